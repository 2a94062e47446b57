import { expect, it } from 'vitest'
import { editingIntentOf, isForPage } from './editing-keys'
import { intentOf, type KeyPress } from './keyboard'

function press(keys: string): KeyPress {
  const parts = keys.split('+')
  const has = (name: string) => parts.slice(0, -1).includes(name)
  const key = parts.at(-1) ?? ''
  return { key, ctrlKey: has('Ctrl'), metaKey: false, shiftKey: has('Shift'), altKey: has('Alt') }
}

it.each([
  ['ArrowDown', { motion: { name: 'step', direction: 'down', isExtending: false } }],
  ['Shift+ArrowLeft', { motion: { name: 'step', direction: 'left', isExtending: true } }],
  ['Ctrl+Shift+ArrowDown', { motion: { name: 'edge', direction: 'down', isExtending: true } }],
  ['Home', { motion: { name: 'go', to: 'row-start', isExtending: false } }],
  ['Ctrl+End', { motion: { name: 'go', to: 'grid-end', isExtending: false } }],
  ['Shift+Tab', { motion: { name: 'tab', isBackward: true } }],
  ['Shift+Enter', { motion: { name: 'enter', isBackward: true } }],
  ['Ctrl+a', { motion: { name: 'select', what: 'all' } }],
  ['Shift+ ', { motion: { name: 'select', what: 'row' } }],
  ['Ctrl+ ', { motion: { name: 'select', what: 'column' } }],
  ['Ctrl+d', { action: 'fill-down' }],
  ['Delete', { action: 'clear' }],
  ['F2', { action: 'edit' }],
  ['Alt+ArrowRight', { action: 'expand' }],
  ['Shift+F10', { action: 'menu' }],
])('takes %s', (keys, intent) => {
  expect(intentOf(press(keys))).toEqual(intent)
})

it.each(['a', ' ', '督', 'Process', 'Ctrl+z', 'Ctrl+c', 'Ctrl+s', 'Alt+ArrowUp', 'Ctrl+PageDown', 'Shift+Delete'])(
  'leaves %s alone',
  (keys) => {
    expect(intentOf(press(keys))).toBeNull()
  },
)

it('lets arrows leave a cell that is typed over, and moves the caret after F2', () => {
  const typed = { isReplacing: true, hasLines: false, hasChoices: false }
  expect(editingIntentOf(press('ArrowRight'), typed)?.name).toBe('commit')
  expect(editingIntentOf(press('ArrowRight'), { ...typed, isReplacing: false })).toBeNull()
})

it('breaks lines by Alt+Enter in long texts only, and commits by Enter everywhere', () => {
  const mode = { isReplacing: false, hasLines: true, hasChoices: false }
  expect(editingIntentOf(press('Alt+Enter'), mode)).toEqual({ name: 'line-break' })
  expect(editingIntentOf(press('Alt+Enter'), { ...mode, hasLines: false })).toBeNull()
  expect(editingIntentOf(press('Enter'), mode)).toMatchObject({ name: 'commit', motion: { name: 'enter' } })
})

it('keeps keys of a cell being edited from the page, but for the few that are the page’s own', () => {
  expect(isForPage(press('Ctrl+s'))).toBe(true)
  expect(isForPage(press('F1'))).toBe(true)
  expect(isForPage(press('Ctrl+z'))).toBe(false)
  expect(isForPage(press('Escape'))).toBe(false)
})
