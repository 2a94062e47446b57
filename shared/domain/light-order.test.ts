import { describe, expect, it } from 'vitest'
import { summarise } from './actual'
import { explainLight } from './explain-light'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import type { Goal, Rank } from './metric'
import type { ProgressNote } from './progress-note'
import { standingOf } from './standing'
import type { Target } from './target'
import { atLeast, atMost, D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const today = '2023-06-30'
const due = (day: string) => ({ on: on(day), precision: 'day' as const, asWritten: day })
const vague = { on: null, precision: 'vague' as const, asWritten: '尽快' }

function stand(over: Partial<Target>, notes: readonly ProgressNote[]) {
  const target = targetWith({ deadline: due('2023-12-31'), ...over })
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
/** A target whose main metric has a goal, with one value of today. */
const valued = (goal: Goal | null, value: string | null, over: Partial<Target> = {}) =>
  stand({ metrics: [metricWith({ goal })], ...over }, [noteWith('n', today, [observed(value)])])
const lit = (...of: Parameters<typeof valued>) => {
  const { light, reason } = valued(...of)
  return [light, reason.rule.when]
}
const place = (position: number): Rank => ({ position, of: 24, scope: '全市', basis: 'overall' })
const ranked = (goal: Goal, value: string, from: number, to: number, over: Partial<Target> = {}) =>
  stand({ metrics: [metricWith({ goal })], ...over }, [
    noteWith('a', '2023-03-31', [observed(null, { ranks: [place(from)] })]),
    noteWith('b', today, [observed(value, { ranks: [place(to)] })]),
  ])

const mark = (value: string) => valued(atLeast('100'), value).reason.mark
const at = (day: string) => lit(atLeast('100'), '60', { deadline: due(day) })[0]
const aside = (state: 'paused' | 'cancelled') =>
  valued(atLeast('100'), '1', { state, deadline: due('2023-01-10') }).reason.mark
describe('the thresholds of the default lights, in 百分点 and shares', () => {
  it.each([
    ['20', 'red', 'gap-at-most'],
    ['20.01', 'yellow', 'gap-at-most'],
    ['40', 'yellow', 'gap-at-most'],
    ['40.01', 'green', 'otherwise'],
    ['49.99', 'green', 'otherwise'],
    ['50', 'green', 'otherwise'],
  ])('%s of 100 at half time is %s', (value, light, rule) => {
    expect(lit(atLeast('100'), value)).toEqual([light, rule])
  })
  it('says 略低于序时 strictly between −10 and 0, and 待核查 from 100 % on', () => {
    expect([mark('40.01'), mark('49.99'), mark('50'), mark('99.99'), mark('100')]).toEqual([
      'slightly-behind',
      'slightly-behind',
      null,
      null,
      'to-verify',
    ])
  })
  it.each([
    ['4.01', 'red', 'ceiling-exceeded'],
    ['4', 'blue', 'headroom-below'],
    ['3.81', 'blue', 'headroom-below'],
    ['3.8', 'green', 'otherwise'],
  ])('%s below a ceiling of 4 is %s', (value, light, rule) => {
    expect(lit(atMost('4'), value)).toEqual([light, rule])
  })
  it('is overdue the day after, blue on the day and fifteen days before', () => {
    expect([at('2023-06-29'), at('2023-06-30'), at('2023-07-15'), at('2023-07-16')]).toEqual([
      'red',
      'blue',
      'blue',
      'green',
    ])
  })
})

describe('of several rules that match, the first gives the light', () => {
  it('1 before 2: completed late is grey, and marked', () => {
    const done = { state: 'closed-out', completedOn: on('2023-06-20'), deadline: due('2023-06-10') } as const
    expect(lit(atLeast('100'), '1', done)).toEqual(['grey', 'completed'])
    expect(valued(atLeast('100'), '1', done).reason.mark).toBe('done-late')
    expect(valued(atLeast('100'), '1', { ...done, completedOn: on('2023-06-10') }).reason.mark).toBeNull()
  })
  it('2 before 3: past due is red although nothing was reported', () => {
    expect(stand({ deadline: due('2023-06-29') }, []).light).toBe('red')
  })
  it('3 before 5: a report that is missing is white although the last one was far behind', () => {
    const old = [noteWith('n', '2023-05-19', [observed('1')])]
    expect(stand({ metrics: [metricWith({ goal: atLeast('100') })] }, old)).toMatchObject({
      light: 'white',
      reason: { mark: 'unreported' },
    })
  })
  it('4 before 5: a vague day is white although the ceiling is exceeded', () => {
    expect(lit(atMost('4'), '5', { deadline: vague })).toEqual(['white', 'unclear'])
    expect(lit(null, '5')).toEqual(['white', 'unclear'])
  })
  it('red before yellow: a missed and fallen rank is red although the gap alone is yellow', () => {
    const goal: Goal = { operator: 'rank', position: 10, scope: '全市', asWritten: '前十', isDerived: false }
    expect(ranked(goal, '1', 9, 12).light).toBe('red')
    expect(ranked(goal, '1', 12, 12).light).toBe('yellow')
    expect(ranked(goal, '1', 9, 10).light).toBe('yellow')
    expect(ranked(goal, '1', 12, 10).light).toBe('green')
  })
  it('5 before 6: behind, or fallen, is yellow although the day is near', () => {
    const near = { deadline: due('2023-07-10') }
    expect(lit(atLeast('100'), '35', near)).toEqual(['yellow', 'gap-at-most'])
    expect(ranked(atLeast('100'), '60', 12, 16, near).light).toBe('yellow')
    expect(ranked(atLeast('100'), '60', 16, 12, near).light).toBe('blue')
  })
  it('sets paused and cancelled aside before anything else, each with its word', () => {
    expect([aside('paused'), aside('cancelled')]).toEqual(['paused', 'cancelled'])
  })
})

describe('every light explains itself', () => {
  it('in one Chinese sentence with both dates and both numbers', () => {
    const near = { deadline: due('2023-07-10') }
    const lights: readonly (readonly [ReturnType<typeof valued>, readonly string[]])[] = [
      [valued(atLeast('100'), '35'), ['2023年6月30日', '2023年12月31日', '35.0%', '50.0%', '-15.0个百分点']],
      [valued(atLeast('57.05'), '36.63'), ['2023年6月30日', '2023年12月31日', '64.2%', '50.0%', '+14.2个百分点']],
      [valued(atLeast('100'), '60', near), ['2023年6月30日', '2023年7月10日', '60.0%', '50.0%']],
      [valued(atMost('4.1'), '4.2'), ['2023年6月30日', '2023年12月31日', '4.2亿元', '4.1亿元']],
      [valued(atMost('4.1'), '4.05'), ['2023年6月30日', '2023年12月31日', '4.05亿元', '4.1亿元']],
      [ranked(atLeast('100'), '60', 12, 16), ['2023年6月30日', '2023年12月31日', '第16位', '第12位']],
      [valued(atLeast('100'), '12', { deadline: due('2023-06-29') }), ['2023年6月29日', '2023年6月30日', '12.0%']],
    ]
    for (const [{ reason }, parts] of lights) {
      const sentence = explainLight(reason)
      for (const part of parts) expect(sentence).toContain(part)
      expect(sentence).toMatch(/^[^。]+。$/)
    }
  })
  it('without a percentage where none can be computed', () => {
    expect(explainLight(valued(atLeast('0'), '1').reason)).toContain('目标值为零，无法计算完成率')
    expect(explainLight(valued(atLeast('5'), null).reason)).toContain('尚未报送完成值')
    expect(explainLight(valued(null, '1').reason)).toContain('指标未设目标值')
    const same = stand({ metrics: [metricWith({ goal: atLeast('40'), baseline: D('40') })] }, [
      noteWith('n', today, [observed('39')]),
    ])
    expect(explainLight(same.reason)).toContain('未达目标')
    expect([same.gap, same.progressClass]).toEqual([null, 'other'])
  })
})
