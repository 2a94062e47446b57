import { emptyObservation } from '../domain/cell-note'
import { dividedBy, minus, type Decimal } from '../domain/decimal'
import { impliedGoal } from '../domain/implied-goal'
import type { MetricId } from '../domain/ids'
import type { Metric } from '../domain/metric'
import type { Observation } from '../domain/progress-note'
import type { TargetSummary } from '../domain/summary'
import type { Target } from '../domain/target'
import { onTop } from '../domain/value-on-top'
import { sideNames } from './measure-names'
import { inMetricUnit, metricFor } from './metric-for'
import type { Proposal } from './proposal'
import type { ReportedFigure } from './reported-figure'

export interface Observed {
  /** With the metric that it lacked, the unit that it had none of, or the goal that a stated completion implies. */
  readonly target: Target
  readonly observations: readonly Observation[]
  /** The metric that the sentence tells of. */
  readonly metricId: MetricId
}

interface ObserveBasis {
  readonly figure: ReportedFigure
  readonly proposal: Pick<Proposal, 'growth' | 'metric'>
  readonly summary: TargetSummary | null
  /** Whether what is reported is all that is known of the metric by then, so that a period's own value can be told. */
  readonly isLatest: (metric: Metric) => boolean
  readonly source: string
  readonly newId: () => string
}

const ZERO = '0' as Decimal
const HUNDRED = '100' as Decimal

/** Puts a reported figure to the metrics of a target that it tells of: its own, and the ones of its growth and its ranks. */
export function observe(target: Target, basis: ObserveBasis): Observed {
  const { figure, source } = basis
  const observation = (metric: Metric, over: Partial<Observation>): Observation => ({
    ...emptyObservation(metric.id),
    source,
    ...over,
  })
  const ofGrowth = growthMetric(target, basis)
  const rankGoal = target.metrics.find(({ goal }) => goal?.operator === 'rank') ?? null
  const isGrowthAlone = figure.value === null && ofGrowth !== null
  const found = isGrowthAlone ? ofGrowth.metric : metricFor(target, figure.name, figure.unit)
  const onlyRanks = figure.value === null && figure.growth === null && !found ? rankGoal : null
  const known = found ?? onlyRanks
  const own = withUnitAndGoal(known ?? newMetric(figure, basis.newId), figure)
  const value = isGrowthAlone ? ofGrowth.value : valueFor(own, basis)
  const { qualifier, growth, ranks } = figure
  const observations = [observation(own, { value, qualifier, growth, ranks })]
  if (ofGrowth && ofGrowth.metric.id !== own.id) {
    observations.push(observation(ofGrowth.metric, { value: ofGrowth.value, growth }))
  }
  if (rankGoal && rankGoal.id !== own.id && ranks.length > 0) observations.push(observation(rankGoal, { ranks }))
  const metrics = known
    ? target.metrics.map((metric) => (metric.id === own.id ? own : metric))
    : [...target.metrics, own]
  return { target: { ...target, metrics }, observations, metricId: own.id }
}

function valueFor(metric: Metric, { figure, summary, isLatest }: ObserveBasis): Decimal | null {
  const { value, unit } = figure
  const isReckoned = metric.accrual !== 'per-period' || isLatest(metric)
  const converted = value === null || !isReckoned ? null : inMetricUnit(metric, value, unit)
  return converted === null ? null : onTop(metric, converted, summary)
}

/** 固定资产投资增长5.4% of a target whose metric is the growth itself; a fall is a growth below zero. */
function growthMetric(target: Target, { figure, proposal }: ObserveBasis) {
  if (figure.growth === null || !proposal.growth || proposal.metric === null) return null
  const negated = { ...proposal.growth, value: minus(ZERO, figure.growth) }
  for (const growth of [proposal.growth, negated]) {
    const name = sideNames.growth(proposal.metric, growth)
    const metric = metricFor(target, name, '%')
    const isFall = name.endsWith('降幅')
    if (metric) return { metric, value: isFall ? minus(ZERO, figure.growth) : figure.growth }
  }
  return null
}

function newMetric({ name, unit }: ReportedFigure, newId: () => string): Metric {
  const accrual = unit === '' || /^[%‰倍]$|百分点/.test(unit) ? 'point-in-time' : 'reported-cumulative'
  return { id: newId() as MetricId, name, unit: unit.slice(0, 40), accrual, goal: null, baseline: null, plan: [] }
}

/** 20.61 亿 at 71.07 ％ implies 29.0 亿, marked as derived; a goal that stands is never touched. */
function withUnitAndGoal(metric: Metric, { value, unit, completion }: ReportedFigure): Metric {
  const named = metric.unit === '' && unit !== '' ? { ...metric, unit: unit.slice(0, 40) } : metric
  if (named.goal !== null || value === null || completion === null) return named
  const actual = inMetricUnit(named, value, unit)
  const share = dividedBy(completion, HUNDRED)
  return actual === null || share === null ? named : { ...named, goal: impliedGoal(actual, share) }
}
