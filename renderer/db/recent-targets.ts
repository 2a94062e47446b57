import { TargetId } from '@shared/domain/ids'
import { useEffect } from 'react'
import { z } from 'zod'
import { inBackground } from './in-background'
import { liveStore } from './live-store'
import { usePreference } from './use-preference'

const KEY = 'recent-targets'
const MOST = 8
/** Whoever leafs through targets does not open them. */
const LOOKED_AT_MS = 700
const Recent = z.array(TargetId).readonly()
const NONE: readonly TargetId[] = []

/** The targets that were opened last on this PC, the latest first. */
export function useRecentTargets(): readonly TargetId[] {
  const [recent] = usePreference<readonly TargetId[]>(KEY, Recent, NONE)
  return recent
}

/** Remembers that a target is open, once it has been looked at for a moment. */
export function useRememberOpened(id: TargetId): void {
  useEffect(() => {
    const timer = setTimeout(() => inBackground(remember(id)), LOOKED_AT_MS)
    return () => clearTimeout(timer)
  }, [id])
}

async function remember(id: TargetId): Promise<void> {
  const { db } = liveStore()
  try {
    const kept = Recent.safeParse((await db.preferences.get(KEY))?.value)
    const others = (kept.success ? kept.data : NONE).filter((other) => other !== id)
    await db.preferences.put({ key: KEY, value: [id, ...others].slice(0, MOST) })
  } catch (error) {
    // A store that was closed meanwhile, as for a restore, has nothing more to be remembered.
    if (db.isOpen()) throw error
  }
}
