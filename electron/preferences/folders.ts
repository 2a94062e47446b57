import { randomBytes } from 'node:crypto'
import { lstat, rm, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { fail, ok, type Failure, type Result } from '@shared/result'
import { diskRefusal, type DiskCode } from '../files/disk-refusal'
import { isOrdinaryPath, isSecondPlacePath } from '../files/path-rules'
import { writeDurably } from '../files/write-durably'
import { copyData, holdsData } from './copy-data'
import type { PreferenceFile } from './preferences'

export type FolderCode =
  | DiskCode
  | 'unsupported-place'
  | 'folder-has-data'
  | 'folder-inside'
  | 'folder-fixed'
  | 'second-inside'

/** Backups go to the folder from now on, once a file could be written there. */
export async function takeBackupFolder(file: PreferenceFile, folder: string): Promise<Result<null, FolderCode>> {
  const refusal = await tryToWrite(folder)
  if (refusal) return refusal
  await file.change({ backupFolder: folder })
  return ok(null)
}

/** The journal is kept a second time in the folder, which may not lie in the data folder that it is to outlive. */
export async function takeJournalCopyFolder(file: PreferenceFile, folder: string): Promise<Result<null, FolderCode>> {
  if (isInside(file.shown().dataFolder, folder)) return fail('folder-inside')
  const refusal = await tryToWrite(folder)
  if (refusal) return refusal
  await file.change({ journalCopyFolder: folder })
  return ok(null)
}

/**
 * Verified backups are copied to the folder from now on. Refused inside the folders that it is to be apart from. Whether
 * it is on another disk than the data is remembered, so that a stick that is away is told from its empty mount point.
 */
export async function takeSecondFolder(file: PreferenceFile, folder: string): Promise<Result<null, FolderCode>> {
  const { dataFolder, backupFolder } = file.shown()
  if (isInside(dataFolder, folder) || isInside(backupFolder, folder)) return fail('second-inside')
  const refusal = await tryToWrite(folder, isSecondPlacePath)
  if (refusal) return refusal
  try {
    const isSecondApart = (await stat(folder)).dev !== (await stat(dataFolder)).dev
    await file.change({ secondFolder: folder, isSecondApart })
    return ok(null)
  } catch (error) {
    return diskRefusal(error)
  }
}

/**
 * Copies the data to an empty folder and notes it for the next start; until then the old one stays in use, and it is
 * never removed. Refuses a folder that holds an office's data already, or that lies in the present one.
 */
export async function planDataFolder(
  file: PreferenceFile,
  folder: string,
  isFixed: boolean,
): Promise<Result<null, FolderCode>> {
  if (isFixed) return fail('folder-fixed')
  const current = file.shown().dataFolder
  if (isInside(current, folder) || isInside(folder, current)) return fail('folder-inside')
  const refusal = await tryToWrite(folder)
  if (refusal) return refusal
  try {
    const { nextDataFolder, copyBegunTo } = file.saved()
    const isOurs = folder === nextDataFolder || folder === copyBegunTo
    if (!isOurs && (await holdsData(folder))) return fail('folder-has-data')
    await file.change({ copyBegunTo: folder })
    await copyData(current, folder)
  } catch (error) {
    return diskRefusal(error)
  }
  await file.change({ nextDataFolder: folder, copyBegunTo: null })
  return ok(null)
}

/**
 * Run at start, before anything is opened: brings the copy up to date and makes it the data folder. When that fails the
 * old folder stays in use, whole, and the wish stays for the next start.
 */
export async function adoptPlannedFolder(file: PreferenceFile, onProblem: (error: unknown) => void): Promise<void> {
  const next = file.saved().nextDataFolder
  if (next === null) return
  try {
    await copyData(file.shown().dataFolder, next)
    await file.change({ dataFolder: next, nextDataFolder: null })
  } catch (error) {
    onProblem(error)
  }
}

async function tryToWrite(folder: string, isAllowed = isOrdinaryPath): Promise<Failure<FolderCode> | null> {
  if (!isAllowed(folder)) return fail('unsupported-place')
  const probe = join(folder, `.duban-${randomBytes(6).toString('hex')}.tmp`)
  try {
    if (!(await lstat(folder)).isDirectory()) return fail('unsupported-place')
    await writeDurably(probe, 'duban')
    await rm(probe)
    return null
  } catch (error) {
    const refusal = diskRefusal(error)
    return refusal.code === 'file-busy' ? fail('read-only', refusal.detail) : refusal
  }
}

function isInside(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[a-z]:/i.test(way))
}
