import type { GridColumn, GridEdit, GridEditBatch, GridRow } from './grid-types'
import type { CellRange, GridSize } from './selection'
import type { PastedBlock } from './tsv'

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
  /** Cells of the block that lie beyond the last column. */
  readonly beyond: number
  /** Rows of the block that lie beyond the last row. */
  readonly rowsBeyond: PastedBlock
}

/**
 * Lays a copied block over the selection: a block that fits a whole number of times is repeated (a single text fills
 * everything), any other block is laid once from the upper left corner, reaching past the selection if it is larger.
 * Rows that are no rows (`passed`) are passed over.
 */
export function layOver(
  block: PastedBlock,
  selection: CellRange,
  size: GridSize,
  passed: ReadonlySet<number> = NO_ROWS,
): Placement {
  const height = block.length
  const width = Math.max(1, ...block.map((row) => row.length))
  const selectedRows = rowsFrom(selection.top, selection.bottom + 1, passed).length
  const selectedColumns = selection.right - selection.left + 1
  const isRepeated = selectedRows % height === 0 && selectedColumns % width === 0
  const rows = isRepeated && selectedRows > 0 ? selectedRows : height
  const columns = isRepeated ? selectedColumns : width
  const places = rowsFrom(selection.top, size.rows, passed, rows)
  const right = Math.min(size.columns, selection.left + columns) - 1
  const texts: PlacedText[] = []
  for (const [nth, row] of places.entries()) {
    for (let column = selection.left; column <= right; column += 1) {
      const text = block[nth % height]?.[(column - selection.left) % width]
      if (text !== null) texts.push({ row, column, text: text ?? '' })
    }
  }
  const bottom = places.at(-1) ?? selection.top
  const reached = right - selection.left + 1
  return {
    texts,
    range: { ...selection, bottom, right },
    beyond: places.length * (columns - reached),
    rowsBeyond: block.slice(places.length, rows).map((row) => row.slice(0, reached)),
  }
}

const NO_ROWS: ReadonlySet<number> = new Set()

/** The places from one row up to another, which is not among them; at most so many, without those passed over. */
function rowsFrom(from: number, to: number, passed: ReadonlySet<number>, most = Infinity): readonly number[] {
  const places: number[] = []
  for (let row = from; row < to && places.length < most; row += 1) if (!passed.has(row)) places.push(row)
  return places
}

/**
 * Copies the first selected row down; a selection of one row takes the row above it. Rows that are no rows (`passed`)
 * are neither copied nor filled.
 */
export function fillDown(
  range: CellRange,
  textAt: (row: number, column: number) => string,
  passed: ReadonlySet<number> = NO_ROWS,
): readonly PlacedText[] {
  const [first = range.top] = rowsFrom(range.top, range.bottom + 1, passed)
  const source = first === range.bottom ? first - 1 : first
  if (source < 0 || passed.has(source)) return []
  const texts: PlacedText[] = []
  for (const row of rowsFrom(source + 1, range.bottom + 1, passed)) {
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
  if (row.isBanner) return false
  return typeof column.isEditable === 'function' ? column.isEditable(row) : column.isEditable === true
}

/** The rows of a range, from top to bottom; banners are none. */
export function rowIdsIn(rows: readonly GridRow[], { top, bottom }: CellRange): readonly string[] {
  return rows.slice(top, bottom + 1).flatMap(({ id, isBanner }) => (isBanner ? [] : [id]))
}

/** The places of the rows that are none: banners. */
export function bannersIn(rows: readonly GridRow[]): ReadonlySet<number> {
  return new Set(rows.flatMap(({ isBanner }, place) => (isBanner ? [place] : [])))
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
  const locked = new Map<string, number>()
  let overwrites = 0
  let skipped = beyond
  for (const { row: rowNumber, column: columnNumber, text } of texts) {
    const row = rows[rowNumber]
    const column = columns[columnNumber]
    if (!row || !column || row.isBanner) continue
    const before = getText(row, column.key)
    if (before === text) continue
    if (isEditable(column, row)) {
      edits.push({ rowId: row.id, key: column.key, text, before })
      if (before !== '') overwrites += 1
    } else {
      skipped += 1
      locked.set(column.key, (locked.get(column.key) ?? 0) + 1)
    }
  }
  return { kind, edits, overwrites, skipped, locked }
}

/** The texts of rows that lie beyond the last one, by the keys of their columns. */
export function rowsByKey(
  rows: PastedBlock,
  columns: readonly { readonly key: string }[],
  left: number,
): readonly ReadonlyMap<string, string>[] {
  return rows.map(
    (row) =>
      new Map(
        row.flatMap((text, nth) => {
          const column = columns[left + nth]
          return column && text !== null ? [[column.key, text] as const] : []
        }),
      ),
  )
}
