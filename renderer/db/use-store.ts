import { notesAsOf } from '@shared/domain/as-of'
import { localDay, type IsoDate } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { inOrder } from '@shared/domain/extension'
import type { Ledger } from '@shared/domain/ledger'
import type { LoopEvent } from '@shared/domain/loop-event'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { UndoHistory } from '@shared/log/undo-history'
import { useLiveQuery } from 'dexie-react-hooks'
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { Durability } from './durability'
import { liveStore } from './live-store'
import { usePastDay } from './past-day'
import type { View } from './projection'

/** All rows that lists show, repainted after every command; those of a past day while one is looked back at. */
export function useView(): View {
  const now = useViewNow()
  return usePastDay()?.view ?? now
}

/** All rows as they are now, whatever day is looked at. */
export function useViewNow(): View {
  const { projection } = liveStore()
  return useSyncExternalStore(projection.subscribe, projection.view)
}

/** Ledgers in their order. The same array as long as no ledger changes, so that an edit of a target draws nothing anew. */
export function useLedgers(): readonly Ledger[] {
  const { projection } = liveStore()
  const past = usePastDay()?.view
  const now = useSyncExternalStore(projection.subscribe, () => keptLedgers(projection.view()))
  const then = useMemo(() => past && inTheirOrder(past), [past])
  return then ?? now
}

const inTheirOrder = ({ ledgers }: View): readonly Ledger[] =>
  [...ledgers.values()].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))

let kept: { readonly view: View; readonly ledgers: readonly Ledger[] } | null = null

function keptLedgers(view: View): readonly Ledger[] {
  if (kept?.view === view) return kept.ledgers
  const fresh = inTheirOrder(view)
  const before = kept?.ledgers ?? []
  const isSame = before.length === fresh.length && fresh.every((ledger, index) => ledger === before[index])
  kept = { view, ledgers: isSame ? before : fresh }
  return kept.ledgers
}

/** Whether everything typed is durable. */
export function useDurability(): Durability {
  const { durability } = liveStore().pump
  return useSyncExternalStore(durability.subscribe, durability.read)
}

/** What Ctrl+Z and Ctrl+Y would do. */
export function useHistory(): UndoHistory {
  const { history } = liveStore()
  return useSyncExternalStore(history.subscribe, history.read)
}

/** One target's notes, newest first; undefined while they load. */
export function useNotes(targetId: TargetId): readonly ProgressNote[] | undefined {
  const day = usePastDay()?.day
  return useLiveQuery(async () => {
    const all = await liveStore().db.notes.where('targetId').equals(targetId).toArray()
    const notes = day === undefined ? all : notesAsOf(all, day)
    return notes.toSorted((a, b) => b.on.localeCompare(a.on) || b.recordedAt.localeCompare(a.recordedAt))
  }, [targetId, day])
}

/** The events of one target's loop, oldest first; undefined while they load. */
export function useEvents(targetId: TargetId): readonly LoopEvent[] | undefined {
  const day = usePastDay()?.day
  return useLiveQuery(
    async () => inOrder(until(day, await liveStore().db.events.where('targetId').equals(targetId).toArray())),
    [targetId, day],
  )
}

/** The events of all targets, in no order; undefined while they load. */
export function useAllEvents(): readonly LoopEvent[] | undefined {
  const day = usePastDay()?.day
  return useLiveQuery(async () => until(day, await liveStore().db.events.toArray()), [day])
}

function until(day: IsoDate | undefined, events: readonly LoopEvent[]): readonly LoopEvent[] {
  return day === undefined ? events : events.filter(({ on }) => on <= day)
}

/** How many notes there are in all ledgers. */
export function useNoteCount(): number | undefined {
  return useLiveQuery(() => liveStore().db.notes.count(), [])
}

const CHECK_MS = 30_000

/** The day that everything is reckoned for: today, or the past day that is looked back at. */
export function useToday(): IsoDate {
  const today = useTodayNow()
  return usePastDay()?.day ?? today
}

/** Today by the clock on the wall; a window left open overnight moves on by itself. */
export function useTodayNow(): IsoDate {
  const [today, setToday] = useState(() => localDay(liveStore().clock()))
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay(liveStore().clock())), CHECK_MS)
    return () => clearInterval(timer)
  }, [])
  return today
}
