import { KEPT_DAYS } from '@shared/ipc/places'
import { Dexie } from 'dexie'
import { z } from 'zod'
import { RowCounts } from '@shared/log/snapshot'
import { liveStore } from './live-store'

const DAY_MS = 86_400_000
const SEEN = 'old-stores'
const Seen = z.record(z.string(), z.string())
const HeadCounts = z.object({ counts: RowCounts })

/** A database that was kept when another took its place. */
export interface OldStore {
  readonly name: string
  /** When it was first seen to be old. */
  readonly at: string
  readonly daysLeft: number
  /** Null when it does not say. */
  readonly counts: RowCounts | null
}

/** The databases besides the live one. Since the browser keeps no dates, they count from the day they are first seen. */
export async function listOldStores(now: Date = new Date()): Promise<readonly OldStore[]> {
  const { db } = liveStore()
  const names = (await Dexie.getDatabaseNames()).filter((name) => /^duban-\d+$/.test(name) && name !== db.name)
  const kept = Seen.safeParse((await db.preferences.get(SEEN))?.value)
  const before = kept.success ? kept.data : {}
  const seen = Object.fromEntries(names.map((name) => [name, before[name] ?? now.toISOString()]))
  await db.preferences.put({ key: SEEN, value: seen })
  const stores: OldStore[] = []
  for (const name of names) {
    const at = seen[name] ?? now.toISOString()
    const leftMs = Date.parse(at) + KEPT_DAYS * DAY_MS - now.getTime()
    stores.push({ name, at, daysLeft: Math.max(0, Math.ceil(leftMs / DAY_MS)), counts: await countsOf(name) })
  }
  return stores
}

/** Deletes old databases that have lain for 30 days; others stay, whoever asks. Answers how many went. */
export async function deleteOldStores(names: readonly string[], now: Date = new Date()): Promise<number> {
  const due = (await listOldStores(now)).filter(({ name, daysLeft }) => daysLeft === 0 && names.includes(name))
  for (const { name } of due) await Dexie.delete(name)
  return due.length
}

/** Opened as it is, whatever its version: nothing of an old database is altered by looking. */
async function countsOf(name: string): Promise<RowCounts | null> {
  const old = new Dexie(name)
  try {
    await old.open()
    const head = HeadCounts.safeParse(await old.table('meta').get('head'))
    return head.success ? head.data.counts : null
  } catch {
    return null
  } finally {
    old.close()
  }
}
