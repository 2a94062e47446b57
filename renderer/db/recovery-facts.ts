import type { StoreState } from '@shared/ipc/contract'
import { bodyOf, type SealedRecord } from '@shared/log/record'
import type { RowCounts } from '@shared/log/snapshot'
import type { Table } from 'dexie'
import { callHost } from '../host'
import { findStore } from './find-store'
import { KeptStore } from './kept-store'

/** The end of a history, in what a person remembers of it. */
export interface LastChange {
  readonly at: string
  readonly who: string
  readonly command: string
}

/** What is left of the data when the store can not be used as it is: all that a person needs to decide. */
export interface RecoveryFacts {
  readonly journal: { readonly records: number; readonly last: LastChange | null }
  /** Null when there is no store to look into. */
  readonly store: { readonly records: number; readonly counts: RowCounts; readonly last: LastChange | null } | null
  /** The newest backup that can be used, with what the journal adds to it; null when there is none on its chain. */
  readonly backup: { readonly at: string; readonly counts: RowCounts; readonly recordsAfter: number } | null
}

/** Looks at journal, store and backups without writing anything. */
export async function recoveryFacts(state: StoreState): Promise<RecoveryFacts> {
  const records = state.journal?.seq ?? 0
  const [last, store, backups] = await Promise.all([
    records > 0 ? journalRecord(records) : null,
    storeFacts(state.storeName),
    callHost('backup:list', {}),
  ])
  const usable = backups.flatMap(({ manifest, verdict }) =>
    manifest && verdict?.isGood !== false && manifest.head.seq <= records ? [manifest] : [],
  )
  const newest = usable.toSorted((a, b) => b.head.epoch - a.head.epoch || b.head.seq - a.head.seq)[0]
  return {
    journal: { records, last: last && changeOf(last) },
    store,
    backup: newest ? { at: newest.at, counts: newest.counts, recordsAfter: records - newest.head.seq } : null,
  }
}

async function journalRecord(seq: number): Promise<SealedRecord | null> {
  const { records } = await callHost('journal:read', { afterSeq: seq - 1 })
  return records.at(-1) ?? null
}

async function storeFacts(storeName: string): Promise<RecoveryFacts['store']> {
  if ((await findStore(storeName)).kind !== 'present') return null
  const kept = new KeptStore(storeName)
  try {
    const { seq } = await kept.head()
    return { records: seq, counts: await kept.counts(), last: await lastChangeIn(kept.log) }
  } catch {
    return null // too damaged to be counted
  } finally {
    kept.close()
  }
}

/** The last change that a log tells of. */
export async function lastChangeIn(log: Table<SealedRecord, number>): Promise<LastChange | null> {
  const record = await log.orderBy('seq').last()
  return record ? changeOf(record) : null
}

function changeOf(record: SealedRecord): LastChange {
  const { at, who, command } = bodyOf(record)
  return { at, who, command }
}
