import { kindsOfOffice } from '@shared/domain/given-kinds'
import type { Instant, IsoDate } from '@shared/domain/day'
import type { IdSource, LedgerId, LedgerKindId, TargetId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import type { ProgressNote } from '@shared/domain/progress-note'
import type { Target } from '@shared/domain/target'
import type { ImportField } from '@shared/exchange/column-synonyms'
import type { NameAliases } from '@shared/domain/known-names'
import type { ImportPlan, ImportTable } from '@shared/exchange/import-plan'
import { areParts } from '@shared/exchange/join-tables'
import { keepUnknown, type ColumnMapping } from '@shared/exchange/map-columns'
import { planSteps } from '@shared/exchange/plan-import'
import { likeliestKind, proposeImport, type ImportProposal, type TableChoice } from '@shared/exchange/propose-import'
import { cellText, type RawWorkbook } from '@shared/exchange/raw-table'
import { rowsDecided, type Decisions } from '@shared/exchange/row-decisions'
import { holdsSeveralMeasures } from '@shared/exchange/split-measures'
import { aliasQuestions, type AliasQuestion, type KnownNames } from '@shared/exchange/name-aliases'
import type { Steps } from '@shared/exchange/steps'
import { ok, type Result } from '@shared/result'
import { currentName } from '../../db/person'
import type { View } from '../../db/projection'
import { factsOf } from './file-facts'

/** What a person says a column means; without a word of theirs the proposal stands. */
export type Meaning = ImportField | 'leave-out' | 'keep-as-own'

/** Where the rows go: a ledger that is there, or a new one as described. */
export interface Destination {
  readonly ledgerId: LedgerId | null
  readonly name: string
  readonly kindId: LedgerKindId
  readonly year: number
  readonly issuer: string
}

export interface ImportDraft {
  readonly fileName: string
  readonly workbook: RawWorkbook
  readonly proposal: ImportProposal
  readonly destination: Destination
  readonly meanings: ReadonlyMap<number, Meaning>
  /** Measures that are numbered within one cell become measures of their own. */
  readonly splitsMeasures: boolean
  readonly decisions: Decisions
  /** Names that the sheet writes otherwise; one that stands for itself was said to be nobody known. */
  readonly aliases: NameAliases
  /** What was said of such a table before is in it. */
  readonly isRemembered: boolean
}

/** A draft worked out: all that is needed to show it and to write it. */
export interface PlannedImport {
  readonly fileName: string
  readonly ledger: Ledger
  readonly kind: LedgerKind
  /** The kind without the columns that this file adds to it: what its other columns can mean. */
  readonly base: LedgerKind
  readonly table: ImportTable
  readonly plan: ImportPlan
  /** Names that nobody knows and that may be known ones, without those that were answered. */
  readonly nameQuestions: readonly AliasQuestion[]
  /** Some cell holds several numbered measures. */
  readonly canSplit: boolean
}

export interface PlanningBasis {
  readonly view: View
  /** The notes of `targetsOfPeriods`; nothing is known of them where they were not read. */
  readonly notes?: ReadonlyMap<string, readonly ProgressNote[]>
  readonly ids: IdSource
  readonly today: IsoDate
  readonly now: Instant
}

/** The first proposal for a workbook that was read; `ledgerId` null makes a new ledger of the likeliest kind. */
export function draftOf(
  fileName: string,
  workbook: RawWorkbook,
  ledgerId: LedgerId | null,
  view: View,
  choice: TableChoice = {},
): Result<ImportDraft> {
  const known = ledgerId === null ? undefined : view.ledgers.get(ledgerId)
  const knownKind = known && view.kinds.get(known.kindId)
  const first = proposeImport(workbook, knownKind ?? null, choice)
  if (!first.ok) return first
  const joins = choice.joins ?? isOneInParts(workbook, first.value)
  const kinds = kindsOfOffice(view.kinds)
  const kind = knownKind ?? likeliestKind(first.value.header.headers, kinds)
  const proposed = proposeImport(workbook, kind, { ...choice, joins, sheet: first.value.header.sheet })
  if (!proposed.ok) return proposed
  const above = titleAbove(proposed.value)
  const title = above || fileName.replace(/\.[^.]+$/, '')
  // An export's name bears the day of the export, which may be in the year after the ledger's.
  const year = known?.year ?? yearIn(above) ?? factsOf(workbook)?.year ?? yearIn(fileName) ?? view.settings.ledgerYear
  return ok({
    fileName,
    workbook,
    proposal: proposed.value,
    destination: {
      ledgerId: known?.id ?? null,
      name: known?.name ?? title.slice(0, 100),
      kindId: kind.id,
      year,
      issuer: known?.issuer ?? view.settings.officeName,
    },
    meanings: new Map(),
    splitsMeasures: false,
    decisions: new Map(),
    aliases: new Map(Object.entries(view.settings.nameAliases)),
    isRemembered: false,
  })
}

/** Whether the sheets are parts of one table, as when every unit has its own. */
function isOneInParts(workbook: RawWorkbook, { header, alike, mapping }: ImportProposal): boolean {
  const title = mapping.find(({ field }) => field === 'title')?.column
  return alike.length > 0 && title !== undefined && areParts(workbook, [header, ...alike], title)
}

/** The line above the table that names it; empty where none does. */
export function titleAbove({ sheet, header }: ImportProposal): string {
  for (const row of sheet.rows.slice(header.top, header.row)) {
    const title = row.map(cellText).find((text) => text.length > 3)
    if (title) return title.replaceAll(/\s+/g, '')
  }
  return ''
}

/** The year that a title or a file name states, or null. */
export function yearIn(text: string): number | null {
  const found = /(20\d\d)年?/.exec(text.normalize('NFKC'))
  return found ? Number(found[1]) : null
}

function withMeanings(mapping: ColumnMapping, meanings: ReadonlyMap<number, Meaning>): ColumnMapping {
  return mapping.map((column) => {
    const meaning = meanings.get(column.column)
    if (meaning === undefined) return column
    return { ...column, field: meaning === 'leave-out' || meaning === 'keep-as-own' ? null : meaning, confidence: 1 }
  })
}

/** The columns that become columns of their own: those nobody knows, unless the person left them out. */
function ownColumns(mapping: ColumnMapping, meanings: ReadonlyMap<number, Meaning>): ReadonlySet<number> {
  return new Set(
    mapping
      .filter(({ column, field }) => field === null && meanings.get(column) !== 'leave-out')
      .map(({ column }) => column),
  )
}

/** Works a draft out against the ledger as it is now. Nothing is written. */
export function* draftSteps(draft: ImportDraft, basis: PlanningBasis): Steps<PlannedImport> {
  const { view, notes, ids, today, now } = basis
  const { destination, proposal, meanings } = draft
  const known = destination.ledgerId === null ? undefined : view.ledgers.get(destination.ledgerId)
  const kinds = kindsOfOffice(view.kinds)
  const base = kinds.find(({ id }) => id === (known?.kindId ?? destination.kindId)) ?? kinds[0]!
  const said = withMeanings(proposal.mapping, meanings)
  const own = known ? new Set<number>() : ownColumns(said, meanings)
  const kept = own.size > 0 ? keepColumns(base, said, own) : { kind: base, mapping: said }
  const kind =
    own.size > 0
      ? { ...kept.kind, id: ids.text() as LedgerKindId, name: `${base.name}（${destination.name}）`.slice(0, 100) }
      : base
  const ledger: Ledger = known ?? {
    id: ids.text() as LedgerId,
    name: destination.name.trim() || '台账',
    kindId: kind.id,
    year: destination.year,
    issuer: destination.issuer.trim(),
    expectedMethod: null,
    order: view.ledgers.size,
  }
  const { sheet, header } = proposal
  const { splitsMeasures, decisions } = draft
  const table: ImportTable = { sheet, header, mapping: kept.mapping, splitsMeasures }
  const plan = yield* planSteps(table, {
    ledger,
    kind,
    existing: targetsIn(view, ledger.id),
    summaries: view.summaries,
    ...(notes && { notes }),
    today,
    now,
    handler: currentName(),
    role: view.settings.role,
    ids,
    uses1904: draft.workbook.uses1904,
    asNew: rowsDecided(decisions, 'new'),
    aliases: draft.aliases,
  })
  const questions = aliasQuestions(plan.names, namesIn(view))
  const nameQuestions = questions.filter(({ written }) => !draft.aliases.has(written))
  const canSplit = holdsSeveralMeasures(table)
  return { fileName: draft.fileName, ledger, kind, base, table, plan, nameQuestions, canSplit }
}

const targetsIn = (view: View, ledgerId: LedgerId): readonly Target[] =>
  [...view.targets.values()].filter(({ ledgerIds }) => ledgerIds.includes(ledgerId))

/** Targets of the draft's ledger whose values are summed over periods, whose notes are needed to read a stated total. */
export function targetsOfPeriods({ destination }: ImportDraft, view: View): readonly TargetId[] {
  if (destination.ledgerId === null) return []
  return targetsIn(view, destination.ledgerId)
    .filter(({ metrics }) => metrics.some(({ accrual }) => accrual === 'per-period'))
    .map(({ id }) => id)
}

function namesIn({ targets }: View): KnownNames {
  const units = new Set<string>()
  const leaders = new Set<string>()
  for (const { leadUnits, coUnits, leadLeader } of targets.values()) {
    for (const unit of leadUnits) units.add(unit)
    for (const unit of coUnits) units.add(unit)
    if (leadLeader !== '') leaders.add(leadLeader)
  }
  return { units, leaders }
}

/** `keepUnknown` for some of the unknown columns only; the others stay without a meaning. */
function keepColumns(kind: LedgerKind, mapping: ColumnMapping, own: ReadonlySet<number>) {
  const kept = keepUnknown(
    kind,
    mapping.filter(({ column, field }) => field !== null || own.has(column)),
  )
  const byColumn = new Map(kept.mapping.map((column) => [column.column, column]))
  return { kind: kept.kind, mapping: mapping.map((column) => byColumn.get(column.column) ?? column) }
}
