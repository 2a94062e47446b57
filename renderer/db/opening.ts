import { tableNames } from '@shared/domain/change'
import type { StoreState } from '@shared/ipc/contract'
import { headOf, type Head } from '@shared/log/record'
import { historyAfter } from '@shared/log/replay'
import type { RowCounts } from '@shared/log/snapshot'
import { judgeStore, type StoreFinding } from '@shared/log/store-verdict'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { callHost } from '../host'
import { DubanDatabase, storeHeadOf, type StoreHead } from './database'
import { Observable } from './durability'
import { countsAfter, writeChanges } from './entered-tables'
import { findStore } from './find-store'
import { journalHashAt, readJournal } from './journal-reading'
import { JournalPump } from './journal-pump'
import { KeptStore } from './kept-store'
import { chanceIds, closedByBrowser, setLiveStore } from './live-store'
import { backToToday } from './past-day'
import { Projection } from './projection'
import { lastChangeIn, type LastChange } from './recovery-facts'
import { beginsAtFirst } from './rewrite-journal'
import { refreshSummaries, summariseAll } from './summaries'
import { allSummaries, writeSummaries } from './summary-packs'
import { upgradeStore, type Upgraded, type UpgradeRefusal } from './upgrade-store'

/**
 * `lost` the store is gone, `wiped` the browser threw a damaged one away, `forked` it tells another history, `rows-missing` part of it is gone, `restore-unfinished`
 * a restore was cut off between its record and the switch.
 */
export type RecoveryReason = 'lost' | 'wiped' | 'forked' | 'rows-missing' | 'restore-unfinished'

/** What was put right while the data was opened; the screen tells of it once. */
export interface StartReport {
  /** Commands that only the journal had, now in the store too. */
  readonly replayed: number
  /** Commands that only the store had, now sent to the journal. */
  readonly resent: number
  readonly tornTailSetAside: boolean
  /** From this record on the journal was damaged or cut off; the store has what was there, and sends it again. */
  readonly journalDamagedAtSeq: number | null
  /** Records that the journal had lost and took back from its copy. */
  readonly takenFromCopy: number
  /** The journal's files were gone; the store's own log is being written to a new journal. */
  readonly isJournalRewritten: boolean
  readonly upgraded: Upgraded | null
  readonly lastChange: LastChange | null
}

/** What the clerk sees first: the ledger, the welcome page, or what is wrong and what can be done. */
export type Opening =
  | { readonly kind: 'ready'; readonly report: StartReport }
  | { readonly kind: 'first-start' }
  | { readonly kind: 'recovery'; readonly why: RecoveryReason; readonly state: StoreState }
  | { readonly kind: 'journal-damaged'; readonly state: StoreState }
  | { readonly kind: 'upgrade-failed'; readonly code: UpgradeRefusal; readonly from: number }
  | { readonly kind: 'newer'; readonly version: number }

/** Opens the data, following the table of `judgeStore`. Nothing is written unless the store may be used as it is. */
export async function openStore(clock: () => Date = () => new Date()): Promise<Opening> {
  setLiveStore(null)
  const state = await callHost('store:open', {})
  if (state.schemaVersion !== null && state.schemaVersion > SCHEMA_VERSION)
    return { kind: 'newer', version: state.schemaVersion }
  const raw = await findStore(state.storeName)
  if (raw.kind === 'newer') return raw
  const kept = new KeptStore(state.storeName)
  try {
    const found = raw.kind === 'present' ? await lookInto(kept) : null
    const verdict = judgeStore(await asFinding(raw.kind, found?.head ?? null, state.journal), state.journal)
    const trouble = await troubleWith(verdict, state, found)
    if (trouble?.kind === 'recovery' && raw.kind === 'absent' && raw.isWiped) return { ...trouble, why: 'wiped' }
    if (trouble) return trouble
    if (found && raw.kind === 'present' && raw.version < SCHEMA_VERSION && found.head.seq > 0)
      return await openOlder(kept, verdict, state, clock)
  } finally {
    kept.close()
  }
  return openCurrent(state, clock)
}

type Verdict = ReturnType<typeof judgeStore>

interface Looked {
  readonly head: StoreHead
  readonly counts: RowCounts
  /** Its log tells everything from the first change on. */
  readonly isWhole: boolean
}

async function lookInto(kept: KeptStore): Promise<Looked> {
  const head = await kept.head()
  const [counts, isWhole] = await Promise.all([kept.counts(), beginsAtFirst(kept.log, head)])
  return { head, counts, isWhole }
}

/** What keeps the store from being used as it is; null when nothing does. */
async function troubleWith(verdict: Verdict, state: StoreState, found: Looked | null): Promise<Opening | null> {
  // A store that reaches further than a damaged journal may hold just what is missing; the pump then heals it.
  if (state.damagedAtSeq !== null && verdict !== 'ahead') return { kind: 'journal-damaged', state }
  switch (verdict) {
    case 'newer':
      throw new Error('a newer store was judged twice')
    case 'lost':
    case 'forked':
      return { kind: 'recovery', why: verdict, state }
    case 'journal-lost':
      // A lost journal is written anew from the store, when that can tell everything.
      return found?.isWhole ? null : { kind: 'journal-damaged', state }
    case 'first-start':
      return null
    case 'in-step':
    case 'ahead':
    case 'behind':
      // A store can come back with part of its rows and no error; then its own counts do not fit.
      if (found && !tableNames.every((name) => found.counts[name] === found.head.counts[name]))
        return { kind: 'recovery', why: 'rows-missing', state }
      if (verdict === 'behind' && found && (await readJournal(found.head.seq)).some(({ body }) => body.basis !== null))
        return { kind: 'recovery', why: 'restore-unfinished', state }
      return null
  }
}

