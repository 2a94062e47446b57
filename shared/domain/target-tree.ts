import type { TargetId } from './ids'
import type { Target } from './target'

/** A target at its place: how deep it stands and how many children it has. */
export interface TreeRow {
  readonly target: Target
  readonly depth: number
  readonly childCount: number
}

function inOrder(a: Target, b: Target): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}

/**
 * Targets as a flat list, every parent before its children, siblings by order. A target whose parent is not in the list
 * stands at the root; members of a circle are each shown once, the circle being cut at its first member.
 */
export function arrangeTree(targets: readonly Target[]): readonly TreeRow[] {
  const known = new Set(targets.map(({ id }) => id))
  const children = new Map<TargetId | null, Target[]>()
  for (const target of targets.toSorted(inOrder)) {
    const parent = target.parentId !== null && known.has(target.parentId) ? target.parentId : null
    const siblings = children.get(parent)
    if (siblings) siblings.push(target)
    else children.set(parent, [target])
  }
  const rows: TreeRow[] = []
  const shown = new Set<TargetId>()
  const show = (root: Target) => {
    const open: { target: Target; depth: number }[] = [{ target: root, depth: 0 }]
    for (let next = open.pop(); next; next = open.pop()) {
      if (shown.has(next.target.id)) continue
      shown.add(next.target.id)
      const below = (children.get(next.target.id) ?? []).filter(({ id }) => !shown.has(id))
      rows.push({ ...next, childCount: below.length })
      for (const child of below.toReversed()) open.push({ target: child, depth: next.depth + 1 })
    }
  }
  for (const root of children.get(null) ?? []) show(root)
  if (rows.length < targets.length)
    for (const target of targets.toSorted(inOrder)) if (!shown.has(target.id)) show(target)
  return rows
}

/**
 * A row that only groups others: it has children, and no owner, date, metric or state of its own to supervise. It is
 * shown with the worst light below it, and never counted as a target.
 */
export function isHeading(target: Target, childCount: number): boolean {
  if (childCount === 0 || target.metrics.length > 0 || target.milestones.length > 0) return false
  const hasOwner = target.leadLeader !== '' || target.leadUnits.length > 0 || target.contact !== ''
  return !hasOwner && target.deadline.precision === 'none'
}

/** All headings among these targets. */
export function headingsOf(targets: Iterable<Target>): ReadonlySet<TargetId> {
  const all = [...targets]
  const parents = new Set(all.map(({ parentId }) => parentId))
  return new Set(all.filter((target) => isHeading(target, parents.has(target.id) ? 1 : 0)).map(({ id }) => id))
}

/** Whether the one is the other or anywhere under it. */
export function standsBelow(parents: ReadonlyMap<TargetId, TargetId | null>, one: TargetId, other: TargetId): boolean {
  const seen = new Set<TargetId>()
  for (let at: TargetId | null = one; at && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === other) return true
    seen.add(at)
  }
  return false
}
