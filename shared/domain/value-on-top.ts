import { actualAt } from './actual'
import type { Instant, IsoDate } from './day'
import { minus, type Decimal } from './decimal'
import type { NoteId } from './ids'
import type { Metric } from './metric'
import type { ProgressNote } from './progress-note'
import type { TargetSummary } from './summary'

/** Sheets and speeches state the total; where values are summed over periods, what is observed is what came on top. */
export function onTop(metric: Metric, total: Decimal, summary: Pick<TargetSummary, 'actuals'> | null): Decimal {
  if (metric.accrual !== 'per-period') return total
  const before = summary?.actuals.find(({ metricId }) => metricId === metric.id)?.value
  return before ? minus(total, before) : total
}

/** When a total is observed and written down. */
export interface Observing {
  readonly on: IsoDate
  readonly recordedAt: Instant
  /** Where the period begins that is observed; without it, it is the day alone. */
  readonly periodStart?: IsoDate | null
  /** The note that the new one takes the place of. */
  readonly corrects?: NoteId | null
}

/**
 * The same from the target's notes. An observation takes the place of an earlier one of its day, as where a total is
 * corrected: then only what still stands beside it is taken off, so that the total comes out as it was stated.
 */
export function onTopOfNotes(
  metric: Metric,
  total: Decimal,
  notes: readonly ProgressNote[],
  { on, recordedAt, periodStart = null, corrects = null }: Observing,
): Decimal {
  const [any] = notes
  if (metric.accrual !== 'per-period' || !any) return total
  const nothing = { metricId: metric.id, value: ZERO, qualifier: 'exact', growth: null, ranks: [], source: '' } as const
  const seen = { ...nothing, numerator: null, denominator: null, periodStart }
  const own = { ...any, id: LAST_ID, on, recordedAt, corrects, observations: [seen] }
  const beside = actualAt(metric, [...notes, own], null)?.value
  return beside ? minus(total, beside) : total
}

const ZERO = '0' as Decimal
const LAST_ID = '\uFFFF' as NoteId
