import { emptyObservation } from '../domain/cell-note'
import type { IsoDate } from '../domain/day'
import type { Observation } from '../domain/progress-note'
import { mainMetric } from '../domain/standing'
import { onTop } from '../domain/value-on-top'
import { isBlank } from './raw-table'
import type { RowBasis } from './row-basis'

/** What a row reports over again. */
export interface RepeatedReport {
  readonly progress: string
  readonly observation: Observation | null
}

/**
 * A row that says what stands, under a later day of its own: its unit did report, and nothing had changed. Null where
 * the day is not later, or the row has no words and no figure that stand.
 */
export function repeatedReport(basis: RowBasis, on: IsoDate): RepeatedReport | null {
  const { summary } = basis
  if (!summary?.latestNoteOn || on <= summary.latestNoteOn) return null
  const progress = isSaid(basis, 'progress') ? summary.progress : ''
  const observation = repeatedFigures(basis)
  return progress === '' && observation === null ? null : { progress, observation }
}

function isSaid({ entries }: RowBasis, field: string): boolean {
  const entry = entries.get(field)
  return entry !== undefined && !isBlank(entry.cell)
}

function repeatedFigures(basis: RowBasis): Observation | null {
  const { target, summary } = basis
  const metric = mainMetric(target)
  const actual = summary?.actuals.find(({ metricId }) => metricId === metric?.id)
  if (!metric || !actual) return null
  const value = isSaid(basis, 'actual') ? actual.value : null
  const growth = isSaid(basis, 'growth') ? actual.growth : null
  const ranks = isSaid(basis, 'rank') ? actual.ranks : []
  if (value === null && growth === null && ranks.length === 0) return null
  const again = value === null ? null : onTop(metric, value, summary)
  return { ...emptyObservation(metric.id), value: again, qualifier: actual.qualifier, growth, ranks }
}
