/** Names share this part of their pairs of characters when one is the other with a word changed. */
export const LIKE = 0.75

/** A name as it is compared: without spaces and marks, in one form of letters. */
export function nameKey(text: string): string {
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
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared += 1
  return (2 * shared) / (a.size + b.size)
}
