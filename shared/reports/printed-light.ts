import type { Light } from '../domain/light-rules'
import type { Standing } from '../domain/standing'
import { lightWord } from '../domain/state-words'

/** The shape that stands for each light, so that it reads in black and white; the same as on the screen. */
export const LIGHT_SHAPES: Readonly<Record<Light, string>> = {
  red: '■',
  yellow: '▲',
  blue: '◆',
  white: '○',
  green: '●',
  grey: '✓',
}

/** The light as a handed-out paper shows it: its shape and the word of what the rule found. */
export function printedLight({ light, reason }: Pick<Standing, 'light' | 'reason'>): string {
  return `${LIGHT_SHAPES[light]} ${lightWord(light, reason)}`
}
