import { tableNames, type Change, type Row } from '@shared/domain/change'
import { takeBack } from '@shared/domain/take-back'
import { canonicalJson } from '@shared/log/canonical'
import { bodyOf } from '@shared/log/record'
import { fail, ok, type Result } from '@shared/result'
import type { DubanDatabase } from './database'
import { tableOf } from './entered-tables'
import type { CommandPlan } from './write-command'

const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b)

export type TakeBackRefusal = 'log-gap' | 'row-changed-since'

/**
 * What takes back the command that ends with this record. Refused where the log does not hold it any more, and where a
 * row that it changed has been changed since. To be called inside the transaction that writes it.
 */
export async function takeBackCommand(
  db: DubanDatabase,
  closes: number,
): Promise<Result<CommandPlan, TakeBackRefusal>> {
  const records = await db.log.where('closes').equals(closes).sortBy('seq')
  if (records.length === 0) return fail('log-gap')
  const changes = records.flatMap((record) => bodyOf(record).changes)
  const now = new Map<string, Row>()
  for (const name of tableNames) {
    const ids = [...new Set(changes.filter(({ table }) => table === name).map(({ id }) => id))]
    for (const row of await tableOf(db, name).bulkGet(ids)) if (row) now.set(`${name} ${row.id}`, row)
  }
  const current = (change: Change) => now.get(`${change.table} ${change.id}`) ?? null
  const back = takeBack(changes, current, isSame)
  return back.ok ? ok({ changes: back.value, undoes: closes }) : back
}
