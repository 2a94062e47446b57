import type { Proposal } from './proposal'
import type { ReviewAction } from './review-action'
import type { ReviewSource } from './review-items'
import { beginReview, reviewed, type ReviewState } from './review'

/** A review with every step that was taken, so that each can be taken back, and all of it be taken up again. */
export interface ReviewSession {
  readonly base: ReviewState
  readonly actions: readonly ReviewAction[]
  /** Taken back, the last one first. */
  readonly undone: readonly ReviewAction[]
  readonly state: ReviewState
}

function replay(base: ReviewState, actions: readonly ReviewAction[], source: ReviewSource): ReviewState {
  return actions.reduce((state, action) => reviewed(state, action, source), base)
}

export function openSession(
  proposals: readonly Proposal[],
  actions: readonly ReviewAction[],
  source: ReviewSource,
): ReviewSession {
  const base = beginReview(proposals)
  return { base, actions, undone: [], state: replay(base, actions, source) }
}

/** The same session where the step changes nothing. */
export function withStep(session: ReviewSession, action: ReviewAction, source: ReviewSource): ReviewSession {
  const state = reviewed(session.state, action, source)
  if (state === session.state) return session
  return { ...session, state, actions: [...session.actions, action], undone: [] }
}

export function stepBack(session: ReviewSession, source: ReviewSource): ReviewSession {
  const last = session.actions.at(-1)
  if (!last) return session
  const actions = session.actions.slice(0, -1)
  return { ...session, actions, undone: [last, ...session.undone], state: replay(session.base, actions, source) }
}

export function stepForward(session: ReviewSession, source: ReviewSource): ReviewSession {
  const [next, ...undone] = session.undone
  if (!next) return session
  return { ...session, undone, actions: [...session.actions, next], state: reviewed(session.state, next, source) }
}

/** What a proposal is told by when the document is read again for another day. */
const sameness = ({ kind, clause, metric, title }: Proposal) => `${kind} ${clause.start} ${metric ?? title}`

/**
 * The steps of a review for the proposals of another reading: each is led to the proposal that it was about. `lost` counts
 * steps whose proposal is not read any more.
 */
export function carriedOver(
  actions: readonly ReviewAction[],
  from: readonly Proposal[],
  to: readonly Proposal[],
): { readonly actions: readonly ReviewAction[]; readonly lost: number } {
  const bySameness = new Map(to.map((proposal) => [sameness(proposal), proposal.id]))
  const ids = new Map(from.map((proposal) => [proposal.id, bySameness.get(sameness(proposal)) ?? null]))
  const led = (key: string): string | null => {
    const [, root = '', rest = ''] = /^([^.]+)(.*)$/.exec(key) ?? []
    const id = ids.has(root) ? (ids.get(root) ?? null) : root
    return id === null ? null : id + rest
  }
  const carried = actions.flatMap((action) => carriedAction(action, led))
  return { actions: carried, lost: actions.length - carried.length }
}

function carriedAction(action: ReviewAction, led: (key: string) => string | null): readonly ReviewAction[] {
  if (action.kind === 'add' || action.kind === 'nest') return [action]
  if (action.kind === 'decide') {
    const keys = action.keys.map(led).filter((key) => key !== null)
    return keys.length === 0 ? [] : [{ ...action, keys }]
  }
  const key = led(action.key)
  if (key === null) return []
  if (action.kind !== 'merge') return [{ ...action, key }]
  const into = led(action.into)
  return into === null ? [] : [{ ...action, key, into }]
}
