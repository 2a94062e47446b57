import type { IsoDate } from './day'
import { inOrder } from './extension'
import type { LoopEvent } from './loop-event'
import type { ProgressNote } from './progress-note'
import { isCompleted, type Target } from './target'

/**
 * A target as it stood at the end of a day, told back from today by what happened to it since: states and deadlines by
 * the events of its loop, completion and accepted milestones by their own days. What has no date, such as a changed title
 * or goal, is as it is now.
 */
export function targetAsOf(target: Target, events: readonly LoopEvent[], day: IsoDate): Target {
  const ordered = inOrder(events)
  let { state, deadline } = target
  for (const { on, move } of ordered.toReversed()) {
    if (on <= day) break
    if (move.kind === 'moved') state = move.from
    else if (move.kind === 'deadline-changed' || move.kind === 'extension-granted') deadline = move.from
  }
  const wasDoneOn = ordered.findLast(
    ({ on, move }) => on <= day && move.kind === 'moved' && isCompleted({ state: move.to }),
  )
  let completedOn = isCompleted({ state }) ? (target.completedOn ?? wasDoneOn?.on ?? null) : null
  if (completedOn !== null && completedOn > day) {
    // Done since, without an event that says so, as after an import.
    completedOn = null
    state = 'in-progress'
  }
  const isSame = state === target.state && deadline === target.deadline && completedOn === target.completedOn
  const milestones = target.milestones.some(({ acceptedOn }) => acceptedOn !== null && acceptedOn > day)
    ? target.milestones.map((each) =>
        each.acceptedOn !== null && each.acceptedOn > day ? { ...each, acceptedOn: null } : each,
      )
    : target.milestones
  return isSame && milestones === target.milestones ? target : { ...target, state, deadline, completedOn, milestones }
}

/** The notes that were dated by the end of a day. */
export function notesAsOf(notes: readonly ProgressNote[], day: IsoDate): readonly ProgressNote[] {
  return notes.filter(({ on }) => on <= day)
}
