import { Input, Select } from 'antd'
import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { editorActOf } from './editor-keys'

/** The input that the component puts on the page, with its own attributes. */
function inputOf(element: ReactElement) {
  const tag = /<input[^>]*>/.exec(renderToStaticMarkup(element))?.[0] ?? ''
  return { tagName: 'INPUT', getAttribute: (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? null }
}

const field = inputOf(createElement(Input))
const list = inputOf(createElement(Select, { value: 'a', options: [{ value: 'a' }, { value: 'b' }] }))
const pressed = (key: string, over = {}) => ({ key, ctrlKey: false, isComposing: false, ...over })

it('takes the fields with Enter, and leaves them with Esc', () => {
  expect(editorActOf(pressed('Enter'), field)).toBe('take')
  expect(editorActOf(pressed('Escape'), field)).toBe('leave')
  expect(editorActOf(pressed('a'), field)).toBeNull()
})

it('leaves Enter to a list, which takes the choice with it', () => {
  expect(list.getAttribute('role')).toBe('combobox')
  expect(editorActOf(pressed('Enter'), list)).toBeNull()
  expect(editorActOf(pressed('Enter', { ctrlKey: true }), list)).toBe('take')
})

it('does nothing while an input method composes', () => {
  expect(editorActOf(pressed('Enter', { isComposing: true }), field)).toBeNull()
})
