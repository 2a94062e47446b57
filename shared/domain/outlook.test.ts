import { expect, it } from 'vitest'
import { turnsWorse } from './outlook'

it.each([
  ['green', 'yellow', true],
  ['blue', 'red', true],
  ['green', 'white', true],
  ['white', 'red', true],
  ['yellow', 'red', true],
  ['green', 'blue', false],
  ['red', 'white', false],
  ['yellow', 'yellow', false],
  ['grey', 'grey', false],
] as const)('%s then %s turns worse: %s', (now, later, expected) => expect(turnsWorse(now, later)).toBe(expected))
