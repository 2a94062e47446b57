import { expect, it } from 'vitest'
import { matchingChoices } from './choices'
import type { GridColumn } from './grid-types'
import { cellAt, layoutColumns, scrollToShow } from './layout'

const columns: GridColumn[] = [100, 200, 150, 150, 150].map((width, number) => ({
  key: String(number),
  title: '',
  width,
  kind: 'text',
  isFrozen: number < 2,
}))
const sizes = { rowHeight: 32, headHeight: 34 }
const layout = layoutColumns(columns, 600)

it('freezes the leading columns only while they leave room', () => {
  expect(layout).toMatchObject({ frozenCount: 2, frozenWidth: 300, totalWidth: 750 })
  expect(layoutColumns(columns, 400)).toMatchObject({ frozenCount: 1, frozenWidth: 100 })
})

it('scrolls no further than needed, and never from under the frozen columns', () => {
  const view = { scrollTop: 320, scrollLeft: 150, width: 600, height: 354 }
  expect(scrollToShow({ row: 12, column: 4 }, view, layout, sizes)).toEqual({ top: 320, left: 150 })
  expect(scrollToShow({ row: 5, column: 2 }, view, layout, sizes)).toEqual({ top: 160, left: 0 })
  expect(scrollToShow({ row: 30, column: 0 }, view, layout, sizes)).toEqual({ top: 672, left: 150 })
})

it('finds the cell under a point, through frozen columns and scrolled ones', () => {
  const view = { scrollTop: 64, scrollLeft: 150, width: 600, height: 354 }
  const size = { rows: 50, columns: 5 }
  expect(cellAt({ x: 50, y: 40 }, view, layout, sizes, size)).toEqual({ row: 2, column: 0 })
  expect(cellAt({ x: 310, y: 40 }, view, layout, sizes, size)).toEqual({ row: 2, column: 3 })
  expect(cellAt({ x: 9_999, y: -500 }, view, layout, sizes, size)).toEqual({ row: 0, column: 4 })
})

it('puts choices that begin with the typed text first', () => {
  expect(matchingChoices(['待核查', '核查中', '办结'], '核')).toEqual(['核查中', '待核查'])
})
