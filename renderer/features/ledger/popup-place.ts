import type { CSSProperties, KeyboardEvent } from 'react'

const WIDTH = 304
const EDGE = 8
/** Less than this below the head, and the popup begins higher. */
const LEAST_HEIGHT = 360

/** Where a popup stands that belongs to a column's head: below it, and wholly inside the window. */
export function placeBelow(head: Pick<DOMRect, 'left' | 'bottom'>): CSSProperties {
  const left = Math.max(EDGE, Math.min(head.left, window.innerWidth - WIDTH - EDGE))
  const top = Math.max(EDGE, Math.min(head.bottom + 2, window.innerHeight - LEAST_HEIGHT - EDGE))
  return { left, top, width: WIDTH, maxHeight: window.innerHeight - top - EDGE }
}

const FIELDS = 'button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

/** Tab goes round within a popup: nobody ends up behind it. */
export function keepTabInside(event: KeyboardEvent, box: HTMLElement): void {
  const fields = [...box.querySelectorAll<HTMLElement>(FIELDS)].filter(({ tabIndex }) => tabIndex >= 0)
  const [first, last] = [fields[0], fields.at(-1)]
  const from = document.activeElement
  if (event.shiftKey && from === first) last?.focus()
  else if (!event.shiftKey && from === last) first?.focus()
  else return
  event.preventDefault()
}
