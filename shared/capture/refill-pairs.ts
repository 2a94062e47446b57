import type { Proposal } from './proposal'
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

function slotOf(document: string, role: SlotRole, of: { readonly span: Span } | null): readonly Slot[] {
  return of === null ? [] : [{ role, ...of.span, asWritten: document.slice(of.span.start, of.span.end) }]
}

/** The pairs of sentence and metric of a document: what is kept for the next speech. Offsets are of `document`. */
export function refillPairs(document: string, proposals: readonly Proposal[]): readonly RefillPair[] {
  return proposals.flatMap(({ id, metric, excerpt, ...proposal }) => {
    if (metric === null) return []
    const slots = [
      ...slotOf(document, 'value', proposal.amount),
      ...slotOf(document, 'growth', proposal.growth),
      ...slotOf(document, 'completion', proposal.completion),
      ...slotOf(document, 'baseline', proposal.baseline),
      ...slotOf(document, 'delta', proposal.delta),
      ...slotOf(document, 'multiple', proposal.multiple),
      ...proposal.ranks.flatMap((rank) => slotOf(document, 'rank', rank)),
    ]
    return [{ proposalId: id, metric, sentence: excerpt, slots: slots.toSorted((a, b) => a.start - b.start) }]
  })
}
