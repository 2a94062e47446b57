import type { Head, SealedRecord } from '@shared/log/record'
import { fail, ok, type Result } from '@shared/result'
import type { Table } from 'dexie'
import { askHost } from '../host'
import { storeHeadOf } from './database'
import { liveStore } from './live-store'

/** Whether the store's own log tells everything from the first change on, so that a lost journal can be written anew. */
export async function beginsAtFirst(log: Table<SealedRecord, number>, head: Head): Promise<boolean> {
  return (await log.get(1)) !== undefined && (await log.count()) === head.seq
}

/**
 * Writes the journal anew in its old place after its files were lost: from its copy where there is one, and from the
 * store's own log. `log-incomplete`: there is no copy, and the store begins with a restored backup, so that its log does
 * not tell everything; the next start offers another way.
 */
export async function rewriteJournal(): Promise<Result<null>> {
  const { db, pump } = liveStore()
  const hasAll = await beginsAtFirst(db.log, await storeHeadOf(db))
  const begun = await askHost('journal:begin-anew', { hasAll })
  if (!begun.ok) return fail(begun.code, begun.detail)
  pump.sendAfter(begun.value.head.seq)
  return ok(null)
}
