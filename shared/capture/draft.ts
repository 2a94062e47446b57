import type { RankBasis } from '../domain/metric'
import type { Figure } from './figure'
import type { Span } from './span'

/** How a growth is meant: against a year before, a yearly average, or from a named start. */
export type GrowthBasis = 'yoy' | 'cagr' | 'cum'

export interface DraftGrowth {
  readonly figure: Figure
  readonly isFall: boolean
  readonly basis: GrowthBasis
  /** A distance to something else (高于全省3个百分点), not a change. */
  readonly isGap: boolean
}

export interface DraftRank {
  readonly position: number
  readonly scope: string
  readonly of: number | null
  readonly basis: RankBasis | null
  /** In the folded text. */
  readonly span: Span
}

/** One measure with all that the sentence says of it, before kind, deadline and owners are known. */
export interface Draft {
  readonly name: string
  /** The words of the clause without their number: what a person would call it. */
  readonly title: string
  readonly subject: string | null
  /** Clauses of the sentence that carry it, the first and the last. */
  readonly firstClause: number
  readonly lastClause: number
  readonly value: Figure | null
  readonly growth: DraftGrowth | null
  readonly completion: Figure | null
  readonly baseline: Figure | null
  readonly delta: DraftGrowth | null
  readonly multiple: Figure | null
  readonly ranks: readonly DraftRank[]
  /** The name was completed from what stands before the clause. */
  readonly isNameFromContext: boolean
}

export type DraftStart = Pick<Draft, 'name' | 'title' | 'subject' | 'firstClause' | 'isNameFromContext'>

export function startDraft(start: DraftStart): Draft {
  return {
    name: start.name,
    title: start.title,
    subject: start.subject,
    firstClause: start.firstClause,
    lastClause: start.firstClause,
    isNameFromContext: start.isNameFromContext,
    value: null,
    growth: null,
    completion: null,
    baseline: null,
    delta: null,
    multiple: null,
    ranks: [],
  }
}
