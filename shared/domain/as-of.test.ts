import { describe, expect, it } from 'vitest'
import { targetAsOf } from './as-of'
import type { Instant } from './day'
import type { EventId, MilestoneId } from './ids'
import type { LoopEvent, LoopMove } from './loop-event'
import { D, on, targetWith } from './testing/rows'

const due = (text: string) => ({ on: on(text), precision: 'day' as const, asWritten: text })
const event = (day: string, move: LoopMove): LoopEvent => ({
  id: day as EventId,
  targetId: targetWith().id,
  on: on(day),
  by: '张三',
  recordedAt: `${day}T02:00:00.000Z` as Instant,
  reason: '',
  move,
})

describe('a target as of a past day', () => {
  it('has the state and the deadline that it had then, also after several steps', () => {
    const now = targetWith({ state: 'completed', completedOn: on('2023-11-20'), deadline: due('2023-12-31') })
    const events = [
      event('2023-11-20', { kind: 'moved', from: 'under-review', to: 'completed' }),
      event('2023-11-10', { kind: 'moved', from: 'in-progress', to: 'under-review' }),
      event('2023-10-10', { kind: 'deadline-changed', from: due('2023-10-31'), to: due('2023-12-31') }),
    ]
    expect(targetAsOf(now, events, on('2023-11-20'))).toBe(now)
    expect(targetAsOf(now, events, on('2023-11-15'))).toMatchObject({ state: 'under-review', completedOn: null })
    expect(targetAsOf(now, events, on('2023-10-09'))).toMatchObject({
      state: 'in-progress',
      deadline: { on: '2023-10-31' },
    })
  })
  it('was completed before it was sent back, on the day that its event tells', () => {
    const now = targetWith({ state: 'returned', completedOn: null })
    const events = [
      event('2023-10-01', { kind: 'moved', from: 'in-progress', to: 'completed' }),
      event('2023-10-20', { kind: 'moved', from: 'completed', to: 'returned' }),
    ]
    expect(targetAsOf(now, events, on('2023-10-10'))).toMatchObject({ state: 'completed', completedOn: '2023-10-01' })
  })
  it('was not done yet before its day of completion, though no event tells of it', () => {
    const now = targetWith({ state: 'closed-out', completedOn: on('2023-10-15') })
    expect(targetAsOf(now, [], on('2023-10-14'))).toMatchObject({ state: 'in-progress', completedOn: null })
    expect(targetAsOf(now, [], on('2023-10-15'))).toBe(now)
  })
  it('has only the milestones that were accepted by then', () => {
    const step = { id: 'm' as MilestoneId, title: '开工', dueOn: null, weight: D('1'), acceptedOn: on('2023-06-01') }
    const now = targetWith({ milestones: [step] })
    expect(targetAsOf(now, [], on('2023-05-31')).milestones[0]?.acceptedOn).toBeNull()
    expect(targetAsOf(now, [], on('2023-06-01'))).toBe(now)
  })
})
