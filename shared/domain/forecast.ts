import { compare, dividedBy, isZero, minus, plus, times, type Decimal } from './decimal'
import type { Metric } from './metric'

/** Values so far, oldest first, one per period. */
export interface Course {
  readonly values: readonly Decimal[]
  readonly expected: Decimal | null
  readonly remainingMonths: number
}

/**
 * Where a metric will stand at the year's end: A / E for cumulative metrics with at least three observations, else the
 * slope of the last three periods carried on. None for ceilings and ranks, and none from fewer than three values.
 */
export function yearEndForecast(metric: Metric, course: Course): Decimal | null {
  const operator = metric.goal?.operator
  if (operator === 'at-most' || operator === 'rank') return null
  const last = course.values.at(-1)
  const third = course.values.at(-3)
  if (last === undefined || third === undefined) return null
  if (metric.accrual === 'reported-cumulative' && course.expected !== null && !isZero(course.expected)) {
    return dividedBy(last, course.expected)
  }
  const slope = dividedBy(minus(last, third), '2' as Decimal)
  return slope && plus(last, times(slope, String(course.remainingMonths) as Decimal))
}

/** What each remaining month must bring to reach the goal; null when no month remains. Zero once it is reached. */
export function requiredPace(goal: Decimal, actual: Decimal, remainingMonths: number): Decimal | null {
  if (compare(actual, goal) >= 0) return '0' as Decimal
  return dividedBy(minus(goal, actual), String(remainingMonths) as Decimal)
}

/** 需提速至…倍: required over present pace per month; null when there is no pace yet. */
export function paceFactor(required: Decimal, actual: Decimal, elapsedMonths: number): Decimal | null {
  const present = dividedBy(actual, String(elapsedMonths) as Decimal)
  return present && dividedBy(required, present)
}
