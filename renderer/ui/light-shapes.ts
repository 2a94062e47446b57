import type { Light } from '@shared/domain/light-rules'

/** By which a light is told without its colour. */
export const LIGHT_SHAPES: Readonly<Record<Light, string>> = {
  green: '●',
  yellow: '▲',
  red: '■',
  blue: '◆',
  white: '○',
  grey: '✓',
}
