import type { Detail } from '../result'
import { compare, isZero } from './decimal'
import { goalValue } from './goal-value'
import type { Metric } from './metric'

/**
 * What may be right about a goal and changes what is reckoned from it. `goal-zero`: nothing can be divided by it;
 * `goal-negative` and `goal-is-baseline`: it is met or not, and has no percentage; `goal-below-baseline`: the value has to
 * come down; `unit-changed`: what was entered before is not converted.
 */
export type GoalDoubtCode = 'goal-zero' | 'goal-negative' | 'goal-is-baseline' | 'goal-below-baseline' | 'unit-changed'

export interface GoalDoubt {
  readonly code: GoalDoubtCode
  readonly detail: Detail
}

type Judged = Pick<Metric, 'goal' | 'baseline' | 'unit'>

/** What is doubtful about a metric's goal; `before` is the metric as it was, with how many figures were reported of it. */
export function doubtsOfGoal(
  metric: Judged,
  before: { readonly metric: Judged; readonly count: number } | null = null,
): readonly GoalDoubt[] {
  const doubts: GoalDoubt[] = []
  const doubt = goalDoubt(metric)
  if (doubt)
    doubts.push({ code: doubt, detail: { goal: goalValue(metric.goal) ?? '', baseline: metric.baseline ?? '' } })
  const [from, to] = [before?.metric.unit ?? '', metric.unit]
  if (before && from !== '' && from !== to && (before.count > 0 || before.metric.goal !== null)) {
    doubts.push({ code: 'unit-changed', detail: { from, to, count: before.count } })
  }
  return doubts
}

function goalDoubt({ goal, baseline }: Judged): GoalDoubtCode | null {
  const value = goalValue(goal)
  if (value === null || (goal?.operator !== 'at-least' && goal?.operator !== 'list')) return null
  if (goal.operator === 'list' || baseline === null) {
    if (isZero(value)) return 'goal-zero'
    return value.startsWith('-') ? 'goal-negative' : null
  }
  const order = compare(value, baseline)
  return order === 0 ? 'goal-is-baseline' : order < 0 ? 'goal-below-baseline' : null
}
