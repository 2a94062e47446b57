import type { Instant } from '@shared/domain/day'
import { openingRecord } from '@shared/log/opening-record'
import { fail, ok, type Result } from '@shared/result'
import { Dexie } from 'dexie'
import { storeHeadOf } from '../database'
import { nextStoreName } from '../fill-store'
import { currentName } from '../person'
import { switchStore } from '../replace-store'
import { takeSnapshot } from '../snapshot'
import type { History } from './history'
import type { Watching } from './history-client'
import type { JobRefusal } from './history-jobs'

export interface RestoredMoment {
  readonly targets: number
  readonly notes: number
  /** The file with the data as it was before the restore. */
  readonly safetyBackup: string
}

export type RestoreMomentRefusal = JobRefusal | 'editing-stopped' | 'switch-failed' | 'changed-meanwhile'

/**
 * Puts the rows of an earlier moment in place of the present ones. First a safety snapshot of the present, then a backup
 * that holds the moment's rows, so that even a cut right behind the switch can be recovered from; then a database of a
 * new name, filled and read back; then the switch with a record that opens a new epoch. Refused or called off:
 * everything is as it was. After success the store has to be opened again, and a snapshot of the new epoch taken.
 * Throws `HostRefusal` when the safety snapshot can not be written.
 */
export async function restoreMoment(
  history: History,
  closes: number,
  reason: string,
  watch: Watching = {},
): Promise<Result<RestoredMoment, RestoreMomentRefusal>> {
  const { store, client } = history
  if (!(await store.pump.flush())) return fail('editing-stopped')
  const head = await storeHeadOf(store.db)
  const isWanted = () => watch.signal?.aborted !== true
  const safety = await takeSnapshot('before-restore', isWanted)
  if (safety === null) return fail('cancelled')
  if (safety.verdict?.isGood !== true) return fail('backup-failed')
  const basis = await client.ask('backup', { closes }, watch)
  if (!basis.ok) return basis
  if (!isWanted()) return fail('cancelled')
  const record = openingRecord(head, {
    command: 'restore-moment',
    at: store.clock().toISOString() as Instant,
    who: currentName(),
    basis: basis.value.id,
    reason,
  })
  const name = await nextStoreName(store.db.name)
  const filled = await client.ask('fill', { closes, name, record })
  if (!filled.ok) return filled
  if ((await storeHeadOf(store.db)).hash !== head.hash) {
    await Dexie.delete(name)
    return fail('changed-meanwhile')
  }
  const switched = await switchStore(name, record)
  return switched.ok ? ok({ ...filled.value, safetyBackup: safety.fileName }) : switched
}
