import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { TableName } from '@shared/domain/change'
import { CHUNK_BYTES, type BackupInfo, type Ticket } from '@shared/ipc/contract'
import type { SnapshotManifest } from '@shared/log/snapshot'
import { fail, ok, type Result } from '@shared/result'
import type { BackupAttachments } from '../attachments/backup-attachments'
import { diskRefusal, type DiskCode } from '../files/disk-refusal'
import { isOrdinaryPath } from '../files/path-rules'
import { createTickets } from '../files/tickets'
import { moveDurably } from '../files/write-durably'
import { backupNames, freeName, listBackups, makeBackupFolder, setOldAside } from './backup-folder'
import type { CopyCode } from './copy-backup'
import { saveCopy } from './save-copy'
import type { UnlockCode } from './locked-file'
import type { MasterKey } from './password-key'
import { createInspection } from './inspection'
import { createPickedBackups } from './picked-backups'
import { readRows, takeRows } from './read-snapshot'
import type { BackupCode, TableRow } from './snapshot-line'
import { beginSnapshot, type SnapshotWriter, type WriteCode } from './snapshot-writer'

type Nothing = Record<string, never>
type ReadCode = BackupCode | DiskCode | 'backup-unknown' | 'backup-locked' | 'verify-stopped'
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
  /** `isFull` reads every byte of its attachments too. */
  readonly verify: (id: string, isFull?: boolean) => Promise<Result<BackupInfo, ReadCode>>
  /** Ends the verification that runs, which then answers `verify-stopped`; the file keeps the verdict it had. */
  readonly stopVerifying: () => Result<Nothing>
  /** Takes in a file that the person picked; it is verified, and its id opens it. */
  readonly adopt: (path: string) => Promise<Result<BackupInfo, DiskCode | 'unsupported-place'>>
  /** Verifies once more, then opens for reading. */
  readonly open: (id: string) => Promise<Result<{ ticket: Ticket; info: BackupInfo }, ReadCode | 'too-many-open'>>
  /** About 1 MB of rows. `isLast` comes only when the whole file proved to be what was verified. */
  readonly read: (
    ticket: Ticket,
  ) => Promise<Result<{ rows: TableRow[]; isLast: boolean }, 'backup-damaged' | 'ticket-unknown'>>
  readonly close: (ticket: Ticket) => Promise<Result<Nothing, 'ticket-unknown'>>
  /** Opens a locked backup with its password; the answer is verified, and its id stands for the content until it is read. */
  readonly unlock: (id: string, password: string) => Promise<Result<BackupInfo, ReadCode | UnlockCode>>
  readonly forget: (id: string) => Promise<Result<Nothing>>
  /** Saves a copy outside, read back before it takes its name; locked when there is a key. `mayReplace` an older file. */
  readonly saveCopy: (
    id: string,
    target: string,
    key: MasterKey | null,
    mayReplace: boolean,
  ) => Promise<Result<Nothing, ReadCode | CopyCode | 'unsupported-place' | 'name-taken'>>
  /** For a page that is gone: unfinished snapshots vanish. */
  readonly endAll: () => Promise<void>
}

export interface BackupParts {
  readonly folder: () => string
  readonly programVersion: string
  readonly now: () => Date
  /** Where a locked backup may lie open for as long as it is read. */
  readonly dataFolder: () => string
  /** A new backup was verified. */
  readonly onMade: () => void
  readonly attachments: BackupAttachments
  readonly onProblem: (code: string, error: unknown) => void
}

export function createBackups(parts: BackupParts): Backups {
  const writing = createTickets<SnapshotWriter>(2)
  const reading = createTickets<{ readonly id: string; readonly rows: AsyncGenerator<TableRow> }>(4)
  const { inspect, note } = createInspection(parts)
  const picked = createPickedBackups(parts.dataFolder, (path, key) => parts.attachments.addFolder(dirname(path), key))
  let verifying = new AbortController()

  async function place(id: string): Promise<string | null> {
    const outside = picked.find(id)
    if (outside !== null) return outside
    const names = await backupNames(parts.folder())
    return names.includes(id) ? join(parts.folder(), id) : null
  }

  async function verify(id: string, isFull: boolean): Promise<Result<{ info: BackupInfo; path: string }, ReadCode>> {
    try {
      const path = await place(id)
      if (path === null) return fail('backup-unknown')
      verifying = new AbortController()
      const info = await inspect(
        path,
        id,
        (files) =>
          picked.find(id) ? parts.attachments.countLost(files) : parts.attachments.check(dirname(path), files, isFull),
        verifying.signal,
      )
      if (verifying.signal.aborted) return fail('verify-stopped')
      if (picked.find(id) === null) await note(info)
      return ok({ info, path })
    } catch (error) {
      return diskRefusal(error)
    }
  }

  return {
    async begin(wish) {
      const folder = parts.folder()
      try {
        await makeBackupFolder(folder)
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
        const info = await inspect(join(folder, fileName), fileName, (files) => parts.attachments.fill(folder, files))
        await note(info)
        if (info.verdict?.isGood) {
          await setOldAside(folder, fileName).catch((e) => parts.onProblem('retention', e))
          parts.onMade()
        }
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
      return listBackups(parts.folder()).then(ok, diskRefusal)
    },

    async verify(id, isFull = false) {
      const verified = await verify(id, isFull)
      return verified.ok ? ok(verified.value.info) : verified
    },

    stopVerifying() {
      verifying.abort()
      return ok({})
    },

    async adopt(path) {
      if (!isOrdinaryPath(path)) return fail('unsupported-place')
      const id = picked.add(path)
      try {
        parts.attachments.addFolder(dirname(path), null)
        return ok(await inspect(path, id, parts.attachments.countLost))
      } catch (error) {
        return diskRefusal(error)
      }
    },

    async open(id) {
      const verified = await verify(id, false)
      if (!verified.ok) return verified
      const { info, path } = verified.value
      if (info.isLocked) return fail('backup-locked')
      if (!info.verdict?.isGood) return fail((info.verdict?.code ?? 'backup-damaged') as BackupCode)
      const ticket = reading.issue({ id, rows: readRows(path) })
      return ticket.ok ? ok({ ticket: ticket.value, info }) : ticket
    },

    async read(ticket) {
      const found = reading.find(ticket)
      return found.ok ? takeRows(found.value.rows, CHUNK_BYTES) : found
    },

    async close(ticket) {
      const found = reading.redeem(ticket)
      if (!found.ok) return found
      await found.value.rows.return(undefined)
      await picked.close(found.value.id)
      return ok({})
    },

    async unlock(id, password) {
      try {
        const path = await place(id)
        if (path === null) return fail('backup-unknown')
        const unlocked = await picked.unlock(path, password)
        if (!unlocked.ok) return unlocked
        const info = await inspect(picked.find(unlocked.value) ?? '', unlocked.value, parts.attachments.countLost)
        return ok({ ...info, fileName: basename(path) })
      } catch (error) {
        return diskRefusal(error)
      }
    },

    async forget(id) {
      await picked.forget(id)
      return ok({})
    },

    async saveCopy(id, target, key, mayReplace) {
      try {
        const source = await place(id)
        return source === null ? fail('backup-unknown') : await saveCopy(source, target, key, mayReplace)
      } catch (error) {
        return diskRefusal(error)
      }
    },

    async endAll() {
      for (const writer of writing.redeemAll()) await writer.abandon()
      for (const { rows } of reading.redeemAll()) await rows.return(undefined)
      await picked.forgetAll()
    },
  }
}
