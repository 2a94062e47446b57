import { expect, it } from 'vitest'
import { STROKES } from './chart-line'

it('tells every line by its dash or mark alone, without its colour', () => {
  const looks = Object.values(STROKES).map(({ dash, mark }) => JSON.stringify([dash, mark]))
  expect(new Set(looks).size).toBe(looks.length)
  const dashes = Object.values(STROKES).map(({ dash }) => JSON.stringify(dash))
  expect(new Set(dashes).size).toBe(dashes.length)
})
