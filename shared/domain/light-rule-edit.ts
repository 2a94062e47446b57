import { compare, dividedBy, minus, type Decimal } from './decimal'
import type { Light, LightRule, LightRuleSet } from './light-rules'

/** What can be asked of a target, in the order in which it is offered. Each may stand several times with other numbers. */
export const CONDITIONS = [
  'completed',
  'overdue',
  'unreported',
  'unclear',
  'ceiling-exceeded',
  'gap-at-most',
  'rank-missed-and-fallen',
  'rank-missed-or-fallen',
  'due-within',
  'headroom-below',
] as const satisfies readonly LightRule['when'][]

export type Condition = (typeof CONDITIONS)[number]

const HUNDRED = '100' as Decimal

/** The largest number that a condition takes, as people read it: points, days, percent. */
export const MOST: Readonly<Partial<Record<LightRule['when'], number>>> = {
  'gap-at-most': 100,
  'due-within': 366,
  'headroom-below': 100,
}

/** A new rule for a condition, with a number to begin with. */
export function newRule(when: Condition, light: Light): LightRule {
  switch (when) {
    case 'gap-at-most':
      return { when, points: '-10' as Decimal, light }
    case 'due-within':
      return { when, days: 15, light }
    case 'headroom-below':
      return { when, share: '0.05' as Decimal, light }
    default:
      return { when, light }
  }
}

/** The rule with another number, given as people read it: points behind, days, or percent. */
export function withNumber(rule: LightRule, number: Decimal): LightRule {
  switch (rule.when) {
    case 'gap-at-most':
      return { ...rule, points: minus('0' as Decimal, number) }
    case 'due-within':
      return { ...rule, days: Number(number) }
    case 'headroom-below':
      return { ...rule, share: dividedBy(number, HUNDRED) ?? rule.share }
    default:
      return rule
  }
}

/** Whether every target that the second rule asks for was already given its light by the first. */
function covers(first: LightRule, second: LightRule): boolean {
  if (first.when === 'otherwise') return true
  if (first.when === 'rank-missed-or-fallen' && second.when === 'rank-missed-and-fallen') return true
  if (first.when === 'gap-at-most' && second.when === 'gap-at-most') return compare(first.points, second.points) >= 0
  if (first.when === 'due-within' && second.when === 'due-within') return first.days >= second.days
  if (first.when === 'headroom-below' && second.when === 'headroom-below')
    return compare(first.share, second.share) >= 0
  return first.when === second.when
}

/** The places, from 0, of rules that never give a light, because an earlier one always comes first. */
export function unreachableRules(rules: readonly LightRule[]): readonly number[] {
  return rules.flatMap((rule, index) => (rules.slice(0, index).some((first) => covers(first, rule)) ? [index] : []))
}

/** The next version of a rule set. `otherwise` stands last whatever was given, so that every target has a light. */
export function nextRuleSet(before: LightRuleSet, rules: readonly LightRule[]): LightRuleSet {
  const last = rules.findLast(({ when }) => when === 'otherwise') ?? {
    when: 'otherwise' as const,
    light: 'green' as const,
  }
  return { version: before.version + 1, rules: [...rules.filter(({ when }) => when !== 'otherwise'), last] }
}
