import { describe, expect, it } from 'vitest'
import { ledgerActOf } from '../features/ledger/use-ledger-keys'
import { editingIntentOf } from '../ui/grid/editing-keys'
import { intentOf, type KeyPress } from '../ui/grid/keyboard'
import { reviewActOf } from '../features/capture/review-keys'
import { actOf } from './act-of-key'
import { SHORTCUTS, shownKeys, type Shortcut, type ShortcutPlace } from './shortcut-list'

const MODIFIERS = ['', 'Shift+', 'Ctrl+', 'Ctrl+Shift+', 'Alt+']

function pressOf(written: string): KeyPress & { readonly isComposing: boolean } {
  const at = written.lastIndexOf('+', written.length - 2) + 1
  const modifiers = written.slice(0, at)
  return {
    key: written.slice(at),
    ctrlKey: modifiers.includes('Ctrl'),
    shiftKey: modifiers.includes('Shift'),
    altKey: modifiers.includes('Alt'),
    metaKey: false,
    isComposing: false,
  }
}

const keysOf = (place: ShortcutPlace) => SHORTCUTS[place].flatMap(({ keys }: Shortcut) => [...keys])
/** The browser's own events, not keys that the table reads. */
const CLIPBOARD = new Set(['Ctrl+c', 'Ctrl+x', 'Ctrl+v'])
const NAMED = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Tab', 'Enter']
const KEYS = [
  ...NAMED,
  ' ',
  'Escape',
  'Delete',
  'Backspace',
  'F1',
  'F2',
  'F10',
  'ContextMenu',
  ...'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' '),
]
const strokes = MODIFIERS.flatMap((modifiers) => KEYS.map((key) => `${modifiers}${key}`))

describe('the sheet of keys', () => {
  it('lists no key that the table does not know, and none that the window does not', () => {
    const unknown = keysOf('table').filter((key) => !CLIPBOARD.has(key) && intentOf(pressOf(key)) === null)
    expect(unknown).toEqual([])
    const idle = keysOf('window').filter((key) => actOf(pressOf(key)) === null && ledgerActOf(pressOf(key)) === null)
    expect(idle).toEqual([])
    expect(keysOf('review').filter((key) => reviewActOf(pressOf(key)) === null)).toEqual([])
    const mode = { isReplacing: true, hasLines: true, hasChoices: true }
    expect(keysOf('typing').filter((key) => editingIntentOf(pressOf(key), mode) === null)).toEqual([])
  })
  it('leaves out no key that they do know', () => {
    const listed = new Set(keysOf('table'))
    const known = strokes.filter((key) => intentOf(pressOf(key)) !== null && !listed.has(key))
    // What an intent says twice need not be learnt twice.
    const intents = new Set([...listed].map((key) => JSON.stringify(intentOf(pressOf(key)))))
    expect(known.filter((key) => !intents.has(JSON.stringify(intentOf(pressOf(key)))))).toEqual([])
    const window = new Set(keysOf('window'))
    const acts = new Set([...window].map((key) => actOf(pressOf(key)) ?? ledgerActOf(pressOf(key))))
    const unlisted = strokes.filter((key) => {
      const act = actOf(pressOf(key)) ?? ledgerActOf(pressOf(key))
      return act !== null && !acts.has(act)
    })
    expect(unlisted).toEqual([])
    const review = new Set(keysOf('review'))
    expect(strokes.filter((key) => reviewActOf(pressOf(key)) !== null && !review.has(key))).toEqual([])
  })
  it('gives no key two meanings in one place, and writes modifiers once', () => {
    for (const place of Object.keys(SHORTCUTS) as ShortcutPlace[])
      expect([place, new Set(keysOf(place)).size]).toEqual([place, keysOf(place).length])
    expect(shownKeys(['Ctrl+ArrowUp', 'Ctrl+ArrowDown', 'Shift+F10'])).toBe('Ctrl+↑ ↓ · Shift+F10')
  })
})
