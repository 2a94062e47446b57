import { addDays, type IsoDate } from '@shared/domain/day'
import { useMessages } from '../../ui/messages/use-messages'
import { tickText } from './tick-text'
import type { Scale } from './time-scale'
import { daysIn, shareAt, ticksOf, type Tick, type TimeSpan, type TimeUnit } from './time-span'

/** A share as CSS has it. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(4))}%`
}

interface TimeProps {
  readonly span: TimeSpan
  readonly scale: Scale
  readonly today: IsoDate
}

/** The two lines over the bars: years and quarters, quarters and months, or months and tens of days; and where today is. */
export function TimeHead({ span, scale, today }: TimeProps) {
  const { schedule } = useMessages()
  const at = shareAt(span, today)
  return (
    <div className="time-head">
      <TickLine span={span} unit={scale.major} hasYear />
      {scale.minor !== scale.major && <TickLine span={span} unit={scale.minor} hasYear={false} />}
      {at >= 0 && at < 1 && (
        <span className="time-today-mark" style={{ left: percent(at) }} title={schedule.legendToday}>
          ▼
        </span>
      )}
    </div>
  )
}

interface TickLineProps {
  readonly span: TimeSpan
  readonly unit: TimeUnit
  readonly hasYear: boolean
}

function TickLine({ span, unit, hasYear }: TickLineProps) {
  const { schedule } = useMessages()
  return (
    <div className="time-ticks">
      {ticksOf(span, unit).map((tick) => (
        <span key={tick.from} className="time-tick" style={{ width: percent(daysIn(tick) / daysIn(span)) }}>
          <span className="time-tick-word">{tickText(schedule, unit, tick, hasYear)}</span>
        </span>
      ))}
    </div>
  )
}

/** The lines behind the bars: one where each unit ends, stronger where a larger one does, and today. */
export function TimeLines({ span, scale, today }: TimeProps) {
  const strong = new Set(ticksOf(span, scale.major).map(({ to }) => to))
  const at = shareAt(span, today)
  return (
    <div className="time-lines" aria-hidden>
      {ticksOf(span, scale.minor).map(({ to }: Tick) => (
        <span
          key={to}
          className={strong.has(to) ? 'time-line is-strong' : 'time-line'}
          style={{ left: percent(shareAt(span, addDays(to, 1))) }}
        />
      ))}
      {at >= 0 && at < 1 && <span className="time-today" style={{ left: percent(at) }} />}
    </div>
  )
}
