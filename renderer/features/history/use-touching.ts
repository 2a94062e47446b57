import type { TargetId } from '@shared/domain/ids'
import { useEffect, useState } from 'react'
import { targetOf } from '../../db/history/command-entry'
import type { History } from '../../db/history/history'
import type { CommandEntry } from '../../db/history/history-types'
import { inBackground } from '../../db/in-background'

const NONE: ReadonlySet<number> = new Set()

/**
 * Of the commands that touched more targets than their entries name, such as a large import, those that touched the
 * wanted one. They are looked through one after the other, and appear as they are found.
 */
export function useTouching(
  history: History,
  entries: readonly CommandEntry[],
  target: TargetId | null,
): ReadonlySet<number> {
  const [found, setFound] = useState<{ readonly target: TargetId; readonly numbers: ReadonlySet<number> } | null>(null)
  useEffect(() => {
    if (target === null) return undefined
    const ending = new AbortController()
    const look = async () => {
      const numbers = new Set<number>()
      for (const { closes, targetCount, targetIds } of entries) {
        if (targetCount <= targetIds.length || targetIds.includes(target)) continue
        const changes = await history.changesOf(closes)
        if (ending.signal.aborted) return
        if (changes.ok && changes.value.some((change) => targetOf(change) === target)) numbers.add(closes)
      }
      setFound({ target, numbers })
    }
    inBackground(look())
    return () => ending.abort()
  }, [history, entries, target])
  return found !== null && found.target === target ? found.numbers : NONE
}
