import { NO_FIGURES } from './plain-task'
import type { Deadline } from '../domain/deadline'
import { compare, type Decimal } from '../domain/decimal'
import { boundOf } from './bound-of'
import type { DraftGrowth } from './draft'
import { originalSpan, type FoldedText } from './fold-text'
import { listed, NO_OWNERS, type Owners } from './owners'
import type { Amount, ConfidenceReason, Growth, Proposal, Reach } from './proposal'
import type { FoundMeasure, SentenceFinds } from './read-sentence'
import type { FoundTask } from './sentence-tasks'
import type { Figure } from './figure'
import type { Span } from './span'
import { doubtsOfMeasure } from './text-doubts'

/** What the paragraph or the row says of all that stands in it. */
export interface Surroundings {
  readonly owners: Owners
  readonly deadline: Deadline | null
  /** The project that a row of a table is about, where another cell says what is to be done. */
  readonly thing: string
}

interface Source {
  readonly document: string
  readonly folded: FoldedText
}

function amountOf({ folded, document }: Source, figure: Figure): Amount {
  const span = originalSpan(folded, figure.origin + figure.start, figure.origin + figure.end)
  const { value, high, unit, ratio } = figure
  return { value, high, unit, ratio, asWritten: document.slice(span.start, span.end), span }
}

function growthOf({ folded }: Source, { figure, isFall, basis }: DraftGrowth): Growth {
  const signed = (of: Decimal) => (isFall && compare(of, '0' as Decimal) > 0 ? (`-${of}` as Decimal) : of)
  return {
    value: signed(figure.value),
    high: figure.high && signed(figure.high),
    unit: figure.unit,
    basis,
    bound: figure.bound,
    span: originalSpan(folded, figure.origin + figure.start, figure.origin + figure.end),
  }
}

/** The words that carry it, from the first clause to the last, without those before and behind. */
function clauseSpan({ folded }: Source, { sentence }: SentenceFinds, first: number, last: number): Span {
  const start = sentence.clauses[first]?.start ?? sentence.start
  return originalSpan(folded, start, sentence.clauses[last]?.end ?? sentence.end)
}

interface Scored {
  readonly confidence: number
  readonly reasons: readonly ConfidenceReason[]
}

const LOWERS: Readonly<Partial<Record<ConfidenceReason, number>>> = {
  'no-section': 0.1,
  'name-from-context': 0.1,
  'long-name': 0.1,
  'spelled-number': 0.15,
  'no-unit': 0.1,
  'process-only': 0.45,
  'end-state': 0.1,
  assignee: 0.2,
}
const LONG_NAME = 24

function scored(reasons: readonly ConfidenceReason[]): Scored {
  const confidence = reasons.reduce((rest, reason) => rest - (LOWERS[reason] ?? 0), 0.95)
  return { confidence: Math.round(Math.max(0.1, confidence) * 100) / 100, reasons }
}

function measureReasons({ draft, kind }: FoundMeasure): readonly ConfidenceReason[] {
  const reasons: ConfidenceReason[] = [kind.reason]
  if (draft.isNameFromContext) reasons.push('name-from-context')
  if (draft.name.length > LONG_NAME) reasons.push('long-name')
  if (draft.value && !/\d/.test(draft.value.raw)) reasons.push('spelled-number')
  if (draft.value && draft.value.unit === '') reasons.push('no-unit')
  return reasons
}

export function measureProposal(
  source: Source,
  finds: SentenceFinds,
  found: FoundMeasure,
  around: Surroundings,
  id: string,
): Proposal {
  const { draft, kind } = found
  const clause = finds.sentence.clauses[draft.firstClause]
  const amount = (figure: Figure | null) => (figure ? amountOf(source, figure) : null)
  const change = (growth: DraftGrowth | null) => (growth ? growthOf(source, growth) : null)
  const shared = common(source, finds, found, around)
  const { confidence, reasons } = scored(measureReasons(found))
  // Written out field by field: spreading objects of so many fields is what reading a speech would mostly consist of.
  return {
    id,
    kind: shared.kind,
    excerpt: shared.excerpt,
    section: shared.section,
    owners: shared.owners,
    ownersReach: shared.ownersReach,
    deadline: shared.deadline,
    deadlineReach: shared.deadlineReach,
    strength: 'quantified',
    isOptional: false,
    clause: clauseSpan(source, finds, draft.firstClause, draft.lastClause),
    title: withThing(draft.title, around),
    metric: draft.name,
    subject: draft.subject,
    bound: boundOf(draft, kind.kind, clause?.text ?? ''),
    isApproximate: (draft.value ?? draft.growth?.figure)?.isApproximate ?? false,
    amount: amount(draft.value),
    growth: change(draft.growth),
    completion: amount(draft.completion),
    baseline: amount(draft.baseline),
    delta: change(draft.delta),
    multiple: amount(draft.multiple),
    ranks: draft.ranks.map(({ span, ...rank }) => ({
      ...rank,
      span: originalSpan(source.folded, span.start, span.end),
    })),
    confidence,
    reasons,
    doubts: doubtsOfMeasure(
      draft,
      finds.measures.map((one) => one.draft),
    ),
  }
}

export function taskProposal(
  source: Source,
  finds: SentenceFinds,
  found: FoundTask,
  around: Surroundings,
  id: string,
): Proposal {
  const { words, kind } = found
  const reason = words.reason === 'process' ? 'process-only' : found.isAssigned ? 'assignee' : words.reason
  const shared = common(source, finds, found, around)
  const { confidence, reasons } = scored([kind.reason, reason])
  return {
    id,
    kind: shared.kind,
    excerpt: shared.excerpt,
    section: shared.section,
    owners: shared.owners,
    ownersReach: shared.ownersReach,
    deadline: shared.deadline,
    deadlineReach: shared.deadlineReach,
    ...NO_FIGURES,
    strength: 'task',
    isOptional: words.isOptional,
    clause: clauseSpan(source, finds, found.firstClause, found.lastClause),
    title: withThing(words.title, around),
    confidence,
    reasons,
    doubts: [],
  }
}

const withThing = (title: string, { thing }: Surroundings) => (title.includes(thing) ? title : thing + title)

function common(
  { folded }: Source,
  { sentence, place }: SentenceFinds,
  found: FoundMeasure | FoundTask,
  around: Surroundings,
) {
  const isPromise = found.kind.kind === 'commitment'
  const hasOwn = listed(found.owners).length > 0
  const hasAround = isPromise && listed(around.owners).length > 0
  const owners = hasOwn ? found.owners : hasAround ? around.owners : NO_OWNERS
  const inherited = isPromise ? (around.deadline ?? place.limit) : null
  const deadline = found.deadline ?? inherited
  const ownersReach: Reach | null = hasOwn ? 'sentence' : hasAround ? 'paragraph' : null
  const inheritedReach: Reach | null = inherited === null ? null : around.deadline ? 'paragraph' : 'section'
  const deadlineReach: Reach | null = found.deadline ? 'sentence' : inheritedReach
  const { kind } = found.kind
  const excerpt = originalSpan(folded, sentence.start, sentence.end)
  return { kind, excerpt, section: place.path, owners, ownersReach, deadline, deadlineReach }
}
