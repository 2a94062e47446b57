import { compare, dividedBy, isZero, minus, sum, type Decimal } from './decimal'
import type { Goal, Metric, Rank } from './metric'
import type { Qualifier } from './progress-note'
import type { MetricActual } from './summary'
import type { Target } from './target'

/**
 * How far a metric has come. A ratio of 1 is 100 %, never capped, and as exact as the value behind it: 30余件 of 52 are over
 * 57.7 %. `headroom` is what a ceiling has left, in its unit.
 */
export type Completion =
  | { readonly kind: 'ratio'; readonly value: Decimal; readonly qualifier: Qualifier }
  | { readonly kind: 'met' | 'not-met'; readonly headroom: Decimal | null }
  | { readonly kind: 'not-computable'; readonly code: 'no-goal' | 'zero-goal' | 'no-actual' }

const notComputable = (code: 'no-goal' | 'zero-goal' | 'no-actual'): Completion => ({ kind: 'not-computable', code })
const verdict = (isMet: boolean, headroom: Decimal | null = null): Completion => ({
  kind: isMet ? 'met' : 'not-met',
  headroom,
})

/**
 * Completion of a metric against its goal. At least: A/T, with a baseline (A−B)/(T−B) in any direction; a ceiling
 * is met or not and shows its headroom, unless it is to be reached from a baseline above it; ranges, exact values and
 * ranks are met or not; a list is done of total; milestones are the accepted share of all weights, and stand in where
 * no metric has a goal. A goal that is missing or zero is "not computable", never 0 %; one below
 * zero without a baseline is met or not, since its share would say the opposite.
 */
export function completionOf(
  metric: Metric | null,
  actual: MetricActual | null,
  target: Pick<Target, 'milestones'>,
): Completion {
  const goal = metric?.goal ?? null
  if (!goal && target.milestones.length > 0) return milestonesDone(target)
  if (!metric || !goal) return notComputable('no-goal')
  if (goal.operator === 'milestones') return milestonesDone(target)
  if (goal.operator === 'rank') return rankMet(goal, actual)
  const value = actual?.value ?? null
  if (value === null) return notComputable('no-actual')
  const qualifier = actual?.qualifier ?? 'exact'
  switch (goal.operator) {
    case 'at-least':
      return share(value, goal.value, metric.baseline, qualifier)
    case 'at-most':
      return metric.baseline !== null && compare(metric.baseline, goal.value) > 0
        ? share(value, goal.value, metric.baseline, qualifier)
        : verdict(compare(value, goal.value) <= 0, minus(goal.value, value))
    case 'equal':
      return verdict(compare(value, goal.value) === 0)
    case 'between':
      return verdict(compare(goal.low, value) <= 0 && compare(value, goal.high) <= 0)
    case 'list':
      return share(value, goal.total, null, qualifier)
  }
}

/** On a way down, a little more left is a little less done. */
const TURNED: Readonly<Record<Qualifier, Qualifier>> = {
  exact: 'exact',
  about: 'about',
  over: 'within',
  within: 'over',
}

function share(value: Decimal, goal: Decimal, baseline: Decimal | null, qualifier: Qualifier): Completion {
  if (baseline !== null && compare(baseline, goal) === 0) return verdict(compare(value, goal) >= 0)
  if (baseline === null && compare(goal, '0' as Decimal) < 0) return verdict(compare(value, goal) >= 0)
  const [done, whole] = baseline === null ? [value, goal] : [minus(value, baseline), minus(goal, baseline)]
  const ratio = dividedBy(done, whole)
  const isDown = compare(whole, '0' as Decimal) < 0
  return ratio === null
    ? notComputable('zero-goal')
    : { kind: 'ratio', value: ratio, qualifier: isDown ? TURNED[qualifier] : qualifier }
}

function rankMet(goal: Extract<Goal, { operator: 'rank' }>, actual: MetricActual | null): Completion {
  const rank = rankInScope(goal.scope, actual?.ranks ?? [])
  return rank === null ? notComputable('no-actual') : verdict(rank.position <= goal.position)
}

/** The rank that a goal's scope speaks of. Where goal or report left the scope out, the first rank is meant. */
function rankInScope(scope: string, ranks: readonly Rank[]): Rank | null {
  if (scope === '') return ranks[0] ?? null
  return ranks.find((rank) => rank.scope === scope) ?? ranks.find((rank) => rank.scope === '') ?? null
}

/** A position and the one before it in the same scope by the same basis. */
export interface RankCourse {
  readonly now: Rank
  readonly before: Rank | null
}

/** The rank a metric is judged by: that of its goal, else the first that fell, else the first; null when none is known. */
export function judgedRank(metric: Metric | null, actual: MetricActual | null): RankCourse | null {
  const courses = (actual?.ranks ?? []).map((now) => ({ now, before: rankBefore(now, actual?.previousRanks ?? []) }))
  if (metric?.goal?.operator === 'rank') {
    const now = rankInScope(metric.goal.scope, actual?.ranks ?? [])
    return courses.find((course) => course.now === now) ?? null
  }
  return courses.find(({ now, before }) => before !== null && now.position > before.position) ?? courses[0] ?? null
}

function rankBefore(now: Rank, previous: readonly Rank[]): Rank | null {
  return previous.find((rank) => rank.scope === now.scope && rank.basis === now.basis) ?? null
}

function milestonesDone(target: Pick<Target, 'milestones'>): Completion {
  const whole = sum(target.milestones.map(({ weight }) => weight))
  if (isZero(whole)) return notComputable('zero-goal')
  const done = sum(target.milestones.filter(({ acceptedOn }) => acceptedOn !== null).map(({ weight }) => weight))
  const ratio = dividedBy(done, whole)
  return ratio === null ? notComputable('zero-goal') : { kind: 'ratio', value: ratio, qualifier: 'exact' }
}
