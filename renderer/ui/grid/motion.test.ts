import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Motion } from './keyboard'
import { moved, type MotionView } from './motion'
import { singleCell, type CellPosition } from './selection'

const filledRows = new Set([0, 1, 2, 5, 6])
const view: MotionView = {
  size: { rows: 10, columns: 4 },
  pageFrom: (row, direction) => row + (direction === 'up' ? -6 : 6),
  isFilled: ({ row }) => filledRows.has(row),
}
const at = (row: number, column: number) => singleCell({ row, column })

function isInGrid({ row, column }: CellPosition): boolean {
  return row >= 0 && row < 10 && column >= 0 && column < 4
}

it('jumps like a spreadsheet: to the end of a run, to the next run, to the last cell', () => {
  const down: Motion = { name: 'edge', direction: 'down', isExtending: false }
  const stops: number[] = []
  let here = at(0, 1)
  for (let count = 0; count < 4; count += 1) {
    here = moved(here, down, view)
    stops.push(here.active.row)
  }
  expect(stops).toEqual([2, 5, 6, 9])
})

it('stretches from the active cell and leaves it in place', () => {
  const next = moved(at(2, 2), { name: 'page', direction: 'down', isExtending: true }, view)
  expect(next).toEqual({ active: { row: 2, column: 2 }, corner: { row: 8, column: 2 } })
})

it('wraps Tab to the next row, returns below its beginning on Enter, and stays at the very end', () => {
  const tab: Motion = { name: 'tab', isBackward: false }
  const third = moved(moved(at(0, 1), tab, view), tab, view)
  expect(third.active).toEqual({ row: 0, column: 3 })
  expect(moved(third, { name: 'enter', isBackward: false }, view).active).toEqual({ row: 1, column: 1 })
  expect(moved(third, tab, view).active).toEqual({ row: 1, column: 0 })
  const last = at(9, 3)
  expect(moved(last, tab, view)).toBe(last)
})

it('selects rows, columns and everything', () => {
  expect(moved(at(2, 2), { name: 'select', what: 'row' }, view).corner).toEqual({ row: 2, column: 3 })
  expect(moved(at(2, 2), { name: 'select', what: 'column' }, view).corner).toEqual({ row: 9, column: 2 })
  expect(moved(at(2, 2), { name: 'select', what: 'all' }, view).corner).toEqual({ row: 9, column: 3 })
})

it('never leaves the grid', () => {
  const directions = fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const)
  const motion: fc.Arbitrary<Motion> = fc.oneof(
    fc.record({
      name: fc.constantFrom('step' as const, 'edge' as const),
      direction: directions,
      isExtending: fc.boolean(),
    }),
    fc.record({
      name: fc.constant('page' as const),
      direction: fc.constantFrom('up' as const, 'down' as const),
      isExtending: fc.boolean(),
    }),
    fc.record({ name: fc.constantFrom('tab' as const, 'enter' as const), isBackward: fc.boolean() }),
  )
  fc.assert(
    fc.property(fc.array(motion, { maxLength: 30 }), (motions) => {
      const end = motions.reduce((selection, next) => moved(selection, next, view), at(0, 0))
      expect([end.active, end.corner].every(isInGrid)).toBe(true)
    }),
  )
})
