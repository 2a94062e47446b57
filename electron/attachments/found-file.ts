import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { chmod, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentHash, moveWhereverPossible, writePart } from '../backups/copy-backup'
import { LockProblem, unlockPieces } from '../backups/locked-file'
import type { MasterKey } from '../backups/password-key'
import { lengthOf } from './attachment-place'
import { placeInPool } from './pool-name'

/** A folder in which a lost file may be found by its hash. */
export interface Source {
  readonly pool: string
  readonly key: MasterKey | null
}

/**
 * Copies verified content to `target`: into a temporary file beside it, fsync, and only content of the right hash takes
 * its name. False when the source has it not, or has something else. Throws the system's error of the target.
 */
export async function copyVerified(
  pieces: AsyncIterable<Uint8Array>,
  sha256: string,
  target: string,
  mode = 0o400,
): Promise<boolean> {
  const temporary = join(dirname(target), `.${randomBytes(8).toString('hex')}.tmp`)
  await mkdir(dirname(target), { recursive: true, mode: 0o700 })
  const hash = createHash('sha256')
  try {
    await writePart(temporary, noted(pieces, hash))
    if (hash.digest('hex') !== sha256 || (await contentHash(temporary, null)) !== sha256) return false
    await chmod(temporary, mode)
    await moveWhereverPossible(temporary, target)
    return true
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined)
  }
}

/** Looks for a file in each source and puts the first whole one at `target`. A source that can not be read is passed over. */
export async function bringBack(sources: readonly Source[], sha256: string, target: string): Promise<boolean> {
  for (const { pool, key } of sources) {
    const path = placeInPool(pool, sha256, key)
    const there = await lengthOf(path).catch(() => null)
    if (there === null) continue
    const pieces = key ? unlockPieces(path, key) : createReadStream(path, { highWaterMark: 1_048_576 })
    try {
      if (await copyVerified(pieces as AsyncIterable<Buffer>, sha256, target)) return true
    } catch (error) {
      const isOfSource = error instanceof LockProblem || (await contentHash(path, key).catch(() => null)) === null
      if (!isOfSource) throw error
    }
  }
  return false
}

async function* noted(
  pieces: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}
