import type { ImportPlan, PlannedUpdate } from './import-plan'

/** What a person says of a row that was taken for a target of the ledger: it is, it is a new one, or it stays out. */
export type RowDecision = 'take' | 'new' | 'leave-out'

/** By the sheet's own row number. */
export type Decisions = ReadonlyMap<number, RowDecision>

/** What becomes of an import with all decisions; `rows` null takes all. */
export interface TakenRows {
  readonly rows: ReadonlySet<number> | null
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

/** The rows that are written, and how many targets that makes and changes. */
export function takenRows(plan: ImportPlan, decisions: Decisions): TakenRows {
  const made = plan.created.filter(({ isParent, row }) => !isParent && decisions.get(row) !== 'leave-out')
  const changed = plan.updated.filter((update) => decisionOn(update, decisions) !== 'leave-out')
  const isAll = made.length === plan.counts.created && changed.length === plan.updated.length
  const rows = isAll ? null : new Set([...made, ...changed].map(({ row }) => row))
  return { rows, created: made.length, updated: changed.length }
}
