/** How a job tells how far it is (a share of one) and learns that nobody waits for it any more. */
export interface Watch {
  readonly report: (share: number) => void
  readonly signal: AbortSignal
  /** Waits between two pieces of work, for a job that should not be felt. */
  readonly rest?: () => Promise<void>
}

/**
 * `moment-out-of-reach` with the nearest reachable moment (0: none), `no-such-moment` for a number inside a command,
 * `backup-unreadable` with the backup's own code, `journal-broken` with the number of the record that does not follow,
 * `journal-fork` when store and journal tell different histories, `row-not-valid` when replaying led to a row that no table can hold.
 */
export type PastRefusal =
  | 'moment-out-of-reach'
  | 'no-such-moment'
  | 'backup-unreadable'
  | 'journal-broken'
  | 'row-not-valid'
  | 'journal-fork'
  | 'cancelled'

/** Ends a job that nobody waits for any more. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled'
}

/** A rest after each piece that is as long as the work before it was. */
export function restAsLong(): () => Promise<void> {
  let begun = performance.now()
  return async () => {
    const worked = performance.now() - begun
    await new Promise((resolve) => setTimeout(resolve, worked))
    begun = performance.now()
  }
}
