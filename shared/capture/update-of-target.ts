import { compare, type Decimal } from '../domain/decimal'
import { deadlineText, goalText } from '../domain/cell-text'
import type { MetricId } from '../domain/ids'
import type { NameAliases } from '../domain/known-names'
import type { Goal, Metric } from '../domain/metric'
import type { Target } from '../domain/target'
import { convert } from '../domain/unit-of-measure'
import { metricFor } from './metric-for'
import { ownersOf } from './owners-of-proposal'
import { promisedMetrics, type PromisedMetric } from './promised-metrics'
import type { Proposal } from './proposal'

/** What a commitment can say otherwise than the target that it is written into. */
export type TakenField = 'goal' | 'deadline' | 'leadLeader' | 'leadUnits' | 'coUnits'

export interface TakenDifference {
  readonly field: TakenField
  /** The metric that a goal is of; empty for other fields. */
  readonly metric: string
  readonly before: string
  readonly after: string
}

export interface TargetUpdate {
  readonly target: Target
  /** The metric that the sentence tells of; null where it has no figure. */
  readonly metricId: MetricId | null
  /** What stood otherwise, whether it was taken or left. */
  readonly differences: readonly TakenDifference[]
}

interface UpdateBasis {
  readonly text: string
  readonly aliases: NameAliases
  /** The fields in which the document is to win; all others keep what stands. */
  readonly take: ReadonlySet<TakenField>
  readonly newId: () => string
}

/** A target with what a commitment adds to it. What is missing is filled in; what differs stays, but for the fields to take. */
export function updateOf(target: Target, proposal: Proposal, basis: UpdateBasis): TargetUpdate {
  const differences: TakenDifference[] = []
  const wins = (field: TakenField, before: string, after: string, metric = '') => {
    differences.push({ field, metric, before, after })
    return basis.take.has(field)
  }
  let updated = target
  let metricId: MetricId | null = null
  for (const promised of promisedMetrics(proposal, basis.text)) {
    const { metrics, id } = withPromised(updated, promised, basis.newId, (metric, goal) =>
      wins('goal', told(metric.goal, metric.unit), told(goal, metric.unit), metric.name),
    )
    updated = { ...updated, metrics }
    metricId ??= id
  }
  const { deadline } = proposal
  if (deadline && deadline.precision !== 'none' && !isSameDeadline(target, deadline)) {
    const isMissing = target.deadline.precision === 'none'
    if (isMissing || wins('deadline', deadlineText(target.deadline), deadlineText(deadline)))
      updated = { ...updated, deadline }
  }
  const owners = ownersOf(proposal.owners, basis.aliases)
  if (owners.leadLeader !== '' && owners.leadLeader !== target.leadLeader) {
    if (target.leadLeader === '' || wins('leadLeader', target.leadLeader, owners.leadLeader))
      updated = { ...updated, leadLeader: owners.leadLeader }
  }
  for (const field of ['leadUnits', 'coUnits'] as const) {
    const [before, after] = [target[field], owners[field]]
    if (after.every((unit) => before.includes(unit))) continue
    if (before.length === 0 || wins(field, before.join('、'), after.join('、')))
      updated = { ...updated, [field]: after }
  }
  return { target: updated, metricId, differences }
}

/** What a commitment says otherwise than the target, for a person to decide on. */
export function differencesOf(
  target: Target,
  proposal: Proposal,
  { text, aliases }: Pick<UpdateBasis, 'text' | 'aliases'>,
): readonly TakenDifference[] {
  return updateOf(target, proposal, { text, aliases, take: new Set(), newId: () => 'new' }).differences
}

function withPromised(
  target: Target,
  promised: PromisedMetric,
  newId: () => string,
  wins: (metric: Metric, goal: Goal) => boolean,
): { readonly metrics: readonly Metric[]; readonly id: MetricId } {
  const known = metricFor(target, promised.name, promised.unit)
  if (!known) {
    const made: Metric = { ...promised, id: newId() as MetricId }
    return { metrics: [...target.metrics, made], id: made.id }
  }
  const unit = known.unit === '' ? promised.unit : known.unit
  const goal = promised.goal && goalIn(promised.goal, promised.unit, unit)
  const baseline = promised.baseline && convert(promised.baseline, promised.unit, unit)
  const isOther = goal !== null && !isSameGoal(known.goal, goal)
  const isTaken = isOther && (known.goal === null || wins(known, goal))
  const metric: Metric = {
    ...known,
    unit,
    goal: isTaken ? goal : known.goal,
    baseline: known.baseline ?? (isTaken || !isOther ? baseline : null),
  }
  return { metrics: target.metrics.map((one) => (one.id === known.id ? metric : one)), id: known.id }
}

const told = (goal: Goal | null, unit: string) => `${goalText(goal)}${goal?.operator === 'rank' ? '' : unit}`

const isSameDeadline = ({ deadline }: Target, other: Target['deadline']) =>
  deadline.on === other.on && (deadline.on !== null || deadline.asWritten === other.asWritten)

/** The goal told in another unit; null where it can not be. */
function goalIn(goal: Goal, from: string, to: string): Goal | null {
  const inUnit = (value: Decimal) => convert(value, from, to)
  if (goal.operator === 'between') {
    const [low, high] = [inUnit(goal.low), inUnit(goal.high)]
    return low && high ? { ...goal, low, high } : null
  }
  if (!('value' in goal)) return goal
  const value = inUnit(goal.value)
  return value ? { ...goal, value } : null
}

function isSameGoal(a: Goal | null, b: Goal): boolean {
  if (!a || a.operator !== b.operator) return false
  if (a.operator === 'between' && b.operator === 'between')
    return compare(a.low, b.low) === 0 && compare(a.high, b.high) === 0
  if (a.operator === 'rank' && b.operator === 'rank') return a.position === b.position && a.scope === b.scope
  return 'value' in a && 'value' in b && compare(a.value, b.value) === 0
}
