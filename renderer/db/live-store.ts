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

/**
 * How often the browser has closed a live store by itself, as after an error of its disk. Dexie would open it again
 * without a word, even if it came back empty; so it has to be opened by `openStore`, which looks what is left.
 */
export const closedByBrowser = new Observable(0)

/** How often another store has become the open one, or none; what was read of the one before no longer holds. */
export const storeChanges = new Observable(0)

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
  storeChanges.set(storeChanges.read() + 1)
}

export function chanceIds(clock: () => Date): IdSource {
  return idSource(() => clock().getTime(), chanceInBlocks())
}

/** Chance in shares of one. The system is asked for many numbers at once, since an import needs thousands. */
function chanceInBlocks(): () => number {
  const block = new Uint32Array(1_024)
  let next = block.length
  return () => {
    if (next === block.length) {
      crypto.getRandomValues(block)
      next = 0
    }
    const drawn = block[next] ?? 0
    next += 1
    return drawn / 2 ** 32
  }
}
