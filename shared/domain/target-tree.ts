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

/** Targets by their places in an order: above each, the first below it and the next beside it; −1 where there is none. */
interface Branches {
  readonly above: Int32Array
  readonly first: Int32Array
  readonly next: Int32Array
  readonly childCounts: Int32Array
  readonly firstRoot: number
}

const NOWHERE = -1
const nowhere = (length: number) => new Int32Array(length).fill(NOWHERE)
const linked = (numbers: Int32Array, place: number) => numbers[place] ?? NOWHERE

/** Links targets to their parents, from the last to the first, so that siblings keep the order. */
function branchesOf(ordered: readonly Target[]): Branches {
  const { length } = ordered
  const places = new Map<TargetId, number>()
  for (let place = 0; place < length; place += 1) places.set((ordered[place] as Target).id, place)
  const [above, first, next, childCounts] = [nowhere(length), nowhere(length), nowhere(length), new Int32Array(length)]
  let firstRoot = NOWHERE
  for (let place = length - 1; place >= 0; place -= 1) {
    const { parentId } = ordered[place] as Target
    const parent = parentId === null ? NOWHERE : (places.get(parentId) ?? NOWHERE)
    above[place] = parent
    next[place] = parent === NOWHERE ? firstRoot : linked(first, parent)
    if (parent === NOWHERE) firstRoot = place
    else {
      first[parent] = place
      childCounts[parent] = linked(childCounts, parent) + 1
    }
  }
  return { above, first, next, childCounts, firstRoot }
}

/**
 * Targets as a flat list, every parent before its children, siblings by order. A target whose parent is not in the list
 * stands at the root; members of a circle are each shown once, the circle being cut at its first member.
 */
export function arrangeTree(targets: readonly Target[]): readonly TreeRow[] {
  const ordered = targets.toSorted(inOrder)
  const { above, first, next, childCounts, firstRoot } = branchesOf(ordered)
  const shown = new Uint8Array(ordered.length)
  const rows: TreeRow[] = []
  const show = (root: number) => {
    const path: number[] = []
    for (let place = root; ; place = linked(next, place)) {
      for (; place !== NOWHERE && shown[place] === 0; path.push(place), place = linked(first, place)) {
        shown[place] = 1
        rows.push({ target: ordered[place] as Target, depth: path.length, childCount: linked(childCounts, place) })
      }
      while (path.length > 0 && (place === NOWHERE || linked(next, place) === NOWHERE)) place = path.pop() ?? NOWHERE
      if (path.length === 0) return
    }
  }
  for (let root = firstRoot; root !== NOWHERE; root = linked(next, root)) show(root)
  // What no root leads to stands in a circle, or below one.
  for (let place = 0; rows.length < ordered.length; place += 1) {
    if (shown[place] === 1) continue
    const parent = linked(above, place)
    childCounts[parent] = linked(childCounts, parent) - 1
    show(place)
  }
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
  const childCounts = new Map<TargetId, number>()
  for (const { parentId } of all) if (parentId !== null) childCounts.set(parentId, (childCounts.get(parentId) ?? 0) + 1)
  const headings = new Set<TargetId>()
  for (const target of all) if (isHeading(target, childCounts.get(target.id) ?? 0)) headings.add(target.id)
  return headings
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
