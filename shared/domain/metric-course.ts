import { completionOf, type Completion } from './completion'
import { actualsOverTime, eveOf, expectedLine, monthsBetween, plannedLine, valueOn } from './course-lines'
import { addDays, isLastDayOfMonth, partsOf, type IsoDate } from './day'
import { compare, dividedBy, minus, type Decimal } from './decimal'
import { expectedProgress, type TargetWindow } from './expected-progress'
import { growsByAdding, paceFactor, requiredPace, yearEndForecast, type CoursePoint } from './forecast'
import { gapOf } from './gap'
import { goalValue, startValue, wayOf } from './goal-value'
import type { Metric } from './metric'
import type { ProgressNote } from './progress-note'
import type { ExpectedMethod } from './settings'
import type { MetricActual } from './summary'
import { isCompleted, type Target } from './target'

export interface CourseBasis {
  readonly target: Target
  readonly metric: Metric
  readonly notes: readonly ProgressNote[]
  readonly method: ExpectedMethod
  readonly year: number
  readonly today: IsoDate
}

/** One day that brought a value, reckoned by the same rules as the ledger's row on that day. */
export interface CourseRow {
  readonly actual: MetricActual & { readonly value: Decimal }
  readonly completion: Completion
  readonly expected: Decimal | null
  readonly gap: Decimal | null
}

export type Forecast =
  | { readonly kind: 'value'; readonly from: CoursePoint; readonly to: CoursePoint }
  | { readonly kind: 'too-few'; readonly count: number }
  /** Ceilings, ranks, done or past: there is nothing to forecast. */
  | { readonly kind: 'none' }

export type Pace =
  | {
      readonly kind: 'needed'
      /** Below zero where the value must come down. */
      readonly perMonth: Decimal
      /** Of the present pace; null where there is none yet. */
      readonly factor: Decimal | null
      readonly until: IsoDate
    }
  | { readonly kind: 'reached' }
  | { readonly kind: 'over'; readonly until: IsoDate; readonly missing: Decimal }

/** A metric over time: what was planned, what 序时进度 asks for, what was reported, and where that leads. */
export interface MetricCourse {
  readonly from: IsoDate
  readonly to: IsoDate
  /** One, two for a range, none where the goal is no number. */
  readonly goals: readonly Decimal[]
  readonly planned: readonly CoursePoint[]
  /** Empty where the plan is what is asked for. */
  readonly expected: readonly CoursePoint[]
  readonly rows: readonly CourseRow[]
  readonly forecast: Forecast
  readonly pace: Pace | null
}

/** The course of a metric. Pure: the same rows give the same course, and nothing is counted that a later note corrects. */
export function courseOf(basis: CourseBasis): MetricCourse {
  const { target, metric, notes, method, year, today } = basis
  const window: TargetWindow = { startOn: target.startOn, dueOn: target.deadline.on, year }
  const planned = plannedLine(metric, window)
  const asked = expectedLine(method, metric, window)
  const eve = eveOf(method, window)
  // What was reported before the year belongs to another one, unless the work had begun by then.
  const before = earliest([eve, eveOf('months', window)])
  const rows = actualsOverTime(metric, notes, today)
    .filter(({ asOf }) => asOf > before)
    .map((actual) => rowOf(basis, window, actual))
  const to = latest([`${year}-12-31` as IsoDate, asked.at(-1)?.on, planned.at(-1)?.on, rows.at(-1)?.actual.asOf])
  return {
    from: earliest([eve, planned[0]?.on, rows[0]?.actual.asOf]),
    to,
    goals: goalsOf(metric),
    planned,
    expected: method === 'plan' ? [] : asked,
    rows,
    forecast: forecastOf(basis, rows, asked, to),
    pace: paceOf(basis, window, rows),
  }
}

function rowOf({ target, metric, method }: CourseBasis, window: TargetWindow, actual: CourseRow['actual']): CourseRow {
  const { plan, goal } = metric
  // Milestones say how far the target is today, not how far it was on the day of a value.
  if (goal === null || goal.operator === 'milestones') {
    return { actual, completion: { kind: 'not-computable', code: 'no-goal' }, expected: null, gap: null }
  }
  const completion = completionOf(metric, actual, target)
  const expected = expectedProgress(method, window, plan, goalValue(goal), actual.asOf, startValue(metric))
  return { actual, completion, expected, gap: gapOf(completion, expected) }
}

function goalsOf({ goal }: Metric): readonly Decimal[] {
  if (goal?.operator === 'between') return [goal.low, goal.high]
  const value = goalValue(goal)
  return value === null ? [] : [value]
}

/** The share of the way is read off the line, so that a report in mid-month is not held against a whole month less. */
function forecastOf(
  { target, metric, today }: CourseBasis,
  rows: readonly CourseRow[],
  asked: readonly CoursePoint[],
  end: IsoDate,
): Forecast {
  const operator = metric.goal?.operator
  const last = rows.at(-1)?.actual
  const until = asked.at(-1)?.on ?? end
  const isCeiling = operator === 'at-most' && wayOf(metric) === null
  if (isCeiling || operator === 'rank' || isCompleted(target) || today > until) return { kind: 'none' }
  if (!last || rows.length < 3) return { kind: 'too-few', count: rows.length }
  if (last.asOf >= until) return { kind: 'none' }
  const way = wayOf(metric)
  const value = valueOn(asked, last.asOf)
  const expected = way && value ? dividedBy(minus(value, way.from), minus(way.goal, way.from)) : null
  const points = rows.map(({ actual }) => ({ on: actual.asOf, value: actual.value }))
  const ahead = yearEndForecast(metric, { points, expected, until })
  if (ahead === null) return { kind: 'none' }
  return { kind: 'value', from: { on: last.asOf, value: last.value }, to: { on: until, value: ahead } }
}

/** Months whose figures are not in yet count as remaining; a report that is long missing does not make them more. */
function paceOf(
  { target, metric, method, year, today }: CourseBasis,
  window: TargetWindow,
  rows: readonly CourseRow[],
): Pace | null {
  const way = wayOf(metric)
  const last = rows.at(-1)?.actual
  if (way === null || !last || isCompleted(target) || !growsByAdding(metric)) return null
  const until = target.deadline.on ?? (`${year}-12-31` as IsoDate)
  const start = latest([last.asOf, lastClosedMonth(today)])
  const perMonth = requiredPace(way, last.value, monthsBetween(start, until))
  if (perMonth === null) return { kind: 'over', until, missing: minus(way.goal, last.value) }
  if (compare(perMonth, '0' as Decimal) === 0) return { kind: 'reached' }
  const elapsed = monthsBetween(eveOf(method, window), last.asOf)
  return { kind: 'needed', perMonth, factor: paceFactor(perMonth, way, last.value, elapsed), until }
}

/** The last day of the last month that is over by the end of a day. */
function lastClosedMonth(today: IsoDate): IsoDate {
  return isLastDayOfMonth(today) ? today : addDays(today, -partsOf(today).day)
}

function latest(days: readonly (IsoDate | undefined)[]): IsoDate {
  return days.filter((day) => day !== undefined).reduce((a, b) => (b > a ? b : a))
}

function earliest(days: readonly (IsoDate | undefined)[]): IsoDate {
  return days.filter((day) => day !== undefined).reduce((a, b) => (b < a ? b : a))
}