/** Opens a store of this version that has no trouble. */
async function openCurrent(state: StoreState, clock: () => Date): Promise<Opening> {
  const db = new DubanDatabase(state.storeName)
  const before = await storeHeadOf(db)
  const journalSeq = state.journal?.seq ?? 0
  const replayed = before.seq > 0 && before.seq < journalSeq ? await catchUp(db) : 0
  const isJournalRewritten = before.seq > 0 && journalSeq === 0
  const resent = isJournalRewritten ? 0 : await countCommands(db, journalSeq)
  const lastChange = await goLive(db, state, clock)
  if (before.seq === 0) return { kind: 'first-start' }
  const { tornTailSetAside, damagedAtSeq, takenFromCopy } = state
  return {
    kind: 'ready',
    report: {
      replayed,
      resent,
      tornTailSetAside,
      journalDamagedAtSeq: damagedAtSeq,
      takenFromCopy,
      isJournalRewritten,
      upgraded: null,
      lastChange,
    },
  }
}

/** Upgrades a store of an older version, then opens what came of it. */
async function openOlder(kept: KeptStore, verdict: Verdict, state: StoreState, clock: () => Date): Promise<Opening> {
  const old = await kept.read()
  if (verdict === 'ahead' || verdict === 'journal-lost') await sendAll(kept, state.journal?.seq ?? 0)
  const missing = verdict === 'behind' ? await readJournal(old.head.seq) : []
  const upgraded = await upgradeStore(state, old, missing, clock)
  if (!upgraded.ok) return { kind: 'upgrade-failed', code: upgraded.code, from: old.version }
  const opened = await openStore(clock)
  if (opened.kind !== 'ready') return opened
  return { kind: 'ready', report: { ...opened.report, upgraded: upgraded.value } }
}

/** Sends the journal what only the store has. Throws `HostRefusal` when the journal does not take it. */
async function sendAll(kept: KeptStore, afterSeq: number): Promise<void> {
  for (let after = afterSeq; ;) {
    const records = await kept.log.where('seq').above(after).limit(200).toArray()
    const last = records.at(-1)
    if (!last) return
    await callHost('journal:append', { records })
    after = last.seq
  }
}

async function countCommands(db: DubanDatabase, afterSeq: number): Promise<number> {
  return db.log
    .where('seq')
    .above(afterSeq)
    .and(({ seq, closes }) => seq === closes)
    .count()
}

async function asFinding(
  kind: 'absent' | 'unreadable' | 'present',
  head: Head | null,
  journal: Head | null,
): Promise<StoreFinding> {
  if (kind !== 'present' || !head) return { kind: kind === 'unreadable' ? kind : 'absent' }
  const isWithin = journal !== null && head.seq > 0 && head.seq <= journal.seq
  if (!isWithin) return { kind, head, journalHashAtHead: null }
  // Main has just told the hash at its end, where most stores stand; only another place has to be read.
  return { kind, head, journalHashAtHead: head.seq === journal.seq ? journal.hash : await journalHashAt(head.seq) }
}

/** Writes what the journal has and the store lacks, in one transaction; answers how many commands that were. */
async function catchUp(db: DubanDatabase): Promise<number> {
  const head = await storeHeadOf(db)
  const missing = await readJournal(head.seq)
  const last = missing.at(-1)
  if (!last) return 0
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

async function goLive(db: DubanDatabase, state: StoreState, clock: () => Date): Promise<LastChange | null> {
  const projection = new Projection(clock().getFullYear())
  // All asked for at once, so that the database reads the next table while the last one is taken in.
  const [targets, summaries, settings, kinds, ledgers, slips, leagues, documents, lastChange] = await Promise.all([
    db.targets.toArray(),
    allSummaries(db),
    db.settings.toArray(),
    db.kinds.toArray(),
    db.ledgers.toArray(),
    db.slips.toArray(),
    db.leagues.toArray(),
    db.documents.toArray(),
    lastChangeIn(db.log),
  ])
  const isWhole = summaries.length === targets.length
  const rows = { settings, kinds, ledgers, targets, slips, leagues, documents }
  projection.load({ ...rows, summaries: isWhole ? summaries : await rebuiltSummaries(db) })
  backToToday()
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
  db.backendDB().addEventListener('close', () => closedByBrowser.set(closedByBrowser.read() + 1))
  pump.committed(head.seq)
  return lastChange
}

async function rebuiltSummaries(db: DubanDatabase) {
  const summaries = summariseAll(await db.targets.toArray(), await db.notes.toArray())
  await db.transaction('rw', db.summaryPacks, () => writeSummaries(db, summaries))
  return summaries
}
