import type { KeyPress, Motion } from './keyboard'

/** What a key means while a cell is being edited. */
export type EditingIntent =
  | { readonly name: 'commit'; readonly motion: Motion | null }
  | { readonly name: 'highlight'; readonly delta: 1 | -1 }
  | { readonly name: 'cancel' | 'line-break' }

export interface EditingMode {
  /** Typing replaced the old text: arrows leave the cell, as in a spreadsheet. After F2 they move the caret. */
  readonly isReplacing: boolean
  readonly hasLines: boolean
  readonly hasChoices: boolean
}

/** Null leaves the key to the text field. Keys of an input method never come here. */
export function editingIntentOf(press: KeyPress, mode: EditingMode): EditingIntent | null {
  const isControl = press.ctrlKey || press.metaKey
  switch (press.key) {
    case 'Enter':
      if (press.altKey) return mode.hasLines ? { name: 'line-break' } : null
      return { name: 'commit', motion: isControl ? null : { name: 'enter', isBackward: press.shiftKey } }
    case 'Tab':
      return isControl || press.altKey ? null : { name: 'commit', motion: { name: 'tab', isBackward: press.shiftKey } }
    case 'Escape':
      return { name: 'cancel' }
    case 'ArrowUp':
    case 'ArrowDown':
      if (mode.hasChoices) return { name: 'highlight', delta: press.key === 'ArrowUp' ? -1 : 1 }
      return leavingArrow(press, mode, press.key === 'ArrowUp' ? 'up' : 'down')
    case 'ArrowLeft':
      return leavingArrow(press, mode, 'left')
    case 'ArrowRight':
      return leavingArrow(press, mode, 'right')
    default:
      return null
  }
}

function leavingArrow(
  press: KeyPress,
  mode: EditingMode,
  direction: 'up' | 'down' | 'left' | 'right',
): EditingIntent | null {
  if (!mode.isReplacing || press.ctrlKey || press.metaKey || press.shiftKey || press.altKey) return null
  return { name: 'commit', motion: { name: 'step', direction, isExtending: false } }
}

/** Keys that the page may still use while a cell is edited: help, save, search, new, print. All others stay inside. */
export function isForPage(press: KeyPress): boolean {
  if (press.key === 'F1') return true
  return (press.ctrlKey || press.metaKey) && /^[sknp]$/i.test(press.key)
}
