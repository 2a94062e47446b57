import type { Instant } from '@shared/domain/day'
import type { StoreState } from '@shared/ipc/contract'
import { openingRecord } from '@shared/log/opening-record'
import { GENESIS } from '@shared/log/record'
import { handlerOfVersion1 } from '@shared/migrations/step-2'
import { fail, type Result } from '@shared/result'
import { KeptStore } from './kept-store'
import { adoptFirstPerson, currentName } from './person'
import { raiseRows } from './raise-rows'
import { replaceStore, type ReplaceRefusal } from './replace-store'

export type KeepRefusal = 'nothing-to-keep' | 'rows-not-raised' | ReplaceRefusal

/**
 * Goes on with what the store holds where the journal can not: damaged beyond its good part, lost, or telling another
 * history. The rows are copied into a database of a new name, which opens a new epoch behind the journal's good part;
 * the old database and the unusable part of the journal are kept aside. A snapshot is due right afterwards.
 */
export async function keepStore(
  state: StoreState,
  clock: () => Date = () => new Date(),
): Promise<Result<{ readonly storeName: string }, KeepRefusal>> {
  const kept = new KeptStore(state.storeName)
  try {
    const { head, ...rows } = await kept.read()
    if (head.seq === 0) return fail('nothing-to-keep')
    const raised = raiseRows(rows)
    if (!raised.ok) return raised
    await adoptFirstPerson(handlerOfVersion1(rows.dataset.settings?.[0]))
    const record = openingRecord(state.journal ?? GENESIS, {
      command: 'keep-store',
      at: clock().toISOString() as Instant,
      who: currentName(),
      basis: state.storeName,
      epochBefore: head.epoch,
    })
    return await replaceStore(state.storeName, raised.value, record)
  } finally {
    kept.close()
  }
}
