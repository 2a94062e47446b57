import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { expect, it } from 'vitest'
import { LightMark, type LightColour } from './light-mark'
import { antdTheme, showTheme } from './theme'
import './theme.css'

const lights: readonly LightColour[] = ['grey', 'red', 'yellow', 'blue', 'green', 'white']

it.each(['light', 'dark'] as const)('tells six lights apart by colour, shape and word in the %s theme', (theme) => {
  showTheme(theme)
  const host = document.body.appendChild(document.createElement('div'))
  const root = createRoot(host)
  flushSync(() =>
    root.render(lights.map((light) => <LightMark key={light} light={light} word={light} reason="因为" />)),
  )
  const marks = [...host.querySelectorAll<HTMLElement>('.light-mark')]
  expect(new Set(marks.map((mark) => getComputedStyle(mark).color)).size).toBeGreaterThanOrEqual(5)
  expect(new Set(marks.map((mark) => mark.querySelector('.light-shape')?.textContent)).size).toBe(6)
  expect(marks.map((mark) => mark.querySelector('.light-word')?.textContent)).toEqual(lights)
  expect(marks[0]?.title).toBe('因为')
  root.unmount()
  host.remove()
  showTheme('light')
})

it('gives the component kit the same accent', () => {
  expect(antdTheme('dark').token?.colorPrimary).toBe('#8ab4f8')
})
