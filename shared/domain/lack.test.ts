import { describe, expect, it } from 'vitest'
import { lacksOf } from './lack'
import { atLeast, metricWith, on, targetWith } from './testing/rows'

const whole = targetWith({
  leadUnits: ['县发改局'],
  leadLeader: '王副县长',
  deadline: { on: on('2023-10-31'), precision: 'month', asWritten: '10月底前' },
  metrics: [metricWith({ goal: atLeast('29') })],
})

const deadline = (asWritten: string, precision: 'none' | 'vague') => ({ on: null, precision, asWritten })

describe('what a target lacks', () => {
  it('is nothing where a unit, a leader, a day and a goal are named', () => {
    expect(lacksOf(whole)).toEqual([])
    expect(lacksOf({ ...whole, metrics: [] })).toEqual([]) // not everything is measured
  })

  it.each([
    '有关部门',
    '各有关部门',
    '相关单位',
    '各相关单位',
    '责任单位',
    '各部门',
    '各单位',
    '有关部门和单位',
    '各级各部门',
  ])('is a unit where “%s” stands for one', (unit) =>
    expect(lacksOf({ ...whole, leadUnits: [unit] })).toEqual(['vague-unit']),
  )

  it.each(['各乡镇人民政府', '县直各单位', '县有关部门协调办公室', '县住建局'])(
    'is no unit where “%s” is named',
    (unit) => expect(lacksOf({ ...whole, leadUnits: [unit] })).toEqual([]),
  )

  it('tells a day that is missing from a wish without a day', () => {
    expect(lacksOf({ ...whole, deadline: deadline('', 'none') })).toEqual(['deadline'])
    expect(lacksOf({ ...whole, deadline: deadline('尽快', 'vague') })).toEqual(['vague-deadline'])
  })

  it('is a goal where there is a metric without one', () => {
    expect(lacksOf({ ...whole, metrics: [metricWith()] })).toEqual(['goal'])
    expect(lacksOf({ ...whole, metrics: [metricWith(), metricWith({ goal: atLeast('1') })] })).toEqual([])
  })

  it('is asked of nothing that is done or set aside, and everything of what has nothing', () => {
    const bare = targetWith({ metrics: [metricWith()] })
    expect(lacksOf(bare)).toEqual(['lead-unit', 'lead-leader', 'deadline', 'goal'])
    for (const state of ['completed', 'closed-out', 'paused', 'cancelled'] as const)
      expect(lacksOf({ ...bare, state })).toEqual([])
  })
})
