import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutDust } from './raw-table'

describe('a number of a cell', () => {
  it('has the digits that a spreadsheet shows', () => {
    expect([36.63 + 1.1, 0.1 + 0.2, -(1.1 * 3), 1 / 3].map(withoutDust)).toEqual([37.73, 0.3, -3.3, 0.333333333333333])
  })
  it('stays as it is where it is whole, or has no more than fifteen digits', () => {
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => withoutDust(value) === value))
    const written = fc.tuple(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 6 }))
    fc.assert(
      fc.property(written, ([digits, places]) => {
        const value = Number(`${digits}e-${places}`)
        return withoutDust(value) === value
      }),
    )
    expect([withoutDust(0), withoutDust(123_456_789_012_345)]).toEqual([0, 123_456_789_012_345])
  })
})
