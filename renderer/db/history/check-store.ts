import type { Change, Dataset } from '@shared/domain/change'
import { canonicalJson, datasetHash } from '@shared/log/canonical'
import { momentStart, type BackupHead } from '@shared/log/moment'
import { fail, ok, type Result } from '@shared/result'
import { callHost } from '../../host'
import { storeHeadOf, type DubanDatabase } from '../database'
import { readDataset } from '../entered-tables'
import { summariseAll } from '../summaries'
import { allSummaries } from '../summary-packs'
import type { ChainIndex } from './chain-index'
import { changesBetween } from './difference'
import { backupHeads, replayed, startingRows } from './past-dataset'
import type { PastRefusal, Watch } from './watch'

/** What the store holds beside what the log leads to. */
export interface StoreCheck {
  /** Records that were verified link by link, and those of them that were replayed. */
  readonly records: number
  readonly replayed: number
  readonly rows: number
  /** Rows that differ, from the store's to the right one: the first of them, and how many there are. */
  readonly differences: readonly Change[]
  readonly differing: number
  /** Summaries that are not what target and notes give. */
  readonly staleSummaries: number
}

const DIFFERENCES_NAMED = 50

/**
 * Replays as much of the log as there is a start for and compares the outcome with the store's rows, by canonical hash,
 * and the summaries with the rows they come from. First the chain has to lead through the journal's end: by its hash,
 * the store's own log then is the journal.
 * `chain` reaches the store's end; commands done meanwhile are taken in.
 */
export async function checkStore(
  db: DubanDatabase,
  chain: ChainIndex,
  readOn: () => Promise<void>,
  watch: Watch,
): Promise<Result<StoreCheck, PastRefusal>> {
  const { journal } = await callHost('store:open', {})
  if (journal && journal.seq > chain.lastSeq) await readOn()
  if (journal && chain.hashAt(journal.seq) !== journal.hash) return fail('journal-fork', { seq: journal.seq })
  let backups = await backupHeads()
  for (;;) {
    const start = momentStart(chain, backups, chain.lastSeq, 'longest')
    if (!start) return fail('moment-out-of-reach')
    const base = await startingRows(start)
    if (!base.ok) {
      if (start.kind === 'from-nothing') return base
      backups = withoutBackup(backups, start.backupId)
      continue
    }
    const end = chain.lastSeq
    const there = await replayed(db, chain, { base: base.value, after: start.afterSeq, closes: end }, watch)
    if (!there.ok) return there
    const present = await readPresent(db)
    await readOn()
    const rest = { base: there.value, after: end, closes: present.seq }
    const expected = present.seq > end ? await replayed(db, chain, rest, watch) : there
    return expected.ok ? ok(compare(expected.value, present, chain, start.afterSeq)) : expected
  }
}

function withoutBackup(backups: readonly BackupHead[], gone: string): readonly BackupHead[] {
  return backups.filter(({ id }) => id !== gone)
}

type Present = Awaited<ReturnType<typeof readPresent>>

/** Rows, summaries and end of the store, as they are at one time. */
function readPresent(db: DubanDatabase) {
  return db.transaction('r', db.tables, async () => ({
    dataset: await readDataset(db),
    summaries: await allSummaries(db),
    seq: (await storeHeadOf(db)).seq,
  }))
}

function compare(expected: Dataset, { dataset, summaries }: Present, chain: ChainIndex, after: number): StoreCheck {
  const isSame = datasetHash(expected) === datasetHash(dataset)
  const changes = isSame ? [] : changesBetween(dataset, expected)
  const kept = new Map(summaries.map((summary) => [summary.targetId, canonicalJson(summary)]))
  const right = summariseAll(dataset.targets, dataset.notes)
  const stale = right.filter((summary) => kept.get(summary.targetId) !== canonicalJson(summary)).length
  return {
    records: chain.lastSeq - chain.firstSeq + 1,
    replayed: chain.lastSeq - after,
    rows: Object.values(dataset).reduce((count, rows) => count + rows.length, 0),
    differences: changes.slice(0, DIFFERENCES_NAMED),
    differing: changes.length,
    staleSummaries: stale + Math.max(0, summaries.length - right.length),
  }
}
