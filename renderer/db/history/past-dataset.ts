import { tableNames, tables, type Dataset } from '@shared/domain/change'
import { trustedBodyOf } from '@shared/log/record'
import { wayTo, type BackupHead, type RebuildStart } from '@shared/log/moment'
import { applyTo, datasetOf, EMPTY_DATASET, rowMapsOf, type RowMaps } from '@shared/log/replay'
import { fail, ok, type Result } from '@shared/result'
import { callHost } from '../../host'
import type { DubanDatabase } from '../database'
import { readBackup } from '../read-backup'
import { ChainBroken, type ChainIndex } from './chain-index'
import { verifiedRecords } from './record-source'
import { Cancelled, type PastRefusal, type Watch } from './watch'

/** The heads of all backups in the folder that are not known to be bad. Opening one verifies it once more. */
export async function backupHeads(): Promise<readonly BackupHead[]> {
  const backups = await callHost('backup:list', {})
  return backups.flatMap(({ id, manifest, verdict }) =>
    manifest && verdict?.isGood !== false ? [{ id, seq: manifest.head.seq, hash: manifest.head.hash }] : [],
  )
}

/**
 * All rows as they were right after the command that ends at `closes`: from the nearest good backup, or from nothing,
 * and the verified records behind it. A backup that turns out to be bad is passed over for the next.
 */
export async function datasetAt(
  db: DubanDatabase,
  chain: ChainIndex,
  closes: number,
  watch: Watch,
): Promise<Result<Dataset, PastRefusal>> {
  let backups = await backupHeads()
  for (;;) {
    const way = wayTo(chain, backups, closes)
    if (!way.ok) return way
    const start = way.value
    const base = await startingRows(start)
    if (base.ok) return replayed(db, chain, { base: base.value, after: start.afterSeq, closes }, watch)
    if (start.kind === 'from-nothing') return base
    backups = backups.filter(({ id }) => id !== start.backupId)
  }
}

export async function startingRows(start: RebuildStart): Promise<Result<Dataset, 'backup-unreadable'>> {
  if (start.kind === 'from-nothing') return ok(EMPTY_DATASET)
  const backup = await readBackup(start.backupId)
  return backup.ok ? ok(backup.value.dataset) : fail('backup-unreadable', { reason: backup.code })
}

/** Applies the records behind `after` to the rows and holds every row that they wrote against its schema. */
export async function replayed(
  db: DubanDatabase,
  chain: ChainIndex,
  { base, after, closes }: { readonly base: Dataset; readonly after: number; readonly closes: number },
  { report, signal, rest }: Watch,
): Promise<Result<Dataset, PastRefusal>> {
  const maps = rowMapsOf(base)
  const written = new Map(tableNames.map((name) => [name, new Set<string>()]))
  let last = after
  try {
    for await (const records of verifiedRecords(db, chain, after, closes)) {
      if (signal.aborted) throw new Cancelled()
      for (const record of records) {
        for (const change of trustedBodyOf(record).changes) {
          applyTo(maps, change)
          written.get(change.table)?.add(change.id)
        }
        last = record.seq
      }
      report((last - after) / Math.max(1, closes - after))
      await rest?.()
    }
  } catch (error) {
    if (error instanceof ChainBroken) return fail('journal-broken', { seq: error.seq })
    throw error
  }
  if (last !== closes) return fail('journal-broken', { seq: last + 1 })
  const invalid = firstInvalid(maps, written)
  return invalid ? fail('row-not-valid', invalid) : ok(datasetOf(maps))
}

/** Replaces the written rows by what their schemas make of them; names the first that does not fit. */
function firstInvalid(maps: RowMaps, written: ReadonlyMap<string, ReadonlySet<string>>) {
  for (const table of tableNames) {
    for (const id of written.get(table) ?? []) {
      const row = maps[table].get(id)
      if (!row) continue
      const parsed = tables[table].safeParse(row)
      if (!parsed.success) return { table, id }
      maps[table].set(id, parsed.data)
    }
  }
  return null
}
