/** The part of a keyboard event that decides what is meant. */
export interface KeyPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** Where the selection goes. */
export type Motion =
  | { readonly name: 'step'; readonly direction: Direction; readonly isExtending: boolean }
  | { readonly name: 'edge'; readonly direction: Direction; readonly isExtending: boolean }
  | { readonly name: 'page'; readonly direction: 'up' | 'down'; readonly isExtending: boolean }
  | {
      readonly name: 'go'
      readonly to: 'row-start' | 'row-end' | 'grid-start' | 'grid-end'
      readonly isExtending: boolean
    }
  | { readonly name: 'tab' | 'enter'; readonly isBackward: boolean }
  | { readonly name: 'select'; readonly what: 'all' | 'row' | 'column' }

export type Action =
  | 'edit'
  | 'comment'
  | 'clear'
  | 'fill-down'
  | 'open-choices'
  | 'column-menu'
  | 'collapse'
  | 'expand'
  | 'menu'
  | 'escape'

export type Intent = { readonly motion: Motion } | { readonly action: Action }

const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** What a key means while no cell is being edited; null leaves it to typing, to the browser or to the page. */
export function intentOf(press: KeyPress): Intent | null {
  const isControl = press.ctrlKey || press.metaKey
  if (press.altKey) return isControl || press.shiftKey ? null : alternative(press.key)
  return motionOf(press, isControl) ?? actionOf(press, isControl)
}

function alternative(key: string): Intent | null {
  if (key === 'ArrowLeft') return { action: 'collapse' }
  if (key === 'ArrowRight') return { action: 'expand' }
  return key === 'ArrowDown' ? { action: 'open-choices' } : null
}

function motionOf(press: KeyPress, isControl: boolean): Intent | null {
  const isExtending = press.shiftKey
  const direction = arrows[press.key]
  if (direction) return { motion: { name: isControl ? 'edge' : 'step', direction, isExtending } }
  switch (press.key) {
    case 'Home':
      return { motion: { name: 'go', to: isControl ? 'grid-start' : 'row-start', isExtending } }
    case 'End':
      return { motion: { name: 'go', to: isControl ? 'grid-end' : 'row-end', isExtending } }
    case 'PageUp':
      return isControl ? null : { motion: { name: 'page', direction: 'up', isExtending } }
    case 'PageDown':
      return isControl ? null : { motion: { name: 'page', direction: 'down', isExtending } }
    case 'Tab':
      return isControl ? null : { motion: { name: 'tab', isBackward: press.shiftKey } }
    case 'Enter':
      return isControl ? null : { motion: { name: 'enter', isBackward: press.shiftKey } }
    case ' ':
      if (isControl !== press.shiftKey) return { motion: { name: 'select', what: isControl ? 'column' : 'row' } }
      return null
    default:
      return isControl && !press.shiftKey && press.key.toLowerCase() === 'a'
        ? { motion: { name: 'select', what: 'all' } }
        : null
  }
}

function actionOf(press: KeyPress, isControl: boolean): Intent | null {
  if (isControl) {
    const letter = press.key.toLowerCase()
    if (press.shiftKey) return letter === 'l' ? { action: 'column-menu' } : null
    return letter === 'd' ? { action: 'fill-down' } : null
  }
  switch (press.key) {
    case 'F2':
      return { action: press.shiftKey ? 'comment' : 'edit' }
    case 'Delete':
    case 'Backspace':
      return press.shiftKey ? null : { action: 'clear' }
    case 'Escape':
      return { action: 'escape' }
    case 'ContextMenu':
      return { action: 'menu' }
    case 'F10':
      return press.shiftKey ? { action: 'menu' } : null
    default:
      return null
  }
}
