import type { StoreState } from '@shared/ipc/contract'
import { headOf, type Head } from '@shared/log/record'
import { historyAfter } from '@shared/log/replay'
import { judgeStore, type StoreFinding } from '@shared/log/store-verdict'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { callHost } from '../host'
import { DubanDatabase, storeHeadOf, type StoreHead } from './database'
import { Observable } from './durability'
import { countRows, countsAfter, writeChanges } from './entered-tables'
import { findStore } from './find-store'
import { journalHashAt, readJournal } from './journal-reading'
import { JournalPump } from './journal-pump'
import { chanceIds, setLiveStore } from './live-store'
import { Projection } from './projection'
import { beginsAtFirst } from './rewrite-journal'
import { refreshSummaries, summariseAll } from './summaries'

/**
 * `lost` the store is gone, `forked` it tells another history, `rows-missing` part of it is gone, `restore-unfinished`
 * a restore was cut off between its record and the switch.
 */
export type RecoveryReason = 'lost' | 'forked' | 'rows-missing' | 'restore-unfinished'

/** What the clerk sees first: the ledger, the welcome page, or what is wrong and what can be done. */
export type Opening =
  | {
      readonly kind: 'ready'
      /** Commands that only the journal had. */
      readonly replayed: number
      readonly tornTailSetAside: boolean
      /** The journal's files were gone; the store's own log is being written to a new journal. */
      readonly isJournalRewritten: boolean
    }
  | { readonly kind: 'first-start' }
  | { readonly kind: 'recovery'; readonly why: RecoveryReason; readonly state: StoreState }
  | { readonly kind: 'journal-damaged'; readonly state: StoreState }
  | { readonly kind: 'newer'; readonly version: number }

/** Opens the data, following the table of `judgeStore`. Nothing is written unless the store may be used as it is. */
export async function openStore(clock: () => Date = () => new Date()): Promise<Opening> {
  setLiveStore(null)
  const state = await callHost('store:open', {})
  if (state.schemaVersion !== null && state.schemaVersion > SCHEMA_VERSION)
    return { kind: 'newer', version: state.schemaVersion }
  const raw = await findStore(state.storeName)
  if (raw.kind === 'newer') return raw
  const db = new DubanDatabase(state.storeName)
  const head = raw.kind === 'present' ? await storeHeadOf(db) : null
  const verdict = judgeStore(await asFinding(raw.kind, head, state.journal), state.journal)
  // A store that reaches further than a damaged journal may hold just what is missing; the pump then heals it.
  if (state.damagedAtSeq !== null && verdict !== 'ahead') {
    db.close()
    return { kind: 'journal-damaged', state }
  }
  switch (verdict) {
    case 'newer':
      throw new Error('a newer store was judged twice')
    case 'lost':
    case 'forked':
      db.close()
      return { kind: 'recovery', why: verdict, state }
    case 'first-start':
      await goLive(db, state, clock)
      return { kind: 'first-start' }
    case 'journal-lost':
      if (!(await beginsAtFirst(db))) {
        db.close()
        return { kind: 'journal-damaged', state }
      }
      await goLive(db, state, clock)
      return { kind: 'ready', replayed: 0, tornTailSetAside: false, isJournalRewritten: true }
    case 'in-step':
    case 'ahead':
    case 'behind': {
      if (head && !(await hasAllRows(db, head))) {
        db.close()
        return { kind: 'recovery', why: 'rows-missing', state }
      }
      const replayed = verdict === 'behind' ? await catchUp(db) : 0
      if (replayed === null) {
        db.close()
        return { kind: 'recovery', why: 'restore-unfinished', state }
      }
      await goLive(db, state, clock)
      return { kind: 'ready', replayed, tornTailSetAside: state.tornTailSetAside, isJournalRewritten: false }
    }
  }
}

async function asFinding(
  kind: 'absent' | 'unreadable' | 'present',
  head: Head | null,
  journal: Head | null,
): Promise<StoreFinding> {
  if (kind !== 'present' || !head) return { kind: kind === 'unreadable' ? kind : 'absent' }
  const isWithin = journal !== null && head.seq > 0 && head.seq <= journal.seq
  return { kind, head, journalHashAtHead: isWithin ? await journalHashAt(head.seq) : null }
}

/** A store can come back with part of its rows and no error; then its own counts do not fit. */
async function hasAllRows(db: DubanDatabase, head: StoreHead): Promise<boolean> {
  const counts = await countRows(db)
  return Object.entries(head.counts).every(([table, count]) => counts[table as keyof typeof counts] === count)
}

/**
 * Writes what the journal has and the store lacks, in one transaction; answers how many commands that were, or null
 * when a new epoch began there, whose rows are in a backup and not in the journal.
 */
async function catchUp(db: DubanDatabase): Promise<number | null> {
  const head = await storeHeadOf(db)
  const missing = await readJournal(head.seq)
  const last = missing.at(-1)
  if (!last) return 0
  if (missing.some(({ body }) => body.basis !== null)) return null
  const changes = missing.flatMap(({ body }) => body.changes)
  await db.transaction('rw', db.tables, async () => {
    await writeChanges(db, changes)
    await refreshSummaries(db, changes)
    await db.log.bulkPut(missing.map(({ record }) => record))
    const counts = countsAfter(head.counts, changes)
    await db.meta.put({ key: 'head', ...headOf(last.record), counts, history: historyAfter(head.history, missing) })
  })
  return missing.filter(({ record }) => record.seq === record.closes).length
}

async function goLive(db: DubanDatabase, state: StoreState, clock: () => Date): Promise<void> {
  const projection = new Projection(clock().getFullYear())
  const targets = await db.targets.toArray()
  const summaries = await db.summaries.toArray()
  projection.load({
    settings: await db.settings.toArray(),
    kinds: await db.kinds.toArray(),
    ledgers: await db.ledgers.toArray(),
    targets,
    summaries: summaries.length === targets.length ? summaries : await rebuiltSummaries(db),
  })
  const head = await storeHeadOf(db)
  const pump = new JournalPump(db, state.journal?.seq ?? 0, head.seq)
  setLiveStore({
    db,
    projection,
    pump,
    history: new Observable(head.history),
    ids: chanceIds(clock),
    clock,
  })
  pump.committed(head.seq)
}

async function rebuiltSummaries(db: DubanDatabase) {
  const summaries = summariseAll(await db.targets.toArray(), await db.notes.toArray())
  await db.summaries.bulkPut([...summaries])
  return summaries
}
