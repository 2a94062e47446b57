import type { KeyPress } from '../../ui/grid/keyboard'

/** What keys do while a document is reviewed. */
export type ReviewAct =
  | 'next'
  | 'previous'
  | 'next-undecided'
  | 'accept'
  | 'reject'
  | 'edit'
  | 'merge'
  | 'split'
  | 'take-selection'
  | 'undo'
  | 'redo'

const PLAIN: Readonly<Record<string, ReviewAct>> = {
  arrowdown: 'next',
  j: 'next',
  arrowup: 'previous',
  k: 'previous',
  n: 'next-undecided',
  enter: 'accept',
  a: 'accept',
  x: 'reject',
  delete: 'reject',
  e: 'edit',
  m: 'merge',
  s: 'split',
  t: 'take-selection',
}

/** What a key means on the review page, outside of any field; null when it means nothing there. */
export function reviewActOf(press: KeyPress & { readonly isComposing: boolean }): ReviewAct | null {
  if (press.isComposing || press.altKey) return null
  const key = press.key.toLowerCase()
  if (press.ctrlKey || press.metaKey) {
    if (key === 'z') return press.shiftKey ? 'redo' : 'undo'
    return key === 'y' && !press.shiftKey ? 'redo' : null
  }
  return press.shiftKey ? null : (PLAIN[key] ?? null)
}
