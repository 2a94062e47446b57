import type { TargetId } from '../domain/ids'
import type { ImportPlan, PlannedUpdate } from './import-plan'

/** What a person says of a row that was taken for a target of the ledger: it is, it is a new one, or it stays out. */
export type RowDecision = 'take' | 'new' | 'leave-out'

/** By the sheet's own row number. */
export type Decisions = ReadonlyMap<number, RowDecision>

/**
 * What becomes of an import with all decisions: the targets that are made or changed, null for all. Rows do not tell
 * them apart, since a row of several measures makes several.
 */
export interface TakenRows {
  readonly targets: ReadonlySet<TargetId> | null
  readonly created: number
  readonly updated: number
}

export function rowsDecided(decisions: Decisions, decision: RowDecision): ReadonlySet<number> {
  return new Set([...decisions].filter(([, one]) => one === decision).map(([row]) => row))
}

/** A row whose report is older than the ledger's latest stays out until somebody says otherwise. */
export function decisionOn(
  { row, isOlder }: Pick<PlannedUpdate, 'row' | 'isOlder'>,
  decisions: Decisions,
): RowDecision {
  return decisions.get(row) ?? (isOlder ? 'leave-out' : 'take')
}

/** The targets that are written, and how many targets that makes and changes. */
export function takenRows(plan: ImportPlan, decisions: Decisions): TakenRows {
  const made = plan.created.filter(({ isParent, row }) => !isParent && decisions.get(row) !== 'leave-out')
  const changed = plan.updated.filter((update) => decisionOn(update, decisions) !== 'leave-out')
  const isAll = made.length === plan.counts.created && changed.length === plan.updated.length
  const ids = [...made.map(({ target }) => target.id), ...changed.map(({ before }) => before.id)]
  return { targets: isAll ? null : new Set(ids), created: made.length, updated: changed.length }
}
