import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actualText } from './cell-text'
import { actualAt, summarise } from './actual'
import type { Instant } from './day'
import type { NoteId } from './ids'
import type { Rank } from './metric'
import { D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const month = (id: string, from: string, to: string, value: string, recordedAt: string) =>
  noteWith(id, to, [observed(value, { periodStart: on(from) })], { recordedAt: recordedAt as never })
const ratioPart = (id: string, day: string, n: string, d: string) =>
  noteWith(id, day, [observed(null, { numerator: D(n), denominator: D(d) })])
const rank = (position: number, scope: string, basis: Rank['basis']): Rank => ({ position, of: null, scope, basis })
const qualified = (id: string, day: string, qualifier: 'over' | 'within' | 'exact') =>
  noteWith(id, day, [observed('1', { qualifier })])

describe('the actual value', () => {
  it('is the latest of reported cumulative values', () => {
    const notes = [noteWith('a', '2023-03-31', [observed('10')]), noteWith('b', '2023-06-30', [observed('36.63')])]
    expect(actualAt(metricWith(), notes, null)).toMatchObject({ value: '36.63', asOf: '2023-06-30', count: 2 })
    expect(actualAt(metricWith(), notes, on('2023-05-01'))).toMatchObject({ value: '10' })
  })
  it('does not move when an earlier month is corrected', () => {
    const notes = [
      noteWith('a', '2023-03-31', [observed('10')]),
      noteWith('b', '2023-06-30', [observed('36.63')]),
      noteWith('c', '2023-03-31', [observed('12')], { corrects: 'a' as NoteId }),
    ]
    expect(actualAt(metricWith(), notes, null)?.value).toBe('36.63')
    expect(actualAt(metricWith(), notes, on('2023-04-30'))?.value).toBe('12')
  })
  it('sums periods, of overlapping ones only that recorded later', () => {
    const metric = metricWith({ accrual: 'per-period' })
    const notes = [
      month('a', '2023-01-01', '2023-01-31', '3', '2023-02-01T00:00:00.000Z'),
      month('b', '2023-02-01', '2023-02-28', '4', '2023-03-01T00:00:00.000Z'),
      month('c', '2023-02-01', '2023-02-28', '5', '2023-03-02T00:00:00.000Z'),
    ]
    expect(actualAt(metric, notes, null)?.value).toBe('8')
  })
  it('divides sums for a ratio, never averages percentages', () => {
    const metric = metricWith({ accrual: 'ratio', unit: '%' })
    expect(
      actualAt(metric, [ratioPart('a', '2023-01-31', '1', '2'), ratioPart('b', '2023-02-28', '90', '98')], null)?.value,
    ).toBe('91')
  })
  it('tells a ratio that does not end to two places, and reckons with all of it', () => {
    const actual = actualAt(metricWith({ accrual: 'ratio', unit: '%' }), [ratioPart('a', '2023-01-31', '2', '3')], null)
    expect([actual?.value, actualText(actual)]).toEqual(['66.66666666666666666667', '66.67'])
    expect(actualText({ value: D('12.345678'), qualifier: 'about' })).toBe('约12.345678')
  })
  it('keeps growth and ranks that come without a value', () => {
    const ranks = [{ position: 3, of: 11, scope: '全市', basis: 'total' as const }]
    const notes = [noteWith('a', '2023-06-30', [observed(null, { growth: D('9.6'), ranks })])]
    expect(actualAt(metricWith(), notes, null)).toMatchObject({ value: null, growth: '9.6', ranks })
  })
  it('keeps positions of different scopes and bases apart, and compares with an earlier day only', () => {
    const notes = [
      noteWith('a', '2023-03-31', [observed(null, { ranks: [rank(2, '全市', 'total')] })]),
      noteWith('b', '2023-06-30', [observed(null, { ranks: [rank(5, '全市', 'total')] })]),
      noteWith('c', '2023-06-30', [observed(null, { ranks: [rank(3, '全市', 'total')] })], {
        recordedAt: '2023-07-02T08:00:00.000Z' as Instant,
      }),
      noteWith('d', '2023-07-01', [observed(null, { ranks: [rank(16, '全省', 'growth')] })]),
    ]
    expect(actualAt(metricWith(), notes, null)).toMatchObject({
      ranks: [rank(16, '全省', 'growth'), rank(3, '全市', 'total')],
      previousRanks: [rank(2, '全市', 'total')],
    })
  })
  it('calls a sum of over and within neither, but about', () => {
    const metric = metricWith({ accrual: 'per-period' })
    const [a, b, c] = [
      qualified('a', '2023-01-31', 'over'),
      qualified('b', '2023-02-28', 'exact'),
      qualified('c', '2023-03-31', 'within'),
    ]
    expect(actualAt(metric, [a, b], null)?.qualifier).toBe('over')
    expect(actualAt(metric, [a, b, c], null)?.qualifier).toBe('about')
  })
  it('counts only the observations behind the value', () => {
    const metric = metricWith({ accrual: 'per-period' })
    const twice = [noteWith('a', '2023-01-31', [observed('3')]), noteWith('b', '2023-01-31', [observed('4')])]
    expect(actualAt(metric, twice, null)).toMatchObject({ value: '4', count: 1 })
  })
  it('comes out the same in whatever order the notes are read', () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 1_000 })), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(
        amounts,
        fc.constantFrom('reported-cumulative', 'per-period', 'point-in-time', 'ratio'),
        fc.func(fc.integer()),
        (days, accrual, shuffle) => {
          const target = targetWith({ metrics: [metricWith({ accrual })] })
          const notes = days.map(([day, value], index) => {
            const shared = { numerator: D(String(value)), denominator: D('1000') }
            const ranks: Rank[] = [
              { position: value + 1, of: null, scope: index % 2 ? '全市' : '全省', basis: 'total' },
            ]
            const seen = observed(String(value), { ranks, ...(accrual === 'ratio' ? shared : {}) })
            const corrects = value % 5 === 0 ? (`n${index - 1}` as NoteId) : null
            return noteWith(`n${index}`, `2023-02-${String(day).padStart(2, '0')}`, [seen], { corrects })
          })
          const mixed = notes.toSorted((a, b) => shuffle(a.id) - shuffle(b.id))
          expect(summarise(target, mixed)).toEqual(summarise(target, notes))
        },
      ),
    )
  })
  it('keeps the problem that was told when a later note brings figures alone', () => {
    const told = noteWith('a', '2023-05-31', [], { progress: '开工', problem: '用地未批', nextStep: '报批' })
    const figures = noteWith('b', '2023-06-30', [observed('3')])
    expect(summarise(targetWith({ metrics: [metricWith()] }), [told, figures])).toMatchObject({
      problem: '用地未批',
      nextStep: '报批',
    })
    const solved = noteWith('c', '2023-07-31', [], { progress: '已批' })
    expect(summarise(targetWith(), [told, figures, solved])).toMatchObject({ progress: '已批', problem: '' })
  })
})
