import { summarise } from './actual'
import { notesAsOf, targetAsOf } from './as-of'
import type { IsoDate } from './day'
import type { LoopEvent } from './loop-event'
import type { ProgressNote } from './progress-note'
import { standingOf, type StandingBasis, type StandingTarget } from './standing'
import type { Target } from './target'

/** Where a target stood at the end of a day, told back by its notes and the events of its loop. */
export function stoodOn(
  day: IsoDate,
  target: Target,
  notes: readonly ProgressNote[],
  events: readonly LoopEvent[],
  basis: Omit<StandingBasis, 'target' | 'summary' | 'today'>,
): StandingTarget {
  const then = targetAsOf(target, events, day)
  const summary = summarise(then, notesAsOf(notes, day))
  return { target: then, standing: standingOf({ ...basis, target: then, summary, today: day }) }
}
