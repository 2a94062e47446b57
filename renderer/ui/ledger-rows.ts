import type { TargetId } from '@shared/domain/ids'
import { RollUps } from '@shared/domain/roll-ups'
import type { Standing } from '@shared/domain/standing'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { arrangeTree, isHeading } from '@shared/domain/target-tree'
import { isSameRow, parentLight, type LedgerRow } from './ledger-row'

/** Where the rows of a ledger come from. */
export interface RowSource {
  /** All targets of the ledger. */
  readonly targets: () => readonly Target[]
  /** One of them, or undefined for a target that is not in the ledger. */
  readonly target: (id: TargetId) => Target | undefined
  readonly summary: (target: Target) => TargetSummary | null
  readonly standing: (target: Target) => Standing
}

/**
 * Every target of a ledger as a row, in the ledger's order, with the lights below it. A row stays the same object while
 * nothing in it changes. An edit that leaves the tree as it is makes its own rows anew, and those above them.
 */
export class LedgerRows {
  #rows: readonly LedgerRow[] = []
  #places = new Map<string, number>()
  #rollUps = new RollUps([], [])

  /** The rows after an edit of these targets; null stands for any of them. */
  read(source: RowSource, touched: ReadonlySet<TargetId> | null): readonly LedgerRow[] {
    const edits = touched && this.#editsAmong(source, touched)
    if (edits === null) this.#begin(source)
    else if (edits.size > 0) this.#follow(source, edits)
    return this.#rows
  }

  #begin(source: RowSource): void {
    const tree = arrangeTree(source.targets())
    const judged = tree.map(({ target, childCount }) => ({
      standing: source.standing(target),
      isHeading: isHeading(target, childCount),
    }))
    const rollUps = new RollUps(tree, judged.map(countedLight))
    const rows = tree.map(({ target, depth, childCount }, index): LedgerRow => {
      const { standing, isHeading: isGroup } = judged[index] as (typeof judged)[number]
      const below = rollUps.below(index)
      const row: LedgerRow = {
        id: target.id,
        depth,
        hasChildren: childCount > 0,
        isExpanded: true,
        target,
        summary: source.summary(target),
        standing,
        isHeading: isGroup,
        number: index + 1,
        light: shownLight(standing, below),
        below,
      }
      const before = this.#rows[this.#places.get(row.id) ?? -1]
      return before && isSameRow(before, row) ? before : row
    })
    this.#rollUps = rollUps
    this.#rows = rows
    this.#places = new Map(rows.map(({ id }, index) => [id, index]))
  }

  /** The edited targets by the places of their rows; null when the tree may be another one. */
  #editsAmong(source: RowSource, touched: ReadonlySet<TargetId>): ReadonlyMap<number, Target> | null {
    const edits = new Map<number, Target>()
    for (const id of touched) {
      const place = this.#places.get(id)
      const target = source.target(id)
      if (place === undefined && target === undefined) continue
      const before = place === undefined ? undefined : this.#rows[place]?.target
      if (place === undefined || !target || before?.parentId !== target.parentId || before.order !== target.order)
        return null
      edits.set(place, target)
    }
    return edits
  }

  #follow(source: RowSource, edits: ReadonlyMap<number, Target>): void {
    const rows = [...this.#rows]
    const put = (place: number, over: Partial<LedgerRow>) => {
      const row = rows[place]
      if (!row) return
      const below = this.#rollUps.below(place)
      const next = { ...row, ...over, below }
      const after = { ...next, light: shownLight(next.standing, below) }
      if (!isSameRow(row, after)) rows[place] = after
    }
    for (const [place, target] of edits) {
      const row = rows[place]
      const standing = source.standing(target)
      const isGroup = isHeading(target, row?.hasChildren ? 1 : 0)
      const above = this.#rollUps.change(place, countedLight({ standing, isHeading: isGroup }))
      put(place, { target, summary: source.summary(target), standing, isHeading: isGroup })
      for (const parent of above) put(parent, {})
    }
    this.#rows = rows
  }
}

/** Headings are not counted. */
function countedLight({ standing, isHeading: isGroup }: Pick<LedgerRow, 'standing' | 'isHeading'>) {
  return isGroup ? null : standing.light
}

function shownLight(standing: Standing, below: LedgerRow['below']) {
  return below ? parentLight(standing.light, below) : standing.light
}
