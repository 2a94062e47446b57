import { findSpelled, maySpell, type Range, type Spelling } from './spelling'

/** A text to be shown, with what was found in it: ranges in their order that do not touch. */
export interface Marked {
  readonly text: string
  readonly marks: readonly Range[]
}

const MOST_MARKS = 50

/** Every place where one of the words stands in a folded text; a word that does not, may be spelled by it. */
export function marksOf(folded: string, spelling: Spelling | null, words: readonly string[]): readonly Range[] {
  return merged(words.flatMap((word) => rangesOf(folded, spelling, word)))
}

function rangesOf(folded: string, spelling: Spelling | null, word: string): readonly Range[] {
  const ranges: Range[] = []
  for (
    let at = folded.indexOf(word);
    at >= 0 && ranges.length < MOST_MARKS;
    at = folded.indexOf(word, at + word.length)
  )
    ranges.push([at, at + word.length])
  if (ranges.length > 0 || spelling === null || !maySpell(word)) return ranges
  const spelled = findSpelled(spelling, word)
  return spelled === null ? [] : [spelled]
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const joined: Range[] = []
  for (const [from, to] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], to)]
    else joined.push([from, to])
  }
  return joined
}

const BEFORE = 16

/**
 * So much of a text as fits on a line around the first thing found in it, on one line. `…` stands for what was cut off.
 */
export function excerpt({ text, marks }: Marked, length: number): Marked {
  const line = text.replaceAll(/\s/g, ' ')
  const first = marks[0]?.[0] ?? 0
  const isWhole = line.length <= length
  const from = isWhole || first <= length / 2 ? 0 : Math.min(first - BEFORE, line.length - length)
  const to = isWhole ? line.length : from + length
  const [head, tail] = [from > 0 ? '…' : '', to < line.length ? '…' : '']
  const shift = head.length - from
  const kept = marks.filter(([start, end]) => end > from && start < to)
  return {
    text: `${head}${line.slice(from, to)}${tail}`,
    marks: kept.map(([start, end]) => [Math.max(start, from) + shift, Math.min(end, to) + shift]),
  }
}
