import type { Instant } from '../domain/day'
import { SCHEMA_VERSION } from '../migrations/schema-version'
import { seal, type Head, type SealedRecord } from './record'

/** Why a store was replaced as a whole. */
export type ReplacingCommand = 'restore-backup' | 'restore-moment' | 'keep-store' | 'upgrade-store'

interface Opening {
  readonly command: ReplacingCommand
  readonly at: Instant
  readonly who: string
  /** Where a rebuild of the new epoch starts: a backup's id, or the name of a store that was copied. */
  readonly basis: string
  readonly reason?: string
  /** The last epoch of any history that is left behind, when that is later than the journal's. */
  readonly epochBefore?: number
}

/** The record behind `head` that opens a new epoch. It has no changes: the rows come from the basis. */
export function openingRecord(
  head: Head,
  { command, at, who, basis, reason = '', epochBefore = 0 }: Opening,
): SealedRecord {
  const seq = head.seq + 1
  return seal(head.hash, {
    seq,
    closes: seq,
    epoch: Math.max(head.epoch, epochBefore) + 1,
    at,
    who,
    command,
    undoes: null,
    basis,
    reason,
    schema: SCHEMA_VERSION,
    changes: [],
  })
}
