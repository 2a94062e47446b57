import { NO_LIGHTS, type LightCounts } from './light'
import type { Light } from './light-rules'
import type { TreeRow } from './target-tree'

/**
 * How many of each light stand below every row of a tree, at any depth. A light that changes is counted anew in the rows
 * above it and nowhere else. A row without a light, as a heading, is not counted.
 */
export class RollUps {
  /** The row above each row; −1 for a root. */
  readonly #above: Int32Array
  readonly #lights: (Light | null)[]
  readonly #below: (LightCounts | null)[]

  constructor(tree: readonly Pick<TreeRow, 'depth' | 'childCount'>[], lights: readonly (Light | null)[]) {
    this.#above = new Int32Array(tree.length)
    this.#lights = [...lights]
    const below = tree.map(({ childCount }) => (childCount > 0 ? { ...NO_LIGHTS } : null))
    const path: number[] = []
    for (const [index, { depth }] of tree.entries()) {
      path.length = depth
      this.#above[index] = path.at(-1) ?? -1
      path.push(index)
      const light = lights[index] ?? null
      if (light === null) continue
      for (const above of path) {
        if (above === index) break
        const counts = below[above]
        if (counts) counts[light] += 1
      }
    }
    this.#below = below
  }

  /** Null for a row without children. */
  below(index: number): LightCounts | null {
    return this.#below[index] ?? null
  }

  /** Gives a row another light; answers the rows whose counts that changes, the nearest first. */
  change(index: number, light: Light | null): readonly number[] {
    const before = this.#lights[index] ?? null
    if (before === light) return []
    this.#lights[index] = light
    const path = [...this.#pathAbove(index)]
    for (const above of path) {
      const counts = { ...(this.#below[above] ?? NO_LIGHTS) }
      if (before !== null) counts[before] -= 1
      if (light !== null) counts[light] += 1
      this.#below[above] = counts
    }
    return path
  }

  *#pathAbove(index: number): Iterable<number> {
    for (let above = this.#above[index] ?? -1; above >= 0; above = this.#above[above] ?? -1) yield above
  }
}
