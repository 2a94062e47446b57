import { fail, ok, type Result } from '@shared/result'
import { askHost } from '../host'
import type { DubanDatabase } from './database'
import { storeHeadOf } from './database'
import { liveStore } from './live-store'

/** Whether the store's own log tells everything from the first change on, so that a lost journal can be written anew. */
export async function beginsAtFirst(db: DubanDatabase): Promise<boolean> {
  const head = await storeHeadOf(db)
  return (await db.log.get(1)) !== undefined && (await db.log.count()) === head.seq
}

/**
 * Writes the journal anew in its old place after its files were lost, from the store's own log. `log-incomplete`: the
 * store begins with a restored backup, so that its log does not tell everything; the next start offers another way.
 */
export async function rewriteJournal(): Promise<Result<null>> {
  const { db, pump } = liveStore()
  if (!(await beginsAtFirst(db))) return fail('log-incomplete')
  const begun = await askHost('journal:begin-anew', {})
  if (!begun.ok) return fail(begun.code, begun.detail)
  pump.sendAfter(begun.value.head.seq)
  return ok(null)
}
