import { useLiveQuery } from 'dexie-react-hooks'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'
import { inBackground } from './in-background'
import { liveStore } from './live-store'

/**
 * Something only this screen remembers (widths, sorting, what was open). Answers the fallback until it is loaded, or
 * when what was kept no longer fits the schema. Lost with the store, and no harm done.
 */
export function usePreference<T>(key: string, schema: z.ZodType<T>, fallback: T): readonly [T, (value: T) => void] {
  const kept = useLiveQuery(() => liveStore().db.preferences.get(key), [key])
  const parsed = useMemo(() => (kept ? schema.safeParse(kept.value) : null), [kept, schema])
  const keep = useCallback((value: T) => inBackground(liveStore().db.preferences.put({ key, value })), [key])
  return [parsed?.success ? parsed.data : fallback, keep]
}
