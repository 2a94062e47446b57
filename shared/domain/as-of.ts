import { withoutCorrected } from './actual'
import type { IsoDate } from './day'
import { inOrder } from './extension'
import type { LoopEvent } from './loop-event'
import type { ProgressNote } from './progress-note'
import type { Slip } from './slip'
import { isCompleted, type Target } from './target'

/**
 * A target as it stood at the end of a day, told back from today by what happened to it since: states and deadlines by
 * the events of its loop, completion and accepted milestones by their own days. What has no date, such as a changed title
 * or goal, is as it is now.
 */
export function targetAsOf(target: Target, events: readonly LoopEvent[], day: IsoDate): Target {
  const ordered = inOrder(events)
  let { state, deadline } = target
  let isTakenUpSince = false
  for (const { on, move } of ordered.toReversed()) {
    if (on <= day) break
    if (move.kind === 'moved') {
      state = move.from
      isTakenUpSince ||= isCompleted({ state: move.from }) && !isCompleted({ state: move.to })
    } else if (move.kind === 'deadline-changed' || move.kind === 'extension-granted') deadline = move.from
  }
  let completedOn: IsoDate | null = null
  if (isCompleted({ state })) {
    // Of work that was taken up again since, the row tells when it was done the next time.
    const stated = isTakenUpSince ? null : target.completedOn
    completedOn = stated ?? doneOn(ordered, day)
    if (completedOn !== null && completedOn > day) {
      // Done since, without an event that says so, as after an import.
      completedOn = null
      state = 'in-progress'
    }
  }
  const isSame = state === target.state && deadline === target.deadline && completedOn === target.completedOn
  const milestones = target.milestones.some(({ acceptedOn }) => acceptedOn !== null && acceptedOn > day)
    ? target.milestones.map((each) =>
        each.acceptedOn !== null && each.acceptedOn > day ? { ...each, acceptedOn: null } : each,
      )
    : target.milestones
  return isSame && milestones === target.milestones ? target : { ...target, state, deadline, completedOn, milestones }
}

/** When work was done that is done on a day, by its last move to done; that it is closed out later is no such move. */
function doneOn(ordered: readonly LoopEvent[], day: IsoDate): IsoDate | null {
  const done = ordered.findLast(
    ({ on, move }) =>
      on <= day && move.kind === 'moved' && isCompleted({ state: move.to }) && !isCompleted({ state: move.from }),
  )
  return done?.on ?? null
}

/**
 * The notes that were dated by the end of a day and are not corrected, whatever the day of the correction: a figure that
 * was put under a wrong day is not brought back by looking at that day.
 */
export function notesAsOf(notes: readonly ProgressNote[], day: IsoDate): readonly ProgressNote[] {
  return withoutCorrected(notes).filter(({ on }) => on <= day)
}

/** The slips that were issued by the end of a day; those that were answered later were still waiting. */
export function slipsAsOf(slips: readonly Slip[], day: IsoDate): readonly Slip[] {
  return slips
    .filter(({ issuedOn }) => issuedOn <= day)
    .map((slip) => (slip.repliedOn !== null && slip.repliedOn > day ? { ...slip, reply: '', repliedOn: null } : slip))
}
