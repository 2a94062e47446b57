import type { ReviewState } from '@shared/capture/review'
import type { LedgerId, LedgerKindId } from '@shared/domain/ids'
import { fail, type Result } from '@shared/result'
import type { KeptReview } from './kept-review'
import type { Known } from './use-known'

/** A ledger that is there, or a new one as described. */
export interface LedgerWish {
  readonly ledgerId: LedgerId | null
  readonly name: string
  readonly kindId: LedgerKindId
  readonly year: number
  readonly issuer: string
}

export async function makeLedger(
  wish: LedgerWish,
  kept: KeptReview,
  state: ReviewState,
  known: Known,
): Promise<Result<{ readonly ledgerId: LedgerId; readonly closes: number }>> {
  return fail('not-yet', { wish: wish.name, n: state.items.length, t: kept.draft.title, k: known.parents.size })
}
