import { addDays, daysBetween, type IsoDate } from '@shared/domain/day'
import { completionText } from '@shared/domain/cell-text'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { inBackground } from '../../db/in-background'
import { LightMark } from '../../ui/light-mark'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import { canMoveDeadline, diamondsOf, movableDay, type Bar } from './bar'
import { BarHandle } from './bar-handle'
import { barLines, noBarText } from './bar-text'
import { BarView, DiamondView } from './bar-view'
import './schedule-track.css'
import type { DeadlineMove, DeadlineMoves } from './use-deadline-move'
import { percent } from './time-head'
import { daysOfWay } from './time-scale'
import { shareAt, type TimeSpan } from './time-span'

/** What is written behind a bar needs about so many pixels; nearer to the end of the chart it is left out. */
const WORD_WIDTH = 76

/** What a row reports; the same object between renders. */
export interface RowActs {
  readonly onChoose: (rowId: string) => void
  readonly onOpen: (rowId: string) => void
  readonly onToggle: (rowId: string) => void
  readonly moves: () => DeadlineMoves
}

interface ScheduleTrackProps {
  readonly row: LedgerRow
  readonly bar: Bar | null
  readonly span: TimeSpan
  readonly today: IsoDate
  readonly trackWidth: number
  /** Where its deadline is being moved to. */
  readonly move: DeadlineMove | null
  readonly acts: RowActs
}

/** A target over time: its bar and milestones, or why there is no bar. */
export function ScheduleTrack(props: ScheduleTrackProps) {
  const { row, bar, span, today } = props
  const { schedule } = useMessages()
  const diamonds = useMemo(() => diamondsOf(row.target, today), [row.target, today])
  return (
    <>
      {bar ? <TrackBar {...props} bar={bar} /> : <span className="track-words">{noBarText(row, schedule)}</span>}
      {diamonds.map((diamond) => (
        <DiamondView key={diamond.milestone.id} diamond={diamond} span={span} />
      ))}
    </>
  )
}

function TrackBar({ row, bar, span, trackWidth, move, acts }: ScheduleTrackProps & { readonly bar: Bar }) {
  const messages = useMessages()
  const { target, standing } = row
  const shown: Bar = move === null ? bar : { ...bar, to: move.on, tail: null }
  const said = barLines(row, bar, messages)
  const end = shareAt(span, addDays(shown.to, 1))
  const wordsAt = Math.max(end, shown.tail ? shareAt(span, addDays(shown.tail.to, 1)) : 0)
  const start = Math.max(0, shareAt(span, shown.from))
  const dayAfter = (way: number) => movableDay(addDays(bar.to, daysOfWay(way, trackWidth, span)), bar, span)
  const isRoomy = wordsAt * trackWidth + WORD_WIDTH <= trackWidth
  return (
    <>
      <BarView row={row} bar={shown} span={span} />
      <button
        type="button"
        tabIndex={-1}
        className="bar-button"
        style={{ left: percent(start), width: percent(Math.max(0, Math.min(1, end) - start)) }}
        title={said.join('\n')}
        aria-label={said.slice(0, -1).join('，')}
        onClick={() => acts.onOpen(row.id)}
      />
      {move === null && isRoomy && wordsAt >= 0 && (
        <span className="bar-words" style={{ left: percent(wordsAt) }}>
          <LightMark light={standing.light} word={completionText(standing)} />
        </span>
      )}
      {canMoveDeadline(target) && end >= 0 && end <= 1 && (
        <BarHandle
          left={percent(end)}
          onDrag={(way) => acts.moves().propose(target, dayAfter(way), 'pointer')}
          onDrop={() => inBackground(acts.moves().confirm(target))}
          onCancel={() => acts.moves().cancel()}
        />
      )}
      {move !== null && <MovedTo bar={bar} move={move} at={end} />}
    </>
  )
}

interface MovedToProps {
  readonly bar: Bar
  readonly move: DeadlineMove
  readonly at: number
}

/** The day that a deadline is being moved to, beside the end of its bar. */
function MovedTo({ bar, move: { on, by }, at }: MovedToProps) {
  const { schedule } = useMessages()
  const box = useRef<HTMLOutputElement>(null)
  const days = daysBetween(bar.to, on)
  useLayoutEffect(() => {
    const { current } = box
    const edge = current?.closest('.schedule-scroller')?.getBoundingClientRect().right
    if (!current || edge === undefined) return
    // It stands on the side of the bar's end where the window has room for it; only what is drawn tells how wide it is.
    current.classList.remove('is-before')
    current.classList.toggle('is-before', current.getBoundingClientRect().right > edge)
    // The pointer is where the end is; a key may have moved it out of view.
    if (by === 'keys') current.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  return (
    <output ref={box} className="moved-to" style={{ left: percent(at) }}>
      <strong>{on}</strong>
      {days !== 0 && <span>{schedule.movedBy(days)}</span>}
      <span className="schedule-muted">{schedule.moveHints[by]}</span>
    </output>
  )
}
