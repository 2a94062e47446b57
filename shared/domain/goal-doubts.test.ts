import { describe, expect, it } from 'vitest'
import { doubtsOfGoal } from './goal-doubts'
import type { Goal } from './metric'
import { atLeast, atMost, D, metricWith } from './testing/rows'

const codes = (goal: Goal | null, baseline: string | null = null) =>
  doubtsOfGoal(metricWith({ goal, baseline: baseline === null ? null : D(baseline) })).map(({ code }) => code)

describe('a goal that deserves a second look', () => {
  it('is zero: nothing can be divided by it', () => {
    expect(codes(atLeast('0.0'))).toEqual(['goal-zero'])
    expect(codes({ operator: 'list', total: D('0'), asWritten: '0项', isDerived: false })).toEqual(['goal-zero'])
    expect(codes(atMost('0'))).toEqual([])
  })
  it('is its own baseline, or below zero without one: it is met or not', () => {
    expect(codes(atLeast('40'), '40.0')).toEqual(['goal-is-baseline'])
    expect(codes(atLeast('-5'))).toEqual(['goal-negative'])
    expect(codes(atLeast('-5'), '-10')).toEqual([])
  })
  it('lies below its baseline: the value has to come down', () => {
    expect(doubtsOfGoal({ goal: atLeast('20'), baseline: D('40'), unit: '件' })).toEqual([
      { code: 'goal-below-baseline', detail: { goal: '20', baseline: '40' } },
    ])
    expect(codes(atMost('20'), '40')).toEqual([])
  })
  it('gets another unit after figures were entered: they are not converted', () => {
    const before = metricWith({ unit: '亿元', goal: atLeast('57.05') })
    const unitsOf = (unit: string, count: number, was = before) =>
      doubtsOfGoal({ ...before, unit }, { metric: was, count }).map(({ code }) => code)
    expect(unitsOf('万元', 3)).toEqual(['unit-changed'])
    expect(unitsOf('亿元', 3)).toEqual([])
    expect(unitsOf('万元', 0, metricWith({ unit: '亿元' }))).toEqual([])
    expect(unitsOf('万元', 3, metricWith({ unit: '' }))).toEqual([])
  })
  it('is none, or an ordinary one', () => {
    expect([codes(null), codes(atLeast('57.05')), codes(atLeast('60'), '20')]).toEqual([[], [], []])
  })
})
