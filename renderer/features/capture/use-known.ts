import type { ReviewState } from '@shared/capture/review'
import type { TargetId } from '@shared/domain/ids'
import { useMemo } from 'react'

/** What is known of the items of a review besides the document: targets that they may be, and what they stand under. */
export interface Known {
  readonly existing: ReadonlyMap<string, { readonly id: TargetId; readonly title: string }>
  readonly parents: ReadonlyMap<string, string>
}

export function useKnown(state: ReviewState): Known {
  return useMemo(() => ({ existing: new Map(), parents: new Map(state.isNested ? [] : []) }), [state.isNested])
}
