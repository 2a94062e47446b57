import type { Row, TableName } from '@shared/domain/change'
import { GENESIS, type Head, type SealedRecord } from '@shared/log/record'
import type { RowCounts } from '@shared/log/snapshot'
import { NO_HISTORY, type UndoHistory } from '@shared/log/undo-history'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { Dexie, type Table } from 'dexie'
import type { SummaryPack } from './summary-packs'

/**
 * The end of the store's own chain, how many rows each table must then have, and what can be undone. One row, written
 * with every change.
 */
export interface StoreHead extends Head {
  readonly key: 'head'
  readonly counts: RowCounts
  readonly history: UndoHistory
}

/** What only this screen remembers (widths, sorting): never logged, never in a backup. */
export interface LocalPreference {
  readonly key: string
  readonly value: unknown
}

type EnteredTables = { readonly [T in TableName]: Table<Row<T>, string> }

/** The live store. Rows and log record of a change commit together, on disk before the promise answers (strict durability). */
export class DubanDatabase extends Dexie implements EnteredTables {
  declare readonly settings: EnteredTables['settings']
  declare readonly kinds: EnteredTables['kinds']
  declare readonly ledgers: EnteredTables['ledgers']
  declare readonly targets: EnteredTables['targets']
  declare readonly notes: EnteredTables['notes']
  declare readonly events: EnteredTables['events']
  declare readonly slips: EnteredTables['slips']
  declare readonly leagues: EnteredTables['leagues']
  declare readonly documents: EnteredTables['documents']
  declare readonly summaryPacks: Table<SummaryPack, number>
  declare readonly log: Table<SealedRecord, number>
  declare readonly meta: Table<StoreHead, string>
  declare readonly preferences: Table<LocalPreference, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(SCHEMA_VERSION).stores({
      settings: 'id',
      kinds: 'id',
      ledgers: 'id',
      targets: 'id',
      notes: 'id, targetId',
      events: 'id, targetId',
      slips: 'id',
      leagues: 'id',
      documents: 'id',
      summaryPacks: 'pack',
      summaries: null, // a row for each target, up to version 6
      log: 'seq, closes',
      meta: 'key',
      preferences: 'key',
    })
  }
}

/** Dexie multiplies its version by ten before it reaches the browser. */
export function schemaVersionOf(nativeVersion: number): number {
  return Math.floor(nativeVersion / 10)
}

const NO_ROWS: RowCounts = {
  settings: 0,
  kinds: 0,
  ledgers: 0,
  targets: 0,
  notes: 0,
  events: 0,
  slips: 0,
  leagues: 0,
  documents: 0,
}

/** The store's head; that of an empty store before its first change. */
export async function storeHeadOf(db: { readonly meta: Table<StoreHead, string> }): Promise<StoreHead> {
  const head = (await db.meta.get('head')) ?? { key: 'head', ...GENESIS, counts: NO_ROWS, history: NO_HISTORY }
  return { ...head, counts: { ...NO_ROWS, ...head.counts } } // a table that an older version did not have counts none
}
