import { cellText } from './cell-text'
import type { Column } from './ledger-kind'
import type { TargetSummary } from './summary'
import type { Target } from './target'

/** Columns that the office requires and that say nothing about this target yet. What is reckoned can not be required. */
export function missingColumns(
  columns: readonly Column[],
  target: Target,
  summary: TargetSummary | null,
): readonly Column[] {
  return columns.filter((column) => column.isRequired && cellText(column, target, summary, null).trim() === '')
}
