import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { contentHash, moveWhereverPossible, writePart } from '../backups/copy-backup'
import { lockPieces } from '../backups/locked-file'
import type { MasterKey } from '../backups/password-key'
import { lengthOf } from './attachment-place'
import { placeInPool } from './pool-name'
import { readPoolNotes, type PoolNotes } from './pool-notes'

interface PoolWish {
  readonly pool: string
  /** Null for plain files. */
  readonly key: MasterKey | null
  /** SHA-256 of the files that backups name. */
  readonly files: ReadonlySet<string>
}

/**
 * Copies to the pool what it lacks: durably, each copy read back and compared by hash before it takes its name; a copy
 * that is no longer what was written makes way. `pathOf` gives a verified file, or null when it is lost. Answers the
 * files that could not be copied. Throws the system's error of the pool.
 */
export async function bringPoolUpToDate(
  { pool, key, files }: PoolWish,
  pathOf: (sha256: string) => Promise<string | null>,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  if (files.size === 0) return []
  await mkdir(pool, { recursive: true })
  const notes = await readPoolNotes(pool)
  const missing: string[] = []
  try {
    for (const sha256 of files) {
      if (signal?.aborted) break
      const target = placeInPool(pool, sha256, key)
      if (await isGood(target, sha256, key, notes, false)) continue
      const source = await pathOf(sha256)
      if (source !== null && (await put(source, sha256, target, key, signal))) await notes.add(target)
      else missing.push(sha256)
    }
  } finally {
    await notes.keep()
  }
  return missing
}

/** The files that the pool lacks or holds damaged. `isFull` reads every byte; else what was verified before and has not changed since is believed. */
export async function missingInPool({ pool, key, files }: PoolWish, isFull: boolean): Promise<readonly string[]> {
  if (files.size === 0) return []
  const notes = await readPoolNotes(pool)
  const missing: string[] = []
  for (const sha256 of files) {
    const path = placeInPool(pool, sha256, key)
    if (!(await isGood(path, sha256, key, notes, isFull))) missing.push(sha256)
  }
  await notes.keep()
  return missing
}

async function isGood(
  path: string,
  sha256: string,
  key: MasterKey | null,
  notes: PoolNotes,
  isFull: boolean,
): Promise<boolean> {
  if ((await lengthOf(path)) === null) return false
  if (!isFull && (await notes.isVerified(path))) return true
  if ((await contentHash(path, key)) !== sha256) return false
  await notes.add(path)
  return true
}

async function put(
  source: string,
  sha256: string,
  target: string,
  key: MasterKey | null,
  signal?: AbortSignal,
): Promise<boolean> {
  await mkdir(dirname(target), { recursive: true })
  const part = join(dirname(target), `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    const content = createReadStream(source, { highWaterMark: 1_048_576 }) as AsyncIterable<Buffer>
    if (!(await writePart(part, key ? lockPieces(content, key) : content, signal))) return false
    if ((await contentHash(part, key)) !== sha256) return false
    // What lies there is damaged: kept under a name that no backup asks for.
    if ((await lengthOf(target)) !== null) await rename(target, `${target}.${randomBytes(4).toString('hex')}`)
    await moveWhereverPossible(part, target)
    return true
  } finally {
    await rm(part, { force: true }).catch(() => undefined)
  }
}
