import { expect, it } from 'vitest'
import type { LedgerRow } from '../../ui/ledger-row'
import { sortedPlaces, type OrderOf } from './row-sort'

const rows = Array.from({ length: 1_500 }, (_, index) => ({ number: (index * 7) % 1_500 }) as LedgerRow)
const byNumber: OrderOf = ({ number }) => number
const byHalf: OrderOf = ({ number }) => Math.floor(number / 2)
const orderOf = (key: string) => ({ number: byNumber, half: byHalf })[key]
const up = [{ key: 'number', direction: 'ascending' }] as const
const down = [{ key: 'number', direction: 'descending' }] as const

const numbers = (places: Uint32Array | null, of = rows) => Array.from(places ?? [], (place) => of[place]?.number)

it('sorts the same rows by the same columns once, as filters ask for it', () => {
  const first = sortedPlaces(rows, up, orderOf)
  expect(numbers(first)).toEqual(rows.map((_, index) => index))
  expect(sortedPlaces(rows, [...up], orderOf)).toBe(first)
  sortedPlaces(rows, down, orderOf)
  expect(sortedPlaces(rows, up, orderOf)).toBe(first)
})

it('sorts anew for another direction, other columns and other rows', () => {
  expect(numbers(sortedPlaces(rows, up, orderOf)).slice(0, 2)).toEqual([0, 1])
  expect(numbers(sortedPlaces(rows, down, orderOf)).slice(0, 2)).toEqual([1_499, 1_498])
  const twice = [{ key: 'half', direction: 'ascending' }, ...down] as const
  expect(numbers(sortedPlaces(rows, twice, orderOf)).slice(0, 3)).toEqual([1, 0, 3])
  const fewer = rows.slice(200)
  expect(numbers(sortedPlaces(fewer, twice, orderOf), fewer)).toHaveLength(1_300)
  expect(sortedPlaces(rows, [{ key: 'gone', direction: 'ascending' }], orderOf)).toBeNull()
})
