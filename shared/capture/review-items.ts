import type { IsoDate } from '../domain/day'
import { placedProposals, proposalsIn } from './proposals-of-words'
import type { Proposal } from './proposal'
import type { Decision, ItemEdit } from './review-action'
import { typedAmount, typedBound, typedDeadline, typedGrowth } from './typed-fields'
import type { Span } from './span'

/** A proposal while it is reviewed. */
export interface ReviewItem {
  /** Unique in the review; the id of its proposal, or made of the key that it came from. */
  readonly key: string
  /** As it stands by now, with all that a person changed. */
  readonly proposal: Proposal
  readonly decision: Decision
  readonly isEdited: boolean
  /** Made by a person from a stretch of the text. */
  readonly isOwn: boolean
  /** Further sentences, of what was merged into it. */
  readonly alsoFrom: readonly Span[]
  /** To be written as a new target although one like it is known. */
  readonly isNew: boolean
}

/** What the text was read as, and against which day. */
export interface ReviewSource {
  readonly text: string
  readonly on: IsoDate
}

export function itemOf(proposal: Proposal): ReviewItem {
  const made = { decision: 'undecided', isEdited: false, isOwn: false, alsoFrom: [], isNew: false } as const
  return { key: proposal.id, proposal, ...made }
}

/** With what a person typed; a figure that can not be read leaves the one before. The same item where nothing is another. */
export function edited(item: ReviewItem, edit: ItemEdit, on: IsoDate): ReviewItem {
  const { proposal } = item
  const amount = edit.amount === undefined ? null : typedAmount(edit.amount, proposal.clause)
  const growth = edit.growth === undefined ? null : typedGrowth(edit.growth, proposal.growth, proposal.clause)
  const { owners } = proposal
  const after: Proposal = {
    ...proposal,
    kind: edit.kind ?? proposal.kind,
    title: edit.title?.trim() || proposal.title,
    metric: edit.metric === undefined ? proposal.metric : edit.metric.trim() || null,
    ...boundOfEdit(proposal, edit),
    amount: amount?.ok ? amount.value : proposal.amount,
    growth: growth?.ok ? growth.value : proposal.growth,
    deadline: edit.deadline === undefined ? proposal.deadline : typedDeadline(edit.deadline, on),
    owners: {
      leadUnits: edit.leadUnits ?? owners.leadUnits,
      coUnits: edit.coUnits ?? owners.coUnits,
      leaders: edit.leader === undefined ? owners.leaders : [edit.leader.trim()].filter((name) => name !== ''),
    },
  }
  const isMeasured = after.amount !== null || after.growth !== null || (after.metric !== null && after.ranks.length > 0)
  const strength = isMeasured ? 'quantified' : 'task'
  const bounded = after.amount === null ? withoutAmount(after, edit) : { bound: after.bound ?? 'equal' }
  const typed: Proposal = { ...after, strength, ...bounded }
  return JSON.stringify(typed) === JSON.stringify(proposal) ? item : { ...item, isEdited: true, proposal: typed }
}

/** Where only a change is left, the bound that a person chose is the bound of the change. */
function withoutAmount({ growth }: Proposal, { bound }: ItemEdit) {
  const chosen = growth && bound && bound !== 'between' ? { ...growth, bound, isBoundChosen: true } : growth
  return { ...NO_BOUND, growth: chosen }
}

/** The bound that a person chose, or else typed with the figure, or else the one before. */
function boundOfEdit(before: Proposal, edit: ItemEdit): Pick<Proposal, 'bound' | 'isBoundChosen'> {
  const typed = edit.bound ?? (edit.amount === undefined ? null : typedBound(edit.amount))
  if (typed !== null) return { bound: typed, isBoundChosen: true }
  // One value that is typed over a range is a range no more.
  const isRangeGone = before.bound === 'between' && edit.amount !== undefined
  return { bound: isRangeGone ? 'equal' : before.bound, isBoundChosen: before.isBoundChosen && !isRangeGone }
}

