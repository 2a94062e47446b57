import { fail, ok, type Result } from '../result'
import { lastDayOfMonth } from './day'
import { compare, decimal, dividedBy, isZero, minus, plus, times, type Decimal } from './decimal'
import { goalValue, startValue } from './goal-value'
import type { PlanPoint } from './metric'
import { compactText } from './plain-text'
import type { TrajectoryBasis } from './trajectory'

/** The cumulative share of the goal at the end of each quarter, in per cent as typed; an empty one plans nothing. */
export type QuarterTexts = readonly [string, string, string, string]

export const NO_QUARTERS: QuarterTexts = ['', '', '', '']
/** What an office writes most often. */
export const EVEN_QUARTERS: QuarterTexts = ['25', '50', '75', '100']

const HUNDREDTH = '0.01' as Decimal
const ZERO = '0' as Decimal
/** A share that does not end would come back as another value. */
const LONGEST_SHARE = 12

export type QuarterRefusal = 'no-numeric-goal' | 'not-a-share' | 'share-falls'

/** A share in per cent: 25, 25%, 25％. Null for what is no number from 0 on. */
function readShare(text: string): Decimal | null {
  const share = decimal(compactText(text).replace(/%$/, ''))
  return share !== null && compare(share, ZERO) >= 0 ? share : null
}

/**
 * The planned values at 31 March, 30 June, 30 September and 31 December of the ledger's year: so many per cent of the
 * goal, counted from the baseline where there is one. Exact.
 */
export function quarterPlan(
  texts: QuarterTexts,
  { metric, year }: TrajectoryBasis,
): Result<readonly PlanPoint[], QuarterRefusal> {
  const goal = goalValue(metric.goal)
  if (goal === null) return fail('no-numeric-goal')
  const from = startValue(metric)
  const points: PlanPoint[] = []
  let before: Decimal | null = null
  for (const [index, text] of texts.entries()) {
    if (text.trim() === '') continue
    const share = readShare(text)
    if (share === null) return fail('not-a-share', { quarter: index + 1, text: text.trim() })
    if (before !== null && compare(share, before) < 0) return fail('share-falls', { quarter: index + 1 })
    before = share
    const value = plus(from, times(times(minus(goal, from), share), HUNDREDTH))
    points.push({ on: lastDayOfMonth(year, (index + 1) * 3), value })
  }
  return ok(points)
}

/** The shares that a plan amounts to, where it has no other days than ends of quarters; else null. */
export function quartersOf(plan: readonly PlanPoint[], { metric, year }: TrajectoryBasis): QuarterTexts | null {
  const goal = goalValue(metric.goal)
  const from = startValue(metric)
  if (goal === null || plan.length === 0 || isZero(minus(goal, from))) return null
  const ends = [3, 6, 9, 12].map((month) => lastDayOfMonth(year, month))
  if (!plan.every(({ on }) => ends.includes(on))) return null
  const shareAt = (index: number): string => {
    const point = plan.find(({ on }) => on === ends[index])
    return point ? (dividedBy(times(minus(point.value, from), '100' as Decimal), minus(goal, from)) ?? '') : ''
  }
  const texts: QuarterTexts = [shareAt(0), shareAt(1), shareAt(2), shareAt(3)]
  return texts.some((text) => text.length > LONGEST_SHARE) ? null : texts
}
