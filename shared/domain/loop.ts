import type { Change } from './change'
import type { Instant, IsoDate } from './day'
import type { EventId, IdSource } from './ids'
import type { LoopEvent, LoopMove } from './loop-event'
import type { OfficeRole } from './settings'
import { isCompleted, type Target, type TargetState } from './target'

/**
 * `supervisor-only`: whether work is done, accepted or sent back is the supervising office's word. `complete-first`:
 * acceptance is confirmed after completion, never in one step. `return-first`: what is closed out is taken up again by
 * sending it back. `nothing-to-return`: nobody has been given it yet.
 */
export type MoveRefusal = 'supervisor-only' | 'complete-first' | 'return-first' | 'nothing-to-return'

const JUDGED: ReadonlySet<TargetState> = new Set(['completed', 'closed-out', 'returned'])
const NOT_GIVEN: ReadonlySet<TargetState> = new Set(['draft', 'registered', 'cancelled'])

/**
 * Why a target may not go from one state to the other (DOMAIN §4), or null. Steps between taking on and handing in may be
 * skipped and taken back, since offices do; the ends of the loop may not.
 */
export function moveRefusal(from: TargetState, to: TargetState, role: OfficeRole): MoveRefusal | null {
  if (from === to) return null
  if (role === 'reporting' && (JUDGED.has(to) || JUDGED.has(from)) && !(from === 'returned' && !JUDGED.has(to)))
    return 'supervisor-only'
  if (to === 'closed-out') return from === 'completed' ? null : 'complete-first'
  if (from === 'closed-out') return to === 'returned' || to === 'completed' ? null : 'return-first'
  return to === 'returned' && NOT_GIVEN.has(from) ? 'nothing-to-return' : null
}

const ONWARD: Readonly<Record<TargetState, readonly TargetState[]>> = {
  draft: ['registered', 'cancelled'],
  registered: ['assigned', 'paused', 'cancelled'],
  assigned: ['accepted', 'in-progress', 'returned', 'paused', 'cancelled'],
  accepted: ['in-progress', 'under-review', 'returned', 'paused', 'cancelled'],
  'in-progress': ['under-review', 'completed', 'returned', 'paused', 'cancelled'],
  'under-review': ['completed', 'returned', 'in-progress'],
  completed: ['closed-out', 'returned'],
  'closed-out': ['returned'],
  returned: ['in-progress', 'under-review', 'cancelled'],
  paused: ['in-progress', 'cancelled'],
  cancelled: ['registered'],
}

/** Where a target usually goes from its state, the next step of the loop first. */
export function nextStates(from: TargetState, role: OfficeRole): readonly TargetState[] {
  return ONWARD[from].filter((to) => moveRefusal(from, to, role) === null)
}

/** Who did it, when and why: what an event needs besides the change itself. */
export interface EventContext {
  readonly by: string
  readonly reason: string
  readonly today: IsoDate
  readonly now: Instant
  readonly ids: IdSource
}

export function loopEvent(
  targetId: Target['id'],
  on: IsoDate,
  move: LoopMove,
  { by, reason, now, ids }: EventContext,
): LoopEvent {
  return { id: ids.text() as EventId, targetId, on, by, recordedAt: now, reason, move }
}

/**
 * The events that changes of targets amount to: every move of state and every deadline that became another, whichever
 * way it was typed, pasted or imported. A deadline that was given for the first time is no event; one that an extension
 * among the changes tells of is told once. Work is completed on its own day, which may be earlier than today.
 */
export function loopEventsOf(changes: readonly Change[], context: EventContext): readonly LoopEvent[] {
  const granted = new Set(
    changes.flatMap(({ table, after }) =>
      table === 'events' && after?.move.kind === 'extension-granted' ? [after.targetId] : [],
    ),
  )
  return changes.flatMap((change) => {
    if (change.table !== 'targets' || !change.before || !change.after) return []
    const { before, after } = change
    const events: LoopEvent[] = []
    if (before.state !== after.state) {
      const on = isCompleted(after) && !isCompleted(before) ? (after.completedOn ?? context.today) : context.today
      events.push(loopEvent(after.id, on, { kind: 'moved', from: before.state, to: after.state }, context))
    }
    const isOther = before.deadline.on !== after.deadline.on || before.deadline.asWritten !== after.deadline.asWritten
    if (isOther && before.deadline.precision !== 'none' && !granted.has(after.id)) {
      const move: LoopMove = { kind: 'deadline-changed', from: before.deadline, to: after.deadline }
      events.push(loopEvent(after.id, context.today, move, context))
    }
    return events
  })
}