const NO_BOUND = { bound: null, isBoundChosen: undefined } as const
const boundOf = ({ bound, isBoundChosen }: Proposal) => ({ bound, isBoundChosen })

/** Two of the same matter as one: the upper keeps what it has and takes over what it lacks. */
export function merged(upper: ReviewItem, lower: ReviewItem): ReviewItem {
  const [a, b] = [upper.proposal, lower.proposal]
  const isListed = Object.values(a.owners).some((names: readonly string[]) => names.length > 0)
  const sentences = [...upper.alsoFrom, b.excerpt, ...lower.alsoFrom]
  const alsoFrom = sentences.filter(
    ({ start }, index) => start !== a.excerpt.start && sentences.findIndex((other) => other.start === start) === index,
  )
  const proposal: Proposal = {
    ...a,
    strength: a.strength === 'quantified' || b.strength === 'quantified' ? 'quantified' : 'task',
    isOptional: a.isOptional && b.isOptional,
    metric: a.metric ?? b.metric,
    ...boundOf(a.amount === null ? b : a),
    amount: a.amount ?? b.amount,
    growth: a.growth ?? b.growth,
    completion: a.completion ?? b.completion,
    baseline: a.baseline ?? b.baseline,
    delta: a.delta ?? b.delta,
    multiple: a.multiple ?? b.multiple,
    ranks: [...a.ranks, ...b.ranks],
    deadline: a.deadline ?? b.deadline,
    deadlineReach: a.deadline === null ? b.deadlineReach : a.deadlineReach,
    owners: isListed ? a.owners : b.owners,
    ownersReach: isListed ? a.ownersReach : b.ownersReach,
    doubts: [...a.doubts, ...b.doubts],
  }
  return { ...upper, isEdited: true, alsoFrom, proposal }
}

/**
 * A stretch of the text as targets: one of each that is found in it, else a plain task in its own words. The key of the first is
 * the one that is given.
 */
export function ownItems(key: string, span: Span, source: ReviewSource): readonly ReviewItem[] {
  return placedProposals(span, source).map((proposal, index) => {
    const id = index === 0 ? key : `${key}-${index + 1}`
    return { ...itemOf({ ...proposal, id, kind: 'commitment' }), decision: 'accepted', isOwn: true }
  })
}

const CLAUSE = /[^，；;。\n]+[，；;。\n]*/g
const LEAST_CHARACTERS = 4

/**
 * Its parts: the clauses that it spans, else its figure and its change as two. Null where there is nothing to split. Each
 * part keeps sentence, owners and deadline.
 */
export function splitItem(item: ReviewItem, source: ReviewSource): readonly ReviewItem[] | null {
  const { proposal } = item
  const part = (index: number, changes: Partial<Proposal>): ReviewItem => {
    const key = `${item.key}.${index + 1}`
    return { ...item, key, isEdited: true, proposal: { ...proposal, ...changes, id: key } }
  }
  const { clause } = proposal
  const clauses = Array.from(source.text.slice(clause.start, clause.end).matchAll(CLAUSE), ({ index, 0: words }) => ({
    start: clause.start + index,
    end: clause.start + index + words.replace(/[，；;。\n]+$/, '').length,
  })).filter(({ start, end }) => end - start >= LEAST_CHARACTERS)
  if (clauses.length > 1) {
    return clauses.map((span, index) => {
      const [read] = proposalsIn(span, source)
      const { excerpt, section, kind, owners, ownersReach, confidence, reasons } = proposal
      const deadline = read.deadline ?? proposal.deadline
      return part(index, {
        ...read,
        excerpt,
        clause: span,
        section,
        kind,
        owners,
        ownersReach,
        deadline,
        confidence,
        reasons,
      })
    })
  }
  if (proposal.amount === null || proposal.growth === null) return null
  return [part(0, { growth: null }), part(1, { amount: null, ...NO_BOUND })]
}
