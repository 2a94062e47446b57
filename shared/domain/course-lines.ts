import { actualAt, standingNotes } from './actual'
import { addDays, daysBetween, daysInMonth, lastDayOfMonth, partsOf, type IsoDate } from './day'
import { dividedBy, minus, plus, times, type Decimal } from './decimal'
import type { TargetWindow } from './expected-progress'
import type { CoursePoint } from './forecast'
import { startValue, wayOf } from './goal-value'
import type { Metric } from './metric'
import type { ProgressNote } from './progress-note'
import type { ExpectedMethod } from './settings'
import type { MetricActual } from './summary'

const whole = (count: number) => String(count) as Decimal

/** The day on whose evening the work begins: by months always the last of the old year, else that before the start. */
export function eveOf(method: ExpectedMethod, { startOn, year }: TargetWindow): IsoDate {
  const newYear = `${year}-01-01` as IsoDate
  return addDays(method === 'months' ? newYear : (startOn ?? newYear), -1)
}

/** The planned values, from the baseline on the evening before the work begins. Empty without a plan. */
export function plannedLine(metric: Metric, window: TargetWindow): readonly CoursePoint[] {
  const points = metric.plan.toSorted((a, b) => (a.on < b.on ? -1 : 1))
  const [first] = points
  const eve = eveOf('plan', window)
  if (!first) return []
  return first.on > eve ? [{ on: eve, value: startValue(metric) }, ...points] : points
}

/**
 * What 序时进度 asks for as values: by months at the end of every month, by days straight from the start to the due day,
 * by plan the plan itself. Empty where completion is no share of a way.
 */
export function expectedLine(method: ExpectedMethod, metric: Metric, window: TargetWindow): readonly CoursePoint[] {
  const way = wayOf(metric)
  if (method === 'plan') return plannedLine(metric, window)
  if (way === null) return []
  const eve = eveOf(method, window)
  const distance = minus(way.goal, way.from)
  if (method === 'months') {
    const months = Array.from({ length: 12 }, (_, index) => index + 1)
    const ends = months.map((month) => ({
      on: lastDayOfMonth(window.year, month),
      value: plus(way.from, dividedBy(times(distance, whole(month)), whole(12)) ?? distance),
    }))
    return [{ on: eve, value: way.from }, ...ends]
  }
  const end = window.dueOn ?? (`${window.year}-12-31` as IsoDate)
  return end > eve
    ? [
        { on: eve, value: way.from },
        { on: end, value: way.goal },
      ]
    : []
}

/** The value of a line on a day, straight between its points and level after the last; null before the first. */
export function valueOn(line: readonly CoursePoint[], on: IsoDate): Decimal | null {
  const after = line.find((point) => point.on >= on)
  if (!after) return line.at(-1)?.value ?? null
  if (after.on === on) return after.value
  const before = line.findLast((point) => point.on < on)
  if (!before) return null
  const share = dividedBy(whole(daysBetween(before.on, on)), whole(daysBetween(before.on, after.on)))
  return share && plus(before.value, times(minus(after.value, before.value), share))
}

/** The actual value as it stood at the end of every day that brought one; a corrected note counts nowhere. */
export function actualsOverTime(
  metric: Metric,
  notes: readonly ProgressNote[],
  until: IsoDate | null,
): readonly (MetricActual & { readonly value: Decimal })[] {
  const standing = standingNotes(notes)
  const days = standing.flatMap(({ on, observations }) =>
    (until === null || on <= until) && observations.some((seen) => brings(metric, seen)) ? [on] : [],
  )
  return [...new Set(days)].flatMap((day) => {
    const actual = actualAt(metric, standing, day)
    return actual && actual.value !== null ? [{ ...actual, value: actual.value }] : []
  })
}

function brings({ id }: Metric, seen: ProgressNote['observations'][number]): boolean {
  return seen.metricId === id && (seen.value !== null || seen.numerator !== null)
}

/** Months from one day to another, the days of a month as a part of it: 30 June to 31 December are six. */
export function monthsBetween(from: IsoDate, to: IsoDate): Decimal {
  return minus(monthsAt(to), monthsAt(from))
}

function monthsAt(on: IsoDate): Decimal {
  const { year, month, day } = partsOf(on)
  const part = dividedBy(whole(day), whole(daysInMonth(year, month))) ?? whole(0)
  return plus(whole(year * 12 + month - 1), part)
}
