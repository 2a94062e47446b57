import { isBlank, type RawCell, type RawMerge, type RawSheet } from './raw-table'

/** The merge that covers a cell, by `row,column`. */
export type MergeIndex = ReadonlyMap<string, RawMerge>

const INDEXED_CELLS = 2_000_000

/** Merges by every cell they cover. Merges past what a sheet may hold are ignored. */
export function indexMerges(merges: readonly RawMerge[], rowCount: number): MergeIndex {
  const index = new Map<string, RawMerge>()
  for (const merge of merges) {
    const bottom = Math.min(merge.bottom, rowCount - 1)
    if ((bottom - merge.top + 1) * (merge.right - merge.left + 1) + index.size > INDEXED_CELLS) continue
    for (let row = merge.top; row <= bottom; row += 1) {
      for (let column = merge.left; column <= merge.right; column += 1) index.set(`${row},${column}`, merge)
    }
  }
  return index
}

/**
 * The rows with every truly merged cell filled from its corner, downwards only: what stands once beside several rows
 * holds for each of them. Cells that are blank without being merged stay blank.
 */
export function fillMergedDown(sheet: RawSheet, fromRow: number): readonly (readonly RawCell[])[] {
  const down = sheet.merges.filter((merge) => merge.bottom > merge.top && merge.bottom >= fromRow)
  if (down.length === 0) return sheet.rows
  const rows = sheet.rows.map((row) => [...row])
  for (const { top, left, bottom } of down) {
    const value = rows[top]?.[left] ?? null
    if (isBlank(value)) continue
    for (let row = Math.max(top + 1, fromRow); row <= Math.min(bottom, rows.length - 1); row += 1) {
      const cells = rows[row]!
      while (cells.length <= left) cells.push(null)
      cells[left] = value
    }
  }
  return rows
}
