import type { Instant } from '@shared/domain/day'
import type { StoreState } from '@shared/ipc/contract'
import { GENESIS, headOf, seal } from '@shared/log/record'
import { NO_HISTORY } from '@shared/log/undo-history'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { fail, ok, type Result } from '@shared/result'
import { askHost } from '../host'
import { fillStore, nextStoreName } from './fill-store'
import { readBackup } from './read-backup'

/**
 * Restores a backup while no store is open, because the store is gone or the journal is damaged. The rows go into a
 * database of a new name; a record that opens a new epoch follows the journal's verified end. The old database is left
 * as it is, and the main process sets the damaged part of the journal aside. Refused: nothing was changed.
 */
export async function restoreWithoutStore(
  state: StoreState,
  backupId: string,
): Promise<Result<{ readonly targets: number; readonly notes: number }>> {
  const backup = await readBackup(backupId)
  if (!backup.ok) return backup
  const { dataset } = backup.value
  const head = state.journal ?? GENESIS
  const seq = head.seq + 1
  const record = seal(head.hash, {
    seq,
    closes: seq,
    epoch: head.epoch + 1,
    at: new Date().toISOString() as Instant,
    who: dataset.settings[0]?.handler ?? '',
    command: 'restore-backup',
    undoes: null,
    basis: backupId,
    reason: '',
    schema: SCHEMA_VERSION,
    changes: [],
  })
  const storeName = await nextStoreName(state.storeName)
  const filled = await fillStore(storeName, dataset, headOf(record), [record], NO_HISTORY)
  if (!filled.ok) return filled
  const switched = await askHost('store:switch', { storeName, record, schemaVersion: SCHEMA_VERSION })
  if (!switched.ok) {
    await filled.value.delete()
    return fail('switch-failed', { reason: switched.code })
  }
  filled.value.close()
  return ok({ targets: dataset.targets.length, notes: dataset.notes.length })
}
