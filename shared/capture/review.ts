import { assertNever } from '../result'
import type { Proposal } from './proposal'
import type { ReviewAction } from './review-action'
import { edited, itemOf, merged, ownItems, splitItem, type ReviewItem, type ReviewSource } from './review-items'

/** All proposals of a document while a person goes through them. */
export interface ReviewState {
  /** In the order of the text. */
  readonly items: readonly ReviewItem[]
  /** Whether targets stand under those that their sections propose. */
  readonly isNested: boolean
  /** How many stretches were taken by hand, for the key of the next one. */
  readonly owned: number
}

export function beginReview(proposals: readonly Proposal[]): ReviewState {
  return { items: proposals.map(itemOf), isNested: true, owned: 0 }
}

/** The review after a step. A step that means nothing (a key that is gone, nothing to split) answers the same state. */
export function reviewed(state: ReviewState, action: ReviewAction, source: ReviewSource): ReviewState {
  switch (action.kind) {
    case 'decide': {
      const keys = new Set(action.keys)
      const isDecided = ({ key, decision }: ReviewItem) => !keys.has(key) || decision === action.decision
      return mapped(state, (item) => (isDecided(item) ? item : { ...item, decision: action.decision }))
    }
    case 'edit':
      return mapped(state, (item) => (item.key === action.key ? edited(item, action.edit, source.on) : item))
    case 'as-new':
      return mapped(state, (item) =>
        item.key === action.key && item.isNew !== action.isNew ? { ...item, isNew: action.isNew } : item,
      )
    case 'merge':
      return mergedState(state, action.key, action.into)
    case 'split':
      return splitState(state, action.key, source)
    case 'add':
      return added(state, action, source)
    case 'nest':
      return state.isNested === action.isNested ? state : { ...state, isNested: action.isNested }
    default:
      return assertNever(action)
  }
}

function mapped(state: ReviewState, change: (item: ReviewItem) => ReviewItem): ReviewState {
  const items = state.items.map(change)
  return items.every((item, place) => item === state.items[place]) ? state : { ...state, items }
}

function mergedState(state: ReviewState, key: string, into: string): ReviewState {
  const upper = state.items.find((item) => item.key === into)
  const lower = state.items.find((item) => item.key === key)
  if (!upper || !lower || upper === lower) return state
  const items = state.items
    .filter((item) => item !== lower)
    .map((item) => (item === upper ? merged(upper, lower) : item))
  return { ...state, items }
}

function splitState(state: ReviewState, key: string, source: ReviewSource): ReviewState {
  const item = state.items.find((one) => one.key === key)
  const parts = item ? splitItem(item, source) : null
  if (!parts) return state
  return { ...state, items: state.items.flatMap((one) => (one === item ? parts : [one])) }
}

function added(state: ReviewState, span: { start: number; end: number }, source: ReviewSource): ReviewState {
  const end = Math.min(span.end, source.text.length)
  if (end <= span.start || source.text.slice(span.start, end).trim() === '') return state
  const owned = state.owned + 1
  const items = ownItems(`own${owned}`, { start: span.start, end }, source)
  const place = state.items.findIndex(({ proposal }) => proposal.clause.start > span.start)
  const at = place === -1 ? state.items.length : place
  return { ...state, owned, items: state.items.toSpliced(at, 0, ...items) }
}
