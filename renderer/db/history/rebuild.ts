import type { Dataset } from '@shared/domain/change'
import { trustedBodyOf, type Head } from '@shared/log/record'
import { momentStart, type RebuildStart } from '@shared/log/moment'
import { historyWith } from '@shared/log/replay'
import { NO_HISTORY, type UndoHistory } from '@shared/log/undo-history'
import { fail, ok, type Result } from '@shared/result'
import { Dexie } from 'dexie'
import { DubanDatabase } from '../database'
import { fillRows } from '../fill-store'
import { journalAfter } from '../journal-reading'
import { ChainBroken, ChainIndex } from './chain-index'
import { backupHeads, replayed, startingRows } from './past-dataset'
import { Cancelled, type PastRefusal, type Watch } from './watch'

/** What a rebuild led to, before anything was switched to it. */
export interface Rebuilt {
  readonly targets: number
  readonly notes: number
  readonly head: Head
  readonly fromBackup: string | null
}

export type RebuildRefusal = PastRefusal | 'nothing-to-recover' | 'fill-failed'

/**
 * Builds a store of a new name from the journal: its whole log first, every link verified, then the rows by as long a
 * replay as there is a start for, so that a backup that was taken of a bad store is relied on as little as can be.
 * Everything of the present epoch can then be undone. What fails leaves no database behind.
 */
export async function rebuild(name: string, end: Head, watch: Watch): Promise<Result<Rebuilt, RebuildRefusal>> {
  await Dexie.delete(name)
  const db = new DubanDatabase(name)
  let isFilled = false
  try {
    const { chain, history } = await copyLog(db, end, watch)
    if (chain.lastSeq === 0) return fail('nothing-to-recover')
    const found = await rowsFrom(db, chain, watch)
    if (!found.ok) return found
    const { dataset, start } = found.value
    const filled = await fillRows(db, dataset, chain.head, [], history)
    isFilled = filled.ok
    if (!filled.ok) return filled
    return ok({
      targets: dataset.targets.length,
      notes: dataset.notes.length,
      head: chain.head,
      fromBackup: start.kind === 'from-backup' ? start.backupId : null,
    })
  } catch (error) {
    if (error instanceof ChainBroken) return fail('journal-broken', { seq: error.seq })
    throw error
  } finally {
    db.close()
    if (!isFilled) await Dexie.delete(name)
  }
}

/** The share of the whole that copying the log takes. */
const COPYING = 0.6

async function copyLog(db: DubanDatabase, end: Head, watch: Watch) {
  const chain = new ChainIndex()
  let history: UndoHistory = NO_HISTORY
  for await (const records of journalAfter(0)) {
    if (watch.signal.aborted) throw new Cancelled()
    for (const record of records) {
      const body = trustedBodyOf(record)
      chain.add(record, body.basis)
      history = historyWith(history, { record, body })
    }
    await db.log.bulkPut([...records])
    watch.report((COPYING * chain.lastSeq) / Math.max(1, end.seq))
  }
  return { chain, history }
}

async function rowsFrom(
  db: DubanDatabase,
  chain: ChainIndex,
  watch: Watch,
): Promise<Result<{ readonly dataset: Dataset; readonly start: RebuildStart }, RebuildRefusal>> {
  const later = { ...watch, report: (share: number) => watch.report(COPYING + share * (1 - COPYING)) }
  let backups = await backupHeads()
  let isSpoilt = false
  for (;;) {
    const start = momentStart(chain, backups, chain.lastSeq, 'longest')
    if (!start) return fail(isSpoilt ? 'backup-unreadable' : 'nothing-to-recover')
    const base = await startingRows(start)
    if (base.ok) {
      const end = { base: base.value, after: start.afterSeq, closes: chain.lastSeq }
      const dataset = await replayed(db, chain, end, later)
      return dataset.ok ? ok({ dataset: dataset.value, start }) : dataset
    }
    if (start.kind === 'from-nothing') return base
    isSpoilt = true
    backups = backups.filter(({ id }) => id !== start.backupId)
  }
}
