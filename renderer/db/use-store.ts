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
import type { View } from './projection'

/** All rows that lists show, repainted after every command. */
export function useView(): View {
  const { projection } = liveStore()
  return useSyncExternalStore(projection.subscribe, projection.view)
}

/** Ledgers in their order. */
export function useLedgers(): readonly Ledger[] {
  const view = useView()
  return useMemo(
    () => [...view.ledgers.values()].toSorted((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1)),
    [view],
  )
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
  return useLiveQuery(async () => {
    const notes = await liveStore().db.notes.where('targetId').equals(targetId).toArray()
    return notes.toSorted((a, b) => b.on.localeCompare(a.on) || b.recordedAt.localeCompare(a.recordedAt))
  }, [targetId])
}

/** The events of one target's loop, oldest first; undefined while they load. */
export function useEvents(targetId: TargetId): readonly LoopEvent[] | undefined {
  return useLiveQuery(
    async () => inOrder(await liveStore().db.events.where('targetId').equals(targetId).toArray()),
    [targetId],
  )
}

/** The events of all targets, in no order; undefined while they load. */
export function useAllEvents(): readonly LoopEvent[] | undefined {
  return useLiveQuery(() => liveStore().db.events.toArray(), [])
}

/** How many notes there are in all ledgers. */
export function useNoteCount(): number | undefined {
  return useLiveQuery(() => liveStore().db.notes.count(), [])
}

const CHECK_MS = 30_000

/** Today by the clock on the wall; a window left open overnight moves on by itself. */
export function useToday(): IsoDate {
  const [today, setToday] = useState(() => localDay(liveStore().clock()))
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay(liveStore().clock())), CHECK_MS)
    return () => clearInterval(timer)
  }, [])
  return today
}
