import type { TableRow } from '../backups/snapshot-line'
import type { MasterKey } from '../backups/password-key'
import type { Attachments } from './attachments'
import { storedHashes } from './orphans'
import { bringPoolUpToDate, missingInPool } from './pool'
import { poolFolder } from './pool-name'

const NAMED = /"sha256":"([0-9a-f]{64})"/g

/**
 * Adds the files that a row names, wherever in it: those of targets and notes, and the templates of the settings. Text
 * that somebody typed can not look like it, since its quotation marks are escaped.
 */
export function collectNamed({ row }: Pick<TableRow, 'row'>, into: Set<string>): void {
  if (!row.includes('"sha256":"')) return
  for (const [, sha256] of row.matchAll(NAMED)) if (sha256 !== undefined) into.add(sha256)
}

/** The files that go with backups, in a pool beside them: each file once, however many backups name it. */
export interface BackupAttachments {
  /** Copies what the pool of a backup folder lacks; answers how many files could not be copied. */
  readonly fill: (folder: string, files: ReadonlySet<string>) => Promise<number>
  /** How many of the files the pool of a backup folder lacks or holds damaged. */
  readonly check: (folder: string, files: ReadonlySet<string>, isFull: boolean) => Promise<number>
  /** How many of the files of a picked backup are nowhere to be found. */
  readonly countLost: (files: ReadonlySet<string>) => Promise<number>
  /** A picked backup may have its files beside it, locked by its own key. */
  readonly addFolder: (folder: string, key: MasterKey | null) => void
  /** Brings the pool of another place up to date with that of the backup folder; true when nothing is missing. */
  readonly mirror: (folder: string, key: MasterKey | null, signal: AbortSignal) => Promise<boolean>
}

export function createBackupAttachments(
  attachments: Pick<Attachments, 'pathOf' | 'isFindable' | 'addSource'>,
  backupFolder: () => string,
): BackupAttachments {
  return {
    async fill(folder, files) {
      const missing = await bringPoolUpToDate({ pool: poolFolder(folder, null), key: null, files }, attachments.pathOf)
      return missing.length
    },
    async check(folder, files, isFull) {
      return (await missingInPool({ pool: poolFolder(folder, null), key: null, files }, isFull)).length
    },
    async countLost(files) {
      let lost = 0
      for (const sha256 of files) if (!(await attachments.isFindable(sha256))) lost += 1
      return lost
    },
    addFolder: (folder, key) => attachments.addSource({ pool: poolFolder(folder, key), key }),
    async mirror(folder, key, signal) {
      const files = new Set(await storedHashes(poolFolder(backupFolder(), null)))
      const missing = await bringPoolUpToDate({ pool: poolFolder(folder, key), key, files }, attachments.pathOf, signal)
      return missing.length === 0
    },
  }
}
