import type { Deadline } from '../domain/deadline'
import type { Decimal } from '../domain/decimal'
import type { RankBasis } from '../domain/metric'
import type { GrowthBasis } from './draft'
import type { ProposalKind } from './judge-kind'
import type { Owners } from './owners'
import type { Bound } from './figure'
import type { Span } from './span'

/** A number with its unit; the multiple is worked out (52.7亿元 is 5270000000 元), `asWritten` is an exact part of the text. */
export interface Amount {
  readonly value: Decimal
  /** The upper end of a range, else null. */
  readonly high: Decimal | null
  readonly unit: string
  /** A structure such as 12:40:48, which is no number. */
  readonly ratio: string | null
  readonly asWritten: string
  readonly span: Span
}

/** `value` is negative where the words say that something fell, and so is `high`. */
export interface Growth {
  readonly value: Decimal
  /** The other end of a range, else null. */
  readonly high: Decimal | null
  readonly unit: string
  readonly basis: GrowthBasis
  readonly bound: Bound
  /** As in a proposal. */
  readonly isBoundChosen?: boolean | undefined
  readonly span: Span
}

export interface ProposedRank {
  readonly position: number
  readonly scope: string
  readonly of: number | null
  readonly basis: RankBasis | null
  readonly span: Span
}

/**
 * Whose words give the deadline or the owners: the sentence; the paragraph, its row or the sentence behind; the heading above
 * or lines of labels that answer for the whole section.
 */
export type Reach = 'sentence' | 'paragraph' | 'section'

/** Why the confidence is what it is. Codes; the screen finds the words. */
export type ConfidenceReason =
  | 'cue-forward'
  | 'cue-past'
  | 'section'
  | 'no-section'
  | 'name-from-context'
  | 'long-name'
  | 'spelled-number'
  | 'no-unit'
  | 'process-only'
  | 'end-state'
  | 'deadline'
  | 'indicator'
  | 'assignee'

/**
 * What may be a slip of the text; never corrected. `unknown-indicator`: one sign off a standard indicator, which is in
 * `detail`; `share-mismatch`: a share that its parts do not give; `percent-of-rate`: a rate whose change is told in % where
 * points are usual; `points-of-amount`: points of what is no rate.
 */
export type TextDoubtCode = 'unknown-indicator' | 'share-mismatch' | 'percent-of-rate' | 'points-of-amount'

export interface TextDoubt {
  readonly code: TextDoubtCode
  readonly detail: string
}

/**
 * What the document promises or reports, for a person to accept, change or refuse. All spans are UTF-16 offsets of the
 * document as it was given: `text.slice(start, end)` is the excerpt.
 */
export interface Proposal {
  readonly id: string
  readonly kind: ProposalKind
  /** `task`: without a figure. */
  readonly strength: 'quantified' | 'task'
  /** A process without an end state, or circumstance: shown, and not counted on. */
  readonly isOptional: boolean
  readonly excerpt: Span
  readonly clause: Span
  readonly section: readonly string[]
  readonly title: string
  /** The name of what is measured; null for a task. */
  readonly metric: string | null
  readonly subject: string | null
  readonly bound: Bound | null
  /** A person said how the figure is bounded: `equal` then means this very value, where a document's bare number is a floor. */
  readonly isBoundChosen?: boolean | undefined
  readonly isApproximate: boolean
  readonly amount: Amount | null
  readonly growth: Growth | null
  readonly completion: Amount | null
  readonly baseline: Amount | null
  readonly delta: Growth | null
  readonly multiple: Amount | null
  readonly ranks: readonly ProposedRank[]
  readonly deadline: Deadline | null
  readonly deadlineReach: Reach | null
  readonly owners: Owners
  readonly ownersReach: Reach | null
  /** 0 to 1. */
  readonly confidence: number
  readonly reasons: readonly ConfidenceReason[]
  readonly doubts: readonly TextDoubt[]
}

/** A sentence with figures or with words of duty from which nothing was taken. */
export interface UncoveredSentence extends Span {
  readonly because: 'figures' | 'duty'
}

export interface Capture {
  readonly proposals: readonly Proposal[]
  readonly uncovered: readonly UncoveredSentence[]
}
