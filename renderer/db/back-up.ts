import type { BackupInfo } from '@shared/ipc/contract'
import type { SnapshotReason } from '@shared/log/snapshot'
import { fail, ok, type Result } from '@shared/result'
import { HostRefusal } from '../host'
import { refreshBackups } from './known-backups'
import { takeSnapshot } from './snapshot'
import type { SnapshotProgress } from './snapshot-writing'

/**
 * Takes a snapshot, then lists the folder anew. Null when it was cancelled; refused with the main process's code when it
 * could not be written, and the data is untouched either way.
 */
export async function backUp(
  reason: SnapshotReason,
  progress: SnapshotProgress = () => true,
): Promise<Result<BackupInfo | null>> {
  try {
    const info = await takeSnapshot(reason, progress)
    await refreshBackups()
    return ok(info)
  } catch (error) {
    return fail(error instanceof HostRefusal ? error.code : 'internal')
  }
}
