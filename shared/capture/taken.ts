import type { TargetId } from '../domain/ids'
import type { Proposal } from './proposal'
import type { Span } from './span'

/** A proposal as a person accepted it, perhaps changed, to be written into a ledger. */
export interface TakenItem {
  /** Unique in one review; the id of the proposal that it came from, or one of its own. */
  readonly key: string
  readonly proposal: Proposal
  /** The taken item that it stands under, by key; null at the top. */
  readonly parentKey: string | null
  /** The existing target that it is written into, instead of a new one. */
  readonly into: TargetId | null
  /** A person wants it as a new target although one like it is known. */
  readonly isNew?: boolean
  /** Further sentences that were merged into it. */
  readonly alsoFrom: readonly Span[]
}
