/** Frames in which a dialog may come to be displayed. */
const MOST_FRAMES = 30
const FIELD = '.ant-modal input, .ant-modal textarea'

/**
 * Focuses the field that a dialog begins with. The kit says that the dialog is open a moment before it is displayed, and what
 * is not displayed takes no focus.
 */
export function focusWhenShown(take: () => void, frames = MOST_FRAMES): void {
  take()
  const isTaken = document.activeElement?.matches(FIELD) === true
  if (!isTaken && frames > 0) requestAnimationFrame(() => focusWhenShown(take, frames - 1))
}
