import type { Proposal } from '@shared/capture/proposal'
import {
  KeptDocument,
  KeptPart,
  REVIEW_DOCUMENT_DRAFT,
  REVIEW_DRAFT,
  ReviewDraft,
  reviewPartDraft,
  type ReviewDocument,
} from '@shared/capture/review-draft'
import { keepDraft, readDraft } from '../../db/drafts'
import { liveStore } from '../../db/live-store'
import { PROPOSALS_A_PART } from './capture-jobs'

/** A review with its document. */
export interface KeptReview {
  readonly draft: ReviewDraft
  readonly document: ReviewDocument
}

/** Its document stands among the sources. The review is kept all the same, for the case that this is taken back. */
function isFinished({ id }: ReviewDraft): boolean {
  return liveStore().projection.view().documents.has(id)
}

/**
 * The review that was left half-way on this PC; null where there is none, where it was finished, or where its document is
 * not all there.
 */
export async function readKeptReview(): Promise<KeptReview | null> {
  const draft = await readDraft(REVIEW_DRAFT, ReviewDraft)
  const kept = draft && (await readDraft(REVIEW_DOCUMENT_DRAFT, KeptDocument))
  if (!draft || kept?.id !== draft.id || isFinished(draft)) return null
  const proposals: Proposal[] = []
  for (let part = 0; part < kept.parts; part += 1) {
    const found = await readDraft(reviewPartDraft(part), KeptPart)
    if (found?.id !== draft.id) return null
    for (const proposal of found.proposals) proposals.push(proposal)
  }
  const { id, text, original, uncovered } = kept
  return { draft, document: { id, text, original, capture: { proposals, uncovered } } }
}

/** The document before the steps: steps without their document are offered to nobody. */
export async function keepReview({ draft, document }: KeptReview): Promise<void> {
  const { id, text, original, capture } = document
  const { proposals, uncovered } = capture
  const parts = Math.ceil(proposals.length / PROPOSALS_A_PART)
  const partsBefore = (await readDraft(REVIEW_DOCUMENT_DRAFT, KeptDocument))?.parts ?? 0
  for (let part = 0; part < parts; part += 1) {
    const at = part * PROPOSALS_A_PART
    await keepDraft(reviewPartDraft(part), { id, proposals: proposals.slice(at, at + PROPOSALS_A_PART) })
  }
  await keepDraft(REVIEW_DOCUMENT_DRAFT, { id, text, original, uncovered, parts })
  await keepSteps(draft)
  for (let part = parts; part < partsBefore; part += 1) await keepDraft(reviewPartDraft(part), null)
}

export async function keepSteps(draft: ReviewDraft): Promise<void> {
  await keepDraft(REVIEW_DRAFT, draft)
}

export async function dropReview(): Promise<void> {
  const kept = await readDraft(REVIEW_DOCUMENT_DRAFT, KeptDocument)
  await keepDraft(REVIEW_DRAFT, null)
  await keepDraft(REVIEW_DOCUMENT_DRAFT, null)
  for (let part = 0; part < (kept?.parts ?? 0); part += 1) await keepDraft(reviewPartDraft(part), null)
}
