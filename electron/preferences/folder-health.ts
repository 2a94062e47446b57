import { constants } from 'node:fs'
import { access, stat, statfs } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { FolderHealth } from '@shared/ipc/places'
import { kindOfFolder, systemSources, type KindSources } from './folder-kind'

const ENOUGH_BYTES = 1_073_741_824
const PATIENCE_MS = 3_000

/**
 * How a folder is doing. Nearly full means less than 1 GB, or less than three backups of the newest's size. A drive that
 * does not answer within three seconds counts as not there. Nothing is written.
 */
export async function healthOf(
  which: FolderHealth['which'],
  folder: string,
  newestBackupBytes: number,
  sources: KindSources = systemSources,
): Promise<FolderHealth> {
  const gone: FolderHealth = {
    which,
    isThere: false,
    isWritable: false,
    freeBytes: null,
    isNearlyFull: false,
    kind: 'unknown',
  }
  const late = new AbortController()
  const looked = look(which, folder, newestBackupBytes, sources).catch(() => gone)
  const health = await Promise.race([looked, pause(PATIENCE_MS, gone, { signal: late.signal }).catch(() => gone)])
  late.abort()
  return health
}

async function look(
  which: FolderHealth['which'],
  folder: string,
  newestBackupBytes: number,
  sources: KindSources,
): Promise<FolderHealth> {
  if (!(await stat(folder)).isDirectory()) throw new Error('no folder')
  const isWritable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  const freeBytes = await statfs(folder).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => null,
  )
  const wanted = Math.max(ENOUGH_BYTES, newestBackupBytes * 3)
  const isNearlyFull = freeBytes !== null && freeBytes < wanted
  return { which, isThere: true, isWritable, freeBytes, isNearlyFull, kind: await kindOfFolder(folder, sources) }
}
