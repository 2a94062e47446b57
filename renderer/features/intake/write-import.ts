import { changesOf } from '@shared/exchange/import-plan'
import { takenRows } from '@shared/exchange/row-decisions'
import { fail } from '@shared/result'
import { importLedger } from '../../commands/import-ledger'
import { backUp } from '../../db/back-up'
import { liveStore } from '../../db/live-store'
import { whileShown } from '../../ui/running-task'
import type { Messages } from '../../ui/messages/messages'
import type { ImportDraft, PlannedImport } from './import-draft'

/** Writes the taken rows of a planned import in one step. */
export function writePlanned(
  { fileName, ledger, kind, plan }: PlannedImport,
  { decisions, aliases }: Pick<ImportDraft, 'decisions' | 'aliases'>,
): ReturnType<typeof importLedger> {
  const changes = changesOf(plan, takenRows(plan, decisions).targets)
  return importLedger({ ledger, kind, changes, source: fileName, aliases })
}

/**
 * The same with a backup first where the store already holds something, so that even an import that nobody noticed can
 * be taken back later; both are shown while they run. Refused with the main process's code where that backup can not be
 * written, as on a full disk.
 */
export async function writeImport(planned: PlannedImport, draft: ImportDraft, { intake }: Messages) {
  if (liveStore().projection.view().targets.size > 0) {
    const copy = await whileShown(intake.snapshotting, true, (report) => backUp('before-import', report))
    if (!copy.ok) return copy
    if (copy.value === null) return fail('import-cancelled')
  }
  const written = await writePlanned(planned, draft)
  return !written.ok && written.code === 'command-cancelled' ? fail('import-cancelled') : written
}
