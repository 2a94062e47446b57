import { describe, expect, it } from 'vitest'
import { actualAt } from './actual'
import { completionOf } from './completion'
import { dividedBy, rounded, times } from './decimal'
import { percentOf, pointsOf } from './explain-light'
import { expectedProgress } from './expected-progress'
import { gapOf } from './gap'
import { impliedGoal } from './implied-goal'
import { rankMove } from './rank-move'
import { atLeast, D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const share = (done: string, total: string) => {
  const ratio = dividedBy(D(done), D(total))
  return ratio === null ? null : rounded(times(ratio, D('100')), 1)
}

describe('the figures of a half-year speech', () => {
  const metric = metricWith({ goal: atLeast('57.05') })
  const actual = actualAt(metric, [noteWith('n1', '2023-06-30', [observed('36.63')])], null)
  const completion = completionOf(metric, actual, targetWith())

  it('completes 36.63 of 57.05 to 64.21 %', () => {
    expect(completion.kind === 'ratio' && rounded(times(completion.value, D('100')), 2)).toBe('64.21')
  })
  it('is 14.2 百分点 ahead of six completed months on 30 June', () => {
    const expected = expectedProgress(
      'months',
      { startOn: null, dueOn: null, year: 2023 },
      [],
      D('57.05'),
      on('2023-06-30'),
    )
    expect(expected).toBe('0.5')
    expect(pointsOf(gapOf(completion, expected) ?? D('0'))).toBe('+14.2')
  })
  it('resolves 91 of 97 petitions to 93.8 %', () => expect(share('91', '97')).toBe('93.8'))
  it('keeps items and measures of a policy list apart: 56.3 % and 60.5 %', () => {
    expect(share('63', '112')).toBe('56.3')
    expect(share('161', '266')).toBe('60.5')
  })
  it('reads a move from 12 to 16 as a fall of four', () => {
    expect(rankMove(12, 16)).toEqual({ kind: 'fall', places: 4 })
    expect(rankMove(16, 12)).toEqual({ kind: 'rise', places: 4 })
  })
  it('derives the goal that 20.61 亿 at 71.07 % implies, and marks it as derived', () => {
    expect(impliedGoal(D('20.61'), D('0.7107'))).toMatchObject({ value: '29.0', isDerived: true })
  })
  it('gives an approximate result for 30余件 of 52', () => {
    const promises = metricWith({
      unit: '件',
      goal: { operator: 'list', total: D('52'), asWritten: '52项', isDerived: false },
    })
    const seen = actualAt(promises, [noteWith('n1', '2023-06-30', [observed('30', { qualifier: 'over' })])], null)
    const done = completionOf(promises, seen, targetWith())
    expect(done).toMatchObject({ kind: 'ratio', qualifier: 'over' })
    expect(done.kind === 'ratio' && percentOf(done.value)).toBe('57.7%')
  })
})
