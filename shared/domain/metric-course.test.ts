import { describe, expect, it } from 'vitest'
import { expectedLine, monthsBetween, valueOn } from './course-lines'
import type { MilestoneId, NoteId } from './ids'
import { percentOf, pointsOf } from './explain-light'
import { courseOf, type CourseBasis } from './metric-course'
import { atLeast, atMost, D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const seed = metricWith({ goal: atLeast('57.05') })
const upTo = (...values: readonly (readonly [string, string])[]) =>
  values.map(([day, value], index) => noteWith(`n${index}`, day, [observed(value)]))
const basis = (over: Partial<CourseBasis> = {}): CourseBasis => ({
  target: targetWith(),
  metric: seed,
  notes: upTo(['2023-06-30', '36.63']),
  method: 'months',
  year: 2023,
  today: on('2023-06-30'),
  ...over,
})

const paceOn = (day: string) => {
  const metric = metricWith({ goal: atLeast('60') })
  const { pace } = courseOf(basis({ metric, notes: upTo(['2023-06-30', '30']), today: on(day) }))
  return pace?.kind === 'needed' ? pace.perMonth : pace?.kind
}

describe('the course of a metric', () => {
  it('has the seed’s 64.21 % at 30 June, +14.2 百分点 ahead of the straight line', () => {
    const [row] = courseOf(basis()).rows
    expect(row?.completion.kind === 'ratio' && percentOf(row.completion.value)).toBe('64.2%')
    expect(row?.expected).toBe('0.5')
    expect(row?.gap && pointsOf(row.gap)).toBe('+14.2')
    expect(valueOn(courseOf(basis()).expected, on('2023-06-30'))).toBe('28.525')
  })
  it('asks for a slower pace of who is ahead', () => {
    const { pace } = courseOf(basis())
    expect(pace).toMatchObject({ kind: 'needed', until: '2023-12-31', perMonth: '3.40333333333333333333' })
    expect(pace?.kind === 'needed' && pace.factor?.slice(0, 6)).toBe('0.5574')
  })
  it('counts the months whose figures are not in, however long a report is missing', () => {
    expect([paceOn('2023-07-20'), paceOn('2023-11-29'), paceOn('2023-12-31')]).toEqual(['5', '15', 'over'])
  })
  it('leaves a corrected note out of line, forecast and pace', () => {
    const notes = [
      ...upTo(['2023-03-31', '15'], ['2023-04-30', '20'], ['2023-06-30', '300']),
      noteWith('c', '2023-06-30', [observed('30')], { corrects: 'n2' as NoteId }),
    ]
    const course = courseOf(basis({ metric: metricWith({ goal: atLeast('60') }), notes }))
    expect(course.rows.map(({ actual }) => actual.value)).toEqual(['15', '20', '30'])
    expect(course.forecast).toMatchObject({ kind: 'value', to: { on: '2023-12-31', value: '60' } })
    const periods = metricWith({ accrual: 'per-period', goal: atLeast('60') })
    expect(courseOf(basis({ metric: periods, notes })).rows.at(-1)?.actual.value).toBe('65')
  })
  it('forecasts from the baseline on, and along the plan where the ledger goes by plan', () => {
    const plan = [
      { on: on('2023-06-30'), value: D('20') },
      { on: on('2023-12-31'), value: D('60') },
    ]
    const notes = upTo(['2023-02-28', '5'], ['2023-04-30', '8'], ['2023-06-30', '10'])
    const course = courseOf(basis({ metric: metricWith({ goal: atLeast('60'), plan }), notes, method: 'plan' }))
    expect(course.forecast).toMatchObject({ kind: 'value' })
    expect(course.forecast.kind === 'value' && Number(course.forecast.to.value)).toBeCloseTo(30, 10)
    expect(course.expected).toEqual([])
    expect(course.planned[0]).toEqual({ on: '2022-12-31', value: '0' })
    const lifted = metricWith({ goal: atLeast('60'), baseline: D('4') })
    expect(courseOf(basis({ metric: lifted, notes })).forecast).toMatchObject({ to: { value: '16' } })
  })
  it('says why there is no forecast, and needs no pace, of ceilings, rates, few values and what is done', () => {
    expect(courseOf(basis()).forecast).toEqual({ kind: 'too-few', count: 1 })
    expect(courseOf(basis({ notes: [] }))).toMatchObject({ rows: [], pace: null })
    expect(courseOf(basis({ metric: metricWith({ goal: atMost('4.1'), unit: '%' }) }))).toMatchObject({
      forecast: { kind: 'none' },
      pace: null,
      expected: [],
      goals: ['4.1'],
    })
    expect(courseOf(basis({ metric: { ...seed, unit: '%' } })).pace).toBeNull()
    const done = targetWith({ state: 'completed' })
    expect(courseOf(basis({ target: done }))).toMatchObject({ forecast: { kind: 'none' }, pace: null })
    expect(courseOf(basis({ metric: metricWith({ goal: atLeast('30') }) })).pace).toEqual({ kind: 'reached' })
  })
  it('leaves out what was reported before the year, and keeps what came before the start or after the end', () => {
    const notes = upTo(['2022-12-31', '34'], ['2023-02-20', '1'], ['2023-06-30', '5'], ['2024-01-10', '57.05'])
    const target = targetWith({ startOn: on('2023-03-01') })
    const course = courseOf(basis({ notes, target, method: 'days', today: on('2024-02-01') }))
    expect(course.rows.map(({ actual }) => actual.asOf)).toEqual(['2023-02-20', '2023-06-30', '2024-01-10'])
    expect([course.from, course.to]).toEqual(['2023-02-20', '2024-01-10'])
  })
  it('draws values without a goal, and nothing that would have to be divided by it', () => {
    const course = courseOf(basis({ metric: metricWith() }))
    expect(course).toMatchObject({ goals: [], expected: [], planned: [], pace: null })
    expect(course.rows[0]).toMatchObject({ completion: { kind: 'not-computable' }, expected: null, gap: null })
    const byMilestones = metricWith({ goal: { operator: 'milestones', asWritten: '按节点', isDerived: false } })
    const step = { id: 's' as MilestoneId, title: '开工', dueOn: null, weight: D('1'), acceptedOn: on('2023-06-30') }
    const target = targetWith({ milestones: [step] })
    expect(courseOf(basis({ metric: byMilestones, target })).rows[0]?.completion.kind).toBe('not-computable')
    expect(courseOf(basis({ metric: metricWith({ goal: atLeast('0') }) }))).toMatchObject({ expected: [], pace: null })
  })
})

describe('the lines of a course', () => {
  it('go straight by days from the start to the due day, and down from a baseline above', () => {
    const window = { startOn: on('2023-03-01'), dueOn: on('2023-03-31'), year: 2023 }
    const down = metricWith({ goal: atMost('8'), baseline: D('20') })
    expect(expectedLine('days', down, window)).toEqual([
      { on: '2023-02-28', value: '20' },
      { on: '2023-03-31', value: '8' },
    ])
    expect(expectedLine('days', down, { ...window, dueOn: on('2023-01-01') })).toEqual([])
    expect(expectedLine('months', down, window).at(6)).toEqual({ on: '2023-06-30', value: '14' })
  })
  it('count months with their days', () => {
    expect(monthsBetween(on('2023-06-30'), on('2023-12-31'))).toBe('6')
    expect(monthsBetween(on('2022-12-31'), on('2023-11-15'))).toBe('10.5')
  })
})
