import type { Dataset, Row, TableName } from '@shared/domain/change'
import { tableNames } from '@shared/domain/change'
import { datasetHash } from '@shared/log/canonical'
import type { Head, SealedRecord } from '@shared/log/record'
import type { UndoHistory } from '@shared/log/undo-history'
import { fail, ok, type Result } from '@shared/result'
import { Dexie } from 'dexie'
import { DubanDatabase } from './database'
import { countRows, readDataset, tableOf } from './entered-tables'
import { summariseAll } from './summaries'
import { writeSummaries } from './summary-packs'

/**
 * Fills a database of a new name with the given rows in one transaction, reads everything back and compares hashes.
 * The live store is not touched; a fill that fails leaves nothing behind.
 */
export async function fillStore(
  name: string,
  dataset: Dataset,
  head: Head,
  log: readonly SealedRecord[],
  history: UndoHistory,
): Promise<Result<DubanDatabase, 'fill-failed'>> {
  await Dexie.delete(name)
  const db = new DubanDatabase(name)
  return fillRows(db, dataset, head, log, history)
}

/** As `fillStore`, for a new database that may have its log already. */
export async function fillRows(
  db: DubanDatabase,
  dataset: Dataset,
  head: Head,
  log: readonly SealedRecord[],
  history: UndoHistory,
): Promise<Result<DubanDatabase, 'fill-failed'>> {
  try {
    await db.transaction('rw', db.tables, async () => {
      for (const table of tableNames) await putAll(db, table, dataset[table])
      await writeSummaries(db, summariseAll(dataset.targets, dataset.notes))
      if (log.length > 0) await db.log.bulkPut([...log])
      const { epoch, seq, hash } = head
      await db.meta.put({ key: 'head', epoch, seq, hash, counts: await countRows(db), history })
    })
    if (datasetHash(await readDataset(db)) === datasetHash(dataset)) return ok(db)
  } catch {
    // fall through: the half-filled database goes, whatever stopped it
  }
  db.close()
  await Dexie.delete(db.name)
  return fail('fill-failed')
}

async function putAll<T extends TableName>(db: DubanDatabase, table: T, rows: readonly Row<T>[]): Promise<void> {
  if (rows.length > 0) await tableOf(db, table).bulkPut([...rows])
}

/** The name after the given one, `duban-3` after `duban-2`, that no database has yet: an old store is kept aside, never reused. */
export async function nextStoreName(current: string): Promise<string> {
  const taken = new Set(await Dexie.getDatabaseNames())
  let number = Number(current.slice('duban-'.length)) + 1
  while (taken.has(`duban-${number}`)) number += 1
  return `duban-${number}`
}
