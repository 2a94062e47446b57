import type { ReviewItem } from './review-items'
import type { ReviewState } from './review'

export const REVIEW_FILTERS = [
  'all',
  'undecided',
  'accepted',
  'rejected',
  'targets',
  'results',
  'doubtful',
  'optional',
] as const
export type ReviewFilter = (typeof REVIEW_FILTERS)[number]

export type ConfidenceLevel = 'high' | 'middle' | 'low'

const HIGH = 0.85
const MIDDLE = 0.7

export function levelOf({ confidence }: { readonly confidence: number }): ConfidenceLevel {
  if (confidence >= HIGH) return 'high'
  return confidence >= MIDDLE ? 'middle' : 'low'
}

/** Not counted on: shown for whoever wants it, unless it was taken. */
const isAside = ({ proposal, decision }: ReviewItem) => proposal.isOptional && decision !== 'accepted'

export function fits(item: ReviewItem, filter: ReviewFilter): boolean {
  const { proposal, decision } = item
  if (filter === 'optional') return proposal.isOptional
  if (filter === 'accepted' || filter === 'rejected') return decision === filter
  if (isAside(item)) return false
  switch (filter) {
    case 'all':
      return true
    case 'undecided':
      return decision === 'undecided'
    case 'targets':
      return proposal.kind === 'commitment'
    case 'results':
      return proposal.kind === 'result'
    case 'doubtful':
      return proposal.doubts.length > 0 || levelOf(proposal) === 'low'
  }
}

export type ReviewCounts = Readonly<Record<ReviewFilter, number>>

export function countsOf({ items }: ReviewState): ReviewCounts {
  const counts = Object.fromEntries(REVIEW_FILTERS.map((filter) => [filter, 0])) as Record<ReviewFilter, number>
  for (const item of items) for (const filter of REVIEW_FILTERS) if (fits(item, filter)) counts[filter] += 1
  return counts
}

/**
 * What 全部采纳 would accept: undecided, at least that sure, without a doubt about the text. What is doubtful or optional is
 * for a person to look at.
 */
export function keysAbove({ items }: ReviewState, level: 'high' | 'middle'): readonly string[] {
  return items
    .filter((item) => item.decision === 'undecided' && !isAside(item) && item.proposal.doubts.length === 0)
    .filter(({ proposal }) => levelOf(proposal) === 'high' || (level === 'middle' && levelOf(proposal) === 'middle'))
    .map(({ key }) => key)
}
