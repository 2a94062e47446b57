import type { SearchIndex } from '@shared/search/search-index'
import type { DubanDatabase } from '../database'
import type { SearchedTable } from './search-messages'

const ROWS_AT_ONCE = 1_000

/** Reads some rows into the index and answers how many, none when there are no more. */
export type ReadStep = () => Promise<number>

/** The steps by which one table is read, in the order of its ids. Rows that were read since by a change are left out. */
export function readingOf(
  db: DubanDatabase,
  table: SearchedTable,
  index: SearchIndex,
  known: ReadonlySet<string>,
): ReadStep {
  let last = ''
  return async () => {
    const rows = await db[table].where(':id').above(last).limit(ROWS_AT_ONCE).toArray()
    last = rows.at(-1)?.id ?? last
    for (const row of rows) if (!known.has(row.id)) put(index, table, row.id, row)
    return rows.length
  }
}

/** Brings rows to what they are now: changed, new, or gone. */
export async function readAgain(
  db: DubanDatabase,
  table: SearchedTable,
  index: SearchIndex,
  ids: readonly string[],
): Promise<void> {
  for (let from = 0; from < ids.length; from += ROWS_AT_ONCE) {
    const some = ids.slice(from, from + ROWS_AT_ONCE)
    const rows = await db[table].bulkGet(some)
    if (table === 'notes') index.dropNotes(new Set(some))
    for (const [place, id] of some.entries()) put(index, table, id, rows[place] ?? null)
  }
}

function put(index: SearchIndex, table: SearchedTable, id: string, row: unknown): void {
  switch (table) {
    case 'ledgers':
      return index.putLedger(id, row as Parameters<SearchIndex['putLedger']>[1])
    case 'slips':
      return index.putSlip(id, row as Parameters<SearchIndex['putSlip']>[1])
    case 'documents':
      return index.putDocument(id, row as Parameters<SearchIndex['putDocument']>[1])
    case 'targets':
      return index.putTarget(id, row as Parameters<SearchIndex['putTarget']>[1])
    case 'notes':
      if (row !== null) index.putNote(row as Parameters<SearchIndex['putNote']>[0])
  }
}
