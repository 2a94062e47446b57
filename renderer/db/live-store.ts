import { idSource, type IdSource } from '@shared/domain/ids'
import type { UndoHistory } from '@shared/log/undo-history'
import type { DubanDatabase } from './database'
import { Observable } from './durability'
import type { JournalPump } from './journal-pump'
import type { Projection } from './projection'

/** Everything that belongs to the one open store. */
export interface LiveStore {
  readonly db: DubanDatabase
  readonly projection: Projection
  readonly pump: JournalPump
  readonly history: Observable<UndoHistory>
  readonly ids: IdSource
  readonly clock: () => Date
}

let live: LiveStore | null = null

/** The open store; using it before `openStore` has finished is a bug. */
export function liveStore(): LiveStore {
  if (!live) throw new Error('the store is not open')
  return live
}

export function setLiveStore(store: LiveStore | null): void {
  live?.pump.stop()
  live?.db.close()
  live = store
}

export function chanceIds(clock: () => Date): IdSource {
  return idSource(
    () => clock().getTime(),
    () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32,
  )
}
