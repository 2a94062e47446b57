import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { palettes, type Palette } from './palette'

const sheet = readFileSync(new URL('theme.css', import.meta.url), 'utf8')

it.each([
  ['light', ':root {'],
  ['dark', ":root[data-theme='dark'] {"],
] as const)('the style sheet has the colours of the %s theme', (name, selector) => {
  const start = sheet.indexOf(selector)
  const block = sheet.slice(start, sheet.indexOf('}', start))
  const declared = [...block.matchAll(/--duban-([a-z-]+): (#[0-9a-f]{6})/g)].map(([, key, colour]) => [key, colour])
  expect(Object.fromEntries(declared)).toEqual(palettes[name])
})

const inks = ['fg', 'muted', 'accent', 'danger'] as const
const lights = ['light-grey', 'light-red', 'light-yellow', 'light-blue', 'light-green', 'light-white'] as const
const surfaces = ['bg', 'head', 'hover', 'selected'] as const

it.each(['light', 'dark'] as const)(
  'every text and light of the %s theme stands out 4.5 : 1 on every surface',
  (name) => {
    const weak = [...inks, ...lights].flatMap((ink) =>
      surfaces
        .filter((surface) => contrast(palettes[name], ink, surface) < 4.5)
        .map((surface) => `${ink} on ${surface}: ${contrast(palettes[name], ink, surface).toFixed(2)}`),
    )
    expect(weak).toEqual([])
  },
)

/** Contrast ratio of WCAG 2.2. */
function contrast(palette: Palette, a: keyof Palette, b: keyof Palette): number {
  const [dark = 0, light = 0] = [luminance(palette[a]), luminance(palette[b])].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
