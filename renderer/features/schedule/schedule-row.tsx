/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a virtualised grid cannot be laid out by table elements */
import type { IsoDate } from '@shared/domain/day'
import { memo } from 'react'
import { LightCell } from '../../ui/light-cell'
import type { LedgerRow } from '../../ui/ledger-row'
import { useMessages } from '../../ui/messages/use-messages'
import type { Bar } from './bar'
import { ScheduleTrack, type RowActs } from './schedule-track'
import type { TimeSpan } from './time-span'
import type { DeadlineMove } from './use-deadline-move'

export interface ScheduleRowProps {
  readonly id: string
  readonly row: LedgerRow
  readonly index: number
  readonly top: number
  readonly bar: Bar | null
  readonly span: TimeSpan
  readonly today: IsoDate
  readonly trackWidth: number
  readonly isCurrent: boolean
  readonly hasTree: boolean
  /** Where its deadline is being moved to. */
  readonly move: DeadlineMove | null
  readonly acts: RowActs
}

/** One target: its particulars on the left, which stay in place, and its bar on the right. */
export const ScheduleRow = memo(function ScheduleRow(props: ScheduleRowProps) {
  const { row, index, isCurrent, acts } = props
  const { ledger } = useMessages()
  const { target } = row
  const unit = target.leadUnits[0] ?? ''
  const tone = row.isHeading ? ' is-heading' : row.tone ? ` is-${row.tone}` : ''
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- keys are taken by the chart, which has the focus
    <div
      role="row"
      id={props.id}
      className={`schedule-row${tone}${isCurrent ? ' is-current' : ''}`}
      style={{ top: props.top }}
      aria-rowindex={index + 2}
      aria-selected={isCurrent}
      aria-level={row.depth + 1}
      {...(row.hasChildren && { 'aria-expanded': row.isExpanded })}
      onClick={() => acts.onChoose(row.id)}
      onDoubleClick={() => acts.onOpen(row.id)}
    >
      <div role="presentation" className="schedule-list">
        <div role="gridcell" className="schedule-number">
          <button
            type="button"
            tabIndex={-1}
            title={ledger.openRow(row.number)}
            aria-label={ledger.openRow(row.number)}
            onClick={() => acts.onOpen(row.id)}
          >
            {row.number}
          </button>
        </div>
        <div role="gridcell" className="schedule-item" title={target.title}>
          {props.hasTree && <Fold row={row} onToggle={acts.onToggle} />}
          <span>{target.title}</span>
        </div>
        <div role="gridcell" className="schedule-unit" title={target.leadUnits.join('、')}>
          {unit === '' ? <span className="schedule-muted">{row.isHeading ? '' : '—'}</span> : unit}
        </div>
        <div role="gridcell" className="schedule-light">
          <LightCell row={row} />
        </div>
      </div>
      <div role="gridcell" className="schedule-track">
        <ScheduleTrack {...props} />
      </div>
    </div>
  )
})

interface FoldProps {
  readonly row: LedgerRow
  readonly onToggle: (rowId: string) => void
}

function Fold({ row, onToggle }: FoldProps) {
  const { schedule } = useMessages()
  return (
    <>
      <span style={{ flex: 'none', width: row.depth * 16 }} />
      {row.hasChildren ? (
        <button
          type="button"
          className="schedule-fold"
          tabIndex={-1}
          aria-label={row.isExpanded ? schedule.fold : schedule.unfold}
          onClick={() => onToggle(row.id)}
        >
          {row.isExpanded ? '▾' : '▸'}
        </button>
      ) : (
        <span className="schedule-fold" />
      )}
    </>
  )
}
