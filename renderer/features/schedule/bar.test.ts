import type { Deadline } from '@shared/domain/deadline'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import type { MilestoneId } from '@shared/domain/ids'
import { standingOf } from '@shared/domain/standing'
import type { MetricActual } from '@shared/domain/summary'
import type { Milestone, Target } from '@shared/domain/target'
import { atLeast, atMost, D, metricWith, on, targetWith } from '@shared/domain/testing/rows'
import { describe, expect, it } from 'vitest'
import { barOf, canMoveDeadline, diamondsOf, movableDay } from './bar'

const today = on('2023-06-30')
const until = (text: string): Deadline => ({ on: on(text), precision: 'day', asWritten: text })

function barWith(over: Partial<Target>, value: string | null = null, day = today) {
  const target = targetWith(over)
  const actual: MetricActual = {
    metricId: metricWith().id,
    value: value === null ? null : D(value),
    qualifier: 'exact',
    asOf: day,
    growth: null,
    ranks: [],
    previousRanks: [],
    count: 1,
  }
  const standing = standingOf({
    target,
    summary: {
      targetId: target.id,
      noteCount: 1,
      latestNoteOn: day,
      reportDays: [],
      progress: '',
      problem: '',
      nextStep: '',
      actuals: [actual],
    },
    today: day,
    method: 'months',
    year: 2023,
    cadence: { days: 31, graceDays: 10 },
    rules: DEFAULT_LIGHT_RULES,
  })
  return barOf(target, standing, 2023, day)
}

describe('a bar', () => {
  it('goes from the start to the deadline', () => {
    expect(barWith({ startOn: on('2023-03-01'), deadline: until('2023-10-31') })).toMatchObject({
      from: '2023-03-01',
      to: '2023-10-31',
      isOpen: false,
      tail: null,
    })
  })

  it('begins on 1 January of the ledger’s year, openly, where no start is written', () => {
    expect(barWith({ deadline: until('2023-10-31') })).toMatchObject({ from: '2023-01-01', isOpen: true })
    expect(barWith({ deadline: until('2024-03-31') })).toMatchObject({ from: '2023-01-01' })
    expect(barWith({ deadline: until('2022-10-31') })).toMatchObject({ from: '2022-01-01' })
  })

  it('is one day long where the start lies behind the deadline', () => {
    expect(barWith({ startOn: on('2023-11-01'), deadline: until('2023-10-31') })).toMatchObject({ from: '2023-10-31' })
  })

  it('is not there for a wish or where nothing is written', () => {
    expect(barWith({ deadline: { on: null, precision: 'vague', asWritten: '尽快' } })).toBeNull()
    expect(barWith({})).toBeNull()
  })

  it('is filled to its completion, and at most wholly', () => {
    const metrics = [metricWith({ goal: atLeast('50') })]
    expect(barWith({ deadline: until('2023-10-31'), metrics }, '32.1')?.fill).toBeCloseTo(0.642, 12)
    expect(barWith({ deadline: until('2023-10-31'), metrics }, '80')?.fill).toBe(1)
    expect(barWith({ deadline: until('2023-10-31'), metrics }, '-3')?.fill).toBe(0)
  })

  it('has no fill where completion can not be computed, unless the work is done', () => {
    const metrics = [metricWith({ goal: atLeast('50') })]
    expect(barWith({ deadline: until('2023-10-31'), metrics })?.fill).toBeNull()
    expect(
      barWith({ deadline: until('2023-10-31'), metrics: [metricWith({ goal: atMost('5') })] }, '4')?.fill,
    ).toBeNull()
    expect(barWith({ deadline: until('2023-10-31'), state: 'completed', completedOn: today })?.fill).toBe(1)
  })

  it('says where it should stand by now, and no longer when the work is over', () => {
    const metrics = [metricWith({ goal: atLeast('50') })]
    expect(barWith({ deadline: until('2023-10-31'), metrics }, '32')?.expected).toBe(0.5)
    expect(barWith({ deadline: until('2023-10-31'), metrics, state: 'paused' }, '32')?.expected).toBeNull()
    expect(barWith({ deadline: until('2023-10-31') })?.expected).toBeNull()
  })

  it('has a tail until today when overdue, and until the day of completion when that was late', () => {
    expect(barWith({ deadline: until('2023-05-31') })?.tail).toEqual({ to: today, kind: 'overdue', days: 30 })
    const done = { state: 'completed', deadline: until('2023-05-31') } as const
    expect(barWith({ ...done, completedOn: on('2023-06-10') })?.tail).toEqual({
      to: '2023-06-10',
      kind: 'late',
      days: 10,
    })
    expect(barWith({ ...done, completedOn: on('2023-05-31') })?.tail).toBeNull()
    expect(barWith({ ...done, completedOn: null })?.tail).toBeNull()
    expect(barWith({ deadline: until('2023-05-31'), state: 'paused' })?.tail).toBeNull()
  })
})

it('moves the deadline of open work only', () => {
  expect(canMoveDeadline(targetWith({ deadline: until('2023-10-31') }))).toBe(true)
  expect(canMoveDeadline(targetWith({ deadline: until('2023-10-31'), state: 'closed-out' }))).toBe(false)
  expect(canMoveDeadline(targetWith({ deadline: until('2023-10-31'), state: 'cancelled' }))).toBe(false)
  expect(canMoveDeadline(targetWith())).toBe(false)
})

it('moves a deadline within the chart, and not before the work begins', () => {
  const span = { from: on('2023-01-01'), to: on('2024-03-31') }
  const bar = { from: on('2023-03-01') }
  expect(movableDay(on('2023-11-02'), bar, span)).toBe('2023-11-02')
  expect(movableDay(on('2022-11-02'), bar, span)).toBe('2023-03-01')
  expect(movableDay(on('2025-11-02'), bar, span)).toBe('2024-03-31')
  expect(movableDay(on('2021-11-02'), { from: on('2020-01-01') }, span)).toBe('2023-01-01')
})

const step = (id: string, over: Partial<Milestone>): Milestone => ({
  id: id as MilestoneId,
  title: id,
  dueOn: on('2023-05-31'),
  weight: D('1'),
  acceptedOn: null,
  ...over,
})

describe('milestones', () => {
  const milestones = [
    step('开工', { acceptedOn: on('2023-06-02') }),
    step('封顶', {}),
    step('竣工', { dueOn: on('2023-06-30') }),
    step('无日期', { dueOn: null }),
  ]

  it('are accepted, overdue or still to come; without a day they are not drawn', () => {
    const states = diamondsOf(targetWith({ milestones }), today).map(({ milestone, state }) => [milestone.id, state])
    expect(states).toEqual([
      ['开工', 'accepted'],
      ['封顶', 'overdue'],
      ['竣工', 'waiting'],
    ])
  })

  it('are not overdue where nothing is asked of anyone', () => {
    const [, roof] = diamondsOf(targetWith({ milestones, state: 'paused' }), today)
    expect(roof?.state).toBe('waiting')
  })
})
