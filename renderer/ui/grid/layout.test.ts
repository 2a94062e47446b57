import { expect, it } from 'vitest'
import { matchingChoices } from './choices'
import type { GridColumn } from './grid-types'
import { cellAt, layoutColumns, pageFrom, scrollToShow } from './layout'
import { evenPlaces, unevenPlaces } from './row-places'

const columns: GridColumn[] = [100, 200, 150, 150, 150].map((width, number) => ({
  key: String(number),
  title: '',
  width,
  kind: 'text',
  isFrozen: number < 2,
}))
const places = evenPlaces(50, 32)
const layout = layoutColumns(columns, 600)

it('freezes the leading columns only while they leave room', () => {
  expect(layout).toMatchObject({ frozenCount: 2, frozenWidth: 300, totalWidth: 750 })
  expect(layoutColumns(columns, 400)).toMatchObject({ frozenCount: 1, frozenWidth: 100 })
})

it('scrolls no further than needed, and never from under the frozen columns', () => {
  const view = { scrollTop: 320, scrollLeft: 150, width: 600, height: 354 }
  expect(scrollToShow({ row: 12, column: 4 }, view, layout, places)).toEqual({ top: 320, left: 150 })
  expect(scrollToShow({ row: 5, column: 2 }, view, layout, places)).toEqual({ top: 160, left: 0 })
  expect(scrollToShow({ row: 30, column: 0 }, view, layout, places)).toEqual({ top: 672, left: 150 })
})

it('finds the cell under a point, through frozen columns and scrolled ones', () => {
  const view = { scrollTop: 64, scrollLeft: 150, width: 600, height: 354 }
  expect(cellAt({ x: 50, y: 40 }, view, layout, places)).toEqual({ row: 2, column: 0 })
  expect(cellAt({ x: 310, y: 40 }, view, layout, places)).toEqual({ row: 2, column: 3 })
  expect(cellAt({ x: 9_999, y: -500 }, view, layout, places)).toEqual({ row: 0, column: 4 })
})

it('finds rows of their own heights, and pages over as many as fit', () => {
  const tall = unevenPlaces([32, 92, 32, 212, 32, 32])
  expect(tall.total).toBe(432)
  expect([0, 31, 32, 123, 124, 156, 9_999, -5].map(tall.at)).toEqual([0, 0, 1, 1, 2, 3, 5, 0])
  const view = { scrollTop: 0, scrollLeft: 0, width: 600, height: 234 }
  expect(pageFrom(0, 'down', view, tall)).toBe(3)
  expect(pageFrom(3, 'down', view, tall)).toBe(4)
  expect(pageFrom(5, 'up', view, tall)).toBe(4)
  expect(scrollToShow({ row: 3, column: 0 }, view, layout, tall)).toMatchObject({ top: 156 })
  const even = evenPlaces(50, 32)
  expect(pageFrom(20, 'down', { ...view, height: 364 }, even)).toBe(29)
  expect(pageFrom(20, 'up', { ...view, height: 364 }, even)).toBe(11)
})

it('puts choices that begin with the typed text first', () => {
  expect(matchingChoices(['待核查', '核查中', '办结'], '核')).toEqual(['核查中', '待核查'])
})
