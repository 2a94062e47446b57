import { randomBytes } from 'node:crypto'
import { access, mkdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { TableName } from '@shared/domain/change'
import { CHUNK_BYTES, type BackupInfo, type Ticket } from '@shared/ipc/contract'
import type { SnapshotManifest } from '@shared/log/snapshot'
import { fail, ok, type Result } from '@shared/result'
import { diskRefusal, systemCode, type DiskCode } from '../files/disk-refusal'
import { isOrdinaryPath } from '../files/path-rules'
import { createTickets } from '../files/tickets'
import { moveDurably } from '../files/write-durably'
import { backupNames, inspectBackup, listBackups, setOldAside } from './backup-folder'
import { backupFileName } from './backup-name'
import { readRows, takeRows } from './read-snapshot'
import type { BackupCode, TableRow } from './snapshot-line'
import { beginSnapshot, type SnapshotWriter, type WriteCode } from './snapshot-writer'
import { readVerdictNotes } from './verdict-notes'

type Nothing = Record<string, never>
type ReadCode = BackupCode | DiskCode | 'backup-unknown'
type Wish = Omit<SnapshotManifest, 'format' | 'formatVersion' | 'programVersion' | 'at'>

/** Snapshots of all that people entered: written, verified by reading back, kept by rule, read for a restore. */
export interface Backups {
  readonly begin: (wish: Wish) => Promise<Result<{ ticket: Ticket }, WriteCode | 'too-many-open'>>
  readonly write: (
    ticket: Ticket,
    table: TableName,
    rows: readonly string[],
  ) => Promise<Result<Nothing, WriteCode | 'ticket-unknown'>>
  /** Answers with the verdict of reading the file back. Only a good backup lets older ones be set aside. */
  readonly finish: (ticket: Ticket) => Promise<Result<BackupInfo, WriteCode | 'ticket-unknown'>>
  readonly abandon: (ticket: Ticket) => Promise<Result<Nothing, 'ticket-unknown'>>
  readonly list: () => Promise<Result<BackupInfo[], DiskCode>>
  readonly verify: (id: string) => Promise<Result<BackupInfo, ReadCode>>
  /** Takes in a file that the person picked; it is verified, and its id opens it. */
  readonly adopt: (path: string) => Promise<Result<BackupInfo, DiskCode | 'unsupported-place'>>
  /** Verifies once more, then opens for reading. */
  readonly open: (id: string) => Promise<Result<{ ticket: Ticket; info: BackupInfo }, ReadCode | 'too-many-open'>>
  /** About 1 MB of rows. `isLast` comes only when the whole file proved to be what was verified. */
  readonly read: (
    ticket: Ticket,
  ) => Promise<Result<{ rows: TableRow[]; isLast: boolean }, 'backup-damaged' | 'ticket-unknown'>>
  readonly close: (ticket: Ticket) => Promise<Result<Nothing, 'ticket-unknown'>>
  /** For a page that is gone: unfinished snapshots vanish. */
  readonly endAll: () => Promise<void>
}

export interface BackupParts {
  readonly folder: () => string
  readonly programVersion: string
  readonly now: () => Date
  readonly onProblem: (code: string, error: unknown) => void
}

export function createBackups(parts: BackupParts): Backups {
  const writing = createTickets<SnapshotWriter>(2)
  const reading = createTickets<AsyncGenerator<TableRow>>(4)
  const picked = new Map<string, string>()

  async function place(id: string): Promise<string | null> {
    const outside = picked.get(id)
    if (outside !== undefined) return outside
    const names = await backupNames(parts.folder())
    return names.includes(id) ? join(parts.folder(), id) : null
  }

  async function verify(id: string): Promise<Result<{ info: BackupInfo; path: string }, ReadCode>> {
    try {
      const path = await place(id)
      if (path === null) return fail('backup-unknown')
      const info = await inspectBackup(path, id, parts.now())
      if (!picked.has(id)) await note(info)
      return ok({ info, path })
    } catch (error) {
      return diskRefusal(error)
    }
  }

  async function note(info: BackupInfo): Promise<void> {
    try {
      const notes = await readVerdictNotes(parts.folder())
      if (info.verdict) await notes.write(info.fileName, info.verdict)
    } catch (error) {
      parts.onProblem('verdict-note', error) // a full or write-protected stick must not hide the verdict
    }
  }

  return {
    async begin(wish) {
      const folder = parts.folder()
      try {
        await mkdir(folder, { recursive: true })
      } catch (error) {
        return diskRefusal(error)
      }
      const at = parts.now().toISOString() as SnapshotManifest['at']
      const { programVersion } = parts
      const manifest = { format: 'duban-snapshot', formatVersion: 1, ...wish, programVersion, at } as const
      const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`)
      const begun = await beginSnapshot(temporary, manifest)
      if (!begun.ok) return begun
      const ticket = writing.issue(begun.value)
      if (ticket.ok) return ok({ ticket: ticket.value })
      await begun.value.abandon()
      return ticket
    },

    async write(ticket, table, rows) {
      const writer = writing.find(ticket)
      return writer.ok ? writer.value.write(table, rows) : writer
    },

    async finish(ticket) {
      const writer = writing.redeem(ticket)
      if (!writer.ok) return writer
      const { temporary, manifest } = writer.value
      const finished = await writer.value.finish()
      try {
        if (!finished.ok) return finished
        const folder = join(temporary, '..')
        const fileName = await freeName(folder, manifest)
        await moveDurably(temporary, join(folder, fileName))
        const info = await inspectBackup(join(folder, fileName), fileName, parts.now())
        await note(info)
        if (info.verdict?.isGood) await setOldAside(folder, fileName).catch((e) => parts.onProblem('retention', e))
        return ok(info)
      } catch (error) {
        return diskRefusal(error)
      } finally {
        await writer.value.abandon()
      }
    },

    async abandon(ticket) {
      const writer = writing.redeem(ticket)
      if (!writer.ok) return writer
      await writer.value.abandon()
      return ok({})
    },

    async list() {
      try {
        return ok(await listBackups(parts.folder()))
      } catch (error) {
        return diskRefusal(error)
      }
    },

    async verify(id) {
      const verified = await verify(id)
      return verified.ok ? ok(verified.value.info) : verified
    },

    async adopt(path) {
      if (!isOrdinaryPath(path)) return fail('unsupported-place')
      const id = `picked-${randomBytes(16).toString('hex')}`
      try {
        const info = await inspectBackup(path, id, parts.now())
        picked.set(id, path)
        return ok({ ...info, fileName: basename(path) })
      } catch (error) {
        return diskRefusal(error)
      }
    },

    async open(id) {
      const verified = await verify(id)
      if (!verified.ok) return verified
      const { info, path } = verified.value
      if (!info.verdict?.isGood) return fail((info.verdict?.code ?? 'backup-damaged') as BackupCode)
      const ticket = reading.issue(readRows(path))
      return ticket.ok ? ok({ ticket: ticket.value, info }) : ticket
    },

    async read(ticket) {
      const rows = reading.find(ticket)
      return rows.ok ? takeRows(rows.value, CHUNK_BYTES) : rows
    },

    async close(ticket) {
      const rows = reading.redeem(ticket)
      if (!rows.ok) return rows
      await rows.value.return(undefined)
      return ok({})
    },

    async endAll() {
      for (const writer of writing.redeemAll()) await writer.abandon()
      for (const rows of reading.redeemAll()) await rows.return(undefined)
    },
  }
}

/** A name that is not in the folder yet: nothing is ever written over a backup. */
async function freeName(folder: string, manifest: SnapshotManifest): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const name = backupFileName(manifest, copy)
    try {
      await access(join(folder, name))
    } catch (error) {
      if (systemCode(error) === 'ENOENT') return name
      throw error
    }
  }
}
