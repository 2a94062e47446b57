import { useEffect, useState } from 'react'

const SLICE_MS = 8

/**
 * What the work makes of each item, without its nulls, once all are done; until then what it made of the items before,
 * and null where it is another work: what other rules said is no answer. Done in slices of a few milliseconds, so that a large ledger does not hold up the window. Items and work
 * must stay the same objects while nothing has changed.
 */
export function useInSlices<T, R>(items: readonly T[], work: (item: T) => R | null): readonly R[] | null {
  const [made, setMade] = useState<{ readonly by: (item: T) => R | null; readonly results: readonly R[] } | null>(null)
  useEffect(() => {
    const results: R[] = []
    let next = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const go = () => {
      const until = performance.now() + SLICE_MS
      for (; next < items.length && performance.now() < until; next += 1) {
        const result = work(items[next] as T)
        if (result !== null) results.push(result)
      }
      if (next < items.length) timer = setTimeout(go)
      else setMade({ by: work, results })
    }
    timer = setTimeout(go)
    return () => clearTimeout(timer)
  }, [items, work])
  return made?.by === work ? made.results : null
}
