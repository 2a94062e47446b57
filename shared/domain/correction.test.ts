import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actualAt, standingNotes } from './actual'
import { addDays, type Instant } from './day'
import { sum } from './decimal'
import type { NoteId } from './ids'
import { D, metricWith, noteWith, observed, on } from './testing/rows'

const FIRST = on('2023-01-31')
const instant = (minute: number) => new Date(Date.UTC(2023, 11, 1, 0, minute)).toISOString() as Instant

/** A year's values, one a month, and which of them is corrected to what. */
const reported = fc
  .tuple(fc.array(fc.nat(1_000), { minLength: 2, maxLength: 12 }), fc.nat(), fc.nat(1_000))
  .map(([values, which, value]) => ({ values, which: which % values.length, value }))

function notesOf({ values, which, value }: { values: readonly number[]; which: number; value: number }) {
  const notes = values.map((each, index) =>
    noteWith(`n${index}`, addDays(FIRST, index * 30), [observed(String(each))], { recordedAt: instant(index) }),
  )
  const wrong = notes[which]
  const correction = noteWith('c', wrong?.on ?? FIRST, [observed(String(value))], {
    corrects: `n${which}` as NoteId,
    recordedAt: instant(values.length),
  })
  return { notes, corrected: [...notes, correction] }
}

describe('adding a correction', () => {
  it('alters only what it corrects: every other note stands as it was', () => {
    fc.assert(
      fc.property(reported, (given) => {
        const { notes, corrected } = notesOf(given)
        const others = standingNotes(corrected).filter(({ id }) => id !== 'c')
        expect(others).toEqual(standingNotes(notes).filter(({ id }) => id !== `n${given.which}`))
        expect(corrected.slice(0, notes.length)).toEqual(notes)
      }),
    )
  })
  it('never alters a reported total of a later day, nor anything of an earlier one', () => {
    fc.assert(
      fc.property(reported, (given) => {
        const { notes, corrected } = notesOf(given)
        for (const accrual of ['reported-cumulative', 'point-in-time'] as const) {
          const metric = metricWith({ accrual })
          for (const [index, note] of notes.entries()) {
            const [before, after] = [actualAt(metric, notes, note.on), actualAt(metric, corrected, note.on)]
            expect(after?.value).toBe(index === given.which ? String(given.value) : before?.value)
          }
        }
      }),
    )
  })
  it('moves a sum over periods by the difference, from its own day on', () => {
    fc.assert(
      fc.property(reported, (given) => {
        const { notes, corrected } = notesOf(given)
        const metric = metricWith({ accrual: 'per-period' })
        const right = given.values.map((value, index) => (index === given.which ? given.value : value))
        for (const [index, note] of notes.entries()) {
          const total = (values: readonly number[]) => sum(values.slice(0, index + 1).map((value) => D(String(value))))
          expect(actualAt(metric, notes, note.on)?.value).toBe(total(given.values))
          expect(actualAt(metric, corrected, note.on)?.value).toBe(total(right))
        }
      }),
    )
  })
  it('of a correction leaves the last one standing', () => {
    const metric = metricWith()
    const chain = [
      noteWith('a', '2023-06-30', [observed('1')]),
      noteWith('b', '2023-06-30', [observed('2')], { corrects: 'a' as NoteId }),
      noteWith('c', '2023-06-30', [observed('36.63')], { corrects: 'b' as NoteId }),
    ]
    expect(standingNotes(chain).map(({ id }) => id)).toEqual(['c'])
    expect(actualAt(metric, chain, null)).toMatchObject({ value: '36.63', count: 1 })
  })
})

const part = (id: string, day: string, n: string, d: string) =>
  noteWith(id, day, [observed(null, { numerator: D(n), denominator: D(d) })])
describe('how values add up', () => {
  it('a level is the latest, and the value of a day is told by what was dated until then', () => {
    const metric = metricWith({ accrual: 'point-in-time' })
    const notes = [noteWith('a', '2023-03-31', [observed('5')]), noteWith('b', '2023-06-30', [observed('3')])]
    expect([actualAt(metric, notes, null)?.value, actualAt(metric, notes, on('2023-06-29'))?.value]).toEqual(['3', '5'])
    expect(actualAt(metric, notes, on('2023-03-30'))).toBeNull()
  })
  it('a ratio divides sums: 91 of 97 and 1 of 3 are 92 of 100, not the mean of 93.8 % and 33.3 %', () => {
    const notes = [part('a', '2023-03-31', '91', '97'), part('b', '2023-06-30', '1', '3')]
    expect(actualAt(metricWith({ accrual: 'ratio', unit: '%' }), notes, null)?.value).toBe('92')
    expect(actualAt(metricWith({ accrual: 'ratio', unit: '‰' }), notes, null)?.value).toBe('920')
    const none = [part('a', '2023-03-31', '0', '0')]
    expect(actualAt(metricWith({ accrual: 'ratio', unit: '%' }), none, null)).toMatchObject({ value: null })
  })
  it('a missing value is no zero: growth alone leaves the last value standing', () => {
    const notes = [
      noteWith('a', '2023-03-31', [observed('5')]),
      noteWith('b', '2023-06-30', [observed(null, { growth: D('9.6') })]),
    ]
    expect(actualAt(metricWith(), notes, null)).toMatchObject({ value: '5', growth: '9.6', asOf: '2023-03-31' })
    expect(actualAt(metricWith({ accrual: 'per-period' }), notes, null)).toMatchObject({ value: '5', count: 1 })
  })
})
