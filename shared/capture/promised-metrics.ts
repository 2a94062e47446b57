import type { Goal, Metric } from '../domain/metric'
import { convert } from '../domain/unit-of-measure'
import type { Bound } from './figure'
import { measureName, sideNames } from './measure-names'
import type { Amount, Proposal } from './proposal'
import { sizeOf, writtenAmount, type HeldFigure, type WrittenAmount } from './written-amount'

export type PromisedMetric = Omit<Metric, 'id'>

const LONGEST_UNIT = 40

/** How a figure is bounded, and whether a person said so. */
interface Bounded {
  readonly bound: Bound | null
  readonly isBoundChosen?: boolean | undefined
}

/**
 * The metrics that a commitment sets, its own figure first. One sentence may set several: 达到52.7亿元，增长6%，进入全市前三.
 * Without any figure that can be reckoned with there is none.
 */
export function promisedMetrics(proposal: Proposal, text: string): readonly PromisedMetric[] {
  const name = measureName(proposal)
  if (name === null) return []
  const { amount, growth, delta, completion, multiple, ranks, isApproximate, baseline } = proposal
  const metrics: PromisedMetric[] = []
  const add = (metricName: string, held: HeldFigure, bounded: Bounded, from: Amount | null = null) =>
    metrics.push(metricOf(metricName, writtenAmount(text, held, isApproximate), bounded, from))
  if (amount && amount.ratio === null) add(name, amount, proposal, baseline)
  if (growth) add(sideNames.growth(name, growth), sizeOf(growth), growth)
  for (const [index, rank] of ranks.entries()) {
    const { position, scope, span } = rank
    const asWritten = text.slice(span.start, span.end).slice(0, 200)
    const goal: Goal = { operator: 'rank', position, scope, asWritten, isDerived: false }
    metrics.push({
      // One that is set in two places at once is two metrics: 全省前十、全市第一.
      name: sideNames.rank(index === 0 ? name : `${name}${scope}`, rank),
      unit: '位',
      accrual: 'point-in-time',
      goal,
      baseline: null,
      plan: [],
    })
  }
  if (amount && amount.ratio === null) return metrics
  if (delta) add(sideNames.delta(name, delta), sizeOf(delta), delta)
  if (completion) add(sideNames.completion(name), completion, proposal)
  if (multiple) add(sideNames.multiple(name), multiple, proposal)
  return metrics
}

function metricOf(name: string, written: WrittenAmount, bounded: Bounded, baseline: Amount | null): PromisedMetric {
  const isLevel = /^(?:%|‰|百分点|倍|番)$/.test(written.unit)
  return {
    name,
    unit: written.unit.slice(0, LONGEST_UNIT),
    accrual: isLevel ? 'point-in-time' : 'reported-cumulative',
    goal: goalOf(written, bounded),
    // One of another dimension says nothing of the way.
    baseline: baseline && baseline.ratio === null ? convert(baseline.value, baseline.unit, written.unit) : null,
    plan: [],
  }
}

/** As typed goals are read: a bare number is a floor, unless a person chose how it is bounded. */
function goalOf({ value, high, isExact, asWritten }: WrittenAmount, { bound, isBoundChosen }: Bounded): Goal {
  const stated = { asWritten, isDerived: false }
  if (high !== null) return { operator: 'between', low: value, high, ...stated }
  if (bound === 'at-most') return { operator: 'at-most', value, ...stated }
  const isEqual = isBoundChosen ? bound === 'equal' : isExact
  return { operator: isEqual ? 'equal' : 'at-least', value, ...stated }
}
