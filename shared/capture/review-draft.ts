import { z } from 'zod'
import { IsoDate } from '../domain/day'
import type { Capture } from './proposal'
import { KeptProposal, KeptUncovered } from './proposal-schema'
import { ReviewAction } from './review-action'

/** Where a review that was left half-way is kept; the large parts are written once, the steps after each of them. */
export const REVIEW_DRAFT = 'capture'
export const REVIEW_DOCUMENT_DRAFT = 'capture document'
export const reviewPartDraft = (part: number) => `capture part ${part}`

/** The steps of a review, and what the page that offers to go on with it says. `id` is that of its document. */
export const ReviewDraft = z.object({
  id: z.string(),
  title: z.string(),
  on: IsoDate,
  actions: z.array(ReviewAction),
})
export type ReviewDraft = z.infer<typeof ReviewDraft>

const original = z.object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })

/** The document without its proposals, of which there may be many; `parts` is how many pieces those lie in. */
export const KeptDocument = z.object({
  id: z.string(),
  text: z.string(),
  original: original.nullable(),
  uncovered: z.array(KeptUncovered),
  parts: z.int().min(0),
})

/** Some of the proposals of a document, in their order. */
export const KeptPart = z.object({ id: z.string(), proposals: z.array(KeptProposal) })

/** What is reviewed: the text as it was read, the file that it was read from, and what was read out of it. */
export interface ReviewDocument {
  readonly id: string
  readonly text: string
  /** Null for pasted text. */
  readonly original: z.infer<typeof original> | null
  readonly capture: Capture
}
