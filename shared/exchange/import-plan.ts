import { changed, created, type Change } from '../domain/change'
import type { Instant, IsoDate } from '../domain/day'
import type { IdSource, TargetId } from '../domain/ids'
import type { NameAliases } from '../domain/known-names'
import type { Ledger } from '../domain/ledger'
import type { LedgerKind } from '../domain/ledger-kind'
import type { ProgressNote } from '../domain/progress-note'
import type { OfficeRole } from '../domain/settings'
import type { TargetSummary } from '../domain/summary'
import type { Target } from '../domain/target'
import type { HeaderFound } from './find-header'
import type { ColumnMapping } from './map-columns'
import type { RawSheet } from './raw-table'
import type { CellDoubt, CellRemark } from './row-note'
import type { SkipReason } from './section-rows'

/** What an import is decided against. Nothing is looked up and no clock is read. */
export interface ImportContext {
  readonly ledger: Ledger
  readonly kind: LedgerKind
  /** The targets that stand in the ledger now. */
  readonly existing: readonly Target[]
  readonly summaries: ReadonlyMap<string, TargetSummary>
  /** The notes of targets whose values are summed over periods: which of them a new total takes the place of. */
  readonly notes?: ReadonlyMap<string, readonly ProgressNote[]>
  readonly today: IsoDate
  readonly now: Instant
  readonly handler: string
  /** Which moves of state are the office's to make; a supervising office's where nothing is said. */
  readonly role?: OfficeRole
  readonly ids: IdSource
  readonly uses1904: boolean
  /** Rows that a person calls new, whatever they look like. */
  readonly asNew?: ReadonlySet<number>
  /** Units and leaders that the sheet calls otherwise than the ledgers do. */
  readonly aliases?: NameAliases
}

export interface ImportTable {
  readonly sheet: RawSheet
  readonly header: HeaderFound
  readonly mapping: ColumnMapping
  /** Measures that are numbered within one cell become measures of their own. */
  readonly splitsMeasures?: boolean
}

/** One column of a target that the sheet says otherwise than the ledger. */
export interface Difference {
  readonly column: string
  readonly header: string
  readonly before: string
  readonly after: string
}

export interface PlannedTarget {
  readonly row: number
  readonly target: Target
  readonly note: ProgressNote | null
  /** A heading, group or merged name that other rows stand under; it is made with the first of them. */
  readonly isParent: boolean
}

/** By what a row was taken for a target of the ledger: its record number, its code, its name, or a name much like it. */
export type MatchedBy = 'id' | 'code' | 'title' | 'likeness'

export interface PlannedUpdate {
  readonly row: number
  readonly before: Target
  readonly after: Target
  readonly note: ProgressNote | null
  readonly differences: readonly Difference[]
  readonly matchedBy: MatchedBy
  /** What it reports is older than the latest note of the ledger, which it would cover. */
  readonly isOlder: boolean
}

/** Units and leaders, each with the number of rows that name them. */
export interface WrittenNames {
  readonly units: ReadonlyMap<string, number>
  readonly leaders: ReadonlyMap<string, number>
}

/** All that an import would do, for a person to look at before anything is written. */
export interface ImportPlan {
  readonly created: readonly PlannedTarget[]
  readonly updated: readonly PlannedUpdate[]
  readonly refused: readonly CellRemark[]
  readonly warnings: readonly CellRemark[]
  /** What is taken in and may be right, but deserves a second look. */
  readonly doubts: readonly CellDoubt[]
  readonly skipped: readonly { readonly row: number; readonly reason: SkipReason }[]
  readonly unknownColumns: readonly string[]
  /** Units and leaders as the rows write them. */
  readonly names: WrittenNames
  /** Targets of the ledger that no row of the file speaks of. Nothing happens to them. */
  readonly missing: readonly Target[]
  /** Rows of the table that are not blank. `created` counts rows, not the parents made for them. */
  readonly counts: {
    readonly rows: number
    readonly created: number
    readonly updated: number
    readonly unchanged: number
    readonly refused: number
    readonly skipped: number
  }
}

/** Parents that at least one accepted target stands under, however deep. */
function neededParents(plan: ImportPlan, isAccepted: (id: TargetId) => boolean): ReadonlySet<string> {
  const byId = new Map(plan.created.map((planned) => [planned.target.id as string, planned]))
  const needed = new Set<string>()
  for (const planned of plan.created) {
    if (planned.isParent || !isAccepted(planned.target.id)) continue
    let parent = byId.get(planned.target.parentId ?? '')
    while (parent && !needed.has(parent.target.id)) {
      if (parent.isParent) needed.add(parent.target.id)
      parent = byId.get(parent.target.parentId ?? '')
    }
  }
  return needed
}

/**
 * The changes of an import in one step: every planned target, or exactly the accepted ones with the parents they need.
 * An accepted target whose own parent row was left out stands at the root.
 */
export function changesOf(plan: ImportPlan, accepted: ReadonlySet<TargetId> | null = null): readonly Change[] {
  const isAccepted = (id: TargetId) => accepted === null || accepted.has(id)
  const needed = neededParents(plan, isAccepted)
  const taken = plan.created.filter(({ isParent, target: { id } }) => (isParent ? needed.has(id) : isAccepted(id)))
  const takenIds = new Set(taken.map(({ target }) => target.id))
  const planned = new Set(plan.created.map(({ target }) => target.id))
  const changes: Change[] = []
  for (const { target, note } of taken) {
    const isOrphan = target.parentId !== null && planned.has(target.parentId) && !takenIds.has(target.parentId)
    changes.push(created('targets', isOrphan ? { ...target, parentId: null } : target))
    if (note) changes.push(created('notes', note))
  }
  for (const { before, after, note } of plan.updated) {
    if (!isAccepted(before.id)) continue
    if (before !== after) changes.push(changed('targets', before, after))
    if (note) changes.push(created('notes', note))
  }
  return changes
}
