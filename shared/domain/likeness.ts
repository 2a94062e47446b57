/** Names share this part of their pairs of characters when one is the other with a word changed. */
export const LIKE = 0.75

/** Most names are of signs that have one form only. */
const PLAIN = /^[\u4e00-\u9fa5]*$/

/** A name as it is compared: without spaces and marks, in one form of letters. */
export function nameKey(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{P}]/gu, '')
    .toLowerCase()
}

const NUMERALS = /\d+|[一二三四五六七八九十百零两]+|[ⅰⅱⅲⅳⅴ]|[甲乙丙丁]|[东南西北中]/g

/** Numbers and directions of a name: 一期 and 二期, 南环 and 北环 are two things, however much of their names they share. */
export function numeralsOf(text: string): string {
  return (nameKey(text).match(NUMERALS) ?? []).join(' ')
}

/** Pairs of characters that stand next to each other in a name. */
export function pairsOf(text: string): ReadonlySet<string> {
  const chars = Array.from(nameKey(text))
  return new Set(chars.slice(1).map((char, index) => `${chars[index]}${char}`))
}

/** Twice the shared pairs over all pairs (Dice): 1 for the same, 0 for nothing in common. */
function dice(shared: number, a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size === 0 || b.size === 0 ? 0 : (2 * shared) / (a.size + b.size)
}

/** How much of their pairs two names share. */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared += 1
  return dice(shared, a, b)
}

/** Names that others are compared with, many at a time: only names that share a pair are looked at. */
export class LikeNames {
  readonly #names: readonly { readonly pairs: ReadonlySet<string>; readonly numerals: string }[]
  readonly #places = new Map<string, number[]>()

  constructor(names: readonly string[]) {
    this.#names = names.map((name) => ({ pairs: pairsOf(name), numerals: numeralsOf(name) }))
    for (const [place, { pairs }] of this.#names.entries()) {
      for (const pair of pairs) {
        const same = this.#places.get(pair)
        if (same) same.push(place)
        else this.#places.set(pair, [place])
      }
    }
  }

  /** The place of the name that is most like it, with the same numbers; null where two are, or none is like enough. */
  mostLike(name: string): { readonly place: number; readonly likeness: number } | null {
    const [pairs, numerals] = [pairsOf(name), numeralsOf(name)]
    const shared = new Uint16Array(this.#names.length)
    for (const pair of pairs) for (const place of this.#places.get(pair) ?? []) shared[place] = (shared[place] ?? 0) + 1
    let best: { place: number; likeness: number } | null = null
    let second = 0
    for (const [place, other] of this.#names.entries()) {
      const like = other.numerals === numerals ? dice(shared[place] ?? 0, pairs, other.pairs) : 0
      if (like < LIKE || like < (best?.likeness ?? 0)) continue
      second = best?.likeness ?? 0
      best = { place, likeness: like }
    }
    return best && best.likeness > second ? best : null
  }
}
