import type { Change } from '@shared/domain/change'
import { useEffect, useState } from 'react'
import { inBackground } from '../../db/in-background'
import type { History } from '../../db/history/history'

/** As many commands' changes as are kept for scrolling back and forth. */
const KEPT = 400

type Read = Promise<readonly Change[] | null>
const known = new WeakMap<History, Map<number, Read>>()

/** A command's changes, read once; null when they can not be read. */
export function changesOf(history: History, closes: number): Read {
  const kept = known.get(history) ?? new Map<number, Read>()
  known.set(history, kept)
  const found = kept.get(closes)
  if (found) return found
  const read = history.changesOf(closes).then((changes) => (changes.ok ? changes.value : null))
  kept.set(closes, read)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return read
}

/** A command's changes for a line on the screen: undefined while they are read, null when they can not be. */
export function useChanges(history: History, closes: number): readonly Change[] | null | undefined {
  const [read, setRead] = useState<{ readonly closes: number; readonly changes: readonly Change[] | null } | null>(null)
  useEffect(() => {
    let isShown = true
    inBackground(
      changesOf(history, closes).then((changes) => {
        if (isShown) setRead({ closes, changes })
      }),
    )
    return () => {
      isShown = false
    }
  }, [history, closes])
  return read?.closes === closes ? read.changes : undefined
}
