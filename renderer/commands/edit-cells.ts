import { cellNote, mergedPatch, type NotePatch } from '@shared/domain/cell-note'
import { editCell, type CellRefusal } from '@shared/domain/cell-edit'
import { changed, type Change } from '@shared/domain/change'
import { standingNotes } from '@shared/domain/actual'
import type { MetricId, NoteId, TargetId } from '@shared/domain/ids'
import type { Column } from '@shared/domain/ledger-kind'
import { recordNote, type NoteRefusal } from '@shared/domain/record-note'
import type { Target } from '@shared/domain/target'
import { fail, ok, type Detail, type Result } from '@shared/result'
import { runCommand, type CommandReceipt, type CommandScope, type RunRefusal } from '../db/run-command'

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

export interface CellEditOutcome {
  readonly written: Result<CommandReceipt, RunRefusal | 'cells-refused'>
  readonly refused: readonly RefusedCellEdit[]
}

/** Years differ by ledger, and a deadline is read against its ledger's year. */
async function yearsByTarget(scope: CommandScope, targets: readonly Target[]): Promise<ReadonlyMap<string, number>> {
  const ledgers = new Map((await scope.db.ledgers.toArray()).map((ledger) => [ledger.id, ledger.year]))
  return new Map(
    targets.map(({ id, ledgerIds: [first] }) => [id, (first && ledgers.get(first)) ?? scope.settings.ledgerYear]),
  )
}

interface Typed {
  readonly before: Target
  after: Target
  patch: NotePatch | null
  readonly noted: CellEdit[]
}

function applyEdits(
  edits: readonly CellEdit[],
  targets: readonly Target[],
  years: ReadonlyMap<string, number>,
  { settings, today, ids }: CommandScope,
) {
  const typed = new Map<TargetId, Typed>(
    targets.map((target) => [target.id, { before: target, after: target, patch: null, noted: [] }]),
  )
  const refused: RefusedCellEdit[] = []
  for (const edit of edits) {
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

async function noteOf(
  scope: CommandScope,
  row: Typed & { readonly patch: NotePatch },
): Promise<Result<readonly Change[], RefusedCellEdit['code']>> {
  const { db, today, now, ids, who } = scope
  const notes = await db.notes.where('targetId').equals(row.before.id).toArray()
  const ofToday = standingNotes(notes).findLast(({ on }) => on === today) ?? null
  const summary = (await db.summaries.get(row.before.id)) ?? null
  const entry = cellNote(row.patch, ofToday, summary, today)
  if (!entry.ok) return entry
  return recordNote(row.after, entry.value, { id: ids.text() as NoteId, by: who, now, today })
}

/**
 * Writes any number of typed cells as one step of undo: all of them, or none when one is refused. With `isPartAgreed`
 * the person has seen the refusals and the rest is written.
 */
export async function editCells(edits: readonly CellEdit[], isPartAgreed = false): Promise<CellEditOutcome> {
  let refused: readonly RefusedCellEdit[] = []
  const written = await runCommand('edit-cells', async (scope) => {
    const ids = [...new Set(edits.map(({ targetId }) => targetId))]
    const targets = (await scope.db.targets.bulkGet(ids)).filter((target) => target !== undefined)
    const applied = applyEdits(edits, targets, await yearsByTarget(scope, targets), scope)
    const changes: Change[] = []
    const allRefused = [...applied.refused]
    for (const row of applied.typed) {
      if (row.after !== row.before) changes.push(changed('targets', row.before, row.after))
      // Nothing is awaited without a read behind it: a hundred such turns in a row, and the transaction is lost.
      if (!row.patch) continue
      const note = await noteOf(scope, { ...row, patch: row.patch })
      if (note.ok) changes.push(...note.value)
      else allRefused.push(...row.noted.map((edit) => ({ edit, code: note.code, detail: note.detail })))
    }
    refused = allRefused
    return allRefused.length > 0 && !isPartAgreed ? fail('cells-refused', { count: allRefused.length }) : ok(changes)
  })
  return { written, refused }
}
