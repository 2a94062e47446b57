import type { GridColumn, GridEdit, GridEditBatch, GridRow } from './grid-types'
import type { CellRange, GridSize } from './selection'
import type { TextBlock } from './tsv'

/** A text and the cell that it is meant for. */
export interface PlacedText {
  readonly row: number
  readonly column: number
  readonly text: string
}

export interface Placement {
  readonly texts: readonly PlacedText[]
  /** The cells that were reached, for the selection afterwards. */
  readonly range: CellRange
  /** Cells of the block that lie beyond the last row or column. */
  readonly beyond: number
}

/**
 * Lays a copied block over the selection: a block that fits a whole number of times is repeated (a single text fills
 * everything), any other block is laid once from the upper left corner, reaching past the selection if it is larger.
 */
export function layOver(block: TextBlock, selection: CellRange, size: GridSize): Placement {
  const height = block.length
  const width = Math.max(1, ...block.map((row) => row.length))
  const selectedRows = selection.bottom - selection.top + 1
  const selectedColumns = selection.right - selection.left + 1
  const isRepeated = selectedRows % height === 0 && selectedColumns % width === 0
  const rows = isRepeated ? selectedRows : height
  const columns = isRepeated ? selectedColumns : width
  const bottom = Math.min(size.rows, selection.top + rows) - 1
  const right = Math.min(size.columns, selection.left + columns) - 1
  const texts: PlacedText[] = []
  for (let row = selection.top; row <= bottom; row += 1) {
    for (let column = selection.left; column <= right; column += 1) {
      const text = block[(row - selection.top) % height]?.[(column - selection.left) % width] ?? ''
      texts.push({ row, column, text })
    }
  }
  return { texts, range: { ...selection, bottom, right }, beyond: rows * columns - texts.length }
}

/** Copies the first selected row down; a selection of one row takes the row above it. */
export function fillDown(range: CellRange, textAt: (row: number, column: number) => string): readonly PlacedText[] {
  const source = range.top === range.bottom ? range.top - 1 : range.top
  if (source < 0) return []
  const texts: PlacedText[] = []
  for (let row = source + 1; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      texts.push({ row, column, text: textAt(source, column) })
    }
  }
  return texts
}

/** Empties every selected cell. */
export function emptied(range: CellRange): readonly PlacedText[] {
  const texts: PlacedText[] = []
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) texts.push({ row, column, text: '' })
  }
  return texts
}

/** Whether the user may change this cell. */
export function isEditable<R extends GridRow>(column: GridColumn<R>, row: R): boolean {
  return typeof column.isEditable === 'function' ? column.isEditable(row) : column.isEditable === true
}

interface Sheet<R extends GridRow> {
  readonly rows: readonly R[]
  readonly columns: readonly GridColumn<R>[]
  readonly getText: (row: R, key: string) => string
}

/** Keeps what may and does change, and counts the rest. */
export function batchOf<R extends GridRow>(
  kind: GridEditBatch['kind'],
  texts: readonly PlacedText[],
  beyond: number,
  { rows, columns, getText }: Sheet<R>,
): GridEditBatch {
  const edits: GridEdit[] = []
  let overwrites = 0
  let skipped = beyond
  for (const { row: rowNumber, column: columnNumber, text } of texts) {
    const row = rows[rowNumber]
    const column = columns[columnNumber]
    if (!row || !column) continue
    const before = getText(row, column.key)
    if (before === text) continue
    if (isEditable(column, row)) {
      edits.push({ rowId: row.id, key: column.key, text })
      if (before !== '') overwrites += 1
    } else skipped += 1
  }
  return { kind, edits, overwrites, skipped }
}
