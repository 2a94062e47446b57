import { randomBytes } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '@shared/result'
import { diskRefusal, type DiskCode } from '../files/disk-refusal'
import { writeAll } from '../files/write-durably'
import { isAuthentic, LockProblem, openLock, unlockPieces, type UnlockCode } from './locked-file'
import type { MasterKey } from './password-key'

/** Backups that do not lie in the backup folder: picked by the person, or unlocked into a file of their own. */
export interface PickedBackups {
  /** The path that an id stands for, or null. */
  readonly find: (id: string) => string | null
  readonly add: (path: string) => string
  /**
   * Opens a locked file into a temporary one that nobody else may read, but only after every byte of it proved
   * authentic: until then nothing is written. The temporary file goes with its id, and at the next start at the latest.
   */
  readonly unlock: (path: string, password: string) => Promise<Result<string, UnlockCode | DiskCode>>
  /** An unlocked file was read: it goes. A picked one can be read again. */
  readonly close: (id: string) => Promise<void>
  readonly forget: (id: string) => Promise<void>
  readonly forgetAll: () => Promise<void>
}

export function createPickedBackups(
  temporaryFolder: () => string,
  onUnlocked: (path: string, key: MasterKey) => void,
): PickedBackups {
  const paths = new Map<string, string>()
  const unlocked = new Set<string>()
  const add = (path: string) => {
    const id = `picked-${randomBytes(16).toString('hex')}`
    paths.set(id, path)
    return id
  }
  async function forget(id: string): Promise<void> {
    const path = paths.get(id)
    paths.delete(id)
    if (path === undefined || !unlocked.delete(path)) return
    await rm(path, { force: true })
  }
  return {
    find: (id) => paths.get(id) ?? null,
    add,
    async unlock(path, password) {
      // Named so that the sweep of a start removes what a kill left behind.
      const temporary = join(temporaryFolder(), `.${randomBytes(8).toString('hex')}.tmp`)
      try {
        const master = await openLock(path, password)
        if (!master.ok) return master
        if (!(await isAuthentic(path, master.value))) return fail('backup-damaged')
        await writeUnlocked(path, master.value, temporary)
        unlocked.add(temporary)
        onUnlocked(path, master.value)
        return ok(add(temporary))
      } catch (error) {
        await rm(temporary, { force: true })
        return error instanceof LockProblem ? fail('backup-damaged') : diskRefusal(error)
      }
    },
    async close(id) {
      if (unlocked.has(paths.get(id) ?? '')) await forget(id)
    },
    forget,
    async forgetAll() {
      for (const id of paths.keys()) await forget(id)
    },
  }
}

async function writeUnlocked(path: string, master: MasterKey, temporary: string): Promise<void> {
  const file = await open(temporary, 'wx', 0o600)
  try {
    let at = 0
    for await (const piece of unlockPieces(path, master)) {
      await writeAll(file, piece, at)
      at += piece.length
    }
  } finally {
    await file.close()
  }
}
