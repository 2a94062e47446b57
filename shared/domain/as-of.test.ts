import { describe, expect, it } from 'vitest'
import { summarise } from './actual'
import { notesAsOf, slipsAsOf, targetAsOf } from './as-of'
import type { Instant } from './day'
import type { EventId, MilestoneId, NoteId, SlipId } from './ids'
import type { LoopEvent, LoopMove } from './loop-event'
import { Slip } from './slip'
import { D, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

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
  it('was done on its first day, when it was sent back and done again since', () => {
    const now = targetWith({ state: 'completed', completedOn: on('2023-11-10'), deadline: due('2023-09-12') })
    const events = [
      event('2023-09-10', { kind: 'moved', from: 'in-progress', to: 'completed' }),
      event('2023-09-20', { kind: 'moved', from: 'completed', to: 'returned' }),
      event('2023-11-10', { kind: 'moved', from: 'returned', to: 'completed' }),
    ]
    expect(targetAsOf(now, events, on('2023-09-15'))).toMatchObject({ state: 'completed', completedOn: '2023-09-10' })
    expect(targetAsOf(now, events, on('2023-10-01'))).toMatchObject({ state: 'returned', completedOn: null })
    expect(targetAsOf(now, events, on('2023-11-10'))).toBe(now)
    // Imported as done: nothing tells of the first day, and the second one is not it.
    const known = events.slice(1)
    expect(targetAsOf(now, known, on('2023-09-15'))).toMatchObject({ state: 'completed', completedOn: null })
  })
  it('was done when it was done, not when it was closed out', () => {
    const events = [
      event('2023-10-15', { kind: 'moved', from: 'in-progress', to: 'completed' }),
      event('2023-11-20', { kind: 'moved', from: 'completed', to: 'closed-out' }),
      event('2023-11-25', { kind: 'moved', from: 'closed-out', to: 'returned' }),
    ]
    const returned = targetWith({ state: 'returned' })
    const then = targetAsOf(returned, events, on('2023-11-22'))
    expect(then).toMatchObject({ state: 'closed-out', completedOn: '2023-10-15' })
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

describe('notes as of a past day', () => {
  it('leave out what was put under a wrong day and corrected to a later one', () => {
    const target = targetWith({ metrics: [metricWith()] })
    const notes = [
      noteWith('n1', '2023-04-30', [observed('20')]),
      noteWith('n2', '2023-05-15', [observed('28')]),
      noteWith('n3', '2023-05-15', [observed('30')], { corrects: 'n2' as NoteId }),
      noteWith('n4', '2023-06-15', [observed('30')], { corrects: 'n3' as NoteId }),
    ]
    const actualOn = (day: string) => summarise(target, notesAsOf(notes, on(day))).actuals[0]?.value
    expect(actualOn('2023-05-31')).toBe('20')
    expect(actualOn('2023-06-15')).toBe('30')
  })
})

describe('slips as of a past day', () => {
  it('wait for the answer that came later, and are not there before they were issued', () => {
    const slip = Slip.parse({
      id: 's1' as SlipId,
      year: 2023,
      serial: 1,
      color: 'blue',
      unit: '发改局',
      targetIds: ['t1'],
      demand: '',
      issuedOn: '2023-06-01',
      replyBy: '2023-06-10',
      reply: '已整改',
      repliedOn: '2023-06-20',
      escalates: null,
    })
    expect(slipsAsOf([slip], on('2023-05-31'))).toEqual([])
    expect(slipsAsOf([slip], on('2023-06-15'))).toMatchObject([{ reply: '', repliedOn: null }])
    expect(slipsAsOf([slip], on('2023-06-20'))).toEqual([slip])
  })
})
