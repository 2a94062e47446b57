import { summarise } from './actual'
import { notesAsOf, targetAsOf } from './as-of'
import { addDays, partsOf, type IsoDate } from './day'
import type { LightCounts } from './light'
import type { Light } from './light-rules'
import type { LoopEvent } from './loop-event'
import type { ProgressNote } from './progress-note'
import { standingOf, type StandingBasis } from './standing'
import type { Target } from './target'

/** The lights of all targets on a day. */
export interface LightsOnDay {
  readonly on: IsoDate
  readonly lights: LightCounts
}

/** The last days of so many months before a day, oldest first, and the day itself. */
export function monthEndsUntil(day: IsoDate, months: number): readonly IsoDate[] {
  const days = [day]
  for (let made = 0; made < months; made += 1) {
    const { year, month } = partsOf(days[0] ?? day)
    days.unshift(addDays(`${year}-${String(month).padStart(2, '0')}-01` as IsoDate, -1))
  }
  return days
}

/** The light that a target had at the end of each day, told back by its notes and the events of its loop. */
export function lightsOnDays(
  target: Target,
  notes: readonly ProgressNote[],
  events: readonly LoopEvent[],
  days: readonly IsoDate[],
  basis: Omit<StandingBasis, 'target' | 'summary' | 'today'>,
): readonly Light[] {
  return days.map((today) => {
    const then = targetAsOf(target, events, today)
    return standingOf({ ...basis, target: then, summary: summarise(then, notesAsOf(notes, today)), today }).light
  })
}
