import type { SnapshotManifest, SnapshotReason } from '@shared/log/snapshot'
import { tableNames } from '@shared/domain/change'

/** A backup in the folder, as far as keeping it depends on. */
export interface KeptBackup {
  readonly fileName: string
  readonly manifest: SnapshotManifest
  readonly isGood: boolean
}

const RULES = [
  { count: 24, period: (at: string) => at.slice(0, 13) },
  { count: 14, period: (at: string) => at.slice(0, 10) },
  { count: 12, period: (at: string) => at.slice(0, 7) },
] as const

const ALWAYS_KEPT = 2

/** Only what the program made by itself gives way. What a person asked for, or what stands before a danger, stays. */
const ROTATING: ReadonlySet<SnapshotReason> = new Set(['exit', 'daily', 'new-version'])

/**
 * The names that may be set aside after `newest` was verified: automatic backups that are neither the newest of one of the last 24 hours,
 * 14 days and 12 months that have backups, nor among the last two good ones. Order comes from the log's numbers, so a
 * wrong clock changes periods but never puts old data before new. Empty when `newest` is over 20 % smaller than the
 * good backup before it: then something may be missing, and nothing older is moved.
 */
export function namesToSetAside(backups: readonly KeptBackup[], newest: string): readonly string[] {
  const good = backups.filter((backup) => backup.isGood).toSorted(newestFirst)
  const current = good.find((backup) => backup.fileName === newest)
  if (!current) return []
  const before = good.find((backup) => backup !== current)
  if (before && rowsOf(current) < 0.8 * rowsOf(before)) return []
  const kept = new Set([current, ...good.slice(0, ALWAYS_KEPT)])
  for (const rule of RULES) {
    const periods = new Set<string>()
    for (const backup of good) {
      const period = rule.period(backup.manifest.at)
      if (periods.has(period) || periods.size >= rule.count) continue
      periods.add(period)
      kept.add(backup)
    }
  }
  return good
    .filter((backup) => ROTATING.has(backup.manifest.reason) && !kept.has(backup))
    .map((backup) => backup.fileName)
}

/** By epoch and number of the log first; the clock decides only between backups of the same data. */
export function newestFirst(a: Pick<KeptBackup, 'manifest'>, b: Pick<KeptBackup, 'manifest'>): number {
  const [x, y] = [a.manifest, b.manifest]
  return y.head.epoch - x.head.epoch || y.head.seq - x.head.seq || y.at.localeCompare(x.at, 'en')
}

function rowsOf({ manifest }: KeptBackup): number {
  return tableNames.reduce((sum, table) => sum + manifest.counts[table], 0)
}
