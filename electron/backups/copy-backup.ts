import { createHash, type Hash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { fail, ok, type Result } from '@shared/result'
import { systemCode } from '../files/disk-refusal'
import { moveDurably, writeAll } from '../files/write-durably'
import { lockPieces, LockProblem, unlockPieces } from './locked-file'
import type { MasterKey } from './password-key'
import { hasFittingSeal } from './seal-member'

export type CopyCode = 'source-damaged' | 'copy-differs' | 'copy-stopped'

export interface CopyWish {
  readonly source: string
  /** Where the copy grows; it bears no backup's name until it was read back. */
  readonly part: string
  readonly target: string
  /** Null for a plain copy. */
  readonly key: MasterKey | null
  readonly signal?: AbortSignal
}

/** Some network drives know no fsync of folders; the file itself was fsynced by then. */
const NO_FOLDER_SYNC: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'EBADF', 'EISDIR', 'EPERM'])

/**
 * Copies a backup to another place: into the part, fsync, read back and compared with the source, renamed. What was at
 * the target stays until then. Answers the copy's length; on anything else the part is removed, or left for a sweep when
 * the disk is gone. Throws the system's error.
 */
export async function copyBackup(wish: CopyWish): Promise<Result<{ readonly bytes: number }, CopyCode>> {
  const { source, part, target, key, signal } = wish
  if (!(await hasFittingSeal(source))) return fail('source-damaged')
  try {
    const sent = createHash('sha256')
    const content = noted(createReadStream(source, { highWaterMark: 1_048_576 }), sent)
    const written = await writePart(part, key ? lockPieces(content, key) : content, signal)
    if (!written) return fail('copy-stopped')
    if ((await contentHash(part, key)) !== sent.digest('hex')) return fail('copy-differs')
    await moveWhereverPossible(part, target)
    return ok({ bytes: (await stat(target)).size })
  } finally {
    await rm(part, { force: true }).catch(() => undefined)
  }
}

/** SHA-256 of what a plain or locked copy holds; null when it can not be opened with this key. */
export async function contentHash(path: string, key: MasterKey | null): Promise<string | null> {
  const hash = createHash('sha256')
  const pieces = key ? unlockPieces(path, key) : createReadStream(path, { highWaterMark: 1_048_576 })
  try {
    for await (const piece of pieces as AsyncIterable<Buffer>) hash.update(piece)
    return hash.digest('hex')
  } catch (error) {
    if (error instanceof LockProblem) return null
    throw error
  }
}

/** Writes a new file and fsyncs it; false when it was stopped. */
export async function writePart(
  part: string,
  pieces: AsyncIterable<Uint8Array>,
  signal?: AbortSignal,
): Promise<boolean> {
  const file = await open(part, 'wx')
  try {
    let at = 0
    for await (const piece of pieces) {
      if (signal?.aborted) return false
      await writeAll(file, piece, at)
      at += piece.length
    }
    await file.sync()
    return true
  } finally {
    await file.close()
  }
}

/** Renames durably, as far as the drive knows how. */
export async function moveWhereverPossible(from: string, to: string): Promise<void> {
  try {
    await moveDurably(from, to)
  } catch (error) {
    const isMoved = await stat(from).then(
      () => false,
      (problem) => systemCode(problem) === 'ENOENT',
    )
    if (!isMoved || !NO_FOLDER_SYNC.has(systemCode(error) ?? '')) throw error
  }
}

async function* noted(pieces: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece)
    yield piece
  }
}
