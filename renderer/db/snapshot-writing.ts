import { tableNames, type TableName } from '@shared/domain/change'
import { CHUNK_BYTES, type BackupInfo } from '@shared/ipc/contract'
import type { Head } from '@shared/log/record'
import type { RowCounts, SnapshotReason } from '@shared/log/snapshot'
import type { PlainDataset } from '@shared/migrations/ladder'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { z } from 'zod'
import { callHost } from '../host'

/** How far a snapshot has come: rows sent of all rows. Return false to stop; nothing is kept then. */
export type SnapshotProgress = (done: number, total: number) => boolean

/**
 * Writes the given rows of a version, which are those at `head`, to a backup file and has it read back and verified. Null when it
 * was stopped. Throws `HostRefusal` when it can not be written.
 */
export async function writeSnapshot(
  dataset: PlainDataset,
  head: Head,
  reason: SnapshotReason,
  progress: SnapshotProgress,
  schemaVersion: number = SCHEMA_VERSION,
): Promise<BackupInfo | null> {
  const counts = countsOf(dataset)
  const { ticket } = await callHost('snapshot:begin', {
    reason,
    officeName: officeNameIn(dataset),
    head: { epoch: head.epoch, seq: head.seq, hash: head.hash },
    counts,
    schemaVersion,
  })
  return sendPieces(ticket, piecesOf(dataset), counts, progress)
}

/** Rows of a table as JSON texts. */
export interface SnapshotPiece {
  readonly table: TableName
  readonly rows: readonly string[]
}

/** Passes the pieces of a snapshot that was begun to its file, and has that finished or, whatever happens, taken away. */
export async function sendPieces(
  ticket: string,
  pieces: Iterable<SnapshotPiece> | AsyncIterable<SnapshotPiece>,
  counts: RowCounts,
  progress: SnapshotProgress,
): Promise<BackupInfo | null> {
  const total = tableNames.reduce((count, name) => count + counts[name], 0)
  let done = 0
  try {
    for await (const { table, rows } of pieces) {
      await callHost('snapshot:write', { ticket, table, rows: [...rows] })
      done += rows.length
      if (progress(done, total)) continue
      await callHost('snapshot:abandon', { ticket })
      return null
    }
    return await callHost('snapshot:finish', { ticket })
  } catch (error) {
    await callHost('snapshot:abandon', { ticket }).catch(() => undefined)
    throw error
  }
}

function* piecesOf(dataset: PlainDataset): Generator<SnapshotPiece> {
  for (const table of tableNames) for (const rows of inPieces(dataset[table] ?? [])) yield { table, rows }
}

const Office = z.looseObject({ officeName: z.string() })

function officeNameIn(dataset: PlainDataset): string {
  return Office.safeParse(dataset['settings']?.[0]).data?.officeName ?? ''
}

function countsOf(dataset: PlainDataset): RowCounts {
  return Object.fromEntries(tableNames.map((name) => [name, dataset[name]?.length ?? 0])) as RowCounts
}

/** Rows as JSON texts, in pieces of about a megabyte. */
function* inPieces(rows: readonly unknown[]): Generator<readonly string[]> {
  let piece: string[] = []
  let bytes = 0
  for (const row of rows) {
    const text = JSON.stringify(row)
    piece.push(text)
    bytes += text.length * 2
    if (bytes > CHUNK_BYTES || piece.length >= 5_000) {
      yield piece
      piece = []
      bytes = 0
    }
  }
  if (piece.length > 0) yield piece
}
