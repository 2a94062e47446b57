import { useEffect } from 'react'
import type { BackupInfo } from '@shared/ipc/contract'
import { inBackground } from '../../db/in-background'
import { refreshBackups, useKnownBackups } from '../../db/known-backups'

/** The backups in the folder, newest first; null while they load or when the folder can not be read. */
export function useBackups(): readonly [readonly BackupInfo[] | null] {
  const backups = useKnownBackups()
  useEffect(() => {
    inBackground(refreshBackups().catch(() => undefined))
  }, [])
  return [backups]
}
