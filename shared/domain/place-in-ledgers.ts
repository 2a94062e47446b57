import { fail, ok, type Result } from '../result'
import { changed, type Change } from './change'
import type { LedgerId, TargetId } from './ids'
import type { Target } from './target'

export type PlaceRefusal = 'no-ledger-left' | 'target-gone'

/**
 * Puts a target with all that is below it into exactly these ledgers; it is counted once in each. The first one decides
 * its columns and how its progress is reckoned, and stays the first where it stays at all. What is below keeps the
 * ledgers of its own that the target was not in.
 */
export function placeInLedgers(
  id: TargetId,
  ledgerIds: readonly LedgerId[],
  targets: readonly Target[],
): Result<readonly Change[], PlaceRefusal> {
  const moved = targets.find((target) => target.id === id)
  if (!moved) return fail('target-gone')
  const wanted = [...new Set(ledgerIds)]
  if (wanted.length === 0) return fail('no-ledger-left')
  const gone = new Set(moved.ledgerIds.filter((ledger) => !wanted.includes(ledger)))
  const changes = [moved, ...descendants(id, targets)].flatMap((target): readonly Change[] => {
    const kept = target.ledgerIds.filter((ledger) => !gone.has(ledger))
    const after = [...kept, ...wanted.filter((ledger) => !kept.includes(ledger))]
    const isSame = after.length === target.ledgerIds.length && after.every((one, at) => one === target.ledgerIds[at])
    return isSame ? [] : [changed('targets', target, { ...target, ledgerIds: after })]
  })
  return ok(changes)
}

/** Everything below a target, whatever its depth; a circle is gone through once. */
function descendants(id: TargetId, targets: readonly Target[]): readonly Target[] {
  const found = new Map<TargetId, Target>()
  let parents = new Set<TargetId>([id])
  while (parents.size > 0) {
    const below = targets.filter(
      (target) => target.parentId !== null && parents.has(target.parentId) && !found.has(target.id) && target.id !== id,
    )
    for (const target of below) found.set(target.id, target)
    parents = new Set(below.map((target) => target.id))
  }
  return [...found.values()]
}
