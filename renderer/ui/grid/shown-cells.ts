import type { ColumnLayout, Viewport } from './layout'
import type { RowPlaces } from './row-places'

/** The rows and columns that are drawn, both ends included; an end before its beginning is none. */
export interface ShownCells {
  readonly firstRow: number
  readonly lastRow: number
  readonly firstColumn: number
  readonly lastColumn: number
}

/** Drawn beyond the window, so that a short move shows what is there already. */
const MORE_ROWS = 3
const MORE_COLUMNS = 1

/** What stands in the window, and a little around it. */
export function shownCells(view: Viewport, places: RowPlaces, layout: ColumnLayout, headHeight: number): ShownCells {
  const last = layout.lefts.length - 1
  const right = view.scrollLeft + view.width
  let firstColumn = 0
  while (firstColumn < last && (layout.lefts[firstColumn + 1] ?? 0) <= view.scrollLeft) firstColumn += 1
  let lastColumn = firstColumn
  while (lastColumn < last && (layout.lefts[lastColumn + 1] ?? 0) < right) lastColumn += 1
  return {
    firstRow: Math.max(0, places.at(view.scrollTop) - MORE_ROWS),
    lastRow: Math.min(places.count - 1, places.at(view.scrollTop + view.height - headHeight) + MORE_ROWS),
    firstColumn: Math.max(0, firstColumn - MORE_COLUMNS),
    lastColumn: Math.min(last, lastColumn + MORE_COLUMNS),
  }
}

export function isSameCells(a: ShownCells, b: ShownCells): boolean {
  return (
    a.firstRow === b.firstRow &&
    a.lastRow === b.lastRow &&
    a.firstColumn === b.firstColumn &&
    a.lastColumn === b.lastColumn
  )
}
