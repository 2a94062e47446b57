import type { ColumnMapping } from './map-columns'
import type { RawSheet } from './raw-table'
import type { TableRow } from './table-row'

/** What is said of all measures of a task together, and so stays with the first. */
export const SAID_ONCE: ReadonlySet<string> = new Set([
  'code',
  'goal',
  'actual',
  'growth',
  'rank',
  'progress',
  'problem',
  'nextStep',
  'noteOn',
])

/** By field, the first row of the merge that covers a row of its column, both as the sheet counts them; 0 for none. */
function mergeStarts(sheet: RawSheet, mapping: ColumnMapping): ReadonlyMap<string, Int32Array> {
  const fields = new Map(
    mapping.flatMap(({ column, field }) => (field !== null && SAID_ONCE.has(field) ? [[column, field] as const] : [])),
  )
  const starts = new Map<string, Int32Array>()
  for (const { top, bottom, left } of sheet.merges) {
    const field = bottom > top ? fields.get(left) : undefined
    if (field === undefined) continue
    const ofField = starts.get(field) ?? new Int32Array(sheet.rows.length + 1)
    starts.set(field, ofField.fill(top + 1, top + 1, bottom + 2))
  }
  return starts
}

/**
 * Measures of one task without what a merge says of them together: a figure that is written once over three measures is
 * no figure of each of them.
 */
export function sayOnce(rows: readonly TableRow[], sheet: RawSheet, mapping: ColumnMapping): readonly TableRow[] {
  const starts = mergeStarts(sheet, mapping)
  if (starts.size === 0) return rows
  return rows.map((row) => {
    const { first, length } = row.titleRun
    const isSaidAbove = (field: string) => {
      const start = starts.get(field)?.[row.row] ?? 0
      return start > 0 && Math.max(start, first) < row.row
    }
    if (length < 2 || ![...row.entries.keys()].some(isSaidAbove)) return row
    return { ...row, entries: new Map([...row.entries].filter(([field]) => !isSaidAbove(field))) }
  })
}
