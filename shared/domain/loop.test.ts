import { describe, expect, it } from 'vitest'
import { changed, created } from './change'
import type { Instant, IsoDate } from './day'
import type { Deadline } from './deadline'
import { extensionRequests, askExtension, slippageOf } from './extension'
import type { EventId } from './ids'
import type { LoopEvent, LoopMove } from './loop-event'
import { loopEventsOf, moveRefusal, nextStates, type EventContext } from './loop'
import { targetWith } from './testing/rows'

const day = (text: string) => text as IsoDate
const due = (text: string): Deadline => ({ on: day(text), precision: 'day', asWritten: text })
let made = 0
const context: EventContext = {
  by: '张三',
  reason: '报经领导同意',
  today: day('2023-10-10'),
  now: '2023-10-10T02:00:00.000Z' as Instant,
  ids: { text: () => `e${(made += 1)}` },
}
const event = (id: string, on: string, move: LoopMove): LoopEvent => ({
  id: id as EventId,
  targetId: targetWith().id,
  on: day(on),
  by: '张三',
  recordedAt: `${on}T02:00:00.000Z` as Instant,
  reason: '',
  move,
})

describe('the loop of states', () => {
  it('closes out only what was completed before', () => {
    expect(moveRefusal('in-progress', 'closed-out', 'supervising')).toBe('complete-first')
    expect(moveRefusal('completed', 'closed-out', 'supervising')).toBeNull()
  })
  it('takes up what was closed out by sending it back, or corrects it to completed', () => {
    expect(moveRefusal('closed-out', 'in-progress', 'supervising')).toBe('return-first')
    expect(moveRefusal('closed-out', 'returned', 'supervising')).toBeNull()
    expect(moveRefusal('closed-out', 'completed', 'supervising')).toBeNull()
  })
  it('leaves completion, acceptance and return to the supervising office', () => {
    for (const to of ['completed', 'closed-out', 'returned'] as const)
      expect(moveRefusal('under-review', to, 'reporting')).toBe('supervisor-only')
    expect(moveRefusal('in-progress', 'under-review', 'reporting')).toBeNull()
    expect(moveRefusal('returned', 'in-progress', 'reporting')).toBeNull()
    expect(moveRefusal('completed', 'in-progress', 'reporting')).toBe('supervisor-only')
  })
  it('sends back only what somebody was given', () => {
    expect(moveRefusal('registered', 'returned', 'supervising')).toBe('nothing-to-return')
    expect(moveRefusal('assigned', 'returned', 'supervising')).toBeNull()
  })
  it('offers the usual next steps, and to a unit only its own', () => {
    expect(nextStates('under-review', 'supervising')).toEqual(['completed', 'returned', 'in-progress'])
    expect(nextStates('under-review', 'reporting')).toEqual(['in-progress'])
    expect(nextStates('closed-out', 'reporting')).toEqual([])
  })
})

describe('events of changes', () => {
  it('tells every move of state and every other deadline, with who and why', () => {
    const before = targetWith({ deadline: due('2023-10-31') })
    const after = targetWith({ deadline: due('2023-12-31'), state: 'paused' })
    expect(loopEventsOf([changed('targets', before, after)], context)).toMatchObject([
      {
        on: '2023-10-10',
        by: '张三',
        reason: '报经领导同意',
        move: { kind: 'moved', from: 'in-progress', to: 'paused' },
      },
      { move: { kind: 'deadline-changed', from: { on: '2023-10-31' }, to: { on: '2023-12-31' } } },
    ])
  })
  it('puts completion on the day on which the work was done', () => {
    const done = targetWith({ state: 'completed', completedOn: day('2023-09-28') })
    expect(loopEventsOf([changed('targets', targetWith(), done)], context)).toMatchObject([{ on: '2023-09-28' }])
  })
  it('tells nothing of a first deadline, of new targets, or of what an extension tells already', () => {
    const first = targetWith({ deadline: due('2023-10-31') })
    expect(loopEventsOf([changed('targets', targetWith(), first)], context)).toEqual([])
    expect(loopEventsOf([created('targets', first)], context)).toEqual([])
    const move: LoopMove = {
      kind: 'extension-granted',
      asked: 'a' as EventId,
      from: due('2023-10-31'),
      to: due('2023-12-31'),
    }
    const later = targetWith({ deadline: due('2023-12-31') })
    const changes = [changed('targets', first, later), created('events', event('g', '2023-10-10', move))]
    expect(loopEventsOf(changes, context)).toEqual([])
  })
})

