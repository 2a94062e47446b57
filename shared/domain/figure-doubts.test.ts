import { describe, expect, it } from 'vitest'
import { doubtsByNote, doubtsOf } from './figure-doubts'
import type { Instant } from './day'
import type { NoteId } from './ids'
import type { Metric } from './metric'
import type { Observation, ProgressNote } from './progress-note'
import { atLeast, atMost, D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const basis = (metric: Partial<Metric> = {}, completedOn: string | null = null) => ({
  target: targetWith({ metrics: [metricWith(metric)], completedOn: completedOn === null ? null : on(completedOn) }),
  year: 2023,
})
const perPeriod = basis({ accrual: 'per-period' })
const entered = (day: string, value: string | null, over: Partial<Observation> = {}) => ({
  on: on(day),
  observations: [observed(value, over)],
  corrects: null,
})
const period = (id: string, from: string, to: string, value: string) =>
  noteWith(id, to, [observed(value, { periodStart: on(from) })])
const codes = (note: Parameters<typeof doubtsOf>[0], recorded: readonly ProgressNote[], of = basis()) =>
  doubtsOf(note, recorded, of).map(({ code }) => code)

describe('a note that deserves a second look', () => {
  it('is dated before the ledger’s year', () => {
    expect(doubtsOf(entered('2022-12-31', '34'), [], basis())).toEqual([
      { metricId: null, code: 'before-year', detail: { on: '2022-12-31', year: 2023 } },
    ])
    expect(codes(entered('2023-01-01', '34'), [])).toEqual([])
  })
  it('brings a figure of a day after the work was completed; words may follow', () => {
    const done = basis({}, '2023-05-31')
    expect(codes(entered('2023-06-01', '34'), [], done)).toEqual(['after-completion'])
    expect(codes(entered('2023-05-31', '34'), [], done)).toEqual([])
    expect(codes({ ...entered('2023-06-01', null), observations: [] }, [], done)).toEqual([])
  })
  it('gives a day a second value; the same value twice is none', () => {
    const before = [noteWith('a', '2023-06-30', [observed('30')])]
    expect(doubtsOf(entered('2023-06-30', '36.63'), before, basis())).toMatchObject([
      { metricId: 'm1', code: 'day-twice', detail: { on: '2023-06-30', value: '30' } },
    ])
    expect(codes(entered('2023-06-30', '30.0'), before)).toEqual([])
    expect(codes(entered('2023-06-30', null, { growth: D('8') }), before)).toEqual([])
  })
  it('reports a period that overlaps another, and names it', () => {
    const may = [period('a', '2023-05-01', '2023-05-31', '3')]
    expect(doubtsOf(entered('2023-06-15', '4', { periodStart: on('2023-05-31') }), may, perPeriod)).toMatchObject([
      { code: 'period-overlap', detail: { from: '2023-05-01', to: '2023-05-31', value: '3' } },
    ])
    expect(codes(entered('2023-06-30', '4', { periodStart: on('2023-06-01') }), may, perPeriod)).toEqual([])
  })
  it('reports a month twice, where both would be added up', () => {
    const early = [noteWith('a', '2023-06-10', [observed('3')])]
    expect(doubtsOf(entered('2023-06-30', '4'), early, perPeriod)).toMatchObject([
      { code: 'month-twice', detail: { on: '2023-06-10', value: '3' } },
    ])
    expect(codes(entered('2023-07-10', '4'), early, perPeriod)).toEqual([])
    expect(codes(entered('2023-06-30', '4'), early)).toEqual([])
    const half = [period('a', '2023-06-01', '2023-06-15', '3')]
    expect(codes(entered('2023-06-30', '4', { periodStart: on('2023-06-16') }), half, perPeriod)).toEqual([])
  })
  it('reports a running total that falls, whichever of the two is typed later', () => {
    const way = basis({ goal: atLeast('57.05') })
    const may = [noteWith('a', '2023-05-31', [observed('30')])]
    expect(doubtsOf(entered('2023-06-30', '29.9'), may, way)).toMatchObject([
      { code: 'value-falls', detail: { on: '2023-05-31', value: '30', way: 'up' } },
    ])
    expect(codes(entered('2023-04-30', '31'), may, way)).toEqual(['value-falls'])
    expect(codes(entered('2023-06-30', '30'), may, way)).toEqual([])
  })
  it('lets rates, levels, ceilings and what has no goal go up and down', () => {
    const may = [noteWith('a', '2023-05-31', [observed('30')])]
    const lower = entered('2023-06-30', '20')
    expect(codes(lower, may, basis({ goal: atLeast('57'), unit: '%' }))).toEqual([])
    expect(codes(lower, may, basis({ goal: atLeast('57'), accrual: 'point-in-time' }))).toEqual([])
    expect(codes(lower, may, basis({ goal: atMost('57') }))).toEqual([])
    expect(codes(lower, may)).toEqual([])
    const down = basis({ goal: atMost('8'), baseline: D('40') })
    expect(codes(lower, may, down)).toEqual([])
    expect(codes(entered('2023-06-30', '31'), may, down)).toEqual(['value-falls'])
  })
  it('is not held against what it corrects itself, nor against what that had corrected', () => {
    const notes = [
      noteWith('a', '2023-06-30', [observed('300')]),
      noteWith('b', '2023-06-30', [observed('30')], { corrects: 'a' as NoteId }),
    ]
    expect(codes({ ...entered('2023-06-30', '36.63'), corrects: 'b' as NoteId }, notes)).toEqual([])
    expect(codes(entered('2023-06-30', '36.63'), notes)).toEqual(['day-twice'])
  })
  it('is not held against what a correction has replaced', () => {
    const notes = [
      noteWith('a', '2023-06-30', [observed('300')]),
      noteWith('b', '2023-06-30', [observed('30')], { corrects: 'a' as NoteId }),
    ]
    expect(codes(entered('2023-07-31', '40'), notes, basis({ goal: atLeast('57') }))).toEqual([])
  })
})

it('of standing notes, the one that was recorded later is doubtful, not the one before it', () => {
  const notes = [
    noteWith('late', '2023-05-31', [observed('4')], { recordedAt: '2023-07-02T08:00:00.000Z' as Instant }),
    noteWith('early', '2023-05-31', [observed('3')]),
  ]
  const doubts = doubtsByNote(notes, perPeriod)
  expect(doubts.get('early' as NoteId)).toEqual([])
  expect(doubts.get('late' as NoteId)).toMatchObject([{ code: 'period-overlap', detail: { value: '3' } }])
})
