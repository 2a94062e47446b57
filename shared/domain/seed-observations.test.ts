import { describe, expect, it } from 'vitest'
import { actualAt, summarise } from './actual'
import { ranksText } from './cell-text'
import { completionOf } from './completion'
import { explainLight, percentOf, shareText } from './explain-light'
import { impliedGoal } from './implied-goal'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import type { MetricId } from './ids'
import { Metric, type Goal, type Rank } from './metric'
import { Observation, type ProgressNote } from './progress-note'
import { rankMove } from './rank-move'
import { readGrowth, readValue } from './read-goal'
import { completedRanks, readRanks } from './read-rank'
import { standingOf } from './standing'
import { atLeast, atMost, D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const ranks = (text: string): readonly Rank[] => {
  const read = readRanks(text)
  const completed = read.ok ? completedRanks(read.value, []) : read
  return completed.ok ? completed.value : []
}
const value = (text: string, unit: string) => {
  const read = readValue(text, { unit })
  return read.ok ? read.value.value : null
}
const growth = (text: string) => {
  const read = readGrowth(text)
  return read.ok ? read.value : null
}
const halfYear = (...seen: Parameters<typeof noteWith>[2]) => noteWith('n', '2023-06-30', seen)

describe('one indicator of the speech', () => {
  it('carries value, growth and two positions: 地区生产总值 45.4 亿元, 8％, 总量和增速均位于全市第三', () => {
    const seen = observed(value('45.4亿元', '亿元'), {
      growth: growth('8％'),
      ranks: ranks('全市第三（总量）；全市第三（增速）'),
    })
    expect(Observation.parse(seen)).toEqual(seen)
    const actual = actualAt(metricWith({ name: '地区生产总值' }), [halfYear(seen)], null)
    expect(actual).toMatchObject({ value: '45.4', growth: '8', asOf: '2023-06-30' })
    expect(ranksText(actual?.ranks)).toBe('全市第3（总量）；全市第3（增速）')
  })
  it('carries growth and a position without a value: 固定资产投资增长9.6％, 总量位于全市第三', () => {
    const seen = observed(null, { growth: growth('9.6％'), ranks: ranks('全市第三（总量）') })
    const metric = metricWith({ name: '固定资产投资', goal: atLeast('50') })
    const actual = actualAt(metric, [halfYear(seen)], null)
    expect(actual).toMatchObject({ value: null, growth: '9.6', ranks: [{ position: 3, basis: 'total' }], count: 0 })
    expect(completionOf(metric, actual, targetWith())).toEqual({ kind: 'not-computable', code: 'no-actual' })
  })
  it('has a goal that is derived from 20.61 亿 at 71.07 ％, never stated', () => {
    const goal = impliedGoal(D('20.61'), D('0.7107'))
    const metric = metricWith({ goal })
    expect(Metric.parse(metric).goal).toEqual({ operator: 'at-least', value: '29.0', asWritten: '', isDerived: true })
    const done = completionOf(metric, actualAt(metric, [halfYear(observed('20.61'))], null), targetWith())
    expect(done.kind === 'ratio' && percentOf(done.value)).toBe('71.1%')
    expect(impliedGoal(D('20.61'), D('0'))).toBeNull()
  })
  it('stays below a ceiling: 城镇登记失业率控制在4.1％以内', () => {
    const metric = metricWith({ unit: '%', goal: atMost('4.1') })
    const actual = actualAt(metric, [halfYear(observed('3.9', { qualifier: 'within' }))], null)
    expect(completionOf(metric, actual, targetWith())).toEqual({ kind: 'met', headroom: '0.2' })
  })
})

const base = (id: string, name: string, total: string) =>
  metricWith({
    id: id as MetricId,
    name,
    unit: '件',
    goal: { operator: 'list', total: D(total), asWritten: `${total}件`, isDerived: false },
  })
const seenOf = (id: string, done: string) => observed(done, { metricId: id as MetricId })

const shares = (metrics: readonly Metric[], note: ProgressNote) => {
  const { actuals } = summarise(targetWith({ metrics }), [note])
  return metrics.map((metric) => {
    const actual = actuals.find(({ metricId }) => metricId === metric.id) ?? null
    const done = completionOf(metric, actual, targetWith())
    return `${metric.name} ${done.kind === 'ratio' ? shareText(done) : done.kind}`
  })
}
const place = (position: number): Rank => ({ position, of: 24, scope: '全市', basis: 'overall' })
const rankGoal = (position: number): Goal => ({
  operator: 'rank',
  position,
  scope: '全市',
  asWritten: `前${position}`,
  isDerived: false,
})
describe('several measures of one thing', () => {
  it('97 件信访 are settled to 100 % and resolved to 93.8 %, of one base', () => {
    const metrics = [base('a', '办结', '97'), base('b', '化解', '97')]
    expect(shares(metrics, halfYear(seenOf('a', '97'), seenOf('b', '91')))).toEqual(['办结 100.0%', '化解 93.8%'])
  })
  it('线索 27 → 处置 23 → 立案 13 → 处分 4 is a funnel, each over the base that it states', () => {
    const metrics = [base('a', '处置', '27'), base('b', '立案', '23'), base('c', '处分', '13')]
    const note = halfYear(seenOf('a', '23'), seenOf('b', '13'), seenOf('c', '4'))
    expect(shares(metrics, note)).toEqual(['处置 85.2%', '立案 56.5%', '处分 30.8%'])
    const ofAll = metrics.map((metric) => ({ ...metric, goal: base('x', '', '27').goal }))
    expect(shares(ofAll, note)).toEqual(['处置 85.2%', '立案 48.1%', '处分 14.8%'])
  })
  it('161 of 266 measures and 63 of 112 items are two rates', () => {
    const metrics = [base('a', '措施', '266'), base('b', '条目', '112')]
    expect(shares(metrics, halfYear(seenOf('a', '161'), seenOf('b', '63')))).toEqual(['措施 60.5%', '条目 56.3%'])
  })
  it('52 promises of which 30余件 are kept: at least 57.7 %', () => {
    const note = halfYear({ ...seenOf('a', '30'), qualifier: 'over' })
    expect(shares([base('a', '实事', '52')], note)).toEqual(['实事 至少57.7%'])
  })
})

const standing = (goal: Goal) =>
  standingOf({
    target: targetWith({
      deadline: { on: on('2023-12-31'), precision: 'day', asWritten: '年底' },
      metrics: [metricWith({ goal })],
    }),
    summary: summarise(targetWith({ metrics: [metricWith({ goal })] }), [
      noteWith('a', '2023-03-31', [observed('30', { ranks: [place(12)] })]),
      noteWith('b', '2023-06-30', [observed('60', { ranks: [place(16)] })]),
    ]),
    today: on('2023-06-30'),
    method: 'months',
    year: 2023,
    cadence: { days: 31, graceDays: 10 },
    rules: DEFAULT_LIGHT_RULES,
  })
describe('a position of 24 that goes from 12 to 16', () => {
  it('is a fall of four, since lower is better', () => expect(rankMove(12, 16)).toEqual({ kind: 'fall', places: 4 }))
  it('is yellow however well the value does, and where the goal of a rank is still met', () => {
    expect(standing(atLeast('100')).light).toBe('yellow')
    expect(standing(rankGoal(16)).light).toBe('yellow')
    expect(explainLight(standing(atLeast('100')).reason)).toBe(
      '位次不理想：截至2023年6月30日全市第16位，上期第12位，后退4位；完成时限2023年12月31日，还有184天。',
    )
  })
  it('is red where the goal of a rank is missed too', () => {
    expect(standing(rankGoal(15)).light).toBe('red')
    expect(explainLight(standing(rankGoal(15)).reason)).toContain('后退4位，目标第15位以内')
  })
})
