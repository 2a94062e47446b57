import type { BackupInfo } from '@shared/ipc/contract'
import type { SnapshotReason } from '@shared/log/snapshot'
import { storeHeadOf } from './database'
import { readDataset } from './entered-tables'
import { liveStore } from './live-store'
import { writeSnapshot, type SnapshotProgress } from './snapshot-writing'

/**
 * Writes one consistent state of all tables to a backup file and has it read back and verified. Answers null when it
 * was stopped. Unsent changes are flushed first, so that the journal always reaches at least as far as the snapshot.
 */
export async function takeSnapshot(
  reason: SnapshotReason,
  progress: SnapshotProgress = () => true,
): Promise<BackupInfo | null> {
  const { db, pump } = liveStore()
  await pump.flush()
  const { dataset, head } = await db.transaction('r', db.tables, async () => ({
    dataset: await readDataset(db),
    head: await storeHeadOf(db),
  }))
  return writeSnapshot(dataset, head, reason, progress)
}
