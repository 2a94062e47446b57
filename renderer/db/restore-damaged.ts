import type { Instant } from '@shared/domain/day'
import type { StoreState } from '@shared/ipc/contract'
import { openingRecord } from '@shared/log/opening-record'
import { GENESIS } from '@shared/log/record'
import { ok, type Result } from '@shared/result'
import { bringBackNamed } from './attachments'
import { currentName } from './person'
import { readBackup } from './read-backup'
import { replaceStore } from './replace-store'

/**
 * Restores a backup while no store is open, because the store is gone or the journal is damaged. The rows go into a
 * database of a new name; a record that opens a new epoch follows the journal's verified end. The old database is left
 * as it is, and the main process sets the damaged part of the journal aside. Refused: nothing was changed.
 */
export async function restoreWithoutStore(
  state: StoreState,
  backupId: string,
): Promise<Result<{ readonly targets: number; readonly notes: number; readonly attachmentsMissing: number }>> {
  const backup = await readBackup(backupId)
  if (!backup.ok) return backup
  const { dataset } = backup.value
  const record = openingRecord(state.journal ?? GENESIS, {
    command: 'restore-backup',
    at: new Date().toISOString() as Instant,
    who: currentName(),
    basis: backupId,
  })
  const replaced = await replaceStore(state.storeName, dataset, record)
  if (!replaced.ok) return replaced
  const attachmentsMissing = await bringBackNamed(dataset)
  return ok({ targets: dataset.targets.length, notes: dataset.notes.length, attachmentsMissing })
}
