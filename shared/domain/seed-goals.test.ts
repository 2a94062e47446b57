import { describe, expect, it } from 'vitest'
import { editCell } from './cell-edit'
import { goalText } from './cell-text'
import { completionOf } from './completion'
import type { MetricId, MilestoneId } from './ids'
import type { CommonColumn } from './ledger-kind'
import type { Goal } from './metric'
import { readDeadline } from './read-deadline'
import { readGoal, readValue } from './read-goal'
import { readTrajectory } from './trajectory'
import { atLeast, D, metricWith, on, targetWith } from './testing/rows'

const read = (text: string, unit = '') => {
  const result = readGoal(text, { unit, goal: null })
  return result.ok ? result.value : result.code
}
const day = (text: string) => {
  const result = readDeadline(text, { ledgerYear: 2023 })
  return result.ok ? result.value : result.code
}

const stage = (title: string, acceptedOn: string | null) => ({
  id: title as MilestoneId,
  title,
  dueOn: null,
  weight: D('1'),
  acceptedOn: acceptedOn === null ? null : on(acceptedOn),
})

const shown = (text: string) => {
  const goal = readGoal(text, { unit: '', goal: null })
  return goal.ok ? goalText(goal.value.goal) : goal.code
}

describe('the shapes of goals in the speech', () => {
  it('at least: 2.28 亿斤以上', () => {
    expect(read('2.28 亿斤以上')).toEqual({
      goal: { operator: 'at-least', value: '2.28', asWritten: '2.28 亿斤以上', isDerived: false },
      unit: '亿斤',
    })
  })
  it('at most, with a full-width sign: 4.1 ％ 以内', () => {
    expect(read('4.1 ％ 以内')).toMatchObject({ goal: { operator: 'at-most', value: '4.1' }, unit: '%' })
    expect(read('控制在4.1％以内')).toMatchObject({ goal: { operator: 'at-most', value: '4.1' }, unit: '%' })
  })
  it('a rank in words: 全市前三, 第三', () => {
    expect(read('全市前三')).toMatchObject({ goal: { operator: 'rank', scope: '全市', position: 3 } })
    expect(read('前十四位')).toMatchObject({ goal: { operator: 'rank', scope: '', position: 14 } })
  })
  it('staged: 超亿元, 十亿元, 百亿元 are three goals, and a plan of three points on the way to the last', () => {
    expect([read('超亿元'), read('超十亿元'), read('百亿元')]).toMatchObject([
      { goal: { operator: 'at-least', value: '1' }, unit: '亿元' },
      { goal: { operator: 'at-least', value: '10' }, unit: '亿元' },
      { goal: { operator: 'at-least', value: '100' }, unit: '亿元' },
    ])
    const stages = [
      { on: '2023-12-31', value: '超亿元' },
      { on: '2025-12-31', value: '十亿元' },
      { on: '2027-12-31', value: '百亿元' },
    ]
    const metric = metricWith({ unit: '亿元', goal: atLeast('100') })
    expect(readTrajectory(stages, { metric, year: 2023 })).toEqual({
      plan: [
        { on: '2023-12-31', value: '1' },
        { on: '2025-12-31', value: '10' },
        { on: '2027-12-31', value: '100' },
      ],
      faults: [],
      flags: [],
    })
  })
  it('staged: as milestones, of which the first is a third of the way', () => {
    const milestones = [stage('超亿', '2023-12-20'), stage('十亿', null), stage('百亿', null)]
    expect(completionOf(null, null, targetWith({ milestones }))).toMatchObject({ value: '0.33333333333333333333' })
  })
  it('a milestone: 10月底前 is a day, as written', () => {
    expect(day('10月底前')).toEqual({ on: '2023-10-31', precision: 'month', asWritten: '10月底前' })
    expect(read('10月底前')).toBe('not-a-figure')
  })
  it('vague: 尽快 and 年底要看成效 are kept as written, without a day that nobody named', () => {
    expect(day('尽快')).toEqual({ on: null, precision: 'vague', asWritten: '尽快' })
    expect(day('年底要看成效')).toEqual({ on: null, precision: 'vague', asWritten: '年底要看成效' })
    expect(read('尽快')).toBe('not-a-figure')
  })
  it('approximate: 30 余件 is a value a little over 30', () => {
    expect(readValue('30 余件', { unit: '件' })).toMatchObject({
      value: { value: '30', qualifier: 'over', unit: '件' },
    })
  })
  it('as written is kept beside what was read, and shown again', () => {
    expect(['2.28亿斤以上', '4.1％以内', '全市前三'].map(shown)).toEqual(['2.28', '≤4.1', '全市前3'])
  })
})

const context = {
  ledgerYear: 2023,
  today: on('2023-06-30'),
  role: 'supervising' as const,
  newMetricId: () => 'm-new' as MetricId,
}
const typed = (key: CommonColumn, text: string) => {
  const look = { title: '列', width: 90, isFrozen: false, isHidden: false, isRequired: false }
  const plan = editCell(targetWith(), { source: 'common', key, ...look }, text, context)
  return plan.ok && plan.value.kind === 'target' ? plan.value.target : null
}

describe('words of the speech', () => {
  it('keep a probable slip as it stands: 社会销售品零售总额', () => {
    expect(typed('title', '社会销售品零售总额完成10.25亿元，增长9.3％')?.title).toBe(
      '社会销售品零售总额完成10.25亿元，增长9.3％',
    )
    expect(typed('title', '书记在十三届县委八次全会第一次全体会议上的讲话')?.title).toContain('八次')
  })
  it('keep the names that were masked, and read no figure into them', () => {
    expect(typed('title', '*卫生健康职业学院、*新能源学院')?.title).toBe('*卫生健康职业学院、*新能源学院')
    expect(typed('leadUnits', '*县发改局、*中心')?.leadUnits).toEqual(['*县发改局', '*中心'])
    expect(read('**亿元')).toBe('not-a-figure')
  })
  it('write a percentage full-width and have it read as per cent', () => {
    expect(readValue('71.07％', { unit: '%' })).toMatchObject({ value: { value: '71.07', unit: '%' } })
  })
  it('leave a derived goal derived: only what a person types is stated', () => {
    const derived: Goal = { operator: 'at-least', value: D('29.0'), asWritten: '', isDerived: true }
    expect(readGoal('29', { unit: '亿元', goal: derived })).toMatchObject({ value: { goal: { isDerived: false } } })
  })
})
