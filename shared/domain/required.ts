import { cellText, figureText } from './cell-text'
import type { Column } from './ledger-kind'
import { mainMetric } from './standing'
import type { TargetSummary } from './summary'
import type { Target } from './target'

const RECKONED: ReadonlySet<string> = new Set(['ordinal', 'completion', 'expected', 'gap', 'previousRank', 'light'])

/** Whether somebody writes what stands in the column, so that it can be missing. */
export function canBeRequired({ source, key }: Pick<Column, 'source' | 'key'>): boolean {
  return source === 'extra' || !RECKONED.has(key)
}

/** Columns that the office requires and that say nothing about this target yet. What is reckoned can not be required. */
export function missingColumns(
  columns: readonly Column[],
  target: Target,
  summary: TargetSummary | null,
): readonly Column[] {
  const isMissing = (column: Column) =>
    column.isRequired && canBeRequired(column) && writtenText(column, target, summary).trim() === ''
  return columns.filter(isMissing)
}

function writtenText(column: Column, target: Target, summary: TargetSummary | null): string {
  if (column.source === 'extra') return cellText(column, target, summary, null)
  switch (column.key) {
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
