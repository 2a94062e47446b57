import type { GridColumn, GridRow } from './grid-types'
import type { CellPosition, GridSize } from './selection'

/** Where columns stand, in CSS pixels. */
export interface ColumnLayout {
  readonly lefts: readonly number[]
  readonly widths: readonly number[]
  readonly totalWidth: number
  readonly frozenCount: number
  readonly frozenWidth: number
}

export interface Sizes {
  readonly rowHeight: number
  readonly headHeight: number
}

/** Frozen columns may take at most this share of the window; beyond it (high zoom, open panel) they scroll along. */
const FROZEN_SHARE = 0.6
export const SMALLEST_WIDTH = 40
export const HEAD_HEIGHT = 34

export function layoutColumns<R extends GridRow>(
  columns: readonly GridColumn<R>[],
  viewportWidth: number,
): ColumnLayout {
  const widths = columns.map((column) => Math.max(column.minWidth ?? SMALLEST_WIDTH, column.width))
  const lefts: number[] = []
  let totalWidth = 0
  for (const width of widths) {
    lefts.push(totalWidth)
    totalWidth += width
  }
  const firstLoose = columns.findIndex((column) => column.isFrozen !== true)
  let frozenCount = firstLoose < 0 ? columns.length : firstLoose
  const startOf = (column: number) => lefts[column] ?? totalWidth
  const room = viewportWidth > 0 ? viewportWidth * FROZEN_SHARE : totalWidth
  while (frozenCount > 0 && startOf(frozenCount) > room) frozenCount -= 1
  return { lefts, widths, totalWidth, frozenCount, frozenWidth: startOf(frozenCount) }
}

/** A window onto the sheet: how far it is scrolled and how large it is. */
export interface Viewport {
  readonly scrollTop: number
  readonly scrollLeft: number
  readonly width: number
  readonly height: number
}

/** The scroll position, nearest to the present one, at which the cell is wholly visible. */
export function scrollToShow(
  cell: CellPosition,
  view: Viewport,
  layout: ColumnLayout,
  { rowHeight, headHeight }: Sizes,
): { readonly top: number; readonly left: number } {
  const top = nearest(view.scrollTop, view.height - headHeight, cell.row * rowHeight, rowHeight)
  if (cell.column < layout.frozenCount) return { top, left: view.scrollLeft }
  const start = (layout.lefts[cell.column] ?? 0) - layout.frozenWidth
  const left = nearest(view.scrollLeft, view.width - layout.frozenWidth, start, layout.widths[cell.column] ?? 0)
  return { top, left }
}

function nearest(scroll: number, room: number, start: number, length: number): number {
  if (start < scroll || length > room) return start
  return start + length > scroll + room ? start + length - room : scroll
}

/** The cell under a point that is measured from the window's upper left corner; points outside give the nearest. */
export function cellAt(
  point: { readonly x: number; readonly y: number },
  view: Viewport,
  layout: ColumnLayout,
  { rowHeight, headHeight }: Sizes,
  size: GridSize,
): CellPosition {
  const row = Math.floor((point.y - headHeight + view.scrollTop) / rowHeight)
  const x = point.x < layout.frozenWidth && point.x >= 0 ? point.x : point.x + view.scrollLeft
  const after = layout.lefts.findIndex((left) => left > x)
  const column = (after < 0 ? size.columns : after) - 1
  return { row: Math.max(0, Math.min(size.rows - 1, row)), column: Math.max(0, column) }
}

/** Rows that a page key passes over: one less than fit, so that the eye keeps a line. */
export function pageRows(view: Viewport, { rowHeight, headHeight }: Sizes): number {
  return Math.max(1, Math.floor((view.height - headHeight) / rowHeight) - 1)
}
