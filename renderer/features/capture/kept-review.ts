import { REVIEW_DOCUMENT_DRAFT, REVIEW_DRAFT, ReviewDocument, ReviewDraft } from '@shared/capture/review-draft'
import { keepDraft, readDraft } from '../../db/drafts'

/** A review with its document. */
export interface KeptReview {
  readonly draft: ReviewDraft
  readonly document: ReviewDocument
}

/** The review that was left half-way on this PC; null where there is none, or its document is not all there. */
export async function readKeptReview(): Promise<KeptReview | null> {
  const draft = await readDraft(REVIEW_DRAFT, ReviewDraft)
  const document = draft && (await readDraft(REVIEW_DOCUMENT_DRAFT, ReviewDocument))
  return draft && document?.id === draft.id ? { draft, document } : null
}

/** The document before the steps: steps without their document are offered to nobody. */
export async function keepReview({ draft, document }: KeptReview): Promise<void> {
  await keepDraft(REVIEW_DOCUMENT_DRAFT, document)
  await keepSteps(draft)
}

export async function keepSteps(draft: ReviewDraft): Promise<void> {
  await keepDraft(REVIEW_DRAFT, draft)
}

export async function dropReview(): Promise<void> {
  await keepDraft(REVIEW_DRAFT, null)
  await keepDraft(REVIEW_DOCUMENT_DRAFT, null)
}
