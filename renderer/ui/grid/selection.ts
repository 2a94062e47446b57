/** A place in the grid by row and column number, both from 0. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** `active` takes what is typed; the selection reaches from there to `corner`. */
export interface Selection {
  readonly active: CellPosition
  readonly corner: CellPosition
  /** Where a run of Tab began: Enter returns below it. */
  readonly entryColumn?: number
}

/** Both ends belong to the range. */
export interface CellRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

export function singleCell(cell: CellPosition): Selection {
  return { active: cell, corner: cell }
}

export function selectRange(range: CellRange): Selection {
  return { active: { row: range.top, column: range.left }, corner: { row: range.bottom, column: range.right } }
}

export function rangeOf({ active, corner }: Selection): CellRange {
  return {
    top: Math.min(active.row, corner.row),
    bottom: Math.max(active.row, corner.row),
    left: Math.min(active.column, corner.column),
    right: Math.max(active.column, corner.column),
  }
}

export function cellCount(range: CellRange): number {
  return (range.bottom - range.top + 1) * (range.right - range.left + 1)
}

export function isInside(range: CellRange, cell: CellPosition): boolean {
  return cell.row >= range.top && cell.row <= range.bottom && cell.column >= range.left && cell.column <= range.right
}

/** The nearest place that exists; in an empty grid the first one. */
export function clamped(cell: CellPosition, size: GridSize): CellPosition {
  return {
    row: Math.max(0, Math.min(size.rows - 1, cell.row)),
    column: Math.max(0, Math.min(size.columns - 1, cell.column)),
  }
}

/** Goes to the cell, or stretches the selection to it. */
export function reach(selection: Selection, cell: CellPosition, isExtending: boolean): Selection {
  return isExtending ? { active: selection.active, corner: cell } : singleCell(cell)
}

/**
 * Keeps the selection on the row that the user was on while rows are sorted, filtered or folded. A row that is gone
 * leaves the selection at its place.
 */
export function follow(
  selection: Selection,
  activeId: string | null,
  rows: readonly { readonly id: string }[],
  columnCount: number,
): Selection {
  const size = { rows: rows.length, columns: columnCount }
  if (activeId === null || rows[selection.active.row]?.id === activeId) {
    const active = clamped(selection.active, size)
    const corner = clamped(selection.corner, size)
    return isSame(active, selection.active) && isSame(corner, selection.corner) ? selection : { active, corner }
  }
  const row = rows.findIndex(({ id }) => id === activeId)
  return singleCell(clamped({ row: row < 0 ? selection.active.row : row, column: selection.active.column }, size))
}

export function isSame(a: CellPosition, b: CellPosition): boolean {
  return a.row === b.row && a.column === b.column
}
