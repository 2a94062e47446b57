import { Big } from 'big.js'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { D } from './testing/rows'
import { absolute, compare, dividedBy, isZero, minus, plus, times, type Decimal } from './decimal'

/** The same by a library that reckons digit by digit. */
const Peer = Big()
Peer.DP = 20
Peer.RM = Peer.roundHalfUp
const by = (a: Decimal) => new Peer(a)

/** Long and short, with zeros at either end, close to one another and far apart. */
const decimalArb = fc
  .tuple(
    fc.constantFrom('', '-'),
    fc.oneof(fc.constantFrom('0', '00', '1', '9', '10'), fc.stringMatching(/^\d{1,30}$/)),
    fc.oneof(fc.constantFrom('', '.0', '.5', '.50', '.00000000000000000001'), fc.stringMatching(/^\.\d{1,28}$/)),
  )
  .map(([sign, digits, fraction]) => `${sign}${digits}${fraction}` as Decimal)

it('reckons to the last digit as a library does', () => {
  fc.assert(
    fc.property(decimalArb, decimalArb, (a, b) => {
      expect(plus(a, b)).toBe(by(a).plus(b).toFixed())
      expect(minus(a, b)).toBe(by(a).minus(b).toFixed())
      expect(times(a, b)).toBe(by(a).times(b).toFixed())
      expect(compare(a, b)).toBe(by(a).cmp(b))
      expect(absolute(a)).toBe(by(a).abs().toFixed())
      const quotient = isZero(b) ? null : by(a).div(b).toFixed()
      expect(dividedBy(a, b)).toBe(quotient)
    }),
    { numRuns: 5_000 },
  )
})

it('rounds half away from zero where a division does not end, and zero has no sign', () => {
  expect(dividedBy(D('2'), D('3'))).toBe('0.66666666666666666667')
  expect(dividedBy(D('-2'), D('3'))).toBe('-0.66666666666666666667')
  expect(dividedBy(D('-0.00000000000000000001'), D('4'))).toBe('0')
  expect(dividedBy(D('0.00000000000000000001'), D('-2'))).toBe('-0.00000000000000000001')
  expect(minus(D('-0.0'), D('0'))).toBe('0')
  expect(times(D('-3'), D('0.00'))).toBe('0')
})
