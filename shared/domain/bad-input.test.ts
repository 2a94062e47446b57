import { describe, expect, it } from 'vitest'
import { editCell } from './cell-edit'
import { cellNote } from './cell-note'
import { cellText } from './cell-text'
import type { MetricId } from './ids'
import type { CommonColumn } from './ledger-kind'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import type { Metric } from './metric'
import { quarterPlan } from './quarter-plan'
import { recordNote, type ProgressEntry } from './record-note'
import { standingOf } from './standing'
import { summarise } from './actual'
import { readTrajectory } from './trajectory'
import { atLeast, D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const today = on('2023-06-30')
const look = { title: '列', width: 90, isFrozen: false, isHidden: false, isRequired: false }
const context = { ledgerYear: 2023, today, role: 'supervising' as const, newMetricId: () => 'm-new' as MetricId }
const typed = (key: CommonColumn, text: string, metric: Partial<Metric> = {}) => {
  const target = targetWith({ metrics: [metricWith(metric)] })
  const plan = editCell(target, { source: 'common', key, ...look }, text, context)
  if (!plan.ok) return plan.code
  if (plan.value.kind === 'target') return 'taken'
  const entry = cellNote(plan.value.patch, null, summarise(target, []), today)
  return entry.ok ? (entry.value.observations[0]?.value ?? 'taken') : entry.code
}

describe('what is typed into a cell and can only be wrong', () => {
  it('is refused as a figure of another dimension, and converted inside one', () => {
    expect(typed('actual', '3663万元')).toBe('0.3663')
    expect([typed('actual', '12件'), typed('actual', '12%'), typed('goal', '57.05件')]).toEqual([
      'unit-differs',
      'unit-differs',
      'unit-differs',
    ])
  })
  it('is refused as 百分点 where per cent are meant, and the other way round', () => {
    expect(typed('actual', '14.2个百分点', { unit: '%' })).toBe('unit-differs')
    expect(typed('actual', '14.2%', { unit: '百分点' })).toBe('unit-differs')
    expect(typed('growth', '14.2个百分点')).toBe('unit-differs')
    expect(typed('growth', '14.2％')).toBe('taken')
  })
  it('is refused as a position before the first or behind the last', () => {
    expect(['第0位', '25/24', '第1/0', '前列'].map((text) => typed('rank', text))).toEqual([
      'not-a-rank',
      'rank-beyond-scope',
      'rank-beyond-scope',
      'not-a-rank',
    ])
    expect(typed('rank', '24/24')).toBe('taken')
  })
  it('is refused as no figure, and never becomes a zero', () => {
    const texts = ['很多', '5-8', '#REF!', '1e3', '**亿元', 'NaN', 'Infinity', '∞']
    expect(texts.map((text) => typed('actual', text))).toEqual(texts.map(() => 'not-a-figure'))
    expect(typed('actual', '')).toBe('note-not-erasable')
    expect(typed('goal', '')).toBe('taken')
  })
})

describe('a note that can only be wrong', () => {
  const target = targetWith({ metrics: [metricWith()] })
  const record = (over: Partial<ProgressEntry>) => {
    const entry = { on: today, progress: '', problem: '', nextStep: '', observations: [], corrects: null, ...over }
    const made = recordNote(target, entry, { id: 'n' as never, by: '张三', now: '' as never, today })
    return made.ok ? 'recorded' : made.code
  }
  it('is refused: empty, of tomorrow, of a metric that is not there', () => {
    expect(record({})).toBe('note-empty')
    expect(record({ on: on('2023-07-01'), progress: '完工' })).toBe('note-in-future')
    expect(record({ observations: [observed('1', { metricId: 'gone' as MetricId })] })).toBe('metric-unknown')
    expect(record({ observations: [observed('1')] })).toBe('recorded')
  })
})

const shown = (metric: Partial<Metric>, value = '30') => {
  const target = targetWith({ metrics: [metricWith(metric)] })
  const summary = summarise(target, [noteWith('n', today, [observed(value)])])
  const office = { method: 'months' as const, year: 2023, cadence: { days: 31, graceDays: 10 } }
  const standing = standingOf({ target, summary, today, rules: DEFAULT_LIGHT_RULES, ...office })
  return (['completion', 'gap'] as const).map((key) =>
    cellText({ source: 'common', key, ...look }, target, summary, standing),
  )
}
describe('a goal from which nothing can be reckoned', () => {
  it('leaves completion and gap empty: missing, or zero', () => {
    expect(shown({})).toEqual(['', ''])
    expect(shown({ goal: atLeast('0') })).toEqual(['', ''])
  })
  it('is met or not where it is its own baseline, without a percentage', () => {
    expect(shown({ goal: atLeast('30'), baseline: D('30') })).toEqual(['达标', ''])
    expect(shown({ goal: atLeast('31'), baseline: D('31') })).toEqual(['未达标', ''])
  })
  it('is the end of a way down where it lies below its baseline', () => {
    expect(shown({ goal: atLeast('20'), baseline: D('40') })).toEqual(['50.0%', '0.0'])
    expect(shown({ goal: atLeast('20'), baseline: D('40') }, '44')).toEqual(['-20.0%', '-70.0'])
  })
})

describe('a plan that can only be wrong', () => {
  const basis = { metric: metricWith({ goal: atLeast('57.05') }), year: 2023 }
  const faults = (...lines: readonly (readonly [string, string])[]) =>
    readTrajectory(
      lines.map(([day, value]) => ({ on: day, value })),
      basis,
    ).faults.map(({ code }) => code)
  it('is refused: falling though the goal rises, before the year, two values of one day, another dimension', () => {
    expect(faults(['3月31日', '20'], ['6月30日', '19'])).toEqual(['turns-back'])
    expect(faults(['2022年12月31日', '20'])).toEqual(['day-before-year'])
    expect(faults(['3月31日', '20'], ['3月底', '21'])).toEqual(['day-twice'])
    expect(faults(['3月31日', '20个百分点'])).toEqual(['unit-differs'])
    expect(quarterPlan(['50', '25', '', ''], basis)).toMatchObject({ code: 'share-falls' })
  })
})
