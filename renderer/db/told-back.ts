import type { LoopEvent } from '@shared/domain/loop-event'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { Target } from '@shared/domain/target'
import { liveStore } from './live-store'
import { notesOf } from './notes-of'

/** Targets whose notes are read at once. */
const CHUNK = 200
const SLICE_MS = 12

interface Watch {
  readonly signal: AbortSignal
  /** From 0 to 1. */
  readonly onProgress?: (share: number) => void
}

type Work = (target: Target, notes: readonly ProgressNote[], events: readonly LoopEvent[]) => void

/**
 * Goes through targets with all their notes and events. They are read for a few targets at a time and the window is let
 * live in between, so that a large ledger holds nothing up; false when it was called off.
 */
export async function throughTargets(targets: readonly Target[], watch: Watch, work: Work): Promise<boolean> {
  for (let from = 0; from < targets.length && !watch.signal.aborted; from += CHUNK) {
    await throughChunk(targets.slice(from, from + CHUNK), work)
    watch.onProgress?.(Math.min(1, (from + CHUNK) / targets.length))
  }
  return !watch.signal.aborted
}

async function throughChunk(targets: readonly Target[], work: Work): Promise<void> {
  const { db } = liveStore()
  const ids = targets.map(({ id }) => id)
  const notes = Map.groupBy(await notesOf(db, ids), ({ targetId }) => targetId)
  const events = Map.groupBy(await db.events.where('targetId').anyOf(ids).toArray(), ({ targetId }) => targetId)
  let until = performance.now() + SLICE_MS
  for (const target of targets) {
    if (performance.now() > until) {
      await new Promise((resolve) => setTimeout(resolve))
      until = performance.now() + SLICE_MS
    }
    work(target, notes.get(target.id) ?? [], events.get(target.id) ?? [])
  }
}
