const FREE_TRIES = 3
const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 5 * 60_000

/** How long nothing is tried after so many wrong passwords in a row: 5 seconds after the third, doubling up to 5 minutes. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries < FREE_TRIES) return 0
  return Math.min(FIRST_WAIT_MS * 2 ** (wrongTries - FREE_TRIES), LONGEST_WAIT_MS)
}

export interface BackOff {
  /** A password of this person is being tried. */
  readonly tried: (id: string) => void
  /** Milliseconds until the next one may be tried. */
  readonly left: (id: string, wrongTries: number) => number
}

/**
 * Measures waits by a clock that no one can set. It stands at zero when the program starts, so that a wait begins anew
 * with every start: neither a clock set back nor a restart makes one shorter.
 */
export function createBackOff(monotonicMs: () => number): BackOff {
  const startedAt = monotonicMs()
  const triedAt = new Map<string, number>()
  return {
    tried: (id) => void triedAt.set(id, monotonicMs()),
    left: (id, wrongTries) => {
      const since = monotonicMs() - (triedAt.get(id) ?? startedAt)
      return Math.max(0, waitAfter(wrongTries) - since)
    },
  }
}
