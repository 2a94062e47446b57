import { useLiveQuery } from 'dexie-react-hooks'
import { useMemo } from 'react'
import type { z } from 'zod'
import { liveStore } from './live-store'

/** Text that was typed and not yet saved; kept on this PC until it is saved or emptied. Null when there is none. */
export async function readDraft<T>(key: string, schema: z.ZodType<T>): Promise<T | null> {
  const kept = await liveStore().db.preferences.get(`draft ${key}`)
  const parsed = schema.safeParse(kept?.value)
  return parsed.success ? parsed.data : null
}

/** Keeps a draft; null drops it. */
export async function keepDraft(key: string, value: unknown): Promise<void> {
  const { preferences } = liveStore().db
  if (value === null) await preferences.delete(`draft ${key}`)
  else await preferences.put({ key: `draft ${key}`, value })
}

/** A draft as it is now, for a page that offers to go on with it. Null where there is none, and until it is loaded. */
export function useDraft<T>(key: string, schema: z.ZodType<T>): T | null {
  const kept = useLiveQuery(() => liveStore().db.preferences.get(`draft ${key}`), [key])
  return useMemo(() => schema.safeParse(kept?.value).data ?? null, [kept, schema])
}
