import { useEffectEvent, useLayoutEffect, useState } from 'react'
import { useMessages } from '../../ui/messages/use-messages'
import { reviewActOf, type ReviewAct } from './review-keys'
import { selectedSpan } from './selected-span'
import type { Review } from './use-review'

const FIELD = 'input:not([type="radio"]):not([type="checkbox"]), textarea, [contenteditable="true"]'
/** These keep what they do with Enter and arrows themselves. */
const OWN_KEYS = 'button, a, input, [role="tab"], [role="menuitem"], [role="option"]'

/** Whether the key is meant for something else than the review: a field, a dialog, a button that has the focus. */
function isTakenElsewhere({ target, key }: KeyboardEvent): boolean {
  if (document.querySelector('.ant-modal-wrap:not([style*="display: none"]), .ant-dropdown:not(.ant-dropdown-hidden)'))
    return true
  if (!(target instanceof Element)) return false
  if (target.closest(FIELD)) return true
  // A press on a card or on a decision chooses it; the keys behind it are the review's.
  if (target.closest('.item-face, .item-decide')) return false
  return (key === 'Enter' || key.startsWith('Arrow')) && target.closest(OWN_KEYS) !== null
}

export interface ReviewKeys {
  /** The last thing worth saying: where the person is, or why a key did nothing. */
  readonly note: string
  readonly perform: (act: ReviewAct) => void
}

/** What keys and the buttons of a card do. `toCards` shows the cards, in which alone fields are open. */
export function useReviewKeys(review: Review, toCards: () => void): ReviewKeys {
  const { capture: words } = useMessages()
  const [said, setSaid] = useState<{ readonly text: string; readonly key: string | null }>({ text: '', key: null })
  const { current, shown, place } = review
  const key = current?.key ?? null

  const say = (text: string) => setSaid({ text, key })

  function perform(act: ReviewAct): void {
    // What was typed belongs to the item as it is now, before anything is made of it.
    if (act !== 'edit' && !review.leave()) return
    switch (act) {
      case 'next':
        return review.move(1)
      case 'previous':
        return review.move(-1)
      case 'next-undecided':
        return review.toNextUndecided()
      case 'accept':
        return review.decide('accepted')
      case 'reject':
        return review.decide('rejected')
      case 'edit':
        toCards()
        return review.edit(true)
      case 'merge': {
        const above = shown[place - 1]
        if (!current || !above) return say(words.nothingAbove)
        review.act({ kind: 'merge', key: current.key, into: above.key })
        review.choose(above.key)
        return undefined
      }
      case 'split':
        if (current && !review.act({ kind: 'split', key: current.key })) say(words.nothingToSplit)
        else if (current) review.choose(`${current.key}.1`)
        return undefined
      case 'take-selection': {
        const span = selectedSpan()
        if (!span) return say(words.nothingSelected)
        review.act({ kind: 'add', ...span })
        review.choose(`own${review.state.owned + 1}`)
        window.getSelection()?.removeAllRanges()
        return undefined
      }
      case 'undo':
        return say(review.undo() ? words.undone : words.nothingToUndo)
      case 'redo':
        return say(review.redo() ? words.redone : words.nothingToRedo)
    }
  }

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || isTakenElsewhere(event)) return
    const act = reviewActOf(event)
    if (act === null) return
    event.preventDefault()
    event.stopPropagation()
    // A key that is held down moves on, and decides nothing.
    if (event.repeat && act !== 'next' && act !== 'previous') return
    perform(act)
  })
  // As soon as the review is seen: a key that comes before would be lost.
  useLayoutEffect(() => {
    // Before the window's own keys: here, undo takes back a step of the review and nothing of the ledgers.
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])

  const where = current ? words.position(place + 1, shown.length, current.proposal.title) : ''
  return { note: said.text !== '' && said.key === key ? said.text : where, perform }
}
