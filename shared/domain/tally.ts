/** How many things stand under a name, and how many of them bear each mark. */
export interface Counted<M extends string> {
  readonly total: number
  readonly marks: Readonly<Record<M, number>>
}

interface Group<M extends string, T> {
  readonly things: Set<T>
  readonly marks: Record<M, number>
  counted: Counted<M> | null
}

/**
 * Things under names, with how many bear each mark: lights by unit, score events by unit. Things are put in and taken
 * out one at a time, and what was told of a name stays the same object until something under it moves.
 */
export class Tally<M extends string, T> {
  readonly #none: Record<M, number>
  readonly #groups = new Map<string, Group<M, T>>()

  constructor(marks: readonly M[]) {
    this.#none = Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<M, number>
  }

  /** A mark that is named twice counts twice. */
  put(name: string, thing: T, marks: readonly M[]): void {
    const group = this.#groups.get(name) ?? { things: new Set(), marks: { ...this.#none }, counted: null }
    this.#groups.set(name, group)
    group.things.add(thing)
    for (const mark of marks) group.marks[mark] += 1
    group.counted = null
  }

  /** Takes out what was put in under the same name with the same marks. */
  take(name: string, thing: T, marks: readonly M[]): void {
    const group = this.#groups.get(name)
    if (!group?.things.delete(thing)) return
    for (const mark of marks) group.marks[mark] -= 1
    group.counted = null
    if (group.things.size === 0) this.#groups.delete(name)
  }

  /** All names that something stands under, in no order. */
  names(): readonly string[] {
    return [...this.#groups.keys()]
  }

  of(name: string): Counted<M> {
    const group = this.#groups.get(name)
    if (!group) return { total: 0, marks: this.#none }
    group.counted ??= { total: group.things.size, marks: { ...group.marks } }
    return group.counted
  }

  /** What stands under a name, in no order. */
  things(name: string): readonly T[] {
    return [...(this.#groups.get(name)?.things ?? [])]
  }
}
