import type { Instant } from '@shared/domain/day'
import { openingRecord } from '@shared/log/opening-record'
import { fail, ok, type Result } from '@shared/result'
import { storeHeadOf } from './database'
import { liveStore } from './live-store'
import { currentName } from './person'
import { readBackup } from './read-backup'
import { replaceStore, type ReplaceRefusal } from './replace-store'
import { takeSnapshot } from './snapshot'

export type RestoreRefusal = 'editing-stopped' | ReplaceRefusal | (string & {})

/**
 * Puts a backup's rows in place of the present ones: a safety snapshot first, then a database of a new name filled and
 * read back, then the switch with a record that opens a new epoch. Refused: everything is as it was. After success the
 * store has to be opened again, and a snapshot of the new epoch taken.
 */
export async function restoreBackup(
  id: string,
): Promise<Result<{ readonly safetyBackup: string | null }, RestoreRefusal>> {
  const store = liveStore()
  const backup = await readBackup(id)
  if (!backup.ok) return backup
  if (!(await store.pump.flush())) return fail('editing-stopped')
  const head = await storeHeadOf(store.db)
  const safety = head.seq > 0 ? await takeSnapshot('before-restore') : null
  const record = openingRecord(head, {
    command: 'restore-backup',
    at: store.clock().toISOString() as Instant,
    who: currentName(),
    basis: id,
  })
  const replaced = await replaceStore(store.db.name, backup.value.dataset, record)
  if (!replaced.ok) return replaced
  return ok({ safetyBackup: safety?.fileName ?? null })
}
