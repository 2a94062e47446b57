const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })
const primary = new Intl.Collator('zh-CN-u-co-pinyin', { sensitivity: 'base' })

/** Ranks of characters in the order of pinyin; 0 for those that were never seen. */
const ranks = new Uint16Array(0x1_0000)
let seen: readonly string[] = []
const keys = new Map<string, string>()

const MOST_KEYS = 120_000
const [ZERO, NINE] = [48, 57]

/** Two texts in the order of pinyin, numbers within them by their size. For a few; many are compared by their keys. */
export function compareTexts(a: string, b: string): number {
  return collator.compare(a, b)
}

/**
 * The keys of texts: compared as plain strings, they stand in the order that `compareTexts` gives, but for marks and
 * capitals, which are left out of account. Asking the collator takes a second for fifty thousand texts; there are only
 * some thousand characters to ask it about.
 */
export function textKeys<T>(values: readonly (string | T)[]): readonly (string | T)[] {
  learn(values)
  return values.map((value) => (typeof value === 'string' ? keyOf(value) : value))
}

function learn(values: readonly unknown[]): void {
  const fresh = new Set<number>()
  for (const value of values) {
    if (typeof value !== 'string' || keys.has(value)) continue
    for (let at = 0; at < value.length; at += 1) {
      const unit = value.charCodeAt(at)
      if (ranks[unit] === 0) fresh.add(unit)
    }
  }
  if (fresh.size === 0) return
  if (seen.length === 0) for (let digit = ZERO; digit <= NINE; digit += 1) fresh.add(digit)
  seen = [...seen, ...[...fresh].map((unit) => String.fromCharCode(unit))].toSorted(collator.compare)
  keys.clear()
  let rank = 0
  let before: string | null = null
  for (const character of seen) {
    if (before === null || primary.compare(before, character) !== 0) rank += 1
    ranks[character.charCodeAt(0)] = rank
    before = character
  }
}

function keyOf(text: string): string {
  const known = keys.get(text)
  if (known !== undefined) return known
  const units: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (unit < ZERO || unit > NINE) units.push(ranks[unit] ?? 0)
    else at = pushNumber(units, text, at)
  }
  const key = String.fromCharCode(...units)
  if (keys.size >= MOST_KEYS) keys.clear()
  keys.set(text, key)
  return key
}

/** A number stands where digits do, shorter ones first, then digit by digit; answers where its last digit is. */
function pushNumber(units: number[], text: string, from: number): number {
  let first = from
  while (text.charCodeAt(first) === ZERO) first += 1
  let end = first
  while (text.charCodeAt(end) >= ZERO && text.charCodeAt(end) <= NINE) end += 1
  units.push(ranks[ZERO] ?? 0, end - first)
  for (let at = first; at < end; at += 1) units.push(text.charCodeAt(at))
  return end - 1
}
