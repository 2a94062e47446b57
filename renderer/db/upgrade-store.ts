import type { Instant } from '@shared/domain/day'
import type { BackupInfo, StoreState } from '@shared/ipc/contract'
import { openingRecord } from '@shared/log/opening-record'
import { headOf, type Head } from '@shared/log/record'
import { replay, type JournalEntry } from '@shared/log/replay'
import type { PlainDataset } from '@shared/migrations/ladder'
import { handlerOfVersion1 } from '@shared/migrations/step-2'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { fail, ok, type Result } from '@shared/result'
import { HostRefusal } from '../host'
import type { KeptRows } from './kept-store'
import { adoptFirstPerson, currentName } from './person'
import { raiseRows } from './raise-rows'
import { replaceStore, type ReplaceRefusal } from './replace-store'
import { writeSnapshot } from './snapshot-writing'

export type UpgradeRefusal = 'rows-not-raised' | 'upgrade-not-backed-up' | ReplaceRefusal

/** What an upgrade did: the version that the data had, and the backup of it that the older program can still read. */
export interface Upgraded {
  readonly from: number
  readonly backup: string
}

/**
 * Brings a store of an older version to this one, with the journal's commands that it lacks. In this order: the rows
 * are raised in memory, the old rows are backed up and read back, a database of a new name is filled and read back, and
 * one pointer flips to it, with a record that opens a new epoch. Refused at any step: everything is as it was, and the
 * older program still opens it.
 */
export async function upgradeStore(
  state: StoreState,
  old: KeptRows,
  missing: readonly JournalEntry[],
  clock: () => Date,
): Promise<Result<Upgraded, UpgradeRefusal>> {
  const raised = raiseRows(old)
  if (!raised.ok) return raised
  await adoptFirstPerson(handlerOfVersion1(old.dataset['settings']?.[0]))
  const dataset = replay(raised.value, missing)
  const last = missing.at(-1)
  const head = last ? headOf(last.record) : old.head
  const before = await backUp(old.dataset, old.head, old.version)
  // What the journal adds is in no backup of the old rows; the new epoch needs one that holds everything.
  const basis = last && before ? await backUp(dataset, head, SCHEMA_VERSION) : before
  if (!before || !basis) return fail('upgrade-not-backed-up')
  const record = openingRecord(head, {
    command: 'upgrade-store',
    at: clock().toISOString() as Instant,
    who: currentName(),
    basis: basis.id,
    epochBefore: old.head.epoch,
  })
  const replaced = await replaceStore(state.storeName, dataset, record)
  return replaced.ok ? ok({ from: old.version, backup: before.fileName }) : replaced
}

/** A backup that was read back and found good, or null. */
async function backUp(rows: PlainDataset, head: Head, version: number): Promise<BackupInfo | null> {
  try {
    const made = await writeSnapshot(rows, head, 'new-version', () => true, version)
    return made?.verdict?.isGood ? made : null
  } catch (error) {
    if (error instanceof HostRefusal) return null
    throw error
  }
}
