import { fail, ok, type Result } from '../result'
import { inverse, type Change, type Row } from './change'

/**
 * The changes that take the given ones back, refused when a row is no longer as they left it. `current` gives the
 * row as it is now; `isSame` compares two rows by content.
 */
export function takeBack(
  changes: readonly Change[],
  current: (change: Change) => Row | null,
  isSame: (a: unknown, b: unknown) => boolean,
): Result<readonly Change[], 'row-changed-since'> {
  const seen = new Set<string>()
  for (const change of changes.toReversed()) {
    const key = `${change.table} ${change.id}`
    if (seen.has(key)) continue
    seen.add(key)
    if (!isSame(current(change), change.after)) return fail('row-changed-since', { table: change.table, id: change.id })
  }
  return ok(inverse(changes))
}
