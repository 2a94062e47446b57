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
  const headings = new Headings()
  for (const target of targets) headings.change(null, target)
  return headings.ids
}

const NONE: readonly TargetId[] = []

/** The headings among targets that come, change and go one at a time. */
export class Headings {
  readonly #targets = new Map<TargetId, Target>()
  readonly #childCounts = new Map<TargetId, number>()
  readonly #ids = new Set<TargetId>()

  get ids(): ReadonlySet<TargetId> {
    return this.#ids
  }

  /** Answers which targets count as headings now and did not before, or the other way round. */
  change(before: Target | null, after: Target | null): readonly TargetId[] {
    const [from, to] = [before?.parentId ?? null, after?.parentId ?? null]
    if (before) this.#targets.delete(before.id)
    if (after) this.#targets.set(after.id, after)
    const turned = new Set<TargetId>()
    if (from !== to) {
      if (from !== null) this.#addChild(from, -1)
      if (to !== null) this.#addChild(to, 1)
      for (const parent of [from, to]) if (parent !== null && this.#judge(parent)) turned.add(parent)
    }
    for (const own of [before, after]) if (own && this.#judge(own.id)) turned.add(own.id)
    return turned.size === 0 ? NONE : [...turned]
  }

  #addChild(parent: TargetId, by: 1 | -1): void {
    this.#childCounts.set(parent, (this.#childCounts.get(parent) ?? 0) + by)
  }

  /** Whether the verdict is another one. */
  #judge(id: TargetId): boolean {
    const target = this.#targets.get(id)
    const was = this.#ids.has(id)
    const is = target !== undefined && isHeading(target, this.#childCounts.get(id) ?? 0)
    if (is) this.#ids.add(id)
    else this.#ids.delete(id)
    return is !== was
  }
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
