import { describe, expect, it } from 'vitest'
import type { MilestoneId } from './ids'
import { completionOf } from './completion'
import { shareText } from './explain-light'
import { wayOf } from './goal-value'
import type { Goal, Metric } from './metric'
import type { Qualifier } from './progress-note'
import type { MetricActual } from './summary'
import { atLeast, atMost, D, metricWith, on, targetWith } from './testing/rows'

const actual = (value: string | null, over: Partial<MetricActual> = {}): MetricActual => ({
  metricId: metricWith().id,
  value: value === null ? null : D(value),
  qualifier: 'exact',
  asOf: on('2023-06-30'),
  growth: null,
  ranks: [],
  previousRanks: [],
  count: 1,
  ...over,
})
const rankGoal: Goal = { operator: 'rank', position: 3, scope: '全市', asWritten: '前三', isDerived: false }
const ranked = (position: number) => actual(null, { ranks: [{ position, of: 11, scope: '全市', basis: 'total' }] })
const step = (id: string, weight: string, isAccepted: boolean) => ({
  id: id as MilestoneId,
  title: id,
  dueOn: null,
  weight: D(weight),
  acceptedOn: isAccepted ? on('2023-05-01') : null,
})

const qualified = (metric: Metric, qualifier: Qualifier) => {
  const done = completionOf(metric, actual('30', { qualifier }), targetWith())
  return done.kind === 'ratio' ? shareText(done) : done.kind
}

describe('completion', () => {
  it('is A over T and never capped', () => {
    expect(completionOf(metricWith({ goal: atLeast('50') }), actual('60'), targetWith())).toMatchObject({
      value: '1.2',
    })
  })
  it('measures from a baseline in either direction', () => {
    const falling = metricWith({ goal: atLeast('20'), baseline: D('40') })
    expect(completionOf(falling, actual('30'), targetWith())).toMatchObject({ kind: 'ratio', value: '0.5' })
    const rising = metricWith({ goal: atLeast('40'), baseline: D('20') })
    expect(completionOf(rising, actual('25'), targetWith())).toMatchObject({ kind: 'ratio', value: '0.25' })
  })
  it('is met or not where baseline and goal are the same', () => {
    const held = metricWith({ goal: atLeast('40'), baseline: D('40') })
    expect(completionOf(held, actual('40'), targetWith()).kind).toBe('met')
    expect(completionOf(held, actual('39'), targetWith()).kind).toBe('not-met')
  })
  it('shows the headroom of a ceiling and no percentage', () => {
    expect(completionOf(metricWith({ goal: atMost('4.1') }), actual('3.9'), targetWith())).toEqual({
      kind: 'met',
      headroom: '0.2',
    })
    expect(completionOf(metricWith({ goal: atMost('4.1') }), actual('4.3'), targetWith()).kind).toBe('not-met')
  })
  it('still takes a ceiling for a ceiling when the baseline is at or below it', () => {
    const held = metricWith({ goal: atMost('5'), baseline: D('5') })
    expect(completionOf(held, actual('6'), targetWith())).toEqual({ kind: 'not-met', headroom: '-1' })
    const below = metricWith({ goal: atMost('5'), baseline: D('3') })
    expect(completionOf(below, actual('6'), targetWith()).kind).toBe('not-met')
    const reached = metricWith({ goal: atMost('5'), baseline: D('9') })
    expect(completionOf(reached, actual('6'), targetWith())).toMatchObject({ kind: 'ratio', value: '0.75' })
  })
  it('does not judge a goal in one scope by a position in another', () => {
    const elsewhere = actual(null, { ranks: [{ position: 1, of: 100, scope: '全省', basis: 'total' }] })
    expect(completionOf(metricWith({ goal: rankGoal }), elsewhere, targetWith())).toMatchObject({ code: 'no-actual' })
    const unnamed = actual(null, { ranks: [{ position: 2, of: null, scope: '', basis: 'overall' }] })
    expect(completionOf(metricWith({ goal: rankGoal }), unnamed, targetWith()).kind).toBe('met')
  })
  it('meets a rank at the position or better', () => {
    expect(completionOf(metricWith({ goal: rankGoal }), ranked(3), targetWith()).kind).toBe('met')
    expect(completionOf(metricWith({ goal: rankGoal }), ranked(4), targetWith()).kind).toBe('not-met')
  })
  it('weighs accepted milestones', () => {
    const goal: Goal = { operator: 'milestones', asWritten: '', isDerived: false }
    const target = targetWith({ milestones: [step('a', '3', true), step('b', '1', false)] })
    expect(completionOf(metricWith({ goal }), null, target)).toMatchObject({ value: '0.75' })
    expect(completionOf(metricWith({ goal }), null, targetWith())).toMatchObject({ code: 'zero-goal' })
    expect(completionOf(null, null, target)).toMatchObject({ value: '0.75' })
  })
  it('says not computable for a goal that is missing or zero, and for no value', () => {
    expect(completionOf(metricWith(), actual('1'), targetWith())).toEqual({ kind: 'not-computable', code: 'no-goal' })
    expect(completionOf(metricWith({ goal: atLeast('0') }), actual('1'), targetWith())).toEqual({
      kind: 'not-computable',
      code: 'zero-goal',
    })
    expect(completionOf(metricWith({ goal: atLeast('5') }), null, targetWith())).toEqual({
      kind: 'not-computable',
      code: 'no-actual',
    })
  })
  it('is met or not where the goal is below zero and nothing says from where: −6 of −5 is no 120 %', () => {
    const shrinking = metricWith({ goal: atLeast('-5'), unit: '%' })
    expect(completionOf(shrinking, actual('-6'), targetWith()).kind).toBe('not-met')
    expect(completionOf(shrinking, actual('-5'), targetWith()).kind).toBe('met')
    expect(wayOf(shrinking)).toBeNull()
    const from = { ...shrinking, baseline: D('-10') }
    expect(completionOf(from, actual('-6'), targetWith())).toMatchObject({ kind: 'ratio', value: '0.8' })
  })
  it('is as exact as the value: a little over 30 left of 40 down to 20 is a little under half', () => {
    const up = metricWith({ goal: atLeast('52') })
    expect([qualified(up, 'exact'), qualified(up, 'about'), qualified(up, 'over'), qualified(up, 'within')]).toEqual([
      '57.7%',
      '约57.7%',
      '至少57.7%',
      '至多57.7%',
    ])
    const down = metricWith({ goal: atMost('20'), baseline: D('40') })
    expect([qualified(down, 'over'), qualified(down, 'within')]).toEqual(['至多50.0%', '至少50.0%'])
  })
  it('checks ranges and exact values', () => {
    const between: Goal = { operator: 'between', low: D('5'), high: D('8'), asWritten: '5-8', isDerived: false }
    expect(completionOf(metricWith({ goal: between }), actual('8'), targetWith()).kind).toBe('met')
    expect(completionOf(metricWith({ goal: between }), actual('9'), targetWith()).kind).toBe('not-met')
    const equal: Goal = { operator: 'equal', value: D('5'), asWritten: '5', isDerived: false }
    expect(completionOf(metricWith({ goal: equal }), actual('5.0'), targetWith()).kind).toBe('met')
  })
})
