import type { CopyNote } from './copy-notes'

const KEPT = 20

/**
 * The names of verified copies beyond the newest twenty, in the log's order. None when the newest is over 20 % smaller
 * than the one before it, since then something may be missing.
 */
export function olderCopies(present: ReadonlyMap<string, CopyNote>): readonly string[] {
  const ordered = [...present].toSorted(
    ([, a], [, b]) => b.epoch - a.epoch || b.seq - a.seq || b.madeAt.localeCompare(a.madeAt, 'en'),
  )
  const [newest, before] = ordered
  if (newest && before && newest[1].rows < 0.8 * before[1].rows) return []
  return ordered.slice(KEPT).map(([name]) => name)
}
