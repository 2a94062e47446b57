import { createHash, type Hash } from 'node:crypto'
import { once } from 'node:events'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { finished } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import { tableNames, type TableName } from '@shared/domain/change'
import type { SnapshotManifest } from '@shared/log/snapshot'
import { fail, ok, type Result } from '@shared/result'
import { diskRefusal, systemCode, type DiskCode } from '../files/disk-refusal'
import { writeAll } from '../files/write-durably'
import { sealMember } from './seal-member'
import { endLine, noRows, rowLine, sameCounts } from './snapshot-line'

export type WriteCode = DiskCode | 'snapshot-out-of-order' | 'snapshot-bad-row' | 'snapshot-count-differs'
type Nothing = Record<string, never>

/** A snapshot on its way into a temporary file. */
export interface SnapshotWriter {
  readonly manifest: SnapshotManifest
  readonly temporary: string
  readonly write: (table: TableName, rows: readonly string[]) => Promise<Result<Nothing, WriteCode>>
  /** Ends the file and fsyncs it, when the rows are as many as the manifest says. */
  readonly finish: () => Promise<Result<Nothing, WriteCode>>
  /** Removes the file; harmless at any time before it is renamed. */
  readonly abandon: () => Promise<void>
}

export async function beginSnapshot(
  temporary: string,
  manifest: SnapshotManifest,
): Promise<Result<SnapshotWriter, WriteCode>> {
  try {
    const file = await open(temporary, 'wx')
    const writer = createWriter(file, temporary, manifest)
    return ok(writer)
  } catch (error) {
    return diskRefusal(error)
  }
}

function createWriter(file: FileHandle, temporary: string, manifest: SnapshotManifest): SnapshotWriter {
  const gzip = createGzip({ level: 1 })
  const written = drainTo(gzip, file)
  written.catch(() => undefined) // answered at the next write or at the end
  const content = createHash('sha256')
  const counts = noRows()
  let tableAt = 0
  let isClosed = false

  const put = async (text: string) => {
    const bytes = Buffer.from(text, 'utf8')
    content.update(bytes)
    await feed(gzip, bytes)
  }
  let manifestPut: Promise<void> | null = put(`${JSON.stringify(manifest)}\n`)
  manifestPut.catch(() => undefined)

  async function close(): Promise<void> {
    if (isClosed) return
    isClosed = true
    gzip.destroy()
    await written.catch(() => undefined)
    await file.close()
  }
  async function guard(work: () => Promise<void>): Promise<Result<Nothing, WriteCode>> {
    try {
      await manifestPut
      manifestPut = null
      await work()
      return ok({})
    } catch (error) {
      await close()
      const cause = await written.then(
        () => error,
        (first: unknown) => first,
      )
      return diskRefusal(systemCode(cause) ? cause : error)
    }
  }

  return {
    manifest,
    temporary,
    async write(table, rows) {
      const at = tableNames.indexOf(table)
      if (at < tableAt) return fail('snapshot-out-of-order', { table })
      if (rows.some((row) => !row.startsWith('{') || row.includes('\n'))) return fail('snapshot-bad-row', { table })
      tableAt = at
      counts[table] += rows.length
      return guard(() => put(rows.map((row) => `${rowLine(table, row)}\n`).join('')))
    },
    async finish() {
      if (!sameCounts(counts, manifest.counts)) return fail('snapshot-count-differs')
      return guard(async () => {
        await feed(gzip, `${endLine({ counts, sha256: content.digest('hex') })}\n`)
        gzip.end()
        const { bytes, sha256 } = await written
        await writeAll(file, sealMember(sha256), bytes)
        await file.sync()
        await close()
      })
    },
    async abandon() {
      await close()
      await rm(temporary, { force: true }).catch(() => undefined) // its disk may be gone; leftovers are swept at a start
    },
  }
}

async function feed(gzip: Gzip, bytes: string | Buffer): Promise<void> {
  if (bytes.length === 0) return
  if (gzip.destroyed) throw Object.assign(new Error('snapshot closed'), { code: 'EIO' })
  if (gzip.write(bytes)) return
  const waited = new AbortController() // whichever comes first, the other stops listening
  const { signal } = waited
  try {
    await Promise.race([once(gzip, 'drain', { signal }), finished(gzip, { signal, cleanup: true })])
  } finally {
    waited.abort()
  }
}

/** Writes what the packer gives to the file; answers length and hash when the packer has ended. */
async function drainTo(gzip: Gzip, file: FileHandle): Promise<{ bytes: number; sha256: string }> {
  const hash: Hash = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of gzip as AsyncIterable<Buffer>) {
      await writeAll(file, piece, bytes)
      hash.update(piece)
      bytes += piece.length
    }
  } catch (error) {
    gzip.destroy()
    throw error
  }
  return { bytes, sha256: hash.digest('hex') }
}
