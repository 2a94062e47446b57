import type { Instant } from '@shared/domain/day'
import type { BackupInfo } from '@shared/ipc/contract'
import { openingRecord } from '@shared/log/opening-record'
import { fail, ok, type Result } from '@shared/result'
import { bringBackNamed } from './attachments'
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
 * store has to be opened again, and a snapshot of the new epoch taken. A backup of another office is refused unless
 * `agreedOffice` is that office's name, because the person was asked.
 */
export async function restoreBackup(
  id: string,
  agreedOffice: string | null = null,
): Promise<Result<{ readonly safetyBackup: string | null; readonly attachmentsMissing: number }, RestoreRefusal>> {
  const store = liveStore()
  const backup = await readBackup(id)
  if (!backup.ok) return backup
  const office = otherOffice(backup.value.info, store.projection.view().settings.officeName)
  if (office !== null && office !== agreedOffice) return fail('other-office', { office })
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
  return ok({
    safetyBackup: safety?.fileName ?? null,
    attachmentsMissing: await bringBackNamed(backup.value.dataset),
  })
}

/** The name of the backup's office where both it and this office have one, and they differ; else null. */
export function otherOffice({ manifest }: BackupInfo, ownName: string): string | null {
  const [theirs, own] = [manifest?.officeName.trim() ?? '', ownName.trim()]
  return theirs !== '' && own !== '' && theirs !== own ? theirs : null
}
