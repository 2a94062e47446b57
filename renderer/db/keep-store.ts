import type { Instant } from '@shared/domain/day'
import type { StoreState } from '@shared/ipc/contract'
import { GENESIS, headOf, seal } from '@shared/log/record'
import { NO_HISTORY } from '@shared/log/undo-history'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { fail, ok, type Result } from '@shared/result'
import { askHost } from '../host'
import { DubanDatabase, storeHeadOf } from './database'
import { readDataset } from './entered-tables'
import { fillStore, nextStoreName } from './fill-store'

export type KeepRefusal = 'nothing-to-keep' | 'fill-failed' | 'switch-failed'

/**
 * Goes on with what the store holds where the journal can not: damaged beyond its good part, lost, or telling another
 * history. The rows are copied into a database of a new name, which opens a new epoch behind the journal's good part;
 * the old database and the unusable part of the journal are kept aside. A snapshot is due right afterwards.
 */
export async function keepStore(
  state: StoreState,
  clock: () => Date = () => new Date(),
): Promise<Result<{ readonly storeName: string }, KeepRefusal>> {
  const old = new DubanDatabase(state.storeName)
  try {
    const oldHead = await storeHeadOf(old)
    if (oldHead.seq === 0) return fail('nothing-to-keep')
    const dataset = await readDataset(old)
    const journal = state.journal ?? GENESIS
    const seq = journal.seq + 1
    const record = seal(journal.hash, {
      seq,
      closes: seq,
      epoch: Math.max(journal.epoch, oldHead.epoch) + 1,
      at: clock().toISOString() as Instant,
      who: dataset.settings[0]?.handler ?? '',
      command: 'keep-store',
      undoes: null,
      basis: state.storeName,
      reason: '',
      schema: SCHEMA_VERSION,
      changes: [],
    })
    const storeName = await nextStoreName(state.storeName)
    const filled = await fillStore(storeName, dataset, headOf(record), [record], NO_HISTORY)
    if (!filled.ok) return filled
    filled.value.close()
    const switched = await askHost('store:switch', { storeName, record, schemaVersion: SCHEMA_VERSION })
    if (switched.ok) return ok({ storeName })
    await filled.value.delete()
    return fail('switch-failed', { reason: switched.code })
  } finally {
    old.close()
  }
}
