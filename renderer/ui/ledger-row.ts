import { rollUp, type LightCounts } from '@shared/domain/light'
import type { Light } from '@shared/domain/light-rules'
import type { Standing } from '@shared/domain/standing'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import type { GridRow } from './grid/grid-types'

/** A target as a line of the ledger. The object stays the same while nothing in it changes. */
export interface LedgerRow extends GridRow {
  readonly depth: number
  readonly hasChildren: boolean
  readonly isExpanded: boolean
  readonly target: Target
  readonly summary: TargetSummary | null
  readonly standing: Standing
  /** It only groups others and is not counted. */
  readonly isHeading: boolean
  /** The row's place in the ledger's own order, from 1; it does not change with filter or sorting. */
  readonly number: number
  /** Its own light; of a parent the worst below it, unless its own is worse. */
  readonly light: Light
  /** How many of each light stand below a parent. */
  readonly below: LightCounts | null
  readonly isBanner?: never
}

/** A parent's own red or yellow is never hidden behind better children; otherwise the worst child speaks. */
export function parentLight(own: Light, below: LightCounts): Light {
  const lights = (Object.keys(below) as Light[]).filter((light) => below[light] > 0)
  return rollUp(own === 'red' || own === 'yellow' ? [...lights, own] : lights).worst ?? own
}

export function isSameRow(a: LedgerRow, b: LedgerRow): boolean {
  if (a === b) return true
  return (
    a.target === b.target &&
    a.summary === b.summary &&
    a.standing === b.standing &&
    a.depth === b.depth &&
    a.hasChildren === b.hasChildren &&
    a.isExpanded === b.isExpanded &&
    a.tone === b.tone &&
    a.number === b.number &&
    a.isHeading === b.isHeading &&
    a.light === b.light &&
    isSameCounts(a.below, b.below)
  )
}

function isSameCounts(a: LightCounts | null, b: LightCounts | null): boolean {
  if (a === null || b === null) return a === b
  return (Object.keys(a) as Light[]).every((light) => a[light] === b[light])
}

/**
 * Remembers the rows it saw last and gives the old object wherever nothing in a row has changed, so that only changed
 * rows are drawn again.
 */
export function rowKeeper(): (rows: readonly LedgerRow[]) => readonly LedgerRow[] {
  let old = new Map<string, LedgerRow>()
  return (rows) => {
    const kept = rows.map((row) => {
      const before = old.get(row.id)
      return before && isSameRow(before, row) ? before : row
    })
    old = new Map(kept.map((row) => [row.id, row]))
    return kept
  }
}
