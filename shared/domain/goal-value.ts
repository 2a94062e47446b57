import { compare, type Decimal } from './decimal'
import type { Goal, Metric } from './metric'

const ZERO = '0' as Decimal

/** The one number that a goal is reached by; null for ranges, ranks and milestones, and where there is no goal. */
export function goalValue(goal: Goal | null): Decimal | null {
  if (goal?.operator === 'list') return goal.total
  return goal && 'value' in goal ? goal.value : null
}

/** The value that a metric is counted from: its baseline, or nothing. A list is always counted from nothing. */
export function startValue({ goal, baseline }: Pick<Metric, 'goal' | 'baseline'>): Decimal {
  return goal?.operator === 'list' ? ZERO : (baseline ?? ZERO)
}

/** A way from a first value to a goal: up from the baseline or from nothing, or down from a baseline above. */
export interface Way {
  readonly from: Decimal
  readonly goal: Decimal
}

/** The way that a metric has to go; null where its completion is no share of a way (ceilings, exact values, ranks). */
export function wayOf({ goal, baseline }: Pick<Metric, 'goal' | 'baseline'>): Way | null {
  const value = goalValue(goal)
  if (goal === null || value === null) return null
  const way = { from: startValue({ goal, baseline }), goal: value }
  if (compare(way.from, way.goal) === 0) return null
  // From nothing to a negative number there is no way: the more, the better, and the share would say the opposite.
  if (goal.operator !== 'at-most' && baseline === null && compare(value, way.from) < 0) return null
  if (goal.operator === 'at-least' || goal.operator === 'list') return way
  return goal.operator === 'at-most' && baseline !== null && compare(baseline, value) > 0 ? way : null
}

/** Whether the way leads down. */
export function leadsDown({ from, goal }: Way): boolean {
  return compare(from, goal) > 0
}
