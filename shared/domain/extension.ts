import { fail, ok, type Result } from '../result'
import { daysBetween, type IsoDate } from './day'
import type { Deadline } from './deadline'
import type { EventId } from './ids'
import type { LoopEvent, LoopMove } from './loop-event'
import { isCompleted, type Target } from './target'

/** A request to put a deadline off, and what became of it. */
export interface ExtensionRequest {
  readonly asked: LoopEvent
  readonly from: Deadline
  readonly to: Deadline
  /** Null while nobody has decided. */
  readonly decided: LoopEvent | null
  readonly isGranted: boolean
}

/** A target's requests, oldest first. */
export function extensionRequests(events: readonly LoopEvent[]): readonly ExtensionRequest[] {
  const decisions = new Map<EventId, LoopEvent>()
  for (const event of events) {
    const { move } = event
    if (move.kind === 'extension-granted' || move.kind === 'extension-refused') decisions.set(move.asked, event)
  }
  return inOrder(events).flatMap((asked) => {
    const { move } = asked
    if (move.kind !== 'extension-asked') return []
    const decided = decisions.get(asked.id) ?? null
    return [{ asked, from: move.from, to: move.to, decided, isGranted: decided?.move.kind === 'extension-granted' }]
  })
}

/** Events by their day, and by when they were recorded within a day. */
export function inOrder(events: readonly LoopEvent[]): readonly LoopEvent[] {
  return events.toSorted((a, b) => a.on.localeCompare(b.on) || a.recordedAt.localeCompare(b.recordedAt))
}

export type ExtensionRefusal =
  | 'extension-without-deadline'
  | 'extension-too-late'
  | 'extension-not-later'
  | 'extension-not-a-day'
  | 'extension-pending'
  | 'extension-of-done'
  | 'extension-in-future'

/**
 * Whether an extension may be asked for on a day (DOMAIN §4: before expiry, with cause and new date). One request at a
 * time; the new deadline has to be a day after the present one.
 */
export function askExtension(
  target: Target,
  to: Deadline,
  on: IsoDate,
  today: IsoDate,
  events: readonly LoopEvent[],
): Result<LoopMove, ExtensionRefusal> {
  const { deadline: from } = target
  if (isCompleted(target) || target.state === 'cancelled') return fail('extension-of-done')
  if (from.on === null) return fail('extension-without-deadline')
  if (on > today) return fail('extension-in-future')
  if (on > from.on) return fail('extension-too-late', { deadline: from.on })
  if (to.on === null) return fail('extension-not-a-day')
  if (to.on <= from.on) return fail('extension-not-later', { deadline: from.on })
  if (extensionRequests(events).some(({ decided }) => decided === null)) return fail('extension-pending')
  return ok({ kind: 'extension-asked', from, to })
}

/** How a target's deadline was put off: every step, and how far in all. */
export interface Slippage {
  readonly first: Deadline
  readonly last: Deadline
  /** Steps that moved it later. */
  readonly times: number
  /** Days from the first deadline to the last; below zero where it was brought forward. */
  readonly days: number
  /** Who recorded the steps, each once. */
  readonly by: readonly string[]
  readonly steps: readonly LoopEvent[]
}

/**
 * What became of a target's deadline, or null where it always was the same, or was a day at one end only. It is put off
 * from the first day that it ever was: 尽快 that became a day was only made clear.
 */
export function slippageOf(events: readonly LoopEvent[]): Slippage | null {
  const steps = inOrder(events).filter(({ move }) => isDeadlineStep(move))
  const moves = steps.flatMap(({ move }) => (isDeadlineStep(move) ? [move] : []))
  const first = moves.find(({ from }) => from.on !== null)?.from
  const last = moves.findLast(({ to }) => to.on !== null)?.to
  if (!first?.on || !last?.on) return null
  let times = 0
  let day: IsoDate | null = null
  for (const { from, to } of moves) {
    day = from.on ?? day
    if (day !== null && to.on !== null && to.on > day) times += 1
    day = to.on ?? day
  }
  const by = [...new Set(steps.map((step) => step.by))]
  return { first, last, times, days: daysBetween(first.on, last.on), by, steps }
}

type DeadlineStep = Extract<LoopMove, { readonly kind: 'deadline-changed' | 'extension-granted' }>

function isDeadlineStep(move: LoopMove): move is DeadlineStep {
  return move.kind === 'deadline-changed' || move.kind === 'extension-granted'
}
