import { minus, type Decimal } from './decimal'
import type { Metric } from './metric'
import type { TargetSummary } from './summary'

/** Sheets and speeches state the total; where values are summed over periods, what is observed is what came on top. */
export function onTop(metric: Metric, total: Decimal, summary: Pick<TargetSummary, 'actuals'> | null): Decimal {
  if (metric.accrual !== 'per-period') return total
  const before = summary?.actuals.find(({ metricId }) => metricId === metric.id)?.value
  return before ? minus(total, before) : total
}
