import type { IsoDate } from '../domain/day'
import type { ProgressNote } from '../domain/progress-note'
import { NOTE_FIELDS } from './entries-of'
import { SEARCH_GROUPS, type SearchEntry, type SearchGroup } from './entry'
import { foldText } from './fold'
import { excerpt, marksOf, type Marked } from './marks'
import type { Found, SearchIndex } from './search-index'
import type { Spelling } from './spelling'

/** One line of the answer. */
export interface SearchHit {
  readonly key: string
  readonly group: SearchGroup
  /** What it opens, as in the entry; of a note its target. */
  readonly opens: string
  readonly on: IsoDate | null
  readonly title: Marked
  /** Where it was found when that is not the title: a field's name and its text. */
  readonly detail: { readonly field: string; readonly text: Marked } | null
}

export interface HitGroup {
  readonly group: SearchGroup
  readonly count: number
  /** So many that the rest was not counted. */
  readonly isMore: boolean
  readonly hits: readonly SearchHit[]
}

const TITLE_LENGTH = 80
const DETAIL_LENGTH = 60
/** Notes stand behind everything else. */
const LAST = 100

/** What was found as lines with marks; the group with the best line first. `notes` are the rows of the notes that were found. */
export function answerOf(
  index: Pick<SearchIndex, 'spellingOf'>,
  words: readonly string[],
  { groups, notes }: Found,
  rows: readonly ProgressNote[],
): readonly HitGroup[] {
  const found = groups.map(({ group, count, best }) => ({
    group,
    count,
    isMore: false,
    rank: best[0]?.rank ?? LAST,
    hits: best.map(({ entry }) => hitOf(index, words, entry)),
  }))
  const noted = {
    group: 'note' as const,
    count: notes.count,
    isMore: notes.isMore,
    rank: LAST,
    hits: rows.map((row) => noteHit(words, row)),
  }
  return [...found, ...(notes.count > 0 ? [noted] : [])]
    .toSorted((a, b) => a.rank - b.rank || SEARCH_GROUPS.indexOf(a.group) - SEARCH_GROUPS.indexOf(b.group))
    .map(({ group, count, isMore, hits }) => ({ group, count, isMore, hits }))
}

function marked(text: string, spelling: Spelling | null, words: readonly string[], length: number): Marked {
  return excerpt({ text, marks: marksOf(foldText(text), spelling, words) }, length)
}

function hitOf(index: Pick<SearchIndex, 'spellingOf'>, words: readonly string[], entry: SearchEntry): SearchHit {
  const spelling = index.spellingOf(entry.title)
  const title = marked(entry.title, spelling, words, TITLE_LENGTH)
  const folded = foldText(entry.title)
  const isInTitle = words.every((word) => marksOf(folded, spelling, [word]).length > 0)
  const detail = isInTitle ? null : detailOf(index, words, entry)
  return { key: entry.key, group: entry.group, opens: entry.opens, on: entry.on, title, detail }
}

function detailOf(index: Pick<SearchIndex, 'spellingOf'>, words: readonly string[], { fields }: SearchEntry) {
  const texts = fields.map(({ name, text, isSpelled }) => ({
    field: name,
    text: marked(text, isSpelled ? index.spellingOf(text) : null, words, DETAIL_LENGTH),
  }))
  return texts.find(({ text }) => text.marks.length > 0) ?? null
}

function noteHit(words: readonly string[], note: ProgressNote): SearchHit {
  const parts = NOTE_FIELDS.map((field) => ({ field, text: marked(note[field], null, words, TITLE_LENGTH) }))
  const best = parts.toSorted((a, b) => b.text.marks.length - a.text.marks.length)[0]
  const title = best?.text ?? { text: '', marks: [] }
  const detail = best ? { field: best.field, text: { text: '', marks: [] } } : null
  return { key: note.id, group: 'note', opens: note.targetId, on: note.on, title, detail }
}
