import type { ReviewAction } from '@shared/capture/review-action'
import { countsOf, fits, type ReviewCounts, type ReviewFilter } from '@shared/capture/review-filter'
import type { ReviewItem, ReviewSource } from '@shared/capture/review-items'
import type { ReviewState } from '@shared/capture/review'
import { openSession, stepBack, stepForward, withStep, type ReviewSession } from '@shared/capture/review-session'
import { useEffect, useMemo, useRef, useState } from 'react'
import { inBackground } from '../../db/in-background'
import { keepSteps, type KeptReview } from './kept-review'

/** A review on the screen: where the person is in it, and what they can do. */
export interface Review {
  readonly source: ReviewSource
  readonly state: ReviewState
  readonly counts: ReviewCounts
  readonly filter: ReviewFilter
  readonly shown: readonly ReviewItem[]
  /** Its place among those that are shown; -1 where nothing is. */
  readonly place: number
  readonly current: ReviewItem | null
  /** Whether the current one's fields are open. */
  readonly isEditing: boolean
  readonly actions: readonly ReviewAction[]
  readonly canUndo: boolean
  readonly setFilter: (filter: ReviewFilter) => void
  readonly choose: (key: string) => void
  readonly move: (by: 1 | -1) => void
  readonly toNextUndecided: () => void
  readonly edit: (isEditing: boolean) => void
  /** Takes what was typed into open fields and closes them; false, and nothing is left, where it can not be read. */
  readonly leave: () => boolean
  /** Says how the fields that are open are left; answers how to say that they are gone. */
  readonly holdFields: (leave: () => boolean) => () => void
  /** False where the step meant nothing. */
  readonly act: (action: ReviewAction) => boolean
  /** Decides on the current one and goes on to the next. */
  readonly decide: (decision: 'accepted' | 'rejected') => void
  readonly undo: () => boolean
  readonly redo: () => boolean
  /** The review is given up: nothing of it is kept from here on. */
  readonly drop: () => void
}

/** Whom the person is at, and where that one stood among those that are shown. */
interface Place {
  readonly key: string | null
  readonly place: number
}

export function useReview({ draft, document }: KeptReview): Review {
  const source = useMemo(() => ({ text: document.text, on: draft.on }), [document.text, draft.on])
  const [session, setSession] = useState(() => openSession(document.capture.proposals, draft.actions, source))
  const [filter, setFilter] = useState<ReviewFilter>('all')
  const [at, setAt] = useState<Place>({ key: null, place: 0 })
  const [edited, setEdited] = useState<string | null>(null)
  const isDropped = useRef(false)
  const openFields = useRef<(() => boolean) | null>(null)

  const { state } = session
  const shown = useMemo(() => state.items.filter((item) => fits(item, filter)), [state.items, filter])
  const counts = useMemo(() => countsOf(state), [state])
  const chosen = shown.findIndex(({ key }) => key === at.key)
  // Where the one that was there is no longer shown, the one that stands in its place now.
  const place = chosen === -1 ? Math.min(at.place, shown.length - 1) : chosen
  const current = shown[place] ?? null

  const setKey = (key: string) => setAt({ key, place: Math.max(0, place) })
  const edit = (isEditing: boolean) => setEdited(isEditing ? (current?.key ?? null) : null)
  const leave = () => openFields.current?.() ?? true
  const goTo = (item: ReviewItem | undefined) => {
    if (leave()) setKey(item?.key ?? current?.key ?? '')
  }
  // Cards that look the same keep functions of an earlier drawing: these must act on what is reviewed now.
  const now = useRef({ session, draft })
  useEffect(() => {
    now.current = { session, draft }
  })
  const put = (next: ReviewSession): boolean => {
    if (isDropped.current || next === now.current.session) return false
    now.current = { ...now.current, session: next }
    setSession(next)
    inBackground(keepSteps({ ...now.current.draft, actions: [...next.actions] }))
    return true
  }
  const act = (action: ReviewAction) => put(withStep(now.current.session, action, source))

  return {
    source,
    state,
    counts,
    filter,
    shown,
    place,
    current,
    isEditing: current !== null && edited === current.key,
    actions: session.actions,
    canUndo: session.actions.length > 0,
    setFilter(next) {
      if (leave()) setFilter(next)
    },
    choose(key) {
      if (key !== current?.key && !leave()) return
      const item = state.items.find((one) => one.key === key)
      // One that was only just made is not there yet, and is chosen all the same.
      if (!item) setFilter('all')
      else if (!fits(item, filter)) setFilter(item.proposal.isOptional ? 'optional' : 'all')
      setKey(key)
    },
    move: (by) => goTo(shown[place + by]),
    toNextUndecided() {
      const rest = [...shown.slice(place + 1), ...shown.slice(0, place)]
      goTo(rest.find(({ decision }) => decision === 'undecided'))
    },
    edit,
    leave,
    holdFields(leaveThem) {
      openFields.current = leaveThem
      return () => {
        if (openFields.current === leaveThem) openFields.current = null
      }
    },
    act,
    decide(decision) {
      if (!current || !leave()) return
      act({ kind: 'decide', keys: [current.key], decision })
      goTo(shown[place + 1])
    },
    undo() {
      if (!leave()) return false
      const last = now.current.session.actions.at(-1)
      const key = last && keyBefore(last)
      if (key) setKey(key)
      return put(stepBack(now.current.session, source))
    },
    redo() {
      if (!leave()) return false
      const [next] = now.current.session.undone
      const key = next && keyAfter(next)
      if (key) setKey(key)
      return put(stepForward(now.current.session, source))
    },
    drop() {
      isDropped.current = true
    },
  }
}

/** What a step was about, as it was called before it; null where that is nothing, or many. */
function keyBefore(action: ReviewAction): string | null {
  if (action.kind === 'decide') return action.keys.length === 1 ? (action.keys[0] ?? null) : null
  return action.kind === 'add' || action.kind === 'nest' ? null : action.key
}

/** The same as it is called after the step. */
function keyAfter(action: ReviewAction): string | null {
  if (action.kind === 'merge') return action.into
  return action.kind === 'split' ? `${action.key}.1` : keyBefore(action)
}
