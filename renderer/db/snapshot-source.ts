import { tableNames, type Row, type TableName } from '@shared/domain/change'
import { bodyOf, type Head } from '@shared/log/record'
import type { RowCounts } from '@shared/log/snapshot'
import { storeHeadOf, type DubanDatabase } from './database'
import { countRows, tableOf } from './entered-tables'

/** The state that a snapshot holds. */
export interface SnapshotStart {
  readonly kind: 'start'
  readonly head: Head
  readonly counts: RowCounts
  readonly officeName: string
}

/** Some rows of one table as JSON texts, about a quarter of a megabyte. */
export interface SnapshotPiece {
  readonly kind: 'piece'
  readonly table: TableName
  readonly rows: readonly string[]
}

const PAGE_ROWS = 400
const PIECE_CHARACTERS = 131_072

/**
 * All rows as they were at one moment, while editing goes on. A single long read would keep every edit waiting for its
 * end, so rows are read in short transactions, and what was changed since that moment is told by the log: the row before
 * its first change is what the snapshot holds. The tables come in their order; memory holds one page and those rows.
 */
export async function* snapshotOf(
  db: DubanDatabase,
  pageRows = PAGE_ROWS,
): AsyncGenerator<SnapshotStart | SnapshotPiece> {
  const start = await readStart(db)
  yield start
  const before = new RowsBefore(start.head.seq)
  for (const name of tableNames) {
    for await (const rows of pagesOf(db, name, before, pageRows)) {
      for (const texts of inPieces(rows)) yield { kind: 'piece', table: name, rows: texts }
    }
  }
}

function readStart(db: DubanDatabase): Promise<SnapshotStart> {
  return db.transaction('r', db.tables, async () => {
    const { epoch, seq, hash } = await storeHeadOf(db)
    const [settings] = await db.settings.limit(1).toArray()
    return {
      kind: 'start',
      head: { epoch, seq, hash },
      counts: await countRows(db),
      officeName: settings?.officeName ?? '',
    }
  })
}

/** Rows as they were before they were changed after a number; null for those that were not there yet. */
class RowsBefore {
  #seenSeq: number
  readonly #rows = new Map<TableName, Map<string, Row | null>>()

  constructor(seq: number) {
    this.#seenSeq = seq
  }

  /** Reads what the log has got since. To be called inside the transaction that reads the rows. */
  async readOn(db: DubanDatabase): Promise<void> {
    for (const record of await db.log.where('seq').above(this.#seenSeq).toArray()) {
      this.#seenSeq = record.seq
      for (const { table, id, before } of bodyOf(record).changes) {
        const rows = this.of(table)
        if (!rows.has(id)) rows.set(id, before)
      }
    }
  }

  of(table: TableName): Map<string, Row | null> {
    const rows = this.#rows.get(table) ?? new Map<string, Row | null>()
    this.#rows.set(table, rows)
    return rows
  }
}

/**
 * A table in pages of its key's order. Each page stands for a range of keys: of that range it gives the rows as they
 * were, whether they are still there, were changed, or have been removed meanwhile.
 */
async function* pagesOf(
  db: DubanDatabase,
  name: TableName,
  before: RowsBefore,
  pageRows: number,
): AsyncGenerator<readonly Row[]> {
  const table = tableOf(db, name)
  let last = ''
  for (;;) {
    const found: readonly Row[] = await db.transaction('r', [table, db.log], async () => {
      await before.readOn(db)
      return table.where('id').above(last).limit(pageRows).toArray()
    })
    const end = found.length < pageRows ? null : (found.at(-1)?.id ?? null)
    const changed = before.of(name)
    const rows = found.filter(({ id }) => !changed.has(id))
    for (const [id, row] of changed) if (row !== null && id > last && (end === null || id <= end)) rows.push(row)
    yield rows
    if (end === null) return
    last = end
  }
}

function* inPieces(rows: readonly Row[]): Generator<readonly string[]> {
  let piece: string[] = []
  let characters = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    if (piece.length > 0 && characters + text.length > PIECE_CHARACTERS) {
      yield piece
      piece = []
      characters = 0
    }
    piece.push(text)
    characters += text.length
  }
  if (piece.length > 0) yield piece
}
