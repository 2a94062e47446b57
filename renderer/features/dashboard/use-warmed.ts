import { useEffect, useState } from 'react'
import type { FilterFacts } from '../../ui/ledger-filter'

const SLICE_MS = 8

/**
 * The facts once it is worked out where each will stand in fifteen days; until then those before them, at first null.
 * Done in slices of a few milliseconds, so that a large ledger does not hold up the window.
 */
export function useWarmed(facts: readonly FilterFacts[]): readonly FilterFacts[] | null {
  const [warmed, setWarmed] = useState<readonly FilterFacts[] | null>(null)
  useEffect(() => {
    let next = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = () => {
      const until = performance.now() + SLICE_MS
      while (next < facts.length && performance.now() < until) {
        facts[next]?.ahead()
        next += 1
      }
      if (next < facts.length) timer = setTimeout(work)
      else setWarmed(facts)
    }
    timer = setTimeout(work)
    return () => clearTimeout(timer)
  }, [facts])
  return warmed
}
