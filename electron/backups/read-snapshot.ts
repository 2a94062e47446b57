import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { setImmediate as letOthersWork } from 'node:timers/promises'
import { tableNames } from '@shared/domain/change'
import type { SnapshotManifest } from '@shared/log/snapshot'
import { fail, ok, type Result } from '@shared/result'
import { hasFittingSeal } from './seal-member'
import {
  idOfRow,
  noRows,
  parseEndLine,
  parseManifest,
  parseRowLine,
  sameCounts,
  type BackupCode,
  type TableRow,
} from './snapshot-line'
import { unpackBlocks, UnpackProblem } from './unpack'

const LINE_END = 0x0a
const GZIP = Buffer.from([0x1f, 0x8b, 0x08])

/** The first line of a snapshot; nothing behind it is looked at. */
export async function readManifest(path: string): Promise<Result<SnapshotManifest, BackupCode>> {
  const isPacked = await hasFrontOf(path, GZIP)
  if (!isPacked) return fail('not-a-backup')
  try {
    for await (const block of unpackBlocks(path)) {
      return parseManifest(block.toString('utf8', 0, block.indexOf(LINE_END)))
    }
  } catch (error) {
    if (!(error instanceof UnpackProblem)) throw error
  }
  return fail('not-a-backup')
}

/**
 * Reads a whole snapshot as a restore would: the seal, every row by its table's schema, ids without repeats, the order
 * of tables, the counts, the hash. Refuses at the first thing that does not fit, and when it is stopped.
 */
export async function verifySnapshot(
  path: string,
  signal?: AbortSignal,
  onRow: (row: TableRow) => void = () => {},
): Promise<Result<SnapshotManifest, BackupCode | 'verify-stopped'>> {
  const manifest = await readManifest(path)
  if (!manifest.ok) return manifest
  if (!(await hasFittingSeal(path))) return fail('backup-damaged')
  const ids = new Map(tableNames.map((table) => [table, new Set<string>()]))
  try {
    for await (const rows of readRowBlocks(path)) {
      if (signal?.aborted) return fail('verify-stopped')
      for (const row of rows) {
        const id = idOfRow(row, manifest.value.schemaVersion)
        const known = ids.get(row.table)
        if (id === null || known?.has(id)) return fail('backup-damaged', { table: row.table })
        known?.add(id)
        onRow(row)
      }
      await letOthersWork()
    }
    return manifest
  } catch (error) {
    if (error instanceof UnpackProblem) return fail('backup-damaged')
    throw error
  }
}

/**
 * The rows in the order of the file. Throws `UnpackProblem` when the file does not end as it should, so whoever reads
 * to the end has had exactly what was written.
 */
export async function* readRows(path: string): AsyncGenerator<TableRow> {
  for await (const rows of readRowBlocks(path)) yield* rows
}

/** As `readRows`, in blocks of about a quarter of a megabyte. */
async function* readRowBlocks(path: string): AsyncGenerator<readonly TableRow[]> {
  const hash = createHash('sha256')
  const counts = noRows()
  let manifest: SnapshotManifest | null = null
  let isEnded = false
  let tableAt = 0

  for await (const block of unpackBlocks(path)) {
    if (isEnded) throw new UnpackProblem('lines behind the end')
    const lines = block.toString('utf8').split('\n').slice(0, -1) // nothing follows the last line end
    const rows: TableRow[] = []
    for (const [index, text] of lines.entries()) {
      const end = parseEndLine(text)
      if (manifest === null) {
        const parsed = parseManifest(text)
        if (!parsed.ok) throw new UnpackProblem(parsed.code)
        manifest = parsed.value
      } else if (end) {
        if (index < lines.length - 1) throw new UnpackProblem('lines behind the end')
        hash.update(block.subarray(0, block.lastIndexOf(LINE_END, -2) + 1))
        const isWhole = end.sha256 === hash.digest('hex') && sameCounts(end.counts, counts)
        if (!isWhole || !sameCounts(manifest.counts, counts)) throw new UnpackProblem('counts or hash')
        isEnded = true
      } else {
        const row = parseRowLine(text)
        const at = row ? tableNames.indexOf(row.table) : -1
        if (!row || at < tableAt) throw new UnpackProblem('row')
        tableAt = at
        counts[row.table] += 1
        rows.push(row)
      }
    }
    if (!isEnded) hash.update(block)
    yield rows
  }
  if (!isEnded) throw new UnpackProblem('no end')
}

/** The next rows, about `bytes` of them; `isLast` once the end of the file has proved that everything came. */
export async function takeRows(
  rows: AsyncIterator<TableRow>,
  bytes: number,
): Promise<Result<{ rows: TableRow[]; isLast: boolean }, 'backup-damaged'>> {
  const taken: TableRow[] = []
  let size = 0
  try {
    while (size < bytes) {
      const next = await rows.next()
      if (next.done) return ok({ rows: taken, isLast: true })
      taken.push(next.value)
      size += next.value.row.length
    }
    return ok({ rows: taken, isLast: false })
  } catch (error) {
    if (error instanceof UnpackProblem) return fail('backup-damaged')
    throw error
  }
}

async function hasFrontOf(path: string, front: Buffer): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const found = Buffer.alloc(front.length)
    await file.read(found, 0, front.length, 0)
    return found.equals(front)
  } finally {
    await file.close()
  }
}
