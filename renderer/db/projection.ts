import type { Change, TableName } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import type { League } from '@shared/domain/league'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { defaultSettings, type OfficeSettings } from '@shared/domain/settings'
import type { Slip } from '@shared/domain/slip'
import type { SourceDocument } from '@shared/domain/source-document'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { Headings } from '@shared/domain/target-tree'
import { Returns, type ReadEvents, type ReturnsByTarget } from './returns'

/** What the screens read without touching the disk. A new view object is published after every command. */
export interface View {
  readonly settings: OfficeSettings
  readonly kinds: ReadonlyMap<string, LedgerKind>
  readonly ledgers: ReadonlyMap<string, Ledger>
  readonly targets: ReadonlyMap<TargetId, Target>
  readonly summaries: ReadonlyMap<TargetId, TargetSummary>
  readonly slips: ReadonlyMap<string, Slip>
  readonly leagues: ReadonlyMap<string, League>
  readonly documents: ReadonlyMap<string, SourceDocument>
  /** Targets that only group others; lists show them, figures do not count them. */
  readonly headings: ReadonlySet<TargetId>
  /** The events by which targets were sent back; null until somebody asked for them. */
  readonly returns: ReturnsByTarget | null
}

export interface ViewRows {
  readonly settings: readonly OfficeSettings[]
  readonly kinds: readonly LedgerKind[]
  readonly ledgers: readonly Ledger[]
  readonly targets: readonly Target[]
  readonly summaries: readonly TargetSummary[]
  readonly slips: readonly Slip[]
  readonly leagues: readonly League[]
  readonly documents: readonly SourceDocument[]
}

interface Step {
  readonly before: View
  /** Null where every target may stand otherwise. */
  readonly touched: ReadonlySet<TargetId> | null
}

/** Whoever looks less often than this many commands reckons from nothing. */
const MOST_STEPS = 32

/** A change of these may move every figure. */
const RULING: ReadonlySet<TableName> = new Set(['settings', 'kinds', 'ledgers'])

/**
 * The rows in memory, kept right by the same changes that are written to the store. The maps are this object's own and
 * grow in place, since copying 50,000 entries for each edit would be felt; readers get them as read-only.
 */
export class Projection {
  readonly #kinds = new Map<string, LedgerKind>()
  readonly #ledgers = new Map<string, Ledger>()
  readonly #targets = new Map<TargetId, Target>()
  readonly #summaries = new Map<TargetId, TargetSummary>()
  readonly #slips = new Map<string, Slip>()
  readonly #leagues = new Map<string, League>()
  readonly #documents = new Map<string, SourceDocument>()
  readonly #headings = new Headings()
  readonly #returns = new Returns()
  /** The last steps from one view to the next, oldest first. */
  #steps: readonly Step[] = []
  #settings: OfficeSettings
  #view: View
  readonly #listeners = new Set<() => void>()
  readonly #followers = new Set<(changes: readonly Change[]) => void>()

  constructor(year: number) {
    this.#settings = defaultSettings(year)
    this.#view = this.#publishable()
  }

  view = (): View => this.#view

  /** Returns the function that unsubscribes. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Tells every command's changes, once they are in the view. Returns the function that stops it. */
  follow = (follower: (changes: readonly Change[]) => void): (() => void) => {
    this.#followers.add(follower)
    return () => {
      this.#followers.delete(follower)
    }
  }

  load(rows: ViewRows): void {
    this.#settings = rows.settings[0] ?? this.#settings
    for (const kind of rows.kinds) this.#kinds.set(kind.id, kind)
    for (const ledger of rows.ledgers) this.#ledgers.set(ledger.id, ledger)
    for (const target of rows.targets) this.#placeTarget(target.id, target)
    for (const summary of rows.summaries) this.#summaries.set(summary.targetId, summary)
    for (const slip of rows.slips) this.#slips.set(slip.id, slip)
    for (const league of rows.leagues) this.#leagues.set(league.id, league)
    for (const document of rows.documents) this.#documents.set(document.id, document)
    this.#publish(null)
  }

  apply(changes: readonly Change[], summaries: readonly TargetSummary[]): void {
    const touched = new Set<TargetId>()
    for (const change of changes) for (const id of this.#applyOne(change)) touched.add(id)
    for (const summary of summaries) {
      this.#summaries.set(summary.targetId, summary)
      touched.add(summary.targetId)
    }
    this.#publish(changes.some(({ table }) => RULING.has(table)) ? null : touched)
    for (const follower of this.#followers) follower(changes)
  }

  /** Targets that may stand otherwise than in an earlier view; null when that may be any of them. */
  touchedSince = (view: View): ReadonlySet<TargetId> | null => {
    if (view === this.#view) return new Set()
    const from = this.#steps.findIndex(({ before }) => before === view)
    if (from < 0) return null
    const touched = new Set<TargetId>()
    for (const step of this.#steps.slice(from)) {
      if (step.touched === null) return null
      for (const id of step.touched) touched.add(id)
    }
    return touched
  }

  /** Reads the events by which targets were sent back, once; from then on they follow the changes. */
  async loadReturns(read: ReadEvents): Promise<void> {
    if (await this.#returns.load(read)) this.#publish(new Set(this.#returns.byTarget?.keys()))
  }

  /** Answers which targets that touches. */
  #applyOne(change: Change): readonly TargetId[] {
    switch (change.table) {
      case 'settings':
        if (change.after) this.#settings = change.after
        return []
      case 'kinds':
        place(this.#kinds, change.id, change.after)
        return []
      case 'ledgers':
        place(this.#ledgers, change.id, change.after)
        return []
      case 'targets':
        if (change.after === null) this.#summaries.delete(change.id as TargetId)
        return this.#placeTarget(change.id as TargetId, change.after)
      case 'slips':
        place(this.#slips, change.id, change.after)
        return []
      case 'leagues':
        place(this.#leagues, change.id, change.after)
        return []
      case 'documents':
        place(this.#documents, change.id, change.after)
        return []
      case 'notes': // read when looked at; the summary carries what a list shows
        return []
      case 'events':
        return this.#returns.apply(change)
    }
  }

  #placeTarget(id: TargetId, after: Target | null): readonly TargetId[] {
    const before = this.#targets.get(id) ?? null
    place(this.#targets, id, after)
    return [id, ...this.#headings.change(before, after)]
  }

  #publishable(): View {
    return {
      settings: this.#settings,
      kinds: this.#kinds,
      ledgers: this.#ledgers,
      targets: this.#targets,
      summaries: this.#summaries,
      slips: this.#slips,
      leagues: this.#leagues,
      documents: this.#documents,
      headings: this.#headings.ids,
      returns: this.#returns.byTarget,
    }
  }

  #publish(touched: ReadonlySet<TargetId> | null): void {
    this.#steps = [...this.#steps.slice(1 - MOST_STEPS), { before: this.#view, touched }]
    this.#view = this.#publishable()
    for (const listener of this.#listeners) listener()
  }
}

function place<K, V>(map: Map<K, V>, key: K, row: V | null): void {
  if (row === null) map.delete(key)
  else map.set(key, row)
}
