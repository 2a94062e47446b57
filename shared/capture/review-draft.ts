import { z } from 'zod'
import { IsoDate } from '../domain/day'
import { KeptCapture } from './proposal-schema'
import { ReviewAction } from './review-action'

/** Where a review that was left half-way is kept; the large part is written once, the steps after each of them. */
export const REVIEW_DRAFT = 'capture'
export const REVIEW_DOCUMENT_DRAFT = 'capture document'

/** The steps of a review, and what the page that offers to go on with it says. `id` is that of its document part. */
export const ReviewDraft = z.object({
  id: z.string(),
  title: z.string(),
  on: IsoDate,
  actions: z.array(ReviewAction),
})
export type ReviewDraft = z.infer<typeof ReviewDraft>

/** What is reviewed: the text as it was read, the file that it was read from, and what was read out of it. */
export const ReviewDocument = z.object({
  id: z.string(),
  text: z.string(),
  /** Null for pasted text. */
  original: z
    .object({ name: z.string(), bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })
    .nullable(),
  capture: KeptCapture,
})
export type ReviewDocument = z.infer<typeof ReviewDocument>
