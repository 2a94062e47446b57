import { expect, it } from 'vitest'
import { columnsOfKind } from './ledger-columns'
import { commonColumn } from './testing/rows'

const kind = ['ordinal', 'title', 'code', 'measure'].map((key, index) => ({
  ...commonColumn(key),
  isFrozen: index < 2,
}))
const frozen = (order: readonly string[], to: string | null) =>
  columnsOfKind(kind, order, to).map(({ key, isFrozen }) => (isFrozen ? `[${key}]` : key))

it('freezes the columns up to the chosen one, in the order that they stand in', () => {
  expect(frozen([], null)).toEqual(['[ordinal]', '[title]', 'code', 'measure'])
  expect(frozen([], 'code')).toEqual(['[ordinal]', '[title]', '[code]', 'measure'])
  expect(frozen([], 'ordinal')).toEqual(['[ordinal]', 'title', 'code', 'measure'])
  expect(frozen(['measure', 'code'], 'measure')).toEqual(['[ordinal]', '[title]', '[measure]', 'code'])
})

it('leaves the frozen columns to the kind when the chosen one is gone', () => {
  expect(frozen([], 'gone')).toEqual(['[ordinal]', '[title]', 'code', 'measure'])
})
