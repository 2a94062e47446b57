import type { Decimal } from '../domain/decimal'
import { nameKey } from '../domain/likeness'
import type { Metric } from '../domain/metric'
import { mainMetric } from '../domain/standing'
import type { Target } from '../domain/target'
import { convert } from '../domain/unit-of-measure'

const ONE = '1' as Decimal

/** Whether figures in the unit can be told in the metric's; no unit fits any. */
function fits(metric: Metric, unit: string): boolean {
  return unit === '' || metric.unit === '' || convert(ONE, unit, metric.unit) !== null
}

/**
 * The metric of a target that a name in a document means: of that name; else the main one of a target that bears the name;
 * else the only one, if it counts in the same unit. Shares are not told apart by their unit, and need the name.
 */
export function metricFor(target: Target, name: string, unit: string): Metric | null {
  const key = nameKey(name)
  const named = target.metrics.find((metric) => nameKey(metric.name) === key && fits(metric, unit))
  if (named) return named
  const main = mainMetric(target)
  if (!main || !fits(main, unit)) return null
  if (nameKey(target.title) === key) return main
  const isTold = unit !== '' && unit !== '%' && main.unit !== ''
  return isTold && target.metrics.length === 1 ? main : null
}

/** A figure in the metric's unit; a metric without one takes it over as it is. */
export function inMetricUnit(metric: Metric, value: Decimal, unit: string): Decimal | null {
  return unit === '' || metric.unit === '' ? value : convert(value, unit, metric.unit)
}
