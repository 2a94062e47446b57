import { shownValue } from './shown-value'

/** A short message; `undo` puts 撤销 beside it for five seconds. */
export interface Notice {
  readonly kind: 'done' | 'refused' | 'info'
  readonly text: string
  readonly undo: (() => void) | null
  /** Makes two equal texts two notices. */
  readonly number: number
}

export const latestNotice = shownValue<Notice | null>(null)

let count = 0
function notify(kind: Notice['kind'], text: string, undo: (() => void) | null): void {
  count += 1
  latestNotice.set({ kind, text, undo, number: count })
}

/** Says for five seconds what was changed, with 撤销 when the change can be taken back. */
export function notifyDone(text: string, undo: (() => void) | null = null): void {
  notify('done', text, undo)
}

/** Says what was not done, what is safe, and what to do next. */
export function notifyRefused(text: string): void {
  notify('refused', text, null)
}

export function notifyInfo(text: string): void {
  notify('info', text, null)
}
