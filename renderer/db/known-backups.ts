import type { BackupInfo } from '@shared/ipc/contract'
import { useSyncExternalStore } from 'react'
import { callHost } from '../host'
import { storeHeadOf } from './database'
import { Observable } from './durability'
import { liveStore } from './live-store'

/** The backups in the backup folder, newest first; null until they were listed. */
const known = new Observable<readonly BackupInfo[] | null>(null)

function instantOf(backup: BackupInfo): string {
  return backup.manifest?.at ?? ''
}

/** Lists the backup folder again. Throws `HostRefusal` when it can not be read. */
export async function refreshBackups(): Promise<readonly BackupInfo[]> {
  const backups = (await callHost('backup:list', {})).toSorted((a, b) => instantOf(b).localeCompare(instantOf(a)))
  known.set(backups)
  return backups
}

export function useKnownBackups(): readonly BackupInfo[] | null {
  return useSyncExternalStore(known.subscribe, known.read)
}

/**
 * Why a backup is due right after the data was opened, or null: the epoch has none yet; this version of the program
 * starts for the first time; or it is the day's first use, and the last one ended without a backup.
 */
export async function reasonAtStart(today: Date): Promise<'new-epoch' | 'new-version' | 'daily' | null> {
  if (await isEpochUncovered()) return 'new-epoch'
  const head = await storeHeadOf(liveStore().db)
  const newest = (await refreshBackups()).find(({ manifest }) => manifest !== null)?.manifest
  if (head.seq === 0) return null
  const { version } = await callHost('app:info', {})
  if (newest && newest.programVersion !== version) return 'new-version'
  const isOfToday = newest && new Date(newest.at).toDateString() === today.toDateString()
  return !isOfToday && (await isBackupDue()) ? 'daily' : null
}

/**
 * Whether no good backup was taken in the store's epoch. An epoch after the first is rebuilt from a backup of its own,
 * so one is due at the next start even when the program was killed before it could be made.
 */
async function isEpochUncovered(): Promise<boolean> {
  const { epoch } = await storeHeadOf(liveStore().db)
  if (epoch === 1) return false
  const backups = await refreshBackups()
  return !backups.some(({ manifest, verdict }) => manifest?.head.epoch === epoch && verdict?.isGood !== false)
}

/** Whether the store holds anything that no backup in the folder holds, told by the end of the chain. */
export async function isBackupDue(): Promise<boolean> {
  const head = await storeHeadOf(liveStore().db)
  if (head.seq === 0) return false
  const backups = await refreshBackups()
  return !backups.some((backup) => backup.manifest?.head.hash === head.hash && backup.verdict?.isGood !== false)
}
