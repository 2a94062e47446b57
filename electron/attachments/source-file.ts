import { constants } from 'node:fs'
import { lstat, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { extensionOf } from '@shared/domain/file-kind'
import { MAX_ATTACHMENT_BYTES } from '@shared/ipc/attachments'
import { fail, ok, type Result } from '@shared/result'
import { diskRefusal, type DiskCode } from '../files/disk-refusal'
import { isOrdinaryPath } from '../files/path-rules'

export type SourceCode = DiskCode | 'unsupported-place' | 'is-folder' | 'is-shortcut' | 'file-empty' | 'file-changed'

/** A file that the person picked, held open: another file put in its place is not read. */
export interface SourceFile {
  readonly name: string
  readonly size: number
  /** The bytes from `offset`, at most `length`; refused when the file is no longer what was picked. */
  readonly read: (offset: number, length: number) => Promise<Result<Uint8Array, SourceCode>>
  /** Whether length and time are still those of the moment it was picked. */
  readonly isUnchanged: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** Opens an ordinary, local, not empty file of at most 200 MB; no folder, device, link or shortcut. */
export async function openSource(path: string): Promise<Result<SourceFile, SourceCode>> {
  if (!isOrdinaryPath(path)) return fail('unsupported-place')
  if (extensionOf(path) === 'lnk') return fail('is-shortcut')
  try {
    const facts = await lstat(path)
    if (facts.isDirectory()) return fail('is-folder')
    if (facts.isSymbolicLink()) return fail('is-shortcut')
    if (!facts.isFile()) return fail('unsupported-place')
    if (facts.size === 0) return fail('file-empty')
    if (facts.size > MAX_ATTACHMENT_BYTES) return fail('too-large', { bytes: facts.size, limit: MAX_ATTACHMENT_BYTES })
    const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    const { size, mtimeMs, ino } = await handle.stat()
    if (ino !== facts.ino || size !== facts.size) {
      await handle.close()
      return fail('file-changed')
    }
    return ok({
      name: basename(path),
      size,
      async read(offset, length) {
        const bytes = new Uint8Array(Math.min(length, size - offset))
        try {
          for (let done = 0; done < bytes.length;) {
            const { bytesRead } = await handle.read(bytes, done, bytes.length - done, offset + done)
            if (bytesRead === 0) return fail('file-changed')
            done += bytesRead
          }
          return ok(bytes)
        } catch (error) {
          return diskRefusal(error)
        }
      },
      async isUnchanged() {
        const now = await handle.stat()
        return now.size === size && now.mtimeMs === mtimeMs
      },
      close: () => handle.close(),
    })
  } catch (error) {
    return diskRefusal(error)
  }
}
