import { summarise } from '@shared/domain/actual'
import type { Change } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { notesOf } from './notes-of'
import { inParts } from './breath'
import type { DubanDatabase } from './database'
import { writeSummaries } from './summary-packs'

/** Read and written at once; between the parts the window is let in. */
const TARGETS_AT_ONCE = 1_000

function touchedTargets(changes: readonly Change[]): Set<TargetId> {
  const touched = new Set<TargetId>()
  for (const change of changes) {
    if (change.table === 'targets' && change.after) touched.add(change.after.id)
    if (change.table === 'notes') {
      const note = change.after ?? change.before
      if (note) touched.add(note.targetId)
    }
  }
  return touched
}

function groupByTarget(notes: readonly ProgressNote[]): Map<TargetId, ProgressNote[]> {
  const groups = new Map<TargetId, ProgressNote[]>()
  for (const note of notes) {
    const group = groups.get(note.targetId)
    if (group) group.push(note)
    else groups.set(note.targetId, [note])
  }
  return groups
}

/**
 * Writes the summaries of every target that the changes touch, inside the same transaction, after the rows. Targets
 * created by these very changes have no other notes, so nothing is read for them: an import costs no look-ups.
 */
export async function refreshSummaries(
  db: DubanDatabase,
  changes: readonly Change[],
): Promise<readonly TargetSummary[]> {
  const touched = touchedTargets(changes)
  const fresh = new Map<TargetId, Target>()
  const freshNotes: ProgressNote[] = []
  const removed: string[] = []
  for (const change of changes) {
    if (change.table === 'targets' && change.before === null && change.after) fresh.set(change.after.id, change.after)
    if (change.table === 'targets' && change.after === null) removed.push(change.id)
    if (change.table === 'notes' && change.after && fresh.has(change.after.targetId)) freshNotes.push(change.after)
  }
  const known = [...touched].filter((id) => !fresh.has(id))
  const summaries: TargetSummary[] = []
  for (const part of inParts(known, TARGETS_AT_ONCE)) {
    const [found, notes] = await Promise.all([db.targets.bulkGet([...part]), notesOf(db, part)])
    const targets = found.filter((target) => target !== undefined)
    for (const summary of summariesOf(targets, groupByTarget(notes))) summaries.push(summary)
  }
  for (const summary of summariesOf([...fresh.values()], groupByTarget(freshNotes))) summaries.push(summary)
  await writeSummaries(db, summaries, removed)
  return summaries
}

function summariesOf(
  targets: readonly Target[],
  notes: ReadonlyMap<TargetId, readonly ProgressNote[]>,
): readonly TargetSummary[] {
  return targets.map((target) => summarise(target, notes.get(target.id) ?? []))
}

/** All summaries from nothing, for a store that was just rebuilt. */
export function summariseAll(targets: readonly Target[], notes: readonly ProgressNote[]): readonly TargetSummary[] {
  return summariesOf(targets, groupByTarget(notes))
}
