import { foldText } from './fold'

/** From a place of a text up to another, which is outside. */
export type Range = readonly [from: number, to: number]

/** The syllable of each place of a text, without tone; letters and digits stand for themselves, '' for nothing. */
export type Spelling = readonly string[]

/** The syllables of a text, one for each character (not each half of a rare one). */
export type SyllablesOf = (text: string) => readonly string[]

const SPELLED = /^(?=.*[a-z])[a-z0-9]{2,40}$/

/** Whether a word may spell Chinese characters: 招商引资 is found by zsyz, zhaoshang and zhaosyinz. */
export function maySpell(word: string): boolean {
  return SPELLED.test(word)
}

/** Syllables place by place, so that what a word spells can be marked in the text. */
export function spell(text: string, syllablesOf: SyllablesOf): Spelling {
  const characters = Array.from(text)
  const syllables = syllablesOf(text)
  const isAligned = syllables.length === characters.length
  return characters.flatMap((character, index) => {
    const syllable = foldText(isAligned ? (syllables[index] ?? '') : (syllablesOf(character)[0] ?? ''))
    return character.length === 1 ? [syllable] : [syllable, '']
  })
}

/** The first characters that a word spells, by whole syllables or their first letters; the last one may be cut short. */
export function findSpelled(spelling: Spelling, word: string): Range | null {
  const first = word.charCodeAt(0)
  for (let start = 0; start < spelling.length; start += 1) {
    if (spelling[start]?.charCodeAt(0) !== first) continue
    const end = endOf(spelling, start, word)
    if (end !== null) return [start, end]
  }
  return null
}

/** Where the characters end that the rest of a word spells; null when it spells others. */
function endOf(spelling: Spelling, at: number, rest: string): number | null {
  if (rest === '') return at
  const syllable = spelling[at] ?? ''
  if (syllable === '') return null
  if (rest.length < syllable.length && syllable.startsWith(rest)) return at + 1
  for (const part of partsOf(syllable)) {
    const end = rest.startsWith(part) ? endOf(spelling, at + 1, rest.slice(part.length)) : null
    if (end !== null) return end
  }
  return null
}

/** What may stand for a syllable before another one: all of it, zh ch sh, or its first letter. */
function partsOf(syllable: string): readonly string[] {
  if (syllable.length < 2) return [syllable]
  return syllable[1] === 'h' ? [syllable, syllable.slice(0, 2), syllable.charAt(0)] : [syllable, syllable.charAt(0)]
}
