import { randomBytes } from 'node:crypto'
import { access, constants, lstat, open, rm, type FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FileInfo, Ticket } from '@shared/ipc/contract'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { diskRefusal, type DiskCode } from './disk-refusal'
import { isOrdinaryPath } from './path-rules'
import { safeName } from './safe-name'
import { createTickets } from './tickets'
import { moveDurably, writeAll } from './write-durably'

const MAX_SAVE_BYTES = 512 * 1_048_576
const MOST_OPEN = 8
const MOST_SHOWN = 256

/** A file on its way to `path`: its bytes are in `part` until it is committed. */
interface Unfinished {
  readonly path: string
  readonly part: string
  readonly handle: FileHandle
  bytes: number
  isClosed: boolean
  /** A failed fsync is final: asking again may answer well although bytes are gone. */
  failure: Failure<DiskCode> | null
}

type SaveCode = DiskCode | 'ticket-unknown'
type Nothing = Record<string, never>

export interface SavedFiles {
  /** Begins a file at `path` by way of a `.part` beside it; a file that is there stays until the commit. */
  readonly begin: (path: string) => Promise<Result<FileInfo, DiskCode | 'unsupported-place' | 'too-many-open'>>
  readonly write: (ticket: Ticket, bytes: Uint8Array) => Promise<Result<Nothing, SaveCode>>
  /**
   * Fsync, then rename: the old file or the whole new one, never a mixture. When the place is busy (open in another
   * program) the part and the ticket stay, so that it can be tried again.
   */
  readonly commit: (ticket: Ticket) => Promise<Result<{ name: string; folder: string }, SaveCode>>
  readonly discard: (ticket: Ticket) => Promise<Result<Nothing, 'ticket-unknown'>>
  /** For a page that is gone: unfinished files vanish, old ones stay. */
  readonly discardAll: () => Promise<void>
  /** Where a committed file is, for showing it in its folder. */
  readonly placeOf: (ticket: Ticket) => Result<string, 'ticket-unknown'>
}

export function createSavedFiles(): SavedFiles {
  const tickets = createTickets<Unfinished>(MOST_OPEN)
  const finished = new Map<Ticket, string>()

  return {
    async begin(path) {
      const place = await checkPlace(path)
      if (!place.ok) return place
      const part = join(dirname(path), `${safeName(basename(path))}.${randomBytes(4).toString('hex')}.part`)
      try {
        const handle = await open(part, 'wx')
        const ticket = tickets.issue({ path, part, handle, bytes: 0, isClosed: false, failure: null })
        if (ticket.ok) return ok({ ticket: ticket.value, name: basename(path), size: 0 })
        await handle.close()
        await rm(part, { force: true })
        return ticket
      } catch (error) {
        return diskRefusal(error)
      }
    },

    async write(ticket, bytes) {
      const found = tickets.find(ticket)
      if (!found.ok) return found
      const file = found.value
      if (file.bytes + bytes.length > MAX_SAVE_BYTES) return fail('too-large', { limit: MAX_SAVE_BYTES })
      const before = file.bytes
      file.bytes += bytes.length
      try {
        await writeAll(file.handle, bytes, before)
        return ok({})
      } catch (error) {
        file.bytes = before
        return diskRefusal(error)
      }
    },

    async commit(ticket) {
      const found = tickets.find(ticket)
      if (!found.ok) return found
      const file = found.value
      if (!file.isClosed) await closeDurably(file)
      if (file.failure) return file.failure
      try {
        await moveDurably(file.part, file.path)
      } catch (error) {
        return diskRefusal(error)
      }
      tickets.redeem(ticket)
      finished.set(ticket, file.path)
      const [oldest] = finished.keys()
      if (finished.size > MOST_SHOWN && oldest !== undefined) finished.delete(oldest)
      return ok({ name: basename(file.path), folder: dirname(file.path) })
    },

    async discard(ticket) {
      const found = tickets.redeem(ticket)
      if (!found.ok) return found
      await removePart(found.value)
      return ok({})
    },
    async discardAll() {
      for (const file of tickets.redeemAll()) await removePart(file)
    },

    placeOf(ticket) {
      const path = finished.get(ticket)
      return path === undefined ? fail('ticket-unknown') : ok(path)
    },
  }
}

async function removePart(file: Unfinished): Promise<void> {
  if (!file.isClosed) await file.handle.close()
  await rm(file.part, { force: true })
}

async function closeDurably(file: Unfinished): Promise<void> {
  try {
    await file.handle.sync()
  } catch (error) {
    file.failure = diskRefusal(error)
  }
  file.isClosed = true
  await file.handle.close()
}

/** A new name in an ordinary folder, or an ordinary file that may be written. */
async function checkPlace(path: string): Promise<Result<null, DiskCode | 'unsupported-place'>> {
  if (!isOrdinaryPath(path)) return fail('unsupported-place')
  try {
    const facts = await lstat(path)
    if (!facts.isFile()) return fail('unsupported-place')
    await access(path, constants.W_OK)
    return ok(null)
  } catch (error) {
    const refusal = diskRefusal(error)
    if (refusal.code === 'not-found') return ok(null)
    return refusal.code === 'file-busy' ? fail('read-only', refusal.detail) : refusal
  }
}
