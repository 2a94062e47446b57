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

interface Touched {
  /** Made by these very changes, as they stand at their end, with the notes that still stand then. */
  readonly fresh: ReadonlyMap<TargetId, Target>
  readonly freshNotes: readonly ProgressNote[]
  /** All others whose row or notes changed. */
  readonly known: readonly TargetId[]
  readonly removed: readonly TargetId[]
}

/** Rows may come in any order and more than once: taking a removal back brings notes first, catching up brings later edits. */
function touchedBy(changes: readonly Change[]): Touched {
  const last = new Map<TargetId, Target | null>()
  const made = new Set<TargetId>()
  const notes = new Map<string, ProgressNote | null>()
  const touched = new Set<TargetId>()
  for (const change of changes) {
    if (change.table === 'targets') {
      const id = change.id as TargetId
      if (!last.has(id) && change.before === null) made.add(id)
      last.set(id, change.after)
      touched.add(id)
    } else if (change.table === 'notes') {
      notes.set(change.id, change.after)
      const note = change.after ?? change.before
      if (note) touched.add(note.targetId)
    }
  }
  const isGone = (id: TargetId) => last.get(id) === null
  const fresh = new Map<TargetId, Target>()
  for (const [id, target] of last) if (target && made.has(id)) fresh.set(id, target)
  return {
    fresh,
    freshNotes: [...notes.values()].filter((note) => note !== null).filter(({ targetId }) => fresh.has(targetId)),
    known: [...touched].filter((id) => !fresh.has(id) && !isGone(id)),
    removed: [...touched].filter(isGone),
  }
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
  const { fresh, freshNotes, known, removed } = touchedBy(changes)
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
