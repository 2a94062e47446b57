import { changesOfTaken, type Taking } from '@shared/capture/changes-of-taken'
import { localDay, type Instant } from '@shared/domain/day'
import { liveStore } from '../db/live-store'
import { currentName } from '../db/person'
import { runLarge } from '../db/run-command'

/**
 * Writes what was taken from a document in one step, which one undo takes back: the document, the ledger where it is new,
 * targets with their sentences, and notes with figures. The document's title is the reason of whatever it changes.
 * Refused as a whole when a target that it would change was changed since.
 */
export async function takeCapture(taking: Taking) {
  const { projection, ids, clock } = liveStore()
  const { targets, summaries, documents, ledgers, kinds, settings } = projection.view()
  const now = clock()
  const planned = changesOfTaken(taking, {
    targets,
    summaries,
    documents,
    ledgers,
    kinds,
    aliases: new Map(Object.entries(settings.nameAliases)),
    today: localDay(now),
    now: now.toISOString() as Instant,
    by: currentName(),
    ids,
  })
  if (!planned.ok) return planned
  return runLarge('take-capture', { kind: 'changes', changes: planned.value }, taking.document.title)
}
