import { IsoDate } from '@shared/domain/day'
import { DatePicker, Input } from 'antd'
import dayjs from 'dayjs'
import { useRef } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { typedFigure } from './column-filter'
import { DayPick } from './day-pick'
import type { ShownColumn } from './shown-column'

/** A range that is being put together; both ends count. */
export interface Range {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly pick: DayPick | undefined
}

interface RangePartProps {
  readonly column: ShownColumn
  readonly range: Range
  readonly onRange: (range: Range) => void
}

/** From and to; for days also the stretches that are asked for most. */
export function RangePart({ column, range, onRange }: RangePartProps) {
  const { table: words } = useMessages()
  if (column.kind === 'figure') {
    const ends = (['from', 'to'] as const).map((end) => (
      <Input
        key={end}
        size="small"
        inputMode="decimal"
        placeholder={words[end]}
        aria-label={words[end]}
        defaultValue={range[end]}
        status={range[end] && typedFigure(range[end]) === null ? 'error' : ''}
        onChange={({ target }) => onRange({ ...range, [end]: target.value.trim() || undefined })}
      />
    ))
    return (
      <fieldset className="column-menu-range" aria-label={words.range}>
        {ends[0]}
        <span aria-hidden>～</span>
        {ends[1]}
      </fieldset>
    )
  }
  const picks = DayPick.options.filter((pick) => pick !== 'overdue' || column.key === 'deadline')
  return (
    <>
      <div className="column-menu-picks">
        {picks.map((pick) => (
          <button
            key={pick}
            type="button"
            className="ledger-chip"
            aria-pressed={range.pick === pick}
            onClick={() => onRange({ from: undefined, to: undefined, pick: range.pick === pick ? undefined : pick })}
          >
            {words.picks[pick]}
          </button>
        ))}
      </div>
      <fieldset className="column-menu-range" aria-label={words.range}>
        <DayEnd label={words.from} day={range.from} onDay={(from) => onRange({ ...range, from, pick: undefined })} />
        <span aria-hidden>～</span>
        <DayEnd label={words.to} day={range.to} onDay={(to) => onRange({ ...range, to, pick: undefined })} />
      </fieldset>
    </>
  )
}

interface DayEndProps {
  readonly label: string
  readonly day: string | undefined
  readonly onDay: (day: IsoDate | undefined) => void
}

function DayEnd({ label, day, onDay }: DayEndProps) {
  const place = useRef<HTMLSpanElement>(null)
  return (
    <span ref={place} className="column-menu-day">
      <DatePicker
        size="small"
        format="YYYY-MM-DD"
        placeholder={label}
        aria-label={label}
        // Inside the popup, so that a press on the calendar is not one outside of it.
        getPopupContainer={() => place.current?.closest<HTMLElement>('.column-menu') ?? document.body}
        value={day === undefined ? null : dayjs(day)}
        onChange={(chosen) => {
          const parsed = IsoDate.safeParse(chosen?.format('YYYY-MM-DD'))
          onDay(parsed.success ? parsed.data : undefined)
        }}
      />
    </span>
  )
}
