import type { GridColumn, GridRow } from './grid-types'
import type { RowPlaces } from './row-places'
import type { CellPosition } from './selection'

/** Where columns stand, in CSS pixels. */
export interface ColumnLayout {
  readonly lefts: readonly number[]
  readonly widths: readonly number[]
  readonly totalWidth: number
  readonly frozenCount: number
  readonly frozenWidth: number
}

/** Frozen columns may take at most this share of the window; beyond it (high zoom, open panel) they scroll along. */
const FROZEN_SHARE = 0.6
export const SMALLEST_WIDTH = 40
export const HEAD_HEIGHT = 34
const LEVEL_INDENT = 16
export const TOGGLE_WIDTH = 18

/** Pixels that a row's place in the tree takes before its text. */
export function indentOf({ depth = 0 }: GridRow): number {
  return depth * LEVEL_INDENT + TOGGLE_WIDTH
}

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
  places: RowPlaces,
): { readonly top: number; readonly left: number } {
  const room = view.height - HEAD_HEIGHT
  const top = nearest(view.scrollTop, room, places.top(cell.row), places.height(cell.row))
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
  places: RowPlaces,
): CellPosition {
  const x = point.x < layout.frozenWidth && point.x >= 0 ? point.x : point.x + view.scrollLeft
  const after = layout.lefts.findIndex((left) => left > x)
  const column = (after < 0 ? layout.lefts.length : after) - 1
  return { row: places.at(point.y - HEAD_HEIGHT + view.scrollTop), column: Math.max(0, column) }
}

/** Where a page key goes: a window further, less the row it comes from, so that the eye keeps a line. */
export function pageFrom(row: number, direction: 'up' | 'down', view: Viewport, places: RowPlaces): number {
  const step = view.height - HEAD_HEIGHT - places.height(row)
  if (direction === 'down') return Math.max(row + 1, places.at(places.top(row) + step))
  const above = places.top(row) - step
  return Math.min(row - 1, above <= 0 ? 0 : places.at(above - 1) + 1)
}
