import { completionText, deadlineText } from '@shared/domain/cell-text'
import type { IsoDate } from '@shared/domain/day'
import { rowLightWord } from '../../ui/light-cell'
import { LightMark } from '../../ui/light-mark'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { diamondsOf, type Bar } from './bar'
import { noBarText } from './bar-text'
import { BarView, DiamondView } from './bar-view'
import type { TimeSpan } from './time-span'

interface WallRowProps {
  readonly row: LedgerRow
  readonly bar: Bar | null
  readonly span: TimeSpan
  readonly today: IsoDate
}

/** One target on paper: nothing is cut, and whatever a tooltip says on the screen is written out. */
export function WallRow({ row, bar, span, today }: WallRowProps) {
  const messages = useMessages()
  const { target, standing, isHeading } = row
  const missing = isHeading ? '' : messages.common.missing
  return (
    <div className={isHeading ? 'wall-row is-heading' : 'wall-row'}>
      <div className="wall-number">{row.number}</div>
      <div className="wall-item" style={{ paddingLeft: `${1 + row.depth * 3.5}mm` }}>
        <span>{target.title}</span>
      </div>
      <div>{target.leadUnits.join('、') || missing}</div>
      <div className="wall-figure">{deadlineText(target.deadline) || missing}</div>
      <div className="wall-figure">{completionText(standing) || missing}</div>
      <div>
        <LightMark light={row.light} word={rowLightWord(row, messages)} />
      </div>
      <div className="wall-track">
        {bar ? (
          <BarView row={row} bar={bar} span={span} />
        ) : (
          <span className="wall-words">{noBarText(row, messages.schedule)}</span>
        )}
        {diamondsOf(target, today).map((diamond) => (
          <DiamondView key={diamond.milestone.id} diamond={diamond} span={span} />
        ))}
      </div>
    </div>
  )
}
