import { z } from 'zod'
import { Observable } from '../durability'
import { inBackground } from '../in-background'
import { liveStore, type LiveStore } from '../live-store'
import { checkStoreInWorker, storeVerdicts, type PartVerdict } from './check-all'

/** What the last check in the background found; `parts` is of store and summaries. Null before the first one. */
export interface BackgroundVerdict {
  readonly at: string
  /** False only where something was found to be wrong; what could not be looked at is no finding. */
  readonly isGood: boolean
  readonly parts: readonly PartVerdict[]
}

export const backgroundCheck = new Observable<BackgroundVerdict | null>(null)

const KEY = 'background-check'
const Kept = z.object({ at: z.string(), isGood: z.boolean() })

interface Pace {
  /** How long nothing was done before the check begins. */
  readonly idleMs: number
  readonly lookMs: number
  /** A check that found everything good is good for so long. */
  readonly everyMs: number
}

const PACE: Pace = { idleMs: 30_000, lookMs: 10_000, everyMs: 24 * 60 * 60_000 }

/** After a check that could not be made, for whatever reason, the next one waits. */
const RETRY_MS = 60 * 60_000

/** Answers of a check; anything else means that it could not be made, as while the program is locked. */
const ANSWERS = new Set<string>(['journal-broken', 'journal-fork', 'row-not-valid', 'moment-out-of-reach'])

/**
 * Holds the store against the log once a day, while nobody types, at half of one processor's time at most; it is called
 * off when work begins again, and taken up later. Returns the function that ends it.
 */
export function startBackgroundCheck(pace: Pace = PACE): () => void {
  const store = liveStore()
  let activeAt = Date.now()
  let running: AbortController | null = null
  const active = () => {
    activeAt = Date.now()
    running?.abort()
  }
  const look = async () => {
    if (running || Date.now() - activeAt < pace.idleMs || !(await isDue(store, pace))) return
    running = new AbortController()
    try {
      if (!(await checkOnce(store, running.signal))) activeAt = Date.now() + RETRY_MS
    } finally {
      running = null
    }
  }
  const timer = setInterval(() => inBackground(look()), pace.lookMs)
  const unsubscribe = store.history.subscribe(active)
  window.addEventListener('keydown', active)
  window.addEventListener('pointerdown', active)
  return () => {
    clearInterval(timer)
    unsubscribe()
    window.removeEventListener('keydown', active)
    window.removeEventListener('pointerdown', active)
    running?.abort()
  }
}

/** A clock that was put back does not put the check off. */
async function isDue({ db, clock }: LiveStore, { everyMs }: Pace): Promise<boolean> {
  const kept = Kept.safeParse((await db.preferences.get(KEY))?.value)
  if (!kept.success || !kept.data.isGood) return backgroundCheck.read()?.isGood !== false
  const age = clock().getTime() - Date.parse(kept.data.at)
  return age < 0 || age >= everyMs
}

/** False when it could not be made. */
async function checkOnce({ db, clock }: LiveStore, signal: AbortSignal): Promise<boolean> {
  const checked = await checkStoreInWorker('gentle', { signal })
  if (signal.aborted || (!checked.ok && checked.code === 'cancelled')) return true
  if (!checked.ok && !ANSWERS.has(checked.code)) return false
  const parts = storeVerdicts(checked)
  const verdict = { at: clock().toISOString(), isGood: parts.every(({ outcome }) => outcome !== 'bad'), parts }
  await db.preferences.put({ key: KEY, value: { at: verdict.at, isGood: verdict.isGood } })
  backgroundCheck.set(verdict)
  return true
}
