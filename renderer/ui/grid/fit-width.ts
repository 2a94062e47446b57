import { useCallback } from 'react'
import { withSeparators } from './figure'
import type { GridColumn, GridRow } from './grid-types'
import { indentOf } from './layout'

/** Texts measured for one column: the longest of all rows by length are enough. */
const MEASURED = 60
const WIDEST = 640
const CELL_PADDING = 18
const HEAD_MARKS = 18

/** The width that shows the title and the longest texts of a column whole, within reason. */
function fitColumn<R extends GridRow>(
  column: GridColumn<R>,
  rows: readonly R[],
  getText: (row: R, key: string) => string,
  font: string,
  isTree: boolean,
): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return column.width
  pen.font = font
  const longest = rows
    .map((row) => ({ text: firstLine(getText(row, column.key)), row }))
    .sort((a, b) => roughWidth(b.text) - roughWidth(a.text))
    .slice(0, MEASURED)
  let width = pen.measureText(column.title).width + HEAD_MARKS
  for (const { text, row } of longest) {
    const indent = isTree ? indentOf(row) : 0
    const written = column.kind === 'figure' ? withSeparators(text) : text
    width = Math.max(width, pen.measureText(written).width + indent)
  }
  return Math.min(WIDEST, Math.ceil(width + CELL_PADDING))
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]?.slice(0, 200) ?? ''
}

/** Chinese characters are twice as wide as Latin letters. */
function roughWidth(text: string): number {
  let width = 0
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0x2e7f ? 2 : 1
  return width
}

/** Answers the fitting width of a column by its key; stable while the table is. */
export function useFitWidth<R extends GridRow>(
  columns: readonly GridColumn<R>[],
  rows: readonly R[],
  getText: (row: R, key: string) => string,
  treeKey: string | undefined,
  scroller: HTMLElement,
): (key: string) => number {
  return useCallback(
    (key) => {
      const column = columns.find((candidate) => candidate.key === key)
      const font = getComputedStyle(scroller).font
      return column ? fitColumn(column, rows, getText, font, key === treeKey) : 0
    },
    [columns, rows, getText, treeKey, scroller],
  )
}
