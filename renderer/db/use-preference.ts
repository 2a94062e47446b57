import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useMemo, useState } from 'react'
import type { z } from 'zod'
import { inBackground } from './in-background'
import { liveStore } from './live-store'

const writing = new Set<Promise<unknown>>()

/** Resolves when what screens remember is written, so that a window that closes does not go before it. */
export async function preferencesWritten(): Promise<void> {
  await Promise.allSettled(writing)
}

function write(key: string, value: unknown): void {
  const work = Promise.resolve(liveStore().db.preferences.put({ key, value })).finally(() => writing.delete(work))
  writing.add(work)
  inBackground(work)
}

/** The value, how to keep another one, and whether the first is known to be what was kept. */
type PreferenceInUse<T> = readonly [value: T, keep: (value: T) => void, isKnown: boolean]

/**
 * Something only this screen remembers (widths, sorting, what was open). Answers the fallback until it is loaded, or
 * when what was kept no longer fits the schema. Lost with the store, and no harm done.
 */
export function usePreference<T>(key: string, schema: z.ZodType<T>, fallback: T): PreferenceInUse<T> {
  const kept = useLiveQuery(async () => (await liveStore().db.preferences.get(key)) ?? null, [key])
  const [typed, setTyped] = useState<{ readonly key: string; readonly value: T; readonly text: string } | null>(null)
  const parsed = useMemo(() => (kept ? schema.safeParse(kept.value) : null), [kept, schema])
  const [steady] = useState(() => steadyValues<T>())
  const keep = useCallback(
    (value: T) => {
      setTyped({ key, value, text: JSON.stringify(value) })
      write(key, value)
    },
    [key],
  )
  const isKnown = kept !== undefined
  // Shown at once, until the store says the same: its answers to what was written before are late.
  if (typed?.key === key) {
    if (kept && JSON.stringify(kept.value) === typed.text) setTyped(null)
    return [steady(typed.value), keep, true]
  }
  return [parsed?.success ? steady(parsed.data) : fallback, keep, isKnown]
}

/** What comes back from the store is the value that was shown already, as long as it says the same: nothing is reckoned anew. */
function steadyValues<T>(): (value: T) => T {
  let last: { readonly value: T; readonly text: string; readonly seen: T } | null = null
  return (value) => {
    if (last && (last.value === value || last.seen === value)) return last.value
    const text = JSON.stringify(value)
    last = last?.text === text ? { ...last, seen: value } : { value, text, seen: value }
    return last.value
  }
}
