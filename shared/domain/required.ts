import { cellText, figureText } from './cell-text'
import type { Column } from './ledger-kind'
import { mainMetric } from './standing'
import type { TargetSummary } from './summary'
import type { Target } from './target'

/** Columns that the office requires and that say nothing about this target yet. What is reckoned can not be required. */
export function missingColumns(
  columns: readonly Column[],
  target: Target,
  summary: TargetSummary | null,
): readonly Column[] {
  return columns.filter((column) => column.isRequired && writtenText(column, target, summary)?.trim() === '')
}

/** What somebody wrote under a column; null where the program reckons it. */
function writtenText(column: Column, target: Target, summary: TargetSummary | null): string | null {
  if (column.source === 'extra') return cellText(column, target, summary, null)
  switch (column.key) {
    case 'ordinal':
    case 'completion':
    case 'expected':
    case 'gap':
    case 'previousRank':
    case 'light':
      return null
    case 'goal':
    case 'actual':
    case 'unit':
    case 'growth':
    case 'rank': {
      const metric = mainMetric(target)
      const actual = summary?.actuals.find(({ metricId }) => metricId === metric?.id) ?? null
      return figureText(column.key, metric, actual)
    }
    default:
      return cellText(column, target, summary, null)
  }
}
