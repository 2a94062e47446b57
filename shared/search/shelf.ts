import type { IsoDate } from '../domain/day'
import type { SearchEntry, SearchGroup } from './entry'
import { foldText } from './fold'
import { findSpelled, maySpell, spell, type Spelling, type SyllablesOf } from './spelling'

/** An entry with what was found of it. The lower the rank, the better. */
export interface FoundEntry {
  readonly entry: SearchEntry
  readonly rank: number
}

export interface FoundGroup {
  readonly group: SearchGroup
  readonly count: number
  readonly best: readonly FoundEntry[]
}

interface Placed {
  readonly entry: SearchEntry
  readonly title: string
  /** Title and fields, folded. */
  readonly all: string
}

/** How well a word fits: by the beginning of the title, by the title, by something else; spelled fits are half a step worse. */
const BEGINS = 0
const CONTAINS = 2
const ELSEWHERE = 4
const SPELLED = 1

/** All entries, by owner: a target owns itself and its files. They are looked through one by one. */
export class Shelf {
  readonly #owned = new Map<string, readonly Placed[]>()
  readonly #spellings = new Map<string, Spelling>()
  readonly #waiting = new Set<string>()

  /** Puts what an owner has in place of what it had; nothing takes it away. */
  put(owner: string, entries: readonly SearchEntry[]): void {
    if (entries.length === 0) this.#owned.delete(owner)
    else this.#owned.set(owner, entries.map(placed))
    for (const entry of entries) for (const text of spelledTexts(entry)) this.#toSpell(text)
  }

  #toSpell(text: string): void {
    if (!this.#spellings.has(text)) this.#waiting.add(text)
  }

  /** Spells some of the texts that wait for it; answers whether more do. */
  spellSome(most: number, syllablesOf: SyllablesOf): boolean {
    let left = most
    for (const text of this.#waiting) {
      if (left === 0) return true
      this.#spellings.set(text, spell(text, syllablesOf))
      this.#waiting.delete(text)
      left -= 1
    }
    return false
  }

  spellingOf(text: string): Spelling | null {
    return this.#spellings.get(text) ?? null
  }

  /** What fits all words, group by group, the best first, with as many of each as are asked for. */
  find(words: readonly string[], until: IsoDate | null, most: (group: SearchGroup) => number): readonly FoundGroup[] {
    const groups = new Map<SearchGroup, { count: number; best: FoundEntry[] }>()
    for (const owned of this.#owned.values())
      for (const each of owned) {
        const { entry } = each
        if (until !== null && entry.on !== null && entry.on > until) continue
        const rank = this.#rank(each, words)
        if (rank === null) continue
        const group = groups.get(entry.group) ?? { count: 0, best: [] }
        groups.set(entry.group, group)
        group.count += 1
        insert(group.best, { entry, rank }, most(entry.group))
      }
    return [...groups].map(([group, { count, best }]) => ({ group, count, best }))
  }

  #rank(each: Placed, words: readonly string[]): number | null {
    let worst = 0
    let begins = false
    for (const word of words) {
      const rank = this.#rankOf(each, word)
      if (rank === null) return null
      begins ||= rank < CONTAINS
      worst = Math.max(worst, rank)
    }
    // One word at the beginning is enough when the others are in the title too.
    return begins && worst < ELSEWHERE ? worst % CONTAINS : worst
  }

  #rankOf({ entry, title, all }: Placed, word: string): number | null {
    const at = title.indexOf(word)
    if (at >= 0) return at === 0 ? BEGINS : CONTAINS
    if (all.includes(word)) return ELSEWHERE
    if (!maySpell(word)) return null
    const inTitle = this.#findSpelled(entry.title, word)
    if (inTitle !== null) return (inTitle[0] === 0 ? BEGINS : CONTAINS) + SPELLED
    const isElsewhere = entry.fields.some(({ isSpelled, text }) => isSpelled && this.#findSpelled(text, word) !== null)
    return isElsewhere ? ELSEWHERE + SPELLED : null
  }

  #findSpelled(text: string, word: string) {
    const spelling = this.#spellings.get(text)
    return spelling ? findSpelled(spelling, word) : null
  }
}

function placed(entry: SearchEntry): Placed {
  const title = foldText(entry.title)
  const fields = entry.fields.map(({ text }) => foldText(text))
  return { entry, title, all: fields.length === 0 ? title : [title, ...fields].join('\n') }
}

function spelledTexts({ title, fields }: SearchEntry): readonly string[] {
  return [title, ...fields.filter(({ isSpelled }) => isSpelled).map(({ text }) => text)]
}

/** Among equals the shorter title says more about what was typed, and of those the later day. */
function isBetter(a: FoundEntry, b: FoundEntry): boolean {
  if (a.rank !== b.rank) return a.rank < b.rank
  const longer = b.entry.title.length - a.entry.title.length
  return longer === 0 ? (a.entry.on ?? '') > (b.entry.on ?? '') : longer > 0
}

function insert(best: FoundEntry[], found: FoundEntry, most: number): void {
  const last = best.at(-1)
  if (best.length >= most && (last === undefined || !isBetter(found, last))) return
  const place = best.findIndex((each) => isBetter(found, each))
  best.splice(place < 0 ? best.length : place, 0, found)
  if (best.length > most) best.pop()
}
