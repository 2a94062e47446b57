import { changed, created, type Change } from '../domain/change'
import type { Metric } from '../domain/metric'
import type { Instant, IsoDate } from '../domain/day'
import type { IdSource, TargetId } from '../domain/ids'
import type { NameAliases } from '../domain/known-names'
import type { Ledger } from '../domain/ledger'
import type { LedgerKind } from '../domain/ledger-kind'
import type { SourceDocument } from '../domain/source-document'
import type { TargetSummary } from '../domain/summary'
import type { Target } from '../domain/target'
import { fail, ok, type Result } from '../result'
import { asOfDay } from './as-of-day'
import { excerptsOf, withExcerpts } from './excerpts'
import { homesOf, keysAbove } from './homes-of-taken'
import { ResultNotes } from './notes-of-results'
import { observe } from './observe'
import { reportedFigure } from './reported-figure'
import type { TakenItem } from './taken'
import { targetOfProposal } from './target-of-proposal'
import { updateOf, type TakenField } from './update-of-target'

/** What a person took from a document, to be written in one step. */
export interface Taking {
  readonly document: SourceDocument
  /** The document's text, which all spans are of. */
  readonly text: string
  /** The ledger that new targets stand in; it is made, with its kind, when there are any and it is not there yet. */
  readonly ledger: Ledger
  readonly kind: LedgerKind
  readonly items: readonly TakenItem[]
  /** By item, the fields in which the document wins over the existing target; whatever is not named keeps what stands. */
  readonly overwrite: ReadonlyMap<string, ReadonlySet<TakenField>>
}

/** What a taking is decided against. */
export interface TakingGround {
  readonly targets: ReadonlyMap<TargetId, Target>
  readonly summaries: ReadonlyMap<TargetId, TargetSummary>
  readonly documents: ReadonlyMap<string, SourceDocument>
  readonly ledgers: ReadonlyMap<string, Ledger>
  readonly kinds: ReadonlyMap<string, LedgerKind>
  readonly aliases: NameAliases
  readonly today: IsoDate
  readonly now: Instant
  readonly by: string
  readonly ids: IdSource
}

export type TakingRefusal = 'nothing-taken' | 'target-gone' | 'note-in-future'
const NO_FIELDS: ReadonlySet<TakenField> = new Set()

/**
 * The changes that write what was taken: the document, the ledger where it is new, targets with their sentences, and
 * notes with figures. Refuses results of a document that is dated after today, and targets that are gone.
 */
export function changesOfTaken(taking: Taking, ground: TakingGround): Result<readonly Change[], TakingRefusal> {
  const { document, ledger, kind, items } = taking
  if (items.length === 0) return fail('nothing-taken')
  if (items.some(({ into }) => into !== null && !ground.targets.has(into))) return fail('target-gone')
  const hasResults = items.some(({ proposal }) => proposal.kind === 'result')
  if (hasResults && document.on > ground.today) return fail('note-in-future', { on: document.on })
  const { targets, notes } = new Writing(taking, ground).write()
  const made: Change[] = []
  // Where all is written into targets that are there, a new ledger would stand empty.
  const isNeeded = targets.some(({ before, after }) => before === null && after !== null)
  if (isNeeded && !ground.kinds.has(kind.id)) made.push(created('kinds', kind))
  if (isNeeded && !ground.ledgers.has(ledger.id)) made.push(created('ledgers', ledger))
  if (!ground.documents.has(document.id)) made.push(created('documents', document))
  return ok([...made, ...targets, ...notes.map((note) => created('notes', note))])
}

class Writing {
  readonly #taking: Taking
  readonly #ground: TakingGround
  readonly #byKey: ReadonlyMap<string, TakenItem>
  readonly #homes: ReadonlyMap<string, TargetId>
  /** Rows as they will be, in the order in which they were come to. */
  readonly #rows = new Map<TargetId, Target>()
  readonly #parents: ReadonlySet<string>
  readonly #places: ReadonlyMap<string, number>
  readonly #firstOrder: number
  /** Metrics that this document told a value of already. */
  readonly #told = new Set<string>()
  readonly #newId = () => this.#ground.ids.text()

