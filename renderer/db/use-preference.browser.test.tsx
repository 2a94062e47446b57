import { useEffect } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { eventually, PATIENCE_MS } from '../ui/testing/eventually'
import { liveStore } from './live-store'
import { openTestingStore } from './testing-host'
import { usePreference } from './use-preference'

const Letter = z.string()
let root: Root
let seen: string[]

function Shown() {
  const [value, keep, isKnown] = usePreference('letter', Letter, 'usual')
  const text = isKnown ? value : 'not known'
  useEffect(() => {
    if (seen.at(-1) !== text) seen.push(text)
  })
  return (
    <>
      <p>{text}</p>
      {['b', 'c', 'd'].map((letter) => (
        <button key={letter} type="button" onClick={() => keep(letter)}>
          {letter}
        </button>
      ))}
    </>
  )
}

beforeEach(async () => {
  await openTestingStore('duban-932')
  seen = []
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  root = createRoot(element)
})

afterEach(() => root.unmount())

const shows = (text: string) =>
  vi.waitUntil(() => document.querySelector('p')?.textContent === text, { timeout: PATIENCE_MS })

it('says when it is not known yet what was kept', async () => {
  await liveStore().db.preferences.put({ key: 'letter', value: 'kept' })
  root.render(<Shown />)
  await shows('kept')
  expect(seen).toEqual(['not known', 'kept'])
})

it('never goes back to what was written before, however late the store answers', async () => {
  root.render(<Shown />)
  await shows('usual')
  for (const button of document.querySelectorAll('button')) {
    button.click()
    await shows(button.textContent)
  }
  await eventually(async () => expect((await liveStore().db.preferences.get('letter'))?.value).toBe('d'))
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(seen).toEqual(['not known', 'usual', 'b', 'c', 'd'])
  // From here on what the store says counts again.
  await liveStore().db.preferences.put({ key: 'letter', value: 'elsewhere' })
  await shows('elsewhere')
})
