import { daysBetween, type IsoDate } from './day'
import { compare, dividedBy, isZero, minus, plus, times, type Decimal } from './decimal'
import { leadsDown, startValue, wayOf, type Way } from './goal-value'
import type { Metric } from './metric'

/** Where a metric stood, should stand or will stand on a day. */
export interface CoursePoint {
  readonly on: IsoDate
  readonly value: Decimal
}

export interface Course {
  /** Values so far, oldest first, one a day. */
  readonly points: readonly CoursePoint[]
  /** The share of the way that should have been done on the last of these days. */
  readonly expected: Decimal | null
  /** The day that is looked forward to. */
  readonly until: IsoDate
}

/** Shares and rates are levels: 6.2 % of growth at half time is no promise of 12.4 %. */
const LEVEL_UNIT = /^(?:%|‰|百分点)$/

/** Whether the metric's values grow by adding, so that half of the time can be expected to bring half of them. */
export function growsByAdding({ accrual, unit }: Pick<Metric, 'accrual' | 'unit'>): boolean {
  return (accrual === 'reported-cumulative' || accrual === 'per-period') && !LEVEL_UNIT.test(unit)
}

/**
 * Where a metric will stand in the end: A / E for reported cumulative values, from the baseline on where there is one,
 * else the slope of the last three values carried on by days. None for ceilings and ranks, and none from fewer than
 * three values.
 */
export function yearEndForecast(metric: Metric, { points, expected, until }: Course): Decimal | null {
  const operator = metric.goal?.operator
  if ((operator === 'at-most' && wayOf(metric) === null) || operator === 'rank') return null
  const last = points.at(-1)
  const third = points.at(-3)
  if (last === undefined || third === undefined) return null
  if (metric.accrual === 'reported-cumulative' && growsByAdding(metric) && expected !== null && !isZero(expected)) {
    const from = startValue(metric)
    const gain = dividedBy(minus(last.value, from), expected)
    return gain && plus(from, gain)
  }
  const rise = times(minus(last.value, third.value), days(last.on, until))
  const ahead = dividedBy(rise, days(third.on, last.on))
  return ahead && plus(last.value, ahead)
}

function days(from: IsoDate, to: IsoDate): Decimal {
  return String(daysBetween(from, to)) as Decimal
}

/**
 * What each remaining month must bring to reach the goal, below zero where the way leads down; null when no time
 * remains. Zero once it is reached.
 */
export function requiredPace(way: Way, actual: Decimal, remainingMonths: Decimal): Decimal | null {
  const isReached = leadsDown(way) ? compare(actual, way.goal) <= 0 : compare(actual, way.goal) >= 0
  if (isReached) return '0' as Decimal
  return compare(remainingMonths, '0' as Decimal) > 0 ? dividedBy(minus(way.goal, actual), remainingMonths) : null
}

/** 需提速至…倍: required over present pace per month; null when there is no pace in the right direction yet. */
export function paceFactor(required: Decimal, way: Way, actual: Decimal, elapsedMonths: Decimal): Decimal | null {
  const present = presentPace(way, actual, elapsedMonths)
  const factor = present && dividedBy(required, present)
  return factor && compare(factor, '0' as Decimal) > 0 ? factor : null
}

function presentPace({ from }: Way, actual: Decimal, elapsedMonths: Decimal): Decimal | null {
  return compare(elapsedMonths, '0' as Decimal) > 0 ? dividedBy(minus(actual, from), elapsedMonths) : null
}
