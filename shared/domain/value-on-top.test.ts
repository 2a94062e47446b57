import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actualAt } from './actual'
import { compare } from './decimal'
import { smallDecimal } from './testing/decimals'
import { D, metricWith, noteWith, observed, on } from './testing/rows'
import { onTopOfNotes } from './value-on-top'

const metric = metricWith({ accrual: 'per-period' })
const now = { recordedAt: '2023-12-31T08:00:00.000Z' as never }
const noted = (day: string, value: string) => noteWith(`${day} ${value}`, day, [observed(D(value))])

describe('a total of what is summed over periods', () => {
  it('takes nothing off for the report of its own day, which it takes the place of', () => {
    const notes = [noted('2023-05-31', '30'), noted('2023-06-30', '25')]
    expect(onTopOfNotes(metric, D('60'), notes, { ...now, on: on('2023-06-30') })).toBe('30')
    expect(onTopOfNotes(metric, D('60'), notes, { ...now, on: on('2023-07-31') })).toBe('5')
    expect(onTopOfNotes(metric, D('8'), [noted('2023-06-30', '6')], { ...now, on: on('2023-06-30') })).toBe('8')
  })

  it('is reckoned without the note that it corrects, over the period of that note', () => {
    const period = { periodStart: on('2023-06-01') }
    const corrected = noteWith('c', '2023-06-30', [observed('20', period)])
    const notes = [noted('2023-05-31', '10'), noted('2023-06-15', '5'), corrected]
    const observing = { ...now, ...period, on: on('2023-06-30'), corrects: corrected.id }
    expect(onTopOfNotes(metric, D('35'), notes, observing)).toBe('25')
    expect(onTopOfNotes(metric, D('35'), notes, { ...observing, periodStart: null })).toBe('20')
  })

  it('comes out as it was stated, whatever was reported before and on which day', () => {
    const anyDay = fc.constantFrom('2023-05-31', '2023-06-15', '2023-06-30')
    const anyNote = fc.record({ day: anyDay, value: smallDecimal, start: fc.option(fc.constant(on('2023-05-01'))) })
    fc.assert(
      fc.property(fc.array(anyNote, { maxLength: 5 }), anyDay, smallDecimal, (reports, day, total) => {
        const notes = reports.map(({ day: last, value, start }, index) =>
          noteWith(`n${index}`, last, [observed(value, { periodStart: start })]),
        )
        const value = onTopOfNotes(metric, total, notes, { ...now, on: on(day) })
        const own = noteWith('own', day, [observed(value)], now)
        expect(compare(actualAt(metric, [...notes, own], null)!.value!, total)).toBe(0)
      }),
    )
  })
})
