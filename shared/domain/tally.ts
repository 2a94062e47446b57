/** How many things stand under a name, and how many of them bear each mark. */
export interface Counted<M extends string> {
  readonly total: number
  readonly marks: Readonly<Record<M, number>>
}

interface Group<M extends string> {
  total: number
  readonly marks: Record<M, number>
  counted: Counted<M> | null
}

/**
 * How many things stand under each name and how many of them bear each mark: lights by unit. Things are put in and taken out
 * one at a time, and what was told of a name stays the same object until something under it moves. Only numbers are kept,
 * since tens of thousands of things pass through.
 */
export class Tally<M extends string> {
  readonly #none: Record<M, number>
  readonly #groups = new Map<string, Group<M>>()

  constructor(marks: readonly M[]) {
    this.#none = Object.fromEntries(marks.map((mark) => [mark, 0])) as Record<M, number>
  }

  /** A mark that is named twice counts twice. */
  put(name: string, marks: readonly M[]): void {
    let group = this.#groups.get(name)
    if (group === undefined) {
      group = { total: 0, marks: { ...this.#none }, counted: null }
      this.#groups.set(name, group)
    }
    change(group, marks, 1)
  }

  /** Takes out what was put in under the same name with the same marks. */
  take(name: string, marks: readonly M[]): void {
    const group = this.#groups.get(name)
    if (!group) return
    change(group, marks, -1)
    if (group.total === 0) this.#groups.delete(name)
  }

  /** All names that something stands under, in no order. */
  names(): readonly string[] {
    return [...this.#groups.keys()]
  }

  of(name: string): Counted<M> {
    const group = this.#groups.get(name)
    if (!group) return { total: 0, marks: this.#none }
    group.counted ??= { total: group.total, marks: { ...group.marks } }
    return group.counted
  }
}

function change<M extends string>(group: Group<M>, marks: readonly M[], by: 1 | -1): void {
  group.total += by
  for (const mark of marks) group.marks[mark] += by
  group.counted = null
}
