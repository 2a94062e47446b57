import type { Change, TableName } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import type { RowCounts } from '@shared/log/snapshot'

/** One command as the log tells it, without its rows: a line of the audit trail and a step on the time line. */
export interface CommandEntry {
  /** The number of its last record: the moment right after it, by which everything here names a moment. */
  readonly closes: number
  readonly firstSeq: number
  readonly epoch: number
  readonly at: string
  readonly who: string
  /** The command's literal name, such as `edit-cells`. */
  readonly command: string
  /** The `closes` of the command that this one takes back, or null. */
  readonly undoes: number | null
  readonly reason: string
  /** For a restore or an upgrade: what the epoch starts from. */
  readonly basis: string | null
  /** Rows made, changed and removed, by table. */
  readonly touched: Readonly<Partial<Record<TableName, Touched>>>
  /** Targets whose row or notes it touched, at most 200 of them; `targetCount` counts all. */
  readonly targetIds: readonly TargetId[]
  readonly targetCount: number
}

export interface Touched {
  readonly made: number
  readonly changed: number
  readonly removed: number
}

/** What the data would be at another moment, beside what it is now. */
export interface MomentDifference {
  readonly closes: number
  readonly at: string
  readonly countsThen: RowCounts
  readonly countsNow: RowCounts
  /** Canonical hash of the data at the moment. */
  readonly hash: string
  readonly targets: readonly TargetDifference[]
  /** Rows of other tables (settings, kinds, ledgers) that differ. */
  readonly others: readonly Change[]
}

/** A target that differs between a moment (`then`) and now; the change reads from now to then. */
export interface TargetDifference {
  readonly id: TargetId
  readonly kind: 'only-then' | 'only-now' | 'differs'
  /** The target's own row from now to then (null: the row is the same and only notes differ), and its notes'. */
  readonly changes: readonly Change[]
}
