import { cellNote, mergedPatch, patchOnTop, type NotePatch } from '@shared/domain/cell-note'
import { editCell, type CellRefusal } from '@shared/domain/cell-edit'
import { changed, created, type Change } from '@shared/domain/change'
import { standingNotes } from '@shared/domain/actual'
import type { LedgerId, MetricId, NoteId, TargetId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import type { Column } from '@shared/domain/ledger-kind'
import type { ProgressNote } from '@shared/domain/progress-note'
import { recordNote, type NoteRefusal } from '@shared/domain/record-note'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { fail, ok, type Detail, type Result } from '@shared/result'
import { inParts } from '../db/breath'
import { notesOf } from '../db/notes-of'
import { summariesById } from '../db/summary-packs'
import { runCommand, type CommandReceipt, type CommandScope, type RunRefusal } from '../db/run-command'
import { freshTarget } from './fresh-target'

export interface CellEdit {
  readonly targetId: TargetId
  readonly column: Column
  readonly text: string
}

export interface RefusedCellEdit {
  readonly edit: CellEdit
  readonly code: CellRefusal | NoteRefusal | 'target-gone'
  readonly detail: Detail
}

/** Rows that are made with the cells of a paste that goes beyond the last one. */
export interface AddedRows {
  readonly ledgerId: LedgerId
  readonly parentId: TargetId | null
  /** They stand after this order among their siblings. */
  readonly afterOrder: number
  /** What a row is called that brings no title. */
  readonly title: string
  readonly rows: readonly (readonly Omit<CellEdit, 'targetId'>[])[]
}

export interface CellEditOptions {
  /** The person has seen the refusals, and the rest is written. */
  readonly isPartAgreed?: boolean
  readonly added?: AddedRows
  /** Told how many cells were read; false cancels, and nothing is written. */
  readonly report?: (done: number, total: number) => boolean
}

export interface CellEditOutcome {
  readonly written: Result<CommandReceipt, RunRefusal | 'cells-refused' | 'cells-cancelled' | 'ledger-gone'>
  readonly refused: readonly RefusedCellEdit[]
}

/** Years differ by ledger, and a deadline is read against its ledger's year. */
function yearsByTarget(
  { settings }: CommandScope,
  ledgers: readonly Ledger[],
  targets: readonly Target[],
): ReadonlyMap<string, number> {
  const years = new Map(ledgers.map((ledger) => [ledger.id, ledger.year]))
  return new Map(targets.map(({ id, ledgerIds: [first] }) => [id, (first && years.get(first)) ?? settings.ledgerYear]))
}

interface Typed {
  /** Null for a row that is new. */
  readonly before: Target | null
  after: Target
  patch: NotePatch | null
  readonly noted: CellEdit[]
}

const asTyped = (before: Target | null, after: Target): Typed => ({ before, after, patch: null, noted: [] })

/** Read at once; between the parts the window is let in. */
const ROWS_AT_ONCE = 500
/** Of so few, notes are read beside the rows, whether they are needed or not: every turn to the disk is felt. */
const FEW = 20

async function readTargets({ db }: CommandScope, ids: readonly TargetId[]): Promise<readonly Target[]> {
  const found: Target[] = []
  for (const part of inParts(ids, ROWS_AT_ONCE))
    for (const target of await db.targets.bulkGet([...part])) if (target) found.push(target)
  return found
}

/** The new rows, and the edits that fill them. Their titles are set with them, since none can be without. */
async function makeRows(
  { db, ids, target }: CommandScope,
  { ledgerId, parentId, afterOrder, title, rows }: AddedRows,
): Promise<{ readonly made: readonly Target[]; readonly edits: readonly CellEdit[] } | null> {
  const ledger = await db.ledgers.get(ledgerId)
  if (!ledger) return null
  const kind = await db.kinds.get(ledger.kindId)
  const parent = parentId === null ? undefined : await target(parentId)
  const made: Target[] = []
  const edits: CellEdit[] = []
  for (const [place, cells] of rows.entries()) {
    const fresh = freshTarget(title, { ledgerId, kind, parent, order: afterOrder + 1 + place }, ids)
    made.push(fresh)
    for (const cell of cells) if (cell.text.trim() !== '') edits.push({ ...cell, targetId: fresh.id })
  }
  return { made, edits }
}

async function applyEdits(
  edits: readonly CellEdit[],
  rows: readonly Typed[],
  years: ReadonlyMap<string, number>,
  { settings, today, ids, breath }: CommandScope,
  report: CellEditOptions['report'],
) {
  const typed = new Map<TargetId, Typed>(rows.map((row) => [row.after.id, row]))
  const refused: RefusedCellEdit[] = []
  for (const [done, edit] of edits.entries()) {
    if (breath.isDue()) {
      if (report?.(done, edits.length) === false) return null
      await breath.take()
    }
    const row = typed.get(edit.targetId)
    if (!row) {
      refused.push({ edit, code: 'target-gone', detail: {} })
      continue
    }
    const plan = editCell(row.after, edit.column, edit.text, {
      ledgerYear: years.get(edit.targetId) ?? settings.ledgerYear,
      today,
      role: settings.role,
      newMetricId: () => ids.text() as MetricId,
    })
    if (!plan.ok) refused.push({ edit, code: plan.code, detail: plan.detail })
    else if (plan.value.kind === 'target') row.after = plan.value.target
    else {
      row.after = plan.value.target ?? row.after
      row.patch = row.patch ? mergedPatch(row.patch, plan.value.patch) : plan.value.patch
      row.noted.push(edit)
    }
  }
  return { typed: [...typed.values()], refused }
}

interface Noted {
  readonly row: Typed & { readonly patch: NotePatch }
  readonly notes: readonly ProgressNote[]
  readonly summary: TargetSummary | null
}

interface Known {
  readonly notes: ReadonlyMap<TargetId, readonly ProgressNote[]>
  readonly summaries: ReadonlyMap<TargetId, TargetSummary>
}

async function readKnown({ db }: CommandScope, ids: readonly TargetId[]): Promise<Known> {
  const [notes, summaries] = await Promise.all([notesOf(db, ids), summariesById(db, ids)])
  return { notes: Map.groupBy(notes, ({ targetId }) => targetId), summaries }
}

/** Rows that something is noted for, with what is known of them: read in parts, and not at all for rows that are new. */
async function* notedRows(
  scope: CommandScope,
  rows: readonly Typed[],
  ahead: Known | null,
): AsyncGenerator<readonly Noted[]> {
  const noted = rows.flatMap((row) => (row.patch ? [{ ...row, patch: row.patch }] : []))
  for (const part of inParts(noted, ROWS_AT_ONCE)) {
    const ids = part.flatMap(({ before }) => (before ? [before.id] : []))
    const { notes, summaries } = ahead ?? (await readKnown(scope, ids))
    yield part.map((row) => ({
      row,
      notes: notes.get(row.after.id) ?? [],
      summary: summaries.get(row.after.id) ?? null,
    }))
  }
}

function noteOf({ row, notes, summary }: Noted, { today, now, ids, who }: CommandScope) {
  const ofToday = standingNotes(notes).findLast(({ on }) => on === today) ?? null
  const patch = patchOnTop(row.patch, row.after, notes, ofToday, { on: today, recordedAt: now })
  const entry = cellNote(patch, ofToday, summary, today)
  if (!entry.ok) return entry
  return recordNote(row.after, entry.value, { id: ids.text() as NoteId, by: who, now, today })
}

/**
 * Writes any number of typed cells as one step of undo: all of them, or none when one is refused. Thousands of cells let
 * the window live meanwhile and can be cancelled until they are written.
 */
export async function editCells(edits: readonly CellEdit[], options: CellEditOptions = {}): Promise<CellEditOutcome> {
  const { isPartAgreed = false, added, report } = options
  let refused: readonly RefusedCellEdit[] = []
  const goesOn = () => report?.(edits.length, edits.length) !== false
  const decide = async (scope: CommandScope) => {
    const ids = [...new Set(edits.map(({ targetId }) => targetId))]
    const [known, ledgers, ahead] = await Promise.all([
      readTargets(scope, ids),
      scope.db.ledgers.toArray(),
      ids.length <= FEW ? readKnown(scope, ids) : null,
    ])
    const fresh = added ? await makeRows(scope, added) : { made: [], edits: [] }
    if (fresh === null) return fail('ledger-gone')
    const rows = [
      ...known.map((target) => asTyped(target, target)),
      ...fresh.made.map((target) => asTyped(null, target)),
    ]
    const years = yearsByTarget(scope, ledgers, [...known, ...fresh.made])
    const applied = await applyEdits([...edits, ...fresh.edits], rows, years, scope, report)
    if (applied === null) return fail('cells-cancelled')
    const changes: Change[] = []
    const allRefused = [...applied.refused]
    for (const { before, after } of applied.typed) {
      if (before === null) changes.push(created('targets', after))
      else if (after !== before) changes.push(changed('targets', before, after))
    }
    for await (const part of notedRows(scope, applied.typed, ahead)) {
      for (const noted of part) {
        const note = noteOf(noted, scope)
        if (note.ok) changes.push(...note.value)
        else allRefused.push(...noted.row.noted.map((edit) => ({ edit, code: note.code, detail: note.detail })))
      }
      if (!goesOn()) return fail('cells-cancelled')
    }
    refused = allRefused
    return allRefused.length > 0 && !isPartAgreed ? fail('cells-refused', { count: allRefused.length }) : ok(changes)
  }
  const written = await runCommand('edit-cells', decide, null, goesOn)
  return { written, refused }
}
