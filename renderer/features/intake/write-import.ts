import { changesOf } from '@shared/exchange/import-plan'
import { fail } from '@shared/result'
import { importLedger } from '../../commands/import-ledger'
import { backUp } from '../../db/back-up'
import { liveStore } from '../../db/live-store'
import { whileShown } from '../../ui/running-task'
import type { Messages } from '../../ui/messages/messages'
import type { PlannedImport } from './import-draft'

/** Writes a planned import in one step. */
export function writePlanned({ fileName, ledger, kind, plan, taken }: PlannedImport): ReturnType<typeof importLedger> {
  return importLedger({ ledger, kind, changes: changesOf(plan, taken.rows), source: fileName })
}

/**
 * The same with a backup first where the store already holds something, so that even an import that nobody noticed can
 * be taken back later; both are shown while they run. Refused with the main process's code where that backup can not be
 * written, as on a full disk.
 */
export async function writeImport(planned: PlannedImport, { intake }: Messages) {
  if (liveStore().projection.view().targets.size > 0) {
    const copy = await whileShown(intake.snapshotting, true, (report) => backUp('before-import', report))
    if (!copy.ok) return copy
    if (copy.value === null) return fail('import-cancelled')
  }
  return whileShown(intake.importing, false, () => writePlanned(planned))
}
