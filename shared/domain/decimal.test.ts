import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { absolute, compare, Decimal, dividedBy, isZero, minus, plus, rounded, sum, times } from './decimal'
import { anyDecimal } from './testing/decimals'
import { D } from './testing/rows'
import { convert } from './unit-of-measure'

describe('any decimals', () => {
  it('come back exactly: a + b − b is a, whatever their sizes', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        expect(compare(minus(plus(a, b), b), a)).toBe(0)
        expect(compare(plus(minus(a, b), b), a)).toBe(0)
      }),
    )
  })
  it('add and multiply in any order', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, anyDecimal, (a, b, c) => {
        expect(compare(plus(a, b), plus(b, a))).toBe(0)
        expect(compare(sum([a, b, c]), sum([c, a, b]))).toBe(0)
        expect(compare(times(a, plus(b, c)), plus(times(a, b), times(a, c)))).toBe(0)
      }),
    )
  })
  it('divide to 20 places, and by zero to nothing', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const quotient = dividedBy(a, b)
        expect(quotient === null).toBe(isZero(b))
        if (quotient === null) return
        const off = absolute(minus(times(quotient, b), a))
        expect(compare(off, times(absolute(b), D('0.00000000000000000001')))).toBeLessThanOrEqual(0)
      }),
    )
  })
  it('are written as plain digits whatever is done to them', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const made = [plus(a, b), minus(a, b), rounded(times(a, b), 2), dividedBy(a, b) ?? a]
        for (const each of made) expect(Decimal.safeParse(each).success).toBe(true)
        expect(rounded(a, 1)).not.toMatch(/^-0\.0$/)
      }),
    )
  })
  it('compare as their difference does', () => {
    fc.assert(
      fc.property(anyDecimal, anyDecimal, (a, b) => {
        const apart = minus(a, b)
        expect(compare(a, b)).toBe(isZero(apart) ? 0 : apart.startsWith('-') ? -1 : 1)
      }),
    )
  })
})

const DIMENSIONS = [
  ['元', '千元', '万元', '百万元', '亿元'],
  ['亩', '千亩', '万亩', '平方米', '公顷', '平方公里'],
  ['斤', '亿斤', '公斤', '吨', '万吨'],
  ['件', '万件'],
  ['公里', '米'],
] as const

describe('a figure that is converted', () => {
  it('and converted back is the same, to more places than anyone writes', () => {
    const units = fc
      .constantFrom(...DIMENSIONS)
      .chain((all) => fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all)))
    fc.assert(
      fc.property(anyDecimal, units, (value, [from, to]) => {
        const there = convert(value, from, to)
        const back = there === null ? null : convert(there, to, from)
        expect(back && rounded(back, 10)).toBe(rounded(value, 10))
      }),
    )
  })
  it('by powers of ten and back is exactly the same', () => {
    const money = fc.constantFrom('元', '千元', '万元', '亿元')
    const amounts = fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((cents) => D(String(cents / 100)))
    fc.assert(
      fc.property(amounts, money, money, (value, from, to) => {
        const there = convert(value, from, to)
        expect(there !== null && compare(convert(there, to, from) ?? D('-1'), value)).toBe(0)
      }),
    )
  })
  it('to another dimension is nothing, never a number', () => {
    const other = fc.tuple(fc.constantFrom(...DIMENSIONS), fc.constantFrom(...DIMENSIONS)).filter(([a, b]) => a !== b)
    fc.assert(
      fc.property(anyDecimal, other, (value, [a, b]) => {
        for (const from of a) for (const to of b) expect(convert(value, from, to)).toBeNull()
      }),
    )
    expect([convert(D('5'), '%', '百分点'), convert(D('5'), '百分点', '%')]).toEqual([null, null])
  })
  it('keeps 亿 and 万 apart: one of the former is ten thousand of the latter', () => {
    expect([convert(D('1'), '亿元', '万元'), convert(D('1'), '亿斤', '万斤'), convert(D('1'), '亿', '万')]).toEqual([
      '10000',
      '10000',
      '10000',
    ])
  })
})
