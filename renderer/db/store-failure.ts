import { Dexie } from 'dexie'

/** How the browser says that a disk is full, damaged or gone; by name, since it has no finer words for it. */
const NAMES: ReadonlySet<string> = new Set([
  'AbortError',
  'QuotaExceededError',
  'UnknownError',
  'TimeoutError',
  'DatabaseClosedError',
  // What is asked of a transaction after the browser has broken it off.
  'InvalidStateError',
  'TransactionInactiveError',
])

/** Whether a transaction failed on the disk, and not on what was asked of it. */
export function isStoreFailure(error: unknown): boolean {
  if (error instanceof Dexie.BulkError) return error.failures.every(isStoreFailure)
  return error instanceof Error && NAMES.has(error.name)
}
