import { judgedRank, type Completion } from './completion'
import { daysBetween, type IsoDate } from './day'
import { absolute, compare, times, type Decimal } from './decimal'
import type { Light, LightRule, LightRuleSet } from './light-rules'
import type { Metric } from './metric'
import type { ExpectedMethod } from './settings'
import type { MetricActual } from './summary'
import { isCompleted, isOverdue, type Target } from './target'

/** All that a light depends on; nothing is looked up or taken from a clock. */
export interface LightFacts {
  readonly target: Target
  readonly metric: Metric | null
  readonly actual: MetricActual | null
  readonly completion: Completion
  readonly expected: Decimal | null
  readonly gap: Decimal | null
  /** How `expected` was reckoned; every figure of it says so. */
  readonly method: ExpectedMethod
  readonly latestNoteOn: IsoDate | null
  /** From this day on a note counts as missing, or null while none is asked for. */
  readonly unreportedFrom: IsoDate | null
  readonly today: IsoDate
}

/** Why a light is what it is: the rule that matched, and what `explainLight` needs to say it with dates and numbers. */
export interface LightReason {
  readonly rule: LightRule
  readonly ruleSetVersion: number
  readonly facts: LightFacts
  /** A second word beside the light: 逾期办结, 待核查, 略低于序时, 未报, 待明确, 暂缓, 终止, or none. */
  readonly mark:
    | 'done-late'
    | 'to-verify'
    | 'slightly-behind'
    | 'unreported'
    | 'unclear'
    | 'paused'
    | 'cancelled'
    | null
}

/** A paused or cancelled target asks nothing of anyone: it is shown like a finished one, with its own word. */
export function isSetAside(target: Pick<Target, 'state'>): boolean {
  return target.state === 'paused' || target.state === 'cancelled'
}

/** The deadline is a wish (尽快) without a day. */
export function hasVagueDate({ deadline }: Pick<Target, 'deadline'>): boolean {
  return deadline.precision === 'vague' && deadline.on === null
}

function isUnclear({ target, metric }: LightFacts): boolean {
  return hasVagueDate(target) || (target.metrics.length > 0 && metric?.goal == null && target.milestones.length === 0)
}

/** Whether the goal of a rank is missed, and whether the position fell since the period before. */
function rankTrouble({ metric, actual, completion }: LightFacts): { isMissed: boolean; hasFallen: boolean } {
  const isRankGoal = metric?.goal?.operator === 'rank'
  const rank = judgedRank(metric, actual)
  return {
    isMissed: isRankGoal && completion.kind === 'not-met',
    hasFallen: rank !== null && rank.before !== null && rank.now.position > rank.before.position,
  }
}

function isCeilingExceeded({ metric, completion }: LightFacts): boolean {
  return metric?.goal?.operator === 'at-most' && completion.kind === 'not-met'
}

function isHeadroomBelow({ metric, completion }: LightFacts, share: Decimal): boolean {
  if (metric?.goal?.operator !== 'at-most' || completion.kind !== 'met' || completion.headroom === null) return false
  return compare(completion.headroom, times(absolute(metric.goal.value), share)) < 0
}

function isDueWithin({ target, today }: LightFacts, days: number): boolean {
  if (target.deadline.on === null || target.deadline.on < today) return false
  return daysBetween(today, target.deadline.on) <= days
}

function matches(rule: LightRule, facts: LightFacts): boolean {
  switch (rule.when) {
    case 'completed':
      return isCompleted(facts.target) || isSetAside(facts.target)
    case 'overdue':
      return isOverdue(facts.target, facts.today)
    case 'unreported':
      return facts.unreportedFrom !== null && facts.today >= facts.unreportedFrom
    case 'unclear':
      return isUnclear(facts)
    case 'ceiling-exceeded':
      return isCeilingExceeded(facts)
    case 'gap-at-most':
      return facts.gap !== null && compare(facts.gap, rule.points) <= 0
    case 'rank-missed-and-fallen': {
      const rank = rankTrouble(facts)
      return rank.isMissed && rank.hasFallen
    }
    case 'rank-missed-or-fallen': {
      const rank = rankTrouble(facts)
      return rank.isMissed || rank.hasFallen
    }
    case 'due-within':
      return isDueWithin(facts, rule.days)
    case 'headroom-below':
      return isHeadroomBelow(facts, rule.share)
    case 'otherwise':
      return true
  }
}

function markOf(rule: LightRule, facts: LightFacts): LightReason['mark'] {
  const { target, completion, gap } = facts
  if (target.state === 'paused' || target.state === 'cancelled') return target.state
  if (rule.when === 'completed') return isDoneLate(target) ? 'done-late' : null
  if (rule.when === 'unreported' || rule.when === 'unclear') return rule.when
  // Any other rule tells of its own trouble: 待核查 beside it would say that there is none.
  if (rule.when !== 'otherwise') return null
  if (completion.kind === 'ratio' && compare(completion.value, '1' as Decimal) >= 0) return 'to-verify'
  return gap !== null && compare(gap, '0' as Decimal) < 0 ? 'slightly-behind' : null
}

function isDoneLate(target: Target): boolean {
  return target.completedOn !== null && target.deadline.on !== null && target.completedOn > target.deadline.on
}

/** The light of a target and why. The first rule that matches decides; a set without `otherwise` ends in green. */
export function lightOf(
  facts: LightFacts,
  rules: LightRuleSet,
): { readonly light: Light; readonly reason: LightReason } {
  const rule = rules.rules.find((candidate) => matches(candidate, facts)) ?? {
    when: 'otherwise' as const,
    light: 'green' as const,
  }
  return { light: rule.light, reason: { rule, ruleSetVersion: rules.version, facts, mark: markOf(rule, facts) } }
}

/** From worst to best. */
export const LIGHTS_BY_WEIGHT: readonly Light[] = ['red', 'yellow', 'blue', 'white', 'green', 'grey']

export type LightCounts = Readonly<Record<Light, number>>

export const NO_LIGHTS: LightCounts = { red: 0, yellow: 0, blue: 0, white: 0, green: 0, grey: 0 }

/** What a parent shows of its children: the worst light and how many of each, never an average. */
export function rollUp(lights: Iterable<Light>): { readonly worst: Light | null; readonly counts: LightCounts } {
  const counts = { ...NO_LIGHTS }
  for (const light of lights) counts[light] += 1
  return { worst: LIGHTS_BY_WEIGHT.find((light) => counts[light] > 0) ?? null, counts }
}
