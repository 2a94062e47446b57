import { pngOf } from './png'

const SIZE = 48
const RED = [192, 0, 0] as const
const WHITE = [255, 255, 255] as const

/** A picture of a fictional office's mark: a white ring on a red disc. */
export function officeMark(): Uint8Array {
  const rgb = new Uint8Array(SIZE * SIZE * 3)
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const far = Math.hypot(x - SIZE / 2 + 0.5, y - SIZE / 2 + 0.5) / (SIZE / 2)
      rgb.set(far > 1 || (far > 0.55 && far < 0.75) ? WHITE : RED, (y * SIZE + x) * 3)
    }
  }
  return pngOf({ width: SIZE, height: SIZE, rgb })
}
