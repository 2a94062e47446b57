import type { DubanDatabase } from './database'

const SLICE_MS = 12

/** Lets the window live in the midst of long work inside a transaction. */
export interface Breath {
  /** Work has gone on for so long that the window should be let in. */
  readonly isDue: () => boolean
  /** To be awaited when it is due, and only then: what is read keeps the transaction open meanwhile. */
  readonly take: () => Promise<void>
}

export function breathOf(db: DubanDatabase): Breath {
  // Counted from the first time that it is asked: waiting for the transaction to begin is no work.
  let last: number | null = null
  return {
    isDue() {
      last ??= performance.now()
      return performance.now() - last > SLICE_MS
    },
    async take() {
      await db.meta.get('head')
      last = performance.now()
    },
  }
}

/** Items in parts of so many, the last one maybe smaller. */
export function* inParts<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size)
}
