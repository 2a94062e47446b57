import { inState } from '../domain/cell-edit'
import type { IsoDate } from '../domain/day'
import { addDays } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import { askExtension, inOrder } from '../domain/extension'
import { loopEvent, moveRefusal } from '../domain/loop'
import type { LoopEvent, LoopMove } from '../domain/loop-event'
import { stateOfWord } from '../domain/state-words'
import type { Target, TargetState } from '../domain/target'
import { given, lastDayOf, recordedOn, sampleDay, sampleDeadline, taken, type SampleBasis } from './basis'
import type { MadeTarget } from './make-target'
import { splitAtSpace, textOf, type BlockField } from './read-blocks'

/** How targets are given out, with the days since the first step. */
const GIVING_OUT: readonly (readonly [TargetState, number])[] = [
  ['assigned', 0],
  ['accepted', 3],
  ['in-progress', 8],
]

/** A target at the end of its way so far, and every step of it. */
interface Way {
  readonly target: Target
  readonly events: readonly LoopEvent[]
}

/**
 * The way of a target: given out from 始 (else in January) as far as 止 says, then moved as 流程 tells, while 延期 and
 * 改期 move its deadline. Every step passes the rule that a person's step would.
 */
export function walkLoop({ block, target: first }: MadeTarget, basis: SampleBasis): Way {
  const from = sampleDay(textOf(block, '始') || `1-${10 + (first.order % 10)}`, basis)
  const last = textOf(block, '止')
  let way: Way = { target: last === '草拟' ? { ...first, state: 'draft' } : first, events: [] }
  for (const [to, days] of GIVING_OUT) {
    if (last !== '' && way.target.state === (stateOfWord(last) ?? 'draft')) break
    way = moved(way, { to, on: addDays(from, days), reason: '' }, basis)
  }
  for (const field of block.fields) way = stepped(way, field, basis)
  return { ...way, events: inOrder(way.events) }
}

function stepped(way: Way, { key, text }: BlockField, basis: SampleBasis): Way {
  if (key === '延期') return extended(way, text, basis)
  if (key === '改期') return rescheduled(way, text, basis)
  if (key !== '流程') return way
  return text.split('；').reduce((before, part) => {
    const { key: word, text: rest } = splitAtSpace(part)
    const { key: on, text: reason } = splitAtSpace(rest)
    const to = given(stateOfWord(word), `no such state: ${word}`)
    return moved(before, { to, on: sampleDay(on, basis), reason }, basis)
  }, way)
}

interface Step {
  readonly to: TargetState
  readonly on: IsoDate
  readonly reason: string
}

function moved({ target, events }: Way, { to, on, reason }: Step, basis: SampleBasis): Way {
  const refusal = moveRefusal(target.state, to, 'supervising')
  if (refusal !== null) throw new Error(`sample: ${refusal} ${target.title}`)
  const event = eventOn(target, on, { kind: 'moved', from: target.state, to }, reason, events.length, basis)
  return { target: inState(target, to, on), events: [...events, event] }
}

function eventOn(
  target: Target,
  on: IsoDate,
  move: LoopMove,
  reason: string,
  index: number,
  { by, newId, ...basis }: SampleBasis,
): LoopEvent {
  if (on > lastDayOf(basis.year)) throw new Error(`sample: ${on} lies ahead`)
  const context = { by, reason, today: on, now: recordedOn(on, basis, index), ids: { text: newId } }
  return loopEvent(target.id, on, move, context)
}

/** 8-20 10月底 设备未到 = 同意 8-25 已核实: asked for, and what became of it; nothing after the cause while it waits. */
function extended(way: Way, text: string, basis: SampleBasis): Way {
  const [wish = '', answer] = text.split(' = ')
  const { key: day, text: rest } = splitAtSpace(wish)
  const { key: written, text: cause } = splitAtSpace(rest)
  const on = sampleDay(day, basis)
  const move = taken(
    askExtension(
      { ...way.target, state: 'in-progress' },
      sampleDeadline(written, basis),
      on,
      lastDayOf(basis.year),
      way.events,
    ),
  )
  const asked = eventOn(way.target, on, move, cause, way.events.length, basis)
  const waiting: Way = { ...way, events: [...way.events, asked] }
  if (answer === undefined || move.kind !== 'extension-asked') return waiting
  const { key: verdict, text: told } = splitAtSpace(answer)
  const { key: decidedOn, text: grounds } = splitAtSpace(told)
  const { from, to } = move
  const decision: LoopMove =
    verdict === '同意'
      ? { kind: 'extension-granted', asked: asked.id, from, to }
      : { kind: 'extension-refused', asked: asked.id }
  const decided = eventOn(way.target, sampleDay(decidedOn, basis), decision, grounds, waiting.events.length, basis)
  return {
    target: verdict === '同意' ? { ...way.target, deadline: to } : way.target,
    events: [...waiting.events, decided],
  }
}

/** 6-10 9月底前 与市级计划衔接: the office itself set another deadline. */
function rescheduled(way: Way, text: string, basis: SampleBasis): Way {
  const { key: day, text: rest } = splitAtSpace(text)
  const { key: written, text: reason } = splitAtSpace(rest)
  const to: Deadline = sampleDeadline(written, basis)
  const move: LoopMove = { kind: 'deadline-changed', from: way.target.deadline, to }
  const event = eventOn(way.target, sampleDay(day, basis), move, reason, way.events.length, basis)
  return { target: { ...way.target, deadline: to }, events: [...way.events, event] }
}
