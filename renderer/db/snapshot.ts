import type { BackupInfo } from '@shared/ipc/contract'
import type { SnapshotReason } from '@shared/log/snapshot'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { callHost } from '../host'
import { liveStore } from './live-store'
import type { SnapshotMessage } from './snapshot-reading'
import { sendPieces, type SnapshotProgress } from './snapshot-writing'

/**
 * Writes one consistent state of all tables to a backup file and has it read back and verified. Answers null when it
 * was stopped. Unsent changes are flushed, so that the journal always reaches at least as far as the snapshot. Rows are
 * read and put into words in a worker; the window only passes on pieces of a quarter of a megabyte, one at a time.
 */
export async function takeSnapshot(
  reason: SnapshotReason,
  progress: SnapshotProgress = () => true,
): Promise<BackupInfo | null> {
  const { db, pump } = liveStore()
  await pump.flush()
  const worker = new Worker(new URL('./snapshot.worker.ts', import.meta.url), { type: 'module' })
  try {
    const start = await nextPart(worker, db.name)
    if (start.kind !== 'start') throw new Error('a snapshot without a start')
    const { head, counts, officeName } = start
    if (pump.durability.read().durableSeq < head.seq) await pump.flush()
    const begun = { reason, officeName, head, counts, schemaVersion: SCHEMA_VERSION }
    const { ticket } = await callHost('snapshot:begin', begun)
    return await sendPieces(ticket, piecesFrom(worker, db.name), counts, progress)
  } finally {
    worker.terminate()
  }
}

/** The pieces in their order; the next one is asked for while one is being passed on. */
async function* piecesFrom(worker: Worker, name: string): AsyncGenerator<SnapshotMessage & { kind: 'piece' }> {
  let coming = nextPart(worker, name)
  for (;;) {
    const part = await coming
    if (part.kind !== 'piece') return
    coming = nextPart(worker, name)
    coming.catch(() => undefined) // told when its turn comes
    yield part
  }
}

function nextPart(worker: Worker, name: string): Promise<Exclude<SnapshotMessage, { kind: 'broken' }>> {
  return new Promise((resolve, reject) => {
    const heard = ({ data }: MessageEvent<SnapshotMessage>) => {
      stop()
      if (data.kind === 'broken') reject(new Error(data.message))
      else resolve(data)
    }
    const failed = (event: ErrorEvent) => {
      stop()
      reject(new Error(event.message || 'worker failed'))
    }
    const stop = () => {
      worker.removeEventListener('message', heard)
      worker.removeEventListener('error', failed)
    }
    worker.addEventListener('message', heard)
    worker.addEventListener('error', failed)
    worker.postMessage(name)
  })
}