describe('an extension', () => {
  const target = targetWith({ deadline: due('2023-10-31') })
  const ask = (to: Deadline, on = '2023-10-10', of = target, events: readonly LoopEvent[] = []) =>
    askExtension(of, to, day(on), day('2023-11-20'), events)

  it('is asked for before the deadline is over, to a later day, and keeps both', () => {
    expect(ask(due('2023-12-31'), '2023-10-31')).toMatchObject({
      ok: true,
      value: { from: { on: '2023-10-31' }, to: { on: '2023-12-31' } },
    })
    expect(ask(due('2023-12-31'), '2023-11-01')).toMatchObject({ ok: false, code: 'extension-too-late' })
    expect(ask(due('2023-10-31'))).toMatchObject({ ok: false, code: 'extension-not-later' })
    expect(ask({ on: null, precision: 'vague', asWritten: '尽快' })).toMatchObject({ code: 'extension-not-a-day' })
    expect(ask(due('2023-12-31'), '2023-12-01')).toMatchObject({ code: 'extension-in-future' })
  })
  it('is not asked for where there is no day, where work is done, or while another one waits', () => {
    expect(ask(due('2023-12-31'), '2023-10-10', targetWith())).toMatchObject({ code: 'extension-without-deadline' })
    const done = targetWith({ deadline: due('2023-10-31'), state: 'completed' })
    expect(ask(due('2023-12-31'), '2023-10-10', done)).toMatchObject({ code: 'extension-of-done' })
    const move: LoopMove = { kind: 'extension-asked', from: due('2023-10-31'), to: due('2023-11-30') }
    const asked = event('a', '2023-10-01', move)
    expect(ask(due('2023-12-31'), '2023-10-10', target, [asked])).toMatchObject({ code: 'extension-pending' })
    const refused = event('r', '2023-10-02', { kind: 'extension-refused', asked: asked.id })
    expect(ask(due('2023-12-31'), '2023-10-10', target, [asked, refused])).toMatchObject({ ok: true })
    expect(extensionRequests([refused, asked])).toMatchObject([{ isGranted: false, decided: { id: 'r' } }])
  })
})

const change = (id: string, from: Deadline, to: Deadline) =>
  event(id, `2023-0${id}-10`, { kind: 'deadline-changed', from, to })

describe('slippage', () => {
  const asked = 'a' as EventId
  it('counts how often and how far a deadline was put off, by whom, in the order of days', () => {
    const steps = [
      event('2', '2023-11-05', { kind: 'deadline-changed', from: due('2023-11-30'), to: due('2023-12-31') }),
      event('1', '2023-10-10', { kind: 'extension-granted', asked, from: due('2023-10-31'), to: due('2023-11-30') }),
    ]
    expect(slippageOf(steps)).toMatchObject({
      first: { on: '2023-10-31' },
      last: { on: '2023-12-31' },
      times: 2,
      days: 61,
      by: ['张三'],
    })
  })
  it('begins with the first day there was, whatever words stood before it or in between', () => {
    const soon = { on: null, precision: 'vague', asWritten: '尽快' } as const
    const named = change('1', soon, due('2023-06-30'))
    const putOff = { first: { on: '2023-06-30' }, last: { on: '2023-12-31' }, times: 1, days: 184 }
    expect(slippageOf([named])).toBeNull()
    expect(slippageOf([named, change('2', due('2023-06-30'), due('2023-12-31'))])).toMatchObject(putOff)
    const blurred = [named, change('2', due('2023-06-30'), soon), change('3', soon, due('2023-12-31'))]
    expect(slippageOf(blurred)).toMatchObject(putOff)
  })
  it('does not count a step forward as putting off, nor requests that nobody granted', () => {
    const step = event('1', '2023-10-10', { kind: 'deadline-changed', from: due('2023-10-31'), to: due('2023-10-15') })
    expect(slippageOf([step])).toMatchObject({ times: 0, days: -16 })
    expect(slippageOf([event('a', '2023-10-10', { kind: 'extension-refused', asked })])).toBeNull()
  })
})
