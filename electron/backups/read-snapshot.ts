import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
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
import { unpackLines, UnpackProblem } from './unpack'

const GZIP = Buffer.from([0x1f, 0x8b, 0x08])

/** The first line of a snapshot; nothing behind it is looked at. */
export async function readManifest(path: string): Promise<Result<SnapshotManifest, BackupCode>> {
  const isPacked = await hasFrontOf(path, GZIP)
  if (!isPacked) return fail('not-a-backup')
  try {
    for await (const line of unpackLines(path)) return parseManifest(line.toString('utf8'))
  } catch (error) {
    if (!(error instanceof UnpackProblem)) throw error
  }
  return fail('not-a-backup')
}

/**
 * Reads a whole snapshot as a restore would: the seal, every row by its table's schema, ids without repeats, the order
 * of tables, the counts, the hash. Refuses at the first thing that does not fit.
 */
export async function verifySnapshot(path: string): Promise<Result<SnapshotManifest, BackupCode>> {
  const manifest = await readManifest(path)
  if (!manifest.ok) return manifest
  if (!(await hasFittingSeal(path))) return fail('backup-damaged')
  const ids = new Set<string>()
  try {
    for await (const row of readRows(path)) {
      const id = idOfRow(row, manifest.value.schemaVersion)
      const key = `${row.table}/${id}`
      if (id === null || ids.has(key)) return fail('backup-damaged', { table: row.table })
      ids.add(key)
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
  const hash = createHash('sha256')
  const counts = noRows()
  let manifest: SnapshotManifest | null = null
  let isEnded = false
  let tableAt = 0

  for await (const line of unpackLines(path)) {
    const text = line.toString('utf8')
    const end = parseEndLine(text)
    if (isEnded) throw new UnpackProblem('lines behind the end')
    if (manifest === null) {
      const parsed = parseManifest(text)
      if (!parsed.ok) throw new UnpackProblem(parsed.code)
      manifest = parsed.value
    } else if (end) {
      const isWhole = end.sha256 === hash.copy().digest('hex') && sameCounts(end.counts, counts)
      if (!isWhole || !sameCounts(manifest.counts, counts)) throw new UnpackProblem('counts or hash')
      isEnded = true
    } else {
      const row = parseRowLine(text)
      const at = row ? tableNames.indexOf(row.table) : -1
      if (!row || at < tableAt) throw new UnpackProblem('row')
      tableAt = at
      counts[row.table] += 1
      yield row
    }
    hash.update(line).update('\n')
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