  constructor(taking: Taking, ground: TakingGround) {
    this.#taking = taking
    this.#ground = ground
    this.#byKey = new Map(taking.items.map((item) => [item.key, item]))
    this.#homes = homesOf(taking.items, this.#newId)
    this.#places = new Map(taking.items.map(({ key }, place) => [key, place]))
    this.#parents = new Set(taking.items.flatMap(({ parentKey }) => parentKey ?? []))
    let lastOrder = 0
    for (const { order } of ground.targets.values()) lastOrder = Math.max(lastOrder, order)
    this.#firstOrder = lastOrder + 1
  }

  write() {
    const { items } = this.#taking
    const notes = new ResultNotes({ by: this.#ground.by, now: this.#ground.now, newId: this.#newId })
    const promises = items.filter(({ proposal }) => proposal.kind === 'commitment')
    const results = items.filter(({ proposal }) => proposal.kind === 'result')
    // What is promised makes the rows, so that a result that is told first finds the goal that it goes to.
    for (const item of [...promises, ...results]) this.#place(item)
    for (const item of promises) this.#promise(item)
    for (const item of results) this.#report(item, notes)
    const targets = [...this.#rows.values()].flatMap((after): readonly Change[] => {
      const before = this.#ground.targets.get(after.id)
      if (!before) return [created('targets', after)]
      return after === before ? [] : [changed('targets', before, after)]
    })
    return { targets, notes: notes.all() }
  }

  /** Makes the rows of an item and of all that it stands under. */
  #place(item: TakenItem): Target {
    const id = this.#idOf(item)
    const known = this.#rows.get(id) ?? this.#ground.targets.get(id)
    if (known) {
      this.#rows.set(id, known)
      return known
    }
    const { ledger } = this.#taking
    const above = this.#byKey.get(keysAbove(item, this.#byKey)[0] ?? '')
    const parent = above ? this.#place(above) : null
    const isInLedger = parent !== null && parent.id !== id && parent.ledgerIds.includes(ledger.id)
    const made = targetOfProposal(
      item.proposal,
      {
        id,
        ledgerId: ledger.id,
        parent: isInLedger ? parent : null,
        hasChildren: this.#parents.has(item.key),
        order: this.#firstOrder + (this.#places.get(item.key) ?? 0),
      },
      { text: this.#taking.text, aliases: this.#ground.aliases, newId: this.#newId },
    )
    this.#rows.set(id, made)
    return made
  }

  /** Links the sentence; an existing target gets what it lacks. */
  #promise(item: TakenItem): void {
    const { text, overwrite } = this.#taking
    const row = this.#rowOf(item)
    const isExisting = this.#ground.targets.has(row.id)
    const { aliases } = this.#ground
    const update = isExisting
      ? updateOf(row, item.proposal, {
          text,
          aliases,
          take: overwrite.get(item.key) ?? NO_FIELDS,
          newId: this.#newId,
        })
      : { target: row, metricId: row.metrics[0]?.id ?? null }
    this.#link(item, update.target, update.metricId)
  }

  #report(item: TakenItem, notes: ResultNotes): void {
    const { document, text } = this.#taking
    const { proposal } = item
    const row = this.#rowOf(item)
    const figure = reportedFigure(proposal, text)
    const summary = this.#ground.summaries.get(row.id) ?? null
    const source = document.title
    const [sentence, words] = [proposal.excerpt, proposal.clause].map(({ start, end }) => text.slice(start, end))
    const on = asOfDay(sentence ?? '', proposal.section, document.on)
    const isLatest = ({ id }: Metric) => {
      const known = summary?.actuals.find(({ metricId }) => metricId === id)
      return !this.#told.has(id) && (known === undefined || known.asOf < on)
    }
    const seen = figure && observe(row, { figure, proposal, summary, isLatest, source, newId: this.#newId })
    for (const { metricId } of seen?.observations ?? []) this.#told.add(metricId)
    const sources = this.#link(item, seen?.target ?? row, seen?.metricId ?? null)
    notes.add({ targetId: row.id, on, words: words ?? '', observations: seen?.observations ?? [], sources })
  }

  #link(item: TakenItem, row: Target, metricId: Target['metrics'][number]['id'] | null) {
    const { document, text } = this.#taking
    const sources = excerptsOf(item, { documentId: document.id, text }, metricId)
    this.#rows.set(row.id, { ...row, sources: withExcerpts(row.sources, sources) })
    return sources
  }

  #idOf({ key }: TakenItem): TargetId {
    return this.#homes.get(key) as TargetId
  }

  #rowOf(item: TakenItem): Target {
    return this.#rows.get(this.#idOf(item)) ?? this.#place(item)
  }
}
