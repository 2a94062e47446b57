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
  /** What a filter found inside a folded branch, in its order; without a filter that is all that stands below. */
  readonly folded?: readonly LedgerRow[]
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
    isSameCounts(a.below, b.below) &&
    isSameFolded(a.folded, b.folded)
  )
}

function isSameFolded(a: LedgerRow['folded'], b: LedgerRow['folded']): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.length === b.length && a.every((row, place) => isSameRow(row, b[place] as LedgerRow))
}

function isSameCounts(a: LightCounts | null, b: LightCounts | null): boolean {
  if (a === null || b === null) return a === b
  return (Object.keys(a) as Light[]).every((light) => a[light] === b[light])
}

/** As the ledger has it, and not a copy that is folded or stands back under a filter. */
const isOwn = ({ isExpanded, tone }: LedgerRow) => isExpanded && tone === undefined

/**
 * Remembers the rows that it made copies of and gives the old copy wherever nothing in it has changed, so that only changed
 * rows are drawn again. The ledger's own rows stay the same objects by themselves.
 */
export function copyKeeper(): (rows: readonly LedgerRow[]) => readonly LedgerRow[] {
  let old = new Map<string, LedgerRow>()
  return (rows) => {
    const copies = new Map<string, LedgerRow>()
    const kept = rows.map((row) => {
      if (isOwn(row)) return row
      const before = old.get(row.id)
      const copy = before && isSameRow(before, row) ? before : row
      copies.set(row.id, copy)
      return copy
    })
    old = copies
    return kept
  }
}
