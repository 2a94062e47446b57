import { expect, it } from 'vitest'
import { cellCount, follow, rangeOf, singleCell } from './selection'

const rows = ['a', 'b', 'c', 'd'].map((id) => ({ id }))

it('spans a range in whichever direction it was drawn', () => {
  const selection = { active: { row: 3, column: 2 }, corner: { row: 1, column: 4 } }
  expect(rangeOf(selection)).toEqual({ top: 1, bottom: 3, left: 2, right: 4 })
  expect(cellCount(rangeOf(selection))).toBe(9)
})

it('stays on the row when rows change order, and at the place when the row is gone', () => {
  const selection = singleCell({ row: 1, column: 2 })
  expect(follow(selection, 'b', rows, 5)).toBe(selection)
  expect(follow(selection, 'b', rows.toReversed(), 5).active).toEqual({ row: 2, column: 2 })
  expect(follow(selection, 'gone', rows, 5).active).toEqual({ row: 1, column: 2 })
  expect(follow(singleCell({ row: 3, column: 4 }), 'd', rows.slice(0, 2), 2).active).toEqual({ row: 1, column: 1 })
})
