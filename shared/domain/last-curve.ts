import { fail, ok, type Result } from '../result'
import { standingNotes } from './actual'
import { actualsOverTime } from './course-lines'
import { dayOf, lastDayOfMonth, partsOf, type IsoDate } from './day'
import { dividedBy, isZero, minus, placesOf, plus, rounded, times, type Decimal } from './decimal'
import type { CoursePoint } from './forecast'
import { goalValue, startValue } from './goal-value'
import type { Metric, PlanPoint } from './metric'
import type { ProgressNote } from './progress-note'
import type { TrajectoryBasis } from './trajectory'

export type CurveRefusal = 'no-numeric-goal' | 'curve-short' | 'curve-flat'

/** Least digits after the point that a scaled value is rounded to; a goal with more keeps its own. */
const PLACES = 2

/** The years in which a metric was given values, newest first, with the number of their days. */
export function curveYears(
  metric: Metric,
  notes: readonly ProgressNote[],
): readonly { readonly year: number; readonly days: number }[] {
  const years = new Map<number, number>()
  for (const { asOf } of actualsOverTime(metric, notes, null)) {
    const { year } = partsOf(asOf)
    years.set(year, (years.get(year) ?? 0) + 1)
  }
  return [...years].map(([year, days]) => ({ year, days })).toSorted((a, b) => b.year - a.year)
}

/** What a metric came to over one year, of that year's values alone. */
export function curveOf(metric: Metric, notes: readonly ProgressNote[], year: number): readonly CoursePoint[] {
  const own = standingNotes(notes).filter(({ on }) => partsOf(on).year === year)
  return actualsOverTime(metric, own, null).map(({ asOf, value }) => ({ on: asOf, value }))
}

/**
 * A year's curve as the plan of the ledger's year: the same days, each with the share of the last value that it then
 * had, of the present goal; rounded to the goal's digits and at least two. The last day reaches the goal itself.
 */
export function scaledCurve(
  curve: readonly CoursePoint[],
  from: Decimal | null,
  { metric, year }: TrajectoryBasis,
): Result<readonly PlanPoint[], CurveRefusal> {
  const goal = goalValue(metric.goal)
  if (goal === null) return fail('no-numeric-goal')
  const last = curve.at(-1)
  if (!last || curve.length < 2) return fail('curve-short', { days: curve.length })
  const start = from ?? ('0' as Decimal)
  const whole = minus(last.value, start)
  if (isZero(whole)) return fail('curve-flat')
  const base = startValue(metric)
  const places = Math.max(PLACES, placesOf(goal))
  const points = curve.map(({ on, value }) => {
    if (on === last.on) return { on: inYear(on, year), value: goal }
    const share = dividedBy(times(minus(value, start), minus(goal, base)), whole)
    return { on: inYear(on, year), value: rounded(plus(base, share ?? ('0' as Decimal)), places) }
  })
  return ok(points)
}

/** The same day of another year; 29 February becomes the last of its month. */
function inYear(on: IsoDate, year: number): IsoDate {
  const { month, day } = partsOf(on)
  return dayOf(year, month, day) ?? lastDayOfMonth(year, month)
}
