import { describe, expect, it } from 'vitest'
import type { Decimal } from '../domain/decimal'
import { dayFrom, saysSame, startFrom } from './read-cells'

describe('a cell that comes again', () => {
  it.each([
    ['0.33', 0.333333333333333, true],
    ['0.333333333333333', 0.333333333333333, true],
    ['0.34', 0.333333333333333, false],
    ['0.33', 0.331, false],
  ])('beside %s, %d says the same: %s', (value, cell, expected) => {
    expect(saysSame({ kind: 'figure', value: value as Decimal }, cell)).toBe(expected)
  })
})

describe('a month that stands alone', () => {
  const reading = { ledgerYear: 2026, uses1904: false }
  it.each([
    ['2026年10月', '2026-10-01', '2026-10-31'],
    ['3月', '2026-03-01', '2026-03-31'],
    ['2026年3月—10月', '2026-10-31', '2026-10-31'],
    ['2026年10月8日', '2026-10-08', '2026-10-08'],
  ])('%s begins on %s and ends on %s', (text, start, end) => {
    expect([startFrom(text, reading), dayFrom(text, reading)]).toMatchObject([{ value: start }, { value: end }])
  })
})
