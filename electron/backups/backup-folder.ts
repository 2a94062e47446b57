import { access, mkdir, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { BackupInfo } from '@shared/ipc/contract'
import type { BackupVerdict } from '@shared/ipc/places'
import type { SnapshotManifest } from '@shared/log/snapshot'
import { collectNamed } from '../attachments/backup-attachments'
import { systemCode } from '../files/disk-refusal'
import { moveDurably, syncFolder } from '../files/write-durably'
import { BACKUP_EXTENSION, backupFileName } from './backup-name'
import { isLockedFile } from './locked-header'
import { readManifest, verifySnapshot } from './read-snapshot'
import { namesToSetAside, newestFirst, type KeptBackup } from './retention'
import { readVerdictNotes } from './verdict-notes'

/** All backups of a folder, newest first, unreadable ones last. Reads the first line of each. */
export async function listBackups(folder: string): Promise<BackupInfo[]> {
  const notes = await readVerdictNotes(folder)
  const infos: BackupInfo[] = []
  for (const fileName of await backupNames(folder)) {
    const path = join(folder, fileName)
    const manifest = await readManifest(path)
    const isLocked = !manifest.ok && (await isLockedFile(path))
    const refusal =
      isLocked || manifest.ok ? null : { isGood: false, code: manifest.code, at: '', attachmentsMissing: 0 }
    infos.push({
      id: fileName,
      fileName,
      bytes: (await stat(path)).size,
      manifest: manifest.ok ? manifest.value : null,
      verdict: manifest.ok ? await notes.find(fileName) : refusal,
      isLocked,
    })
  }
  return infos.sort((a, b) => {
    if (a.manifest && b.manifest) return newestFirst({ manifest: a.manifest }, { manifest: b.manifest })
    return Number(a.manifest === null) - Number(b.manifest === null)
  })
}

/** Ordinary files of a folder that are named as backups, the only ones an id may stand for. */
export async function backupNames(folder: string): Promise<readonly string[]> {
  await makeBackupFolder(folder)
  const entries = await readdir(folder, { withFileTypes: true })
  return entries.filter((entry) => entry.isFile() && entry.name.endsWith(BACKUP_EXTENSION)).map((entry) => entry.name)
}

/**
 * Verifies a file from end to end, adding the attachments that its rows name to `named`. Without a verdict when it was stopped, and of a locked one, of which nothing is known,
 * not even whether it is good.
 */
export async function inspectBackup(
  path: string,
  id: string,
  now: Date,
  named: Set<string>,
  signal?: AbortSignal,
): Promise<BackupInfo> {
  const { size } = await stat(path)
  if (await isLockedFile(path))
    return { id, fileName: basename(path), bytes: size, manifest: null, verdict: null, isLocked: true }
  const verified = await verifySnapshot(path, signal, (row) => collectNamed(row, named))
  const manifest = verified.ok ? verified : await readManifest(path)
  const isStopped = !verified.ok && verified.code === 'verify-stopped'
  const code = verified.ok ? null : verified.code
  const verdict: BackupVerdict | null = isStopped
    ? null
    : { isGood: verified.ok, code, at: now.toISOString(), attachmentsMissing: 0 }
  return {
    id,
    fileName: basename(path),
    bytes: size,
    manifest: manifest.ok ? manifest.value : null,
    verdict,
    isLocked: false,
  }
}

/** Moves what retention no longer needs to `set-aside` in the same folder. Nothing is ever deleted. */
export async function setOldAside(folder: string, newest: string): Promise<readonly string[]> {
  const kept: KeptBackup[] = []
  for (const { fileName, manifest, verdict } of await listBackups(folder)) {
    if (manifest) kept.push({ fileName, manifest, isGood: verdict?.isGood === true })
  }
  const names = namesToSetAside(kept, newest)
  if (names.length === 0) return names
  const aside = join(folder, 'set-aside')
  await mkdir(aside, { recursive: true })
  for (const name of names) await moveDurably(join(folder, name), join(aside, name))
  await syncFolder(folder)
  return names
}

/** A name that is not in the folder yet: nothing is ever written over a backup. */
export async function freeName(folder: string, manifest: SnapshotManifest): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const name = backupFileName(manifest, copy)
    if (!(await isThere(join(folder, name)))) return name
  }
}

/** Throws the system's error when it can not be told. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path)
    return true
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false
    throw error
  }
}

/**
 * Makes the folder of the backups when it is missing, but never the folders above it: where those are gone, a disk was
 * pulled or the data moved away, and what is made in their place stands in the way when they come back.
 */
export async function makeBackupFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    if (systemCode(error) !== 'EEXIST') throw error
  }
}
