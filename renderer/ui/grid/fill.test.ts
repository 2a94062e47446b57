import { expect, it } from 'vitest'
import { batchOf, emptied, fillDown, layOver } from './fill'
import type { GridColumn, GridRow } from './grid-types'

const size = { rows: 6, columns: 4 }
const range = { top: 1, bottom: 4, left: 1, right: 2 }

function textAt(row: number, column: number): string {
  return `${row}:${column}`
}

it('repeats a block that fits a whole number of times', () => {
  const single = layOver([['x']], range, size)
  expect(single.texts).toHaveLength(8)
  const pair = layOver([['a'], ['b']], range, size)
  expect(pair.texts.filter(({ column }) => column === 1).map(({ text }) => text)).toEqual(['a', 'b', 'a', 'b'])
})

it('lays a larger block past the selection and counts what falls off the edge', () => {
  const block = Array.from({ length: 7 }, () => ['a', 'b', 'c', 'd'])
  const placed = layOver(block, { top: 1, bottom: 1, left: 1, right: 1 }, size)
  expect(placed.range).toEqual({ top: 1, bottom: 5, left: 1, right: 3 })
  expect(placed.texts).toHaveLength(15)
  expect(placed.beyond).toBe(5)
  expect(placed.rowsBeyond).toEqual([
    ['a', 'b', 'c'],
    ['a', 'b', 'c'],
  ])
})

it('fills down from the first row, or from the row above a single one', () => {
  expect(fillDown({ top: 1, bottom: 2, left: 0, right: 1 }, textAt).map(({ text }) => text)).toEqual(['1:0', '1:1'])
  expect(fillDown({ top: 3, bottom: 3, left: 0, right: 0 }, textAt)).toEqual([{ row: 3, column: 0, text: '2:0' }])
  expect(fillDown({ top: 0, bottom: 0, left: 0, right: 0 }, textAt)).toEqual([])
})

it('passes over rows that are no rows when it pastes and fills', () => {
  const passed = new Set([0, 2])
  const placed = layOver([['a'], ['b'], ['c']], { top: 1, bottom: 1, left: 0, right: 0 }, size, passed)
  expect(placed.texts.map(({ row, text }) => [row, text])).toEqual([
    [1, 'a'],
    [3, 'b'],
    [4, 'c'],
  ])
  expect(placed.beyond).toBe(0)
  expect(
    fillDown({ top: 0, bottom: 4, left: 0, right: 0 }, textAt, passed).map(({ row, text }) => [row, text]),
  ).toEqual([
    [3, '1:0'],
    [4, '1:0'],
  ])
  expect(fillDown({ top: 3, bottom: 3, left: 0, right: 0 }, textAt, passed)).toEqual([])
})

it('keeps only real changes of editable cells and counts what is overwritten or skipped', () => {
  const rows: GridRow[] = [{ id: 'a' }, { id: 'b', tone: 'muted' }]
  const columns: GridColumn[] = [
    { key: 'fixed', title: '', width: 50, kind: 'text' },
    { key: 'open', title: '', width: 50, kind: 'text', isEditable: (row) => row.tone !== 'muted' },
  ]
  const batch = batchOf('clear', emptied({ top: 0, bottom: 1, left: 0, right: 1 }), 0, {
    rows,
    columns,
    getText: () => 'x',
  })
  expect(batch).toEqual({
    kind: 'clear',
    edits: [{ rowId: 'a', key: 'open', text: '', before: 'x' }],
    overwrites: 1,
    skipped: 3,
    locked: new Map([
      ['fixed', 2],
      ['open', 1],
    ]),
  })
})
