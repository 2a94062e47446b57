import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, daysBetween, IsoDate } from './day'

const MS_A_DAY = 86_400_000
const isoOf = (ms: number) => new Date(ms).toISOString().slice(0, 10) as IsoDate

it('counts days as the calendar of the machine does', () => {
  const dayArb = fc.integer({ min: Date.parse('1000-01-01') / MS_A_DAY, max: Date.parse('9000-12-31') / MS_A_DAY })
  fc.assert(
    fc.property(dayArb, fc.integer({ min: -300_000, max: 300_000 }), (from, days) => {
      const on = isoOf(from * MS_A_DAY)
      expect(addDays(on, days)).toBe(isoOf((from + days) * MS_A_DAY))
      expect(daysBetween(on, addDays(on, days))).toBe(days)
    }),
    { numRuns: 5_000 },
  )
})

it('does not miss a day of four hundred years', () => {
  let on = '1999-12-31' as IsoDate
  for (let ms = Date.parse('2000-01-01'); ms < Date.parse('2400-03-02'); ms += MS_A_DAY) {
    on = addDays(on, 1)
    if (on !== isoOf(ms)) throw new Error(`${on} instead of ${isoOf(ms)}`)
  }
  expect(on).toBe('2400-03-01')
})
