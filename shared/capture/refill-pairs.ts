import type { Amount, Growth, Proposal } from './proposal'
import type { Span } from './span'

/** What a stretch of a sentence says of its metric, so that the next speech can say it anew. */
export type SlotRole = 'value' | 'growth' | 'completion' | 'baseline' | 'delta' | 'multiple' | 'rank'

export interface Slot extends Span {
  readonly role: SlotRole
  readonly asWritten: string
}

/** A sentence of the document and one metric that it tells of, with the stretches to fill again. */
export interface RefillPair {
  readonly proposalId: string
  readonly metric: string
  readonly sentence: Span
  /** In the order of the text. */
  readonly slots: readonly Slot[]
}

/** The pairs of sentence and metric of a document: what is kept for the next speech. Offsets are of `document`. */
export function refillPairs(document: string, proposals: readonly Proposal[]): readonly RefillPair[] {
  return proposals.flatMap(({ id, metric, excerpt, ...proposal }) => {
    if (metric === null) return []
    const slot = (role: SlotRole, of: Amount | Growth | { readonly span: Span } | null): readonly Slot[] =>
      of === null ? [] : [{ role, ...of.span, asWritten: document.slice(of.span.start, of.span.end) }]
    const slots = [
      ...slot('value', proposal.amount),
      ...slot('growth', proposal.growth),
      ...slot('completion', proposal.completion),
      ...slot('baseline', proposal.baseline),
      ...slot('delta', proposal.delta),
      ...slot('multiple', proposal.multiple),
      ...proposal.ranks.flatMap((rank) => slot('rank', rank)),
    ]
    return [{ proposalId: id, metric, sentence: excerpt, slots: slots.toSorted((a, b) => a.start - b.start) }]
  })
}
