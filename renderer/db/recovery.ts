import type { StoreState } from '@shared/ipc/contract'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { fail, ok, type Result } from '@shared/result'
import { callHost } from '../host'
import { nextStoreName } from './fill-store'
import { canMakeStore } from './find-store'
import { HistoryClient, type Watching } from './history/history-client'
import type { JobRefusal } from './history/history-jobs'
import type { Rebuilt } from './history/rebuild'
import { liveStore } from './live-store'

/** What a recovery brought back. */
export interface Recovered extends Rebuilt {
  readonly storeName: string
}

/** `start-again`: the browser's own folder can not be opened; the next start sets it aside, and then this works. */
export type RecoveryRefusal = JobRefusal | 'start-again'

/**
 * Rebuilds the store from the journal, and from the backup that its present epoch starts from, into a database of a new
 * name, in a worker, and switches to it only when it was read back equal. The old store is left as it is.
 */
export async function rebuildStore(
  state: StoreState,
  watch: Watching = {},
): Promise<Result<Recovered, RecoveryRefusal>> {
  if (!(await canMakeStore())) {
    await callHost('store:renew', {})
    return fail('start-again')
  }
  if (!state.journal) return fail('nothing-to-recover')
  const storeName = await nextStoreName(state.storeName)
  const client = new HistoryClient()
  try {
    const rebuilt = await client.ask('rebuild', { name: storeName, end: state.journal }, watch)
    if (!rebuilt.ok) return rebuilt
    await callHost('store:switch', { storeName, record: null, schemaVersion: SCHEMA_VERSION })
    return ok({ storeName, ...rebuilt.value })
  } finally {
    client.end()
  }
}

/**
 * Rebuilds the open store, whose rows were found to differ from what the log leads to. What is done meanwhile reaches the
 * journal and is caught up with; after success the store has to be opened again.
 */
export async function rebuildOpenStore(
  watch: Watching = {},
): Promise<Result<Recovered, RecoveryRefusal | 'editing-stopped'>> {
  if (!(await liveStore().pump.flush())) return fail('editing-stopped')
  return rebuildStore(await callHost('store:open', {}), watch)
}
