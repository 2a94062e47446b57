import { constants } from 'node:fs'
import { lstat, open, type FileHandle } from 'node:fs/promises'
import { basename } from 'node:path'
import { CHUNK_BYTES, type FileInfo, type Ticket } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { diskRefusal, type DiskCode } from './disk-refusal'
import { isOrdinaryPath } from './path-rules'
import { createTickets } from './tickets'

/** The largest file that is read into the program, in bytes. */
export const MAX_READ_BYTES = 50 * 1_048_576
const MOST_OPEN = 16

interface OpenFile {
  readonly handle: FileHandle
  readonly size: number
}

type Nothing = Record<string, never>
type OpenCode = DiskCode | 'unsupported-place' | 'too-many-open'

export interface OpenFiles {
  /** Opens an ordinary file of at most 50 MB. Its content can not be exchanged afterwards: the handle is kept. */
  readonly open: (path: string) => Promise<Result<FileInfo, OpenCode>>
  /** At most 1 MB from `offset`. The ticket ends with the last piece. */
  readonly read: (
    ticket: Ticket,
    offset: number,
  ) => Promise<
    Result<{ bytes: Uint8Array<ArrayBuffer>; isLast: boolean }, DiskCode | 'ticket-unknown' | 'file-changed'>
  >
  readonly close: (ticket: Ticket) => Promise<Result<Nothing, 'ticket-unknown'>>
  /** For a page that is gone. */
  readonly closeAll: () => Promise<void>
}

export function createOpenFiles(): OpenFiles {
  const tickets = createTickets<OpenFile>(MOST_OPEN)

  async function close(ticket: Ticket): Promise<Result<Nothing, 'ticket-unknown'>> {
    const file = tickets.redeem(ticket)
    if (!file.ok) return file
    await file.value.handle.close()
    return ok({})
  }

  return {
    close,
    async closeAll() {
      for (const { handle } of tickets.redeemAll()) await handle.close()
    },
    async open(path) {
      if (!isOrdinaryPath(path)) return fail('unsupported-place')
      const opened = await openRegular(path)
      if (!opened.ok) return opened
      const ticket = tickets.issue(opened.value)
      if (ticket.ok) return ok({ ticket: ticket.value, name: basename(path), size: opened.value.size })
      await opened.value.handle.close()
      return ticket
    },
    async read(ticket, offset) {
      const found = tickets.find(ticket)
      if (!found.ok) return found
      const { handle, size } = found.value
      const bytes = new Uint8Array(Math.max(0, Math.min(CHUNK_BYTES, size - offset)))
      try {
        const filled = await fill(handle, bytes, offset)
        if (!filled) return fail('file-changed')
      } catch (error) {
        return diskRefusal(error)
      }
      const isLast = offset + bytes.length >= size
      if (isLast) await close(ticket)
      return ok({ bytes, isLast })
    },
  }
}

async function openRegular(path: string): Promise<Result<OpenFile, DiskCode | 'unsupported-place'>> {
  try {
    const facts = await lstat(path)
    if (!facts.isFile()) return fail('unsupported-place')
    if (facts.size > MAX_READ_BYTES) return fail('too-large', { bytes: facts.size, limit: MAX_READ_BYTES })
    const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    const now = await handle.stat()
    if (now.isFile() && now.size <= MAX_READ_BYTES) return ok({ handle, size: now.size })
    await handle.close()
    return fail('unsupported-place')
  } catch (error) {
    return diskRefusal(error)
  }
}

/** Reads until the array is full; false when the file ended early, because someone cut it meanwhile. */
async function fill(handle: FileHandle, bytes: Uint8Array, offset: number): Promise<boolean> {
  let done = 0
  while (done < bytes.length) {
    const { bytesRead } = await handle.read(bytes, done, bytes.length - done, offset + done)
    if (bytesRead === 0) return false
    done += bytesRead
  }
  return true
}
