import { notesAsOf, slipsAsOf, targetAsOf } from '@shared/domain/as-of'
import type { IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import type { LoopEvent } from '@shared/domain/loop-event'
import { headingsOf } from '@shared/domain/target-tree'
import { useSyncExternalStore } from 'react'
import { Observable } from './durability'
import { liveStore } from './live-store'
import type { View } from './projection'
import { returnsAmong } from './returns'
import { summariseAll } from './summaries'

/** A day that is looked back at, with everything as it was known by its end. Nothing can be changed meanwhile. */
export interface PastDay {
  readonly day: IsoDate
  readonly view: View
}

const shown = new Observable<PastDay | null>(null)

/** The day that is looked back at, or null while it is today. */
export const pastDay = { read: shown.read, subscribe: shown.subscribe }

export function usePastDay(): PastDay | null {
  return useSyncExternalStore(shown.subscribe, shown.read)
}

/** Shows every page as of a day: figures by notes dated until then, states and deadlines by the events since. */
export async function lookBackTo(day: IsoDate): Promise<void> {
  const { db, projection } = liveStore()
  const [notes, events] = await Promise.all([db.notes.toArray(), db.events.toArray()])
  const byTarget = new Map<TargetId, LoopEvent[]>()
  for (const event of events) {
    const own = byTarget.get(event.targetId)
    if (own) own.push(event)
    else byTarget.set(event.targetId, [event])
  }
  const now = projection.view()
  const targets = [...now.targets.values()].map((target) => targetAsOf(target, byTarget.get(target.id) ?? [], day))
  const summaries = summariseAll(targets, notesAsOf(notes, day))
  const view: View = {
    ...now,
    targets: new Map(targets.map((target) => [target.id, target])),
    summaries: new Map(summaries.map((summary) => [summary.targetId, summary])),
    slips: new Map(slipsAsOf([...now.slips.values()], day).map((slip) => [slip.id, slip])),
    leagues: new Map([...now.leagues].filter(([, { on }]) => on <= day)),
    headings: headingsOf(targets),
    returns: returnsAmong(events.filter(({ on }) => on <= day)),
  }
  shown.set({ day, view })
}

export function backToToday(): void {
  shown.set(null)
}
