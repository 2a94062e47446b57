import { array, assert, constantFrom, nat, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import type { LedgerRow } from '../../ui/ledger-row'
import { KeyCounts } from './key-counts'
import { rowsOf } from './testing/rows'

const unitOf = ({ target }: LedgerRow) => target.leadUnits[0] ?? null
const ofUnit = (row: LedgerRow, unit: string): LedgerRow => ({
  ...row,
  target: { ...row.target, leadUnits: unit === '' ? [] : [unit] },
})
const rows = rowsOf(...['甲局', '甲局', '乙局', ''].map((unit) => ({ leadUnits: unit === '' ? [] : [unit] })))

it('counts rows under their keys, and none that has no key', () => {
  expect(Object.fromEntries(new KeyCounts(unitOf).read(rows).counts)).toEqual({ 甲局: 2, 乙局: 1 })
})

it('answers as before while an edit changes no key, and keeps the list of keys while none comes or goes', () => {
  const counts = new KeyCounts(unitOf)
  const first = counts.read(rows)
  const retitled = rows.map((row, at) => (at === 0 ? { ...row, target: { ...row.target, title: '改' } } : row))
  expect(counts.read(retitled)).toBe(first)
  const moved = counts.read(retitled.map((row, at) => (at === 0 ? ofUnit(row, '乙局') : row)))
  expect([moved === first, moved.keys === first.keys]).toEqual([false, true])
  const gone = counts.read(retitled.map((row, at) => (at < 2 ? ofUnit(row, '乙局') : row)))
  expect(gone.keys).toEqual(['乙局'])
})

it('counts after any edits what it would count from nothing', () => {
  const edit = record({
    at: nat(5),
    unit: constantFrom('甲局', '乙局', '丙局', ''),
    how: constantFrom('edit', 'take', 'turn'),
  })
  assert(
    property(array(edit, { maxLength: 12 }), (edits) => {
      const counts = new KeyCounts(unitOf)
      let now = rows
      for (const { at, unit, how } of edits) {
        if (how === 'edit') now = now.map((row, place) => (place === at ? ofUnit(row, unit) : row))
        if (how === 'take') now = now.filter((_, place) => place !== at)
        if (how === 'turn') now = now.toReversed()
        const anew = new KeyCounts(unitOf).read(now)
        const followed = counts.read(now)
        expect(followed.counts).toEqual(anew.counts)
        expect(new Set(followed.keys)).toEqual(new Set(anew.keys))
      }
    }),
  )
})
