import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { MAX_ATTACHMENT_BYTES, type StoredFile } from '@shared/ipc/attachments'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { diskRefusal, type DiskCode } from '../files/disk-refusal'
import { moveDurably, syncFolder, writeAll } from '../files/write-durably'
import { contentHash } from '../backups/copy-backup'
import { lengthOf, placeIn } from './attachment-place'

export type IntakeCode = DiskCode | 'file-changed' | 'file-empty'

/** Bytes on their way into the store. They count only once `finish` has answered. */
export interface Intake {
  readonly name: string
  readonly bytes: () => number
  readonly write: (piece: Uint8Array) => Promise<Result<null, IntakeCode>>
  /** Durable when it answers. Content that is there already is kept once; a damaged file of that name makes way. */
  readonly finish: () => Promise<Result<StoredFile, IntakeCode>>
  /** Leaves nothing behind; harmless at any time. */
  readonly abandon: () => Promise<void>
}

/** `expected` is the length that was announced: another one means that the source changed meanwhile. */
export async function beginIntake(
  root: string,
  name: string,
  expected: number,
  setAside: (path: string, sha256: string) => Promise<unknown>,
): Promise<Result<Intake, IntakeCode | 'too-large'>> {
  if (expected === 0) return fail('file-empty')
  if (expected > MAX_ATTACHMENT_BYTES) return fail('too-large', { bytes: expected, limit: MAX_ATTACHMENT_BYTES })
  const temporary = join(root, `.${randomBytes(8).toString('hex')}.tmp`)
  try {
    await mkdir(root, { recursive: true, mode: 0o700 })
    const file = await open(temporary, 'wx', 0o600)
    const hash = createHash('sha256')
    let bytes = 0
    let isClosed = false
    let failure: Failure<IntakeCode> | null = null

    async function close(): Promise<void> {
      if (isClosed) return
      isClosed = true
      await file.close()
    }
    async function abandon(): Promise<void> {
      await close()
      await rm(temporary, { force: true })
    }
    async function place(): Promise<Result<StoredFile, IntakeCode>> {
      await file.sync()
      await close()
      const sha256 = hash.digest('hex')
      const target = placeIn(root, sha256)
      const stored = ok({ sha256, name, bytes })
      const there = await lengthOf(target)
      if (there === bytes && (await contentHash(target, null)) === sha256) return stored
      if (there !== null) await setAside(target, sha256)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await syncFolder(root)
      await chmod(temporary, 0o400)
      await moveDurably(temporary, target)
      return stored
    }
    return ok({
      name,
      bytes: () => bytes,
      abandon,
      async write(piece) {
        if (failure) return failure
        if (bytes + piece.length > expected) return (failure = fail('file-changed'))
        try {
          await writeAll(file, piece, bytes)
        } catch (error) {
          return (failure = diskRefusal(error)) // a write that failed leaves bytes nobody knows
        }
        hash.update(piece)
        bytes += piece.length
        return ok(null)
      },
      async finish() {
        try {
          if (failure) return failure
          return bytes === expected ? await place() : fail('file-changed')
        } catch (error) {
          return diskRefusal(error)
        } finally {
          await abandon()
        }
      },
    })
  } catch (error) {
    return diskRefusal(error)
  }
}
