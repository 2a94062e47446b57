import { describe, expect, it } from 'vitest'
import { explainLight } from './explain-light'
import { explainLightEn } from './explain-light-en'
import { rollUp } from './light'
import { DEFAULT_LIGHT_RULES, LightRuleSet } from './light-rules'
import type { MilestoneId } from './ids'
import type { Goal } from './metric'
import { standingOf } from './standing'
import { summarise } from './actual'
import type { ProgressNote } from './progress-note'
import type { Target } from './target'
import { atLeast, atMost, D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

function stand(target: Target, notes: readonly ProgressNote[], today = '2023-06-30') {
  return standingOf({
    target,
    summary: summarise(target, notes),
    today: on(today),
    method: 'months',
    year: 2023,
    cadence: { days: 31, graceDays: 10 },
    rules: DEFAULT_LIGHT_RULES,
  })
}
const due = (day: string) => ({ on: on(day), precision: 'day' as const, asWritten: day })
const yearEnd = due('2023-12-31')
const valued = (goal: Goal | null, value: string | null, over: Partial<Target> = {}) =>
  stand(targetWith({ deadline: yearEnd, metrics: [metricWith({ goal })], ...over }), [
    noteWith('n', '2023-06-30', [observed(value)]),
  ])

const rankedAt = (position: number) =>
  observed(null, { ranks: [{ position, of: 24, scope: '全省', basis: 'overall' }] })
const rankedIn = (position: number, scope: string) =>
  observed('60', { ranks: [{ position, of: null, scope, basis: 'total' }] })

describe('the default lights', () => {
  it('is grey when completed, and says when it was late', () => {
    const late = stand(
      targetWith({ state: 'completed', completedOn: on('2023-05-20'), deadline: due('2023-05-10') }),
      [],
    )
    expect(late.light).toBe('grey')
    expect(late.reason.mark).toBe('done-late')
    expect(explainLight(late.reason)).toBe('已于2023年5月20日办结，超期10天（完成时限2023年5月10日）。')
  })
  it('is red when past due, whatever the progress', () => {
    const standing = valued(atLeast('10'), '12', { deadline: due('2023-06-29') })
    expect(standing.light).toBe('red')
    expect(explainLight(standing.reason)).toContain('完成时限2023年6月29日，已超1天')
  })
  it('is not yet red on the day it is due', () => {
    expect(valued(atLeast('10'), '12', { deadline: due('2023-06-30') }).light).toBe('blue')
  })
  it('is white when nothing was reported within cadence and grace', () => {
    const standing = stand(targetWith({ deadline: yearEnd }), [noteWith('n', '2023-05-19', [])])
    expect(standing.light).toBe('white')
    expect(standing.isUnreported).toBe(true)
    expect(stand(targetWith({ deadline: yearEnd }), [noteWith('n', '2023-05-20', [])]).light).toBe('green')
  })
  it('asks for nothing before work has begun', () => {
    expect(stand(targetWith({ deadline: yearEnd, startOn: on('2023-06-01') }), []).isUnreported).toBe(false)
  })
  it('is white when the date is vague or a number has no goal', () => {
    const vague = { on: null, precision: 'vague' as const, asWritten: '尽快' }
    expect(valued(atLeast('10'), '6', { deadline: vague }).reason.mark).toBe('unclear')
    expect(valued(null, '6').reason.mark).toBe('unclear')
  })
  it('goes from green over yellow to red as the gap grows', () => {
    expect(valued(atLeast('100'), '41').light).toBe('green')
    expect(valued(atLeast('100'), '41').reason.mark).toBe('slightly-behind')
    expect(valued(atLeast('100'), '40').light).toBe('yellow')
    expect(valued(atLeast('100'), '21').light).toBe('yellow')
    expect(valued(atLeast('100'), '20').light).toBe('red')
  })
  it('names both dates and both numbers when behind', () => {
    expect(explainLight(valued(atLeast('100'), '35').reason)).toBe(
      '落后序时10个百分点以上：截至2023年6月30日完成35.0%，序时（按月）50.0%，差距-15.0个百分点；完成时限2023年12月31日，还有184天。',
    )
  })
  it('is red above a ceiling and blue just below it', () => {
    expect(valued(atMost('4.1'), '4.2').light).toBe('red')
    expect(valued(atMost('4.1'), '4.0').light).toBe('blue')
    expect(valued(atMost('4.1'), '3.5').light).toBe('green')
  })
  it('is yellow for a fallen rank and red for one that also misses its goal', () => {
    const goal: Goal = { operator: 'rank', position: 14, scope: '全省', asWritten: '前14', isDerived: false }
    const moved = (from: number, to: number) =>
      stand(targetWith({ deadline: yearEnd, metrics: [metricWith({ goal })] }), [
        noteWith('a', '2023-03-31', [rankedAt(from)]),
        noteWith('b', '2023-06-30', [rankedAt(to)]),
      ])
    expect(moved(12, 16).light).toBe('red')
    expect(explainLight(moved(12, 16).reason)).toContain('上期第12位，后退4位')
    expect(moved(10, 12).light).toBe('yellow')
    expect(moved(12, 10).light).toBe('green')
  })
  it('does not mistake two series of positions for a fall', () => {
    const standing = stand(targetWith({ deadline: yearEnd, metrics: [metricWith({ goal: atLeast('100') })] }), [
      noteWith('a', '2023-05-31', [rankedIn(3, '全市')]),
      noteWith('b', '2023-06-30', [rankedIn(16, '全省')]),
    ])
    expect(standing.light).toBe('green')
  })
  it('asks no report of a target that is set aside', () => {
    expect(stand(targetWith({ state: 'paused', deadline: yearEnd }), []).isUnreported).toBe(false)
    expect(stand(targetWith({ state: 'cancelled', deadline: yearEnd }), []).isUnreported).toBe(false)
  })
  it('counts silence from the new year for work begun in an earlier one', () => {
    const carried = targetWith({ deadline: yearEnd, startOn: on('2021-01-01') })
    expect(stand(carried, [], '2023-02-11').isUnreported).toBe(false)
    expect(stand(carried, [], '2023-02-12').isUnreported).toBe(true)
  })
  it('judges by milestones where no metric has a goal', () => {
    const step = { title: '', dueOn: null, weight: D('1') }
    const milestones = [
      { ...step, id: 'x' as MilestoneId, acceptedOn: on('2023-05-01') },
      { ...step, id: 'y' as MilestoneId, acceptedOn: null },
    ]
    const standing = stand(targetWith({ deadline: yearEnd, milestones }), [noteWith('n', '2023-06-30', [])])
    expect(standing).toMatchObject({ completion: { value: '0.5' }, expected: '0.5', gap: '0', light: 'green' })
  })
  it('says at least where more than the figure was done', () => {
    const standing = stand(
      targetWith({ deadline: yearEnd, metrics: [metricWith({ goal: atLeast('52'), unit: '件' })] }),
      [noteWith('n', '2023-06-30', [observed('30', { qualifier: 'over' })])],
    )
    expect(explainLight(standing.reason)).toContain('截至2023年6月30日完成至少57.7%，序时（按月）50.0%')
    expect(explainLightEn(standing.reason)).toContain('at least 57.7% done as of 2023-06-30, 50.0% expected by months')
  })
  it('is blue within fifteen days of the date', () => {
    expect(valued(atLeast('100'), '60', { deadline: due('2023-07-15') }).light).toBe('blue')
    expect(valued(atLeast('100'), '60', { deadline: due('2023-07-16') }).light).toBe('green')
  })
  it('asks for verification once the goal is reached', () => {
    expect(valued(atLeast('100'), '100').reason.mark).toBe('to-verify')
  })
  it('explains every light in both languages without gaps', () => {
    for (const standing of [
      valued(atLeast('0'), '1'),
      valued(null, null),
      stand(targetWith({ state: 'paused' }), []),
      stand(targetWith(), []),
    ]) {
      expect(explainLight(standing.reason)).toMatch(/。$/)
      expect(explainLight(standing.reason) + explainLightEn(standing.reason)).not.toMatch(/NaN|undefined|null/)
    }
  })
  it('shows a parent the worst child and the counts', () => {
    expect(rollUp(['green', 'yellow', 'green', 'grey'])).toMatchObject({
      worst: 'yellow',
      counts: { green: 2, yellow: 1, grey: 1, red: 0 },
    })
    expect(rollUp([]).worst).toBeNull()
  })
  it('keeps its rules as data', () => {
    expect(LightRuleSet.parse(JSON.parse(JSON.stringify(DEFAULT_LIGHT_RULES)))).toEqual(DEFAULT_LIGHT_RULES)
  })
})
