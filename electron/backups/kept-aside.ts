import { lstat, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { KEPT_DAYS, type AsideItem, type AsidePlace } from '@shared/ipc/places'
import { ok, type Result } from '@shared/result'
import { systemCode } from '../files/disk-refusal'

const DAY_MS = 86_400_000

/** What was set aside instead of deleted, in all the places where that happens. */
export interface KeptAside {
  readonly list: () => Promise<Result<AsideItem[]>>
  /**
   * Lets go of things that a person chose, to the system's trash or for good. What has not lain for 30 days stays,
   * whoever asks. Answers how many went, and how many could not go.
   */
  readonly letGo: (ids: readonly string[], how: 'trash' | 'delete') => Promise<Result<{ gone: number; failed: number }>>
}

export interface KeptAsideParts {
  /** The folders that have a `set-aside` in them; null for one that is not chosen. */
  readonly places: () => Readonly<Record<AsidePlace, string | null>>
  readonly trash: (path: string) => Promise<void>
  readonly now: () => Date
  readonly onProblem: (code: string, error: unknown) => void
}

interface Found {
  readonly item: AsideItem
  readonly path: string
}

export function createKeptAside(parts: KeptAsideParts): KeptAside {
  async function find(): Promise<readonly Found[]> {
    const found: Found[] = []
    const seen = new Set<string>()
    for (const [place, folder] of Object.entries(parts.places()) as [AsidePlace, string | null][]) {
      if (folder === null) continue
      const aside = resolve(folder, 'set-aside')
      if (seen.has(aside)) continue
      seen.add(aside)
      for (const name of await namesIn(aside)) {
        const path = join(aside, name)
        const item = await describe(path, place, name).catch(() => null) // gone meanwhile
        if (item) found.push({ item, path })
      }
    }
    return found.toSorted((a, b) => b.item.at.localeCompare(a.item.at, 'en'))
  }

  async function describe(path: string, place: AsidePlace, name: string): Promise<AsideItem> {
    const facts = await lstat(path)
    // A rename keeps the time of the content; only the other one tells when the thing came here.
    const atMs = Math.max(facts.mtimeMs, facts.ctimeMs)
    const leftMs = atMs + KEPT_DAYS * DAY_MS - parts.now().getTime()
    return {
      id: `${place}/${name}`,
      place,
      kind: kindOf(place, name),
      name,
      bytes: facts.isDirectory() ? await bytesIn(path) : facts.size,
      at: new Date(atMs).toISOString(),
      daysLeft: Math.max(0, Math.ceil(leftMs / DAY_MS)),
    }
  }

  return {
    list: async () => ok((await find()).map(({ item }) => item)),
    async letGo(ids, how) {
      const wanted = new Set(ids)
      const count = { gone: 0, failed: 0 }
      for (const { item, path } of await find()) {
        if (!wanted.has(item.id)) continue
        const isGone = item.daysLeft === 0 && (await letOneGo(path, how))
        count[isGone ? 'gone' : 'failed'] += 1
      }
      return ok(count)
    },
  }

  async function letOneGo(path: string, how: 'trash' | 'delete'): Promise<boolean> {
    try {
      if (how === 'trash') await parts.trash(path)
      else await rm(path, { recursive: true })
      return true
    } catch (error) {
      parts.onProblem('let-go', error)
      return false
    }
  }
}

function kindOf(place: AsidePlace, name: string): AsideItem['kind'] {
  if (name.endsWith('.dbk')) return place === 'second' ? 'copy' : 'backup'
  if (name.startsWith('database-')) return 'database'
  return /journal/.test(name) ? 'journal' : 'other'
}

async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder)
  } catch (error) {
    if (systemCode(error) === null) throw error
    return [] // nothing was ever set aside there, or the place is away
  }
}

async function bytesIn(folder: string): Promise<number> {
  let bytes = 0
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await lstat(join(entry.parentPath, entry.name))).size
  }
  return bytes
}
