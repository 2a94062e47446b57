import { tableNames, type Change, type Dataset, type Row, type TableName } from '@shared/domain/change'
import type { RowCounts } from '@shared/log/snapshot'
import type { Table } from 'dexie'
import { inParts } from './breath'
import type { DubanDatabase } from './database'

/** Written at once; between the parts the window is let in, and the command says how far it has come. */
const ROWS_AT_ONCE = 1_000

/** The table of a name; the one place where rows of different tables are handled alike. */
export function tableOf<T extends TableName>(db: DubanDatabase, name: T): Table<Row<T>, string> {
  return db.table(name)
}

/** The last state of every row that the changes touch, by table, so that each table is written once. */
function finalRows(changes: readonly Change[], name: TableName): Map<string, Row | null> {
  const rows = new Map<string, Row | null>()
  for (const change of changes) if (change.table === name) rows.set(change.id, change.after)
  return rows
}

export interface WriteRows {
  readonly report?: (done: number, total: number) => void
  /** Hands everything over at once, for a thread that nobody waits on: the store then works while the thread goes on. */
  readonly isAllAtOnce?: boolean
}

/** Writes the changes' rows. To be called inside a read-write transaction over all tables. */
export async function writeChanges(
  db: DubanDatabase,
  changes: readonly Change[],
  { report = () => undefined, isAllAtOnce = false }: WriteRows = {},
): Promise<void> {
  let done = 0
  const handedOver: Promise<void>[] = []
  const hand = async (writing: PromiseLike<unknown>, rows: number) => {
    await writing
    done += rows
    report(done, changes.length)
  }
  for (const name of tableNames) {
    const puts: Row[] = []
    const deletes: string[] = []
    for (const [id, row] of finalRows(changes, name)) {
      if (row === null) deletes.push(id)
      else puts.push(row)
    }
    for (const part of inParts(puts, ROWS_AT_ONCE)) {
      const writing = hand(tableOf(db, name).bulkPut(part), part.length)
      if (isAllAtOnce) handedOver.push(writing)
      else await writing
    }
    for (const part of inParts(deletes, ROWS_AT_ONCE)) {
      const writing = hand(tableOf(db, name).bulkDelete([...part]), part.length)
      if (isAllAtOnce) handedOver.push(writing)
      else await writing
    }
  }
  await Promise.all(handedOver)
}

export async function countRows(db: DubanDatabase): Promise<RowCounts> {
  const counts: Partial<Record<TableName, number>> = {}
  for (const name of tableNames) counts[name] = await tableOf(db, name).count()
  return counts as RowCounts
}

/** How the counts stand after the changes: created rows add one, removed rows take one away. */
export function countsAfter(counts: RowCounts, changes: readonly Change[]): RowCounts {
  const next: Record<TableName, number> = { ...counts }
  for (const change of changes) {
    if (change.before === null && change.after !== null) next[change.table] += 1
    if (change.before !== null && change.after === null) next[change.table] -= 1
  }
  return next
}

/** One consistent read of everything that people entered. */
export async function readDataset(db: DubanDatabase): Promise<Dataset> {
  const { settings, kinds, ledgers, targets, notes, events, slips, leagues, documents } = db
  return db.transaction(
    'r',
    [settings, kinds, ledgers, targets, notes, events, slips, leagues, documents],
    async () => ({
      settings: await settings.toArray(),
      kinds: await kinds.toArray(),
      ledgers: await ledgers.toArray(),
      targets: await targets.toArray(),
      notes: await notes.toArray(),
      events: await events.toArray(),
      slips: await slips.toArray(),
      leagues: await leagues.toArray(),
      documents: await documents.toArray(),
    }),
  )
}
