import type { Dataset } from '@shared/domain/change'
import { headOf, type SealedRecord } from '@shared/log/record'
import { NO_HISTORY } from '@shared/log/undo-history'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { fail, ok, type Result } from '@shared/result'
import { Dexie } from 'dexie'
import { askHost } from '../host'
import { fillStore, nextStoreName } from './fill-store'

export type ReplaceRefusal = 'fill-failed' | 'switch-failed'

/**
 * Puts a dataset in place of the live store: a database of a new name is filled and read back equal, then the main
 * process journals `record`, which opens a new epoch, and flips its pointer. The old database stays as it is. Refused:
 * nothing was changed. After success the store has to be opened again, and a snapshot of the new epoch is due.
 */
export async function replaceStore(
  current: string,
  dataset: Dataset,
  record: SealedRecord,
): Promise<Result<{ readonly storeName: string }, ReplaceRefusal>> {
  const storeName = await nextStoreName(current)
  const filled = await fillStore(storeName, dataset, headOf(record), [record], NO_HISTORY)
  if (!filled.ok) return filled
  filled.value.close()
  return switchStore(storeName, record)
}

/** Makes a database that was filled and read back the live one; one that can not be switched to goes. */
export async function switchStore(
  storeName: string,
  record: SealedRecord,
): Promise<Result<{ readonly storeName: string }, 'switch-failed'>> {
  const switched = await askHost('store:switch', { storeName, record, schemaVersion: SCHEMA_VERSION })
  if (switched.ok) return ok({ storeName })
  await Dexie.delete(storeName)
  return fail('switch-failed', { reason: switched.code })
}
