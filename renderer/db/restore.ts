import type { Instant } from '@shared/domain/day'
import { headOf, seal } from '@shared/log/record'
import { NO_HISTORY } from '@shared/log/undo-history'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { fail, ok, type Result } from '@shared/result'
import { askHost } from '../host'
import { storeHeadOf } from './database'
import { fillStore, nextStoreName } from './fill-store'
import { liveStore } from './live-store'
import { readBackup } from './read-backup'
import { takeSnapshot } from './snapshot'

export type RestoreRefusal = 'editing-stopped' | 'fill-failed' | 'switch-failed' | (string & {})

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
  const seq = head.seq + 1
  const record = seal(head.hash, {
    seq,
    closes: seq,
    epoch: head.epoch + 1,
    at: store.clock().toISOString() as Instant,
    who: store.projection.view().settings.handler,
    command: 'restore-backup',
    undoes: null,
    basis: id,
    reason: '',
    schema: SCHEMA_VERSION,
    changes: [],
  })
  const storeName = await nextStoreName(store.db.name)
  const filled = await fillStore(storeName, backup.value.dataset, headOf(record), [record], NO_HISTORY)
  if (!filled.ok) return filled
  filled.value.close()
  const switched = await askHost('store:switch', { storeName, record, schemaVersion: SCHEMA_VERSION })
  if (!switched.ok) {
    await filled.value.delete()
    return fail('switch-failed', { reason: switched.code })
  }
  return ok({ safetyBackup: safety?.fileName ?? null })
}
