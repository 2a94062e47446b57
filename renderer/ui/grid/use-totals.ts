import { useEffect } from 'react'
import type { GridColumn, GridRow } from './grid-types'
import { cellCount, rangeOf, type CellRange, type Selection } from './selection'
import { totalsInSteps, totalsOf, type TotalledCell, type Totals } from './totals'

/** Selections up to this size are added up at once; larger ones in slices between which the window stays alive. */
const AT_ONCE = 2_000
const SLICE_MS = 8
const REST_MS = 100

/** Tells the totals of the selected cells whenever selection or texts change. */
export function useTotals<R extends GridRow>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  getText: (row: R, key: string) => string,
  selection: Selection,
  onTotals: ((totals: Totals) => void) | undefined,
): void {
  const { top, bottom, left, right } = rangeOf(selection)
  useEffect(() => {
    if (!onTotals) return
    if (rows.length === 0 || columns.length === 0) {
      onTotals(totalsOf([]))
      return
    }
    const range = { top, bottom, left, right }
    const cells = selectedCells(rows, columns, getText, range)
    if (cellCount(range) <= AT_ONCE) {
      onTotals(totalsOf(cells))
      return
    }
    const steps = totalsInSteps(cells)
    let timer = setTimeout(work, REST_MS)
    function work() {
      const end = performance.now() + SLICE_MS
      let step = steps.next()
      while (!step.done && performance.now() < end) step = steps.next()
      if (step.done) onTotals?.(step.value)
      else timer = setTimeout(work, 0)
    }
    return () => clearTimeout(timer)
  }, [rows, columns, getText, onTotals, top, bottom, left, right])
  useEffect(() => () => onTotals?.(totalsOf([])), [onTotals])
}

function* selectedCells<R extends GridRow>(
  rows: readonly R[],
  columns: readonly GridColumn<R>[],
  getText: (row: R, key: string) => string,
  range: CellRange,
): Generator<TotalledCell> {
  const chosen = columns.slice(range.left, range.right + 1)
  for (let number = range.top; number <= range.bottom; number += 1) {
    const row = rows[number]
    if (!row) return
    if (row.isBanner) continue
    for (const column of chosen) yield { text: getText(row, column.key), isFigure: column.kind === 'figure' }
  }
}
