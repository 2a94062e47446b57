import type { Change } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import type { League } from '@shared/domain/league'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { defaultSettings, type OfficeSettings } from '@shared/domain/settings'
import type { Slip } from '@shared/domain/slip'
import type { TargetSummary } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'

/** What the screens read without touching the disk. A new view object is published after every command. */
export interface View {
  readonly settings: OfficeSettings
  readonly kinds: ReadonlyMap<string, LedgerKind>
  readonly ledgers: ReadonlyMap<string, Ledger>
  readonly targets: ReadonlyMap<TargetId, Target>
  readonly summaries: ReadonlyMap<TargetId, TargetSummary>
  readonly slips: ReadonlyMap<string, Slip>
  readonly leagues: ReadonlyMap<string, League>
}

export interface ViewRows {
  readonly settings: readonly OfficeSettings[]
  readonly kinds: readonly LedgerKind[]
  readonly ledgers: readonly Ledger[]
  readonly targets: readonly Target[]
  readonly summaries: readonly TargetSummary[]
  readonly slips: readonly Slip[]
  readonly leagues: readonly League[]
}

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
  #settings: OfficeSettings
  #view: View
  readonly #listeners = new Set<() => void>()

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

  load(rows: ViewRows): void {
    this.#settings = rows.settings[0] ?? this.#settings
    for (const kind of rows.kinds) this.#kinds.set(kind.id, kind)
    for (const ledger of rows.ledgers) this.#ledgers.set(ledger.id, ledger)
    for (const target of rows.targets) this.#targets.set(target.id, target)
    for (const summary of rows.summaries) this.#summaries.set(summary.targetId, summary)
    for (const slip of rows.slips) this.#slips.set(slip.id, slip)
    for (const league of rows.leagues) this.#leagues.set(league.id, league)
    this.#publish()
  }

  apply(changes: readonly Change[], summaries: readonly TargetSummary[]): void {
    for (const change of changes) this.#applyOne(change)
    for (const summary of summaries) this.#summaries.set(summary.targetId, summary)
    this.#publish()
  }

  #applyOne(change: Change): void {
    switch (change.table) {
      case 'settings':
        if (change.after) this.#settings = change.after
        break
      case 'kinds':
        place(this.#kinds, change.id, change.after)
        break
      case 'ledgers':
        place(this.#ledgers, change.id, change.after)
        break
      case 'targets':
        place(this.#targets, change.id as TargetId, change.after)
        if (change.after === null) this.#summaries.delete(change.id as TargetId)
        break
      case 'slips':
        place(this.#slips, change.id, change.after)
        break
      case 'leagues':
        place(this.#leagues, change.id, change.after)
        break
      case 'notes': // read when looked at; the summary carries what a list shows
      case 'events':
        break
    }
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
    }
  }

  #publish(): void {
    this.#view = this.#publishable()
    for (const listener of this.#listeners) listener()
  }
}

function place<K, V>(map: Map<K, V>, key: K, row: V | null): void {
  if (row === null) map.delete(key)
  else map.set(key, row)
}
