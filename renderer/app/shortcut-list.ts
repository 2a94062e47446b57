/** Where keys mean something. */
export type ShortcutPlace = 'window' | 'table' | 'typing' | 'panel' | 'chart' | 'review'

export interface Shortcut {
  readonly id: string
  /** As `KeyboardEvent.key` has them, with modifiers before: Ctrl+Shift+ArrowUp. */
  readonly keys: readonly string[]
}

const arrows = (modifiers = '') =>
  ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) => `${modifiers}${key}`)

/** Every key of the program that a person can not guess. The sheet shows these, and a test holds them to what keys do. */
export const SHORTCUTS = {
  window: [
    { id: 'help', keys: ['F1'] },
    { id: 'search', keys: ['Ctrl+k'] },
    { id: 'find', keys: ['Ctrl+f'] },
    { id: 'undo', keys: ['Ctrl+z'] },
    { id: 'redo', keys: ['Ctrl+y', 'Ctrl+Shift+z'] },
    { id: 'saved', keys: ['Ctrl+s'] },
    { id: 'lock', keys: ['Ctrl+l'] },
    { id: 'add', keys: ['Ctrl+n'] },
    { id: 'addChild', keys: ['Ctrl+Shift+n'] },
    { id: 'replace', keys: ['Ctrl+h'] },
    { id: 'export', keys: ['Ctrl+e'] },
    { id: 'comments', keys: ['Ctrl+F2', 'Ctrl+Shift+F2'] },
  ],
  table: [
    { id: 'step', keys: arrows() },
    { id: 'edge', keys: arrows('Ctrl+') },
    { id: 'extend', keys: [...arrows('Shift+'), ...arrows('Ctrl+Shift+')] },
    { id: 'page', keys: ['PageUp', 'PageDown', 'Shift+PageUp', 'Shift+PageDown'] },
    { id: 'rowEnds', keys: ['Home', 'End', 'Shift+Home', 'Shift+End'] },
    { id: 'gridEnds', keys: ['Ctrl+Home', 'Ctrl+End', 'Ctrl+Shift+Home', 'Ctrl+Shift+End'] },
    { id: 'enter', keys: ['Enter', 'Shift+Enter'] },
    { id: 'tab', keys: ['Tab', 'Shift+Tab'] },
    { id: 'all', keys: ['Ctrl+a'] },
    { id: 'line', keys: ['Shift+ ', 'Ctrl+ '] },
    { id: 'edit', keys: ['F2'] },
    { id: 'comment', keys: ['Shift+F2'] },
    { id: 'clear', keys: ['Delete', 'Backspace'] },
    { id: 'clipboard', keys: ['Ctrl+c', 'Ctrl+x', 'Ctrl+v'] },
    { id: 'fill', keys: ['Ctrl+d'] },
    { id: 'choices', keys: ['Alt+ArrowDown'] },
    { id: 'columnMenu', keys: ['Ctrl+Shift+l'] },
    { id: 'fold', keys: ['Alt+ArrowLeft', 'Alt+ArrowRight'] },
    { id: 'menu', keys: ['Shift+F10', 'ContextMenu'] },
    { id: 'escape', keys: ['Escape'] },
  ],
  typing: [
    { id: 'take', keys: ['Enter', 'Tab', 'Shift+Enter', 'Shift+Tab'] },
    { id: 'lineBreak', keys: ['Alt+Enter'] },
    { id: 'takeHere', keys: ['Ctrl+Enter'] },
    { id: 'pick', keys: ['ArrowUp', 'ArrowDown'] },
    { id: 'leave', keys: ['Escape'] },
  ],
  panel: [
    { id: 'others', keys: ['Alt+ArrowUp', 'Alt+ArrowDown'] },
    { id: 'keepNote', keys: ['Ctrl+Enter'] },
    { id: 'close', keys: ['Escape'] },
  ],
  chart: [
    { id: 'move', keys: ['Shift+ArrowLeft', 'Shift+ArrowRight'] },
    { id: 'moveFar', keys: ['Ctrl+Shift+ArrowLeft', 'Ctrl+Shift+ArrowRight'] },
    { id: 'print', keys: ['Ctrl+p'] },
  ],
  review: [
    { id: 'step', keys: ['ArrowUp', 'ArrowDown', 'k', 'j'] },
    { id: 'next', keys: ['n'] },
    { id: 'accept', keys: ['Enter', 'a'] },
    { id: 'reject', keys: ['x', 'Delete'] },
    { id: 'edit', keys: ['e'] },
    { id: 'merge', keys: ['m'] },
    { id: 'split', keys: ['s'] },
    { id: 'take', keys: ['t'] },
    { id: 'undo', keys: ['Ctrl+z'] },
    { id: 'redo', keys: ['Ctrl+y', 'Ctrl+Shift+z'] },
  ],
} as const satisfies Readonly<Record<ShortcutPlace, readonly Shortcut[]>>

type IdsOf<P extends ShortcutPlace> = (typeof SHORTCUTS)[P][number]['id']

/** The words for all of them; a key without words does not compile. */
export type ShortcutWords = { readonly [P in ShortcutPlace]: Readonly<Record<IdsOf<P>, string>> }

const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
  ContextMenu: '☰',
}

/** Keys as they are printed: Ctrl+↑ ↓, Shift+F10. What shares its modifiers is written once. */
export function shownKeys(keys: readonly string[]): string {
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const at = key.lastIndexOf('+', key.length - 2) + 1
    const [modifiers, name] = [key.slice(0, at), key.slice(at)]
    const shown = SHOWN[name] ?? (name.length === 1 ? name.toUpperCase() : name)
    groups.set(modifiers, [...(groups.get(modifiers) ?? []), shown])
  }
  return [...groups].map(([modifiers, names]) => `${modifiers}${names.join(' ')}`).join(' · ')
}
