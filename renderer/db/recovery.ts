import type { StoreState } from '@shared/ipc/contract'
import { headOf, type Head } from '@shared/log/record'
import { EMPTY_DATASET, historyAfter, rebuildStart, replay } from '@shared/log/replay'
import type { BackupHead } from '@shared/log/moment'
import { NO_HISTORY } from '@shared/log/undo-history'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { fail, ok, type Result } from '@shared/result'
import { callHost } from '../host'
import { fillStore, nextStoreName } from './fill-store'
import { canMakeStore } from './find-store'
import { readJournal } from './journal-reading'
import { readBackup } from './read-backup'

/** What a recovery brought back. */
export interface Recovered {
  readonly storeName: string
  readonly targets: number
  readonly notes: number
  readonly head: Head
  readonly fromBackup: string | null
}

/** `start-again`: the browser's own folder can not be opened; the next start sets it aside, and then this works. */
export type RecoveryRefusal = 'nothing-to-recover' | 'fill-failed' | 'backup-unreadable' | 'start-again'

/**
 * Rebuilds the store from the newest verified backup on the journal's chain and the journal after it, into a database
 * of a new name, and switches to it only when it was read back equal. The old store is left as it is.
 */
export async function rebuildStore(state: StoreState): Promise<Result<Recovered, RecoveryRefusal>> {
  if (!(await canMakeStore())) {
    await callHost('store:renew', {})
    return fail('start-again')
  }
  const entries = await readJournal(0)
  const last = entries.at(-1)
  if (!last) return fail('nothing-to-recover')
  const start = rebuildStart(entries, await verifiedBackups())
  if (!start) return fail('nothing-to-recover')
  const base = start.kind === 'from-backup' ? await readBackup(start.backupId) : ok({ dataset: EMPTY_DATASET })
  if (!base.ok) return fail('backup-unreadable', { reason: base.code })
  const after = entries.filter(({ record }) => record.seq > start.afterSeq)
  const dataset = replay(base.value.dataset, after)
  const storeName = await nextStoreName(state.storeName)
  const head = headOf(last.record)
  const filled = await fillStore(
    storeName,
    dataset,
    head,
    after.map(({ record }) => record),
    historyAfter(NO_HISTORY, after),
  )
  if (!filled.ok) return filled
  filled.value.close()
  await callHost('store:switch', { storeName, record: null, schemaVersion: SCHEMA_VERSION })
  return ok({
    storeName,
    targets: dataset.targets.length,
    notes: dataset.notes.length,
    head,
    fromBackup: start.kind === 'from-backup' ? start.backupId : null,
  })
}

async function verifiedBackups(): Promise<readonly BackupHead[]> {
  const heads: BackupHead[] = []
  for (const backup of await callHost('backup:list', {})) {
    if (!backup.manifest) continue
    const { verdict } = await callHost('backup:verify', { id: backup.id })
    if (verdict?.isGood) heads.push({ id: backup.id, seq: backup.manifest.head.seq, hash: backup.manifest.head.hash })
  }
  return heads
}
