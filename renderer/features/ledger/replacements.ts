import type { Column, CommonColumn } from '@shared/domain/ledger-kind'
import type { LedgerRow } from '../../ui/ledger-row'

/** A cell's text before and after; shown whole before anything is written. */
export interface CellChange {
  readonly rowId: string
  readonly key: string
  /** The target and the column, in words. */
  readonly target: string
  readonly column: string
  readonly before: string
  readonly after: string
}

export interface Wanted {
  readonly find: string
  readonly replaceWith: string
  /** The key of the only column to look in; null looks in all that can be replaced in. */
  readonly key: string | null
  readonly isCaseSensitive: boolean
  /** Only cells that hold nothing else. */
  readonly isWholeCell: boolean
}

type TextOf = (row: LedgerRow, key: string) => string

const WORDED: ReadonlySet<CommonColumn> = new Set([
  'code',
  'title',
  'measure',
  'leadLeader',
  'leadUnits',
  'coUnits',
  'contact',
  'remark',
])

/**
 * Whether words are replaced in the column. Figures, days and choices are no words; progress, problems and next steps
 * are records of a day, which a replaced word would enter anew as of today.
 */
export function isWorded(column: Column): boolean {
  if (column.source === 'extra') return column.type === 'text' || column.type === 'long-text'
  return WORDED.has(column.key)
}

/** Every change that the wish comes to, row by row; rows that do not pass the filter are left alone. */
export function replacementsIn(
  rows: readonly LedgerRow[],
  columns: readonly Column[],
  textOf: TextOf,
  wanted: Wanted,
): readonly CellChange[] {
  const { find, replaceWith, key, isCaseSensitive, isWholeCell } = wanted
  if (find === '') return []
  const escaped = find.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  const pattern = new RegExp(isWholeCell ? `^${escaped}$` : escaped, isCaseSensitive ? 'gu' : 'giu')
  const looked = columns.filter((column) => isWorded(column) && (key === null || column.key === key))
  const changes: CellChange[] = []
  for (const row of rows) {
    if (row.tone === 'muted') continue
    for (const column of looked) {
      const before = textOf(row, column.key)
      if (before === '') continue
      const after = before.replace(pattern, () => replaceWith)
      if (after !== before) changes.push(changeOf(row, column, before, after))
    }
  }
  return changes
}

/** The same text put into one column of every row; cells that hold it already are no changes. */
export function settingsOf(
  rows: readonly LedgerRow[],
  column: Column,
  textOf: TextOf,
  text: string,
): readonly CellChange[] {
  return rows.flatMap((row) => {
    const before = textOf(row, column.key)
    return before === text ? [] : [changeOf(row, column, before, text)]
  })
}

function changeOf({ id, target }: LedgerRow, column: Column, before: string, after: string): CellChange {
  return { rowId: id, key: column.key, target: target.title, column: column.title, before, after }
}
