import type { Result } from '@shared/result'
import { shownValue } from './shown-value'

/** Takes something back; the outcome, where it is told, is said in its turn. */
export type TakeBack = () => void | Promise<Result<unknown>>

/** A short message; `undo` puts 撤销 beside it for five seconds. */
export interface Notice {
  readonly kind: 'done' | 'refused' | 'info'
  readonly text: string
  readonly undo: TakeBack | null
  /** Makes two equal texts two notices. */
  readonly number: number
}

export const latestNotice = shownValue<Notice | null>(null)

let count = 0
function notify(kind: Notice['kind'], text: string, undo: TakeBack | null): void {
  count += 1
  latestNotice.set({ kind, text, undo, number: count })
}

/** Says for five seconds what was changed, with 撤销 when the change can be taken back. */
export function notifyDone(text: string, undo: TakeBack | null = null): void {
  notify('done', text, undo)
}

/** Says what was not done, what is safe, and what to do next. */
export function notifyRefused(text: string): void {
  notify('refused', text, null)
}

export function notifyInfo(text: string): void {
  notify('info', text, null)
}
