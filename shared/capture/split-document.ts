import type { Span } from './span'

/** A clause: what stands between commas, semicolons and colons. Spans are of the folded text. */
export interface Clause extends Span {
  readonly text: string
  /** The sign behind it: ，；： or nothing at the end of a sentence. */
  readonly closedBy: string
}

/** What stands between 。！？ or line breaks, without blanks at its ends. */
export interface Sentence extends Span {
  readonly text: string
  readonly clauses: readonly Clause[]
}

/** A line of the document; a line with tabs is a row of a table. */
export interface Paragraph extends Span {
  readonly text: string
  readonly cells: readonly Span[] | null
  readonly sentences: readonly Sentence[]
}

/** Brackets and quotation marks hold a clause together when they close within so many characters. */
const PAIRS: ReadonlyMap<string, string> = new Map(
  ['（）', '“”', '《》', '〔〕', '「」', '""'].map((pair) => [pair.charAt(0), pair.charAt(1)]),
)
const LONGEST_BRACKET = 160
/** No clause is longer, so that whatever is looked for in a clause costs a bounded time. */
const LONGEST_CLAUSE = 400
/** Nor any sentence much longer: what is said of the measures before is looked for within a sentence. */
const LONGEST_SENTENCE = 2000
/** A line with more tabs is no row of a table that a person wrote. */
const MOST_CELLS = 60
const PART_OF_NUMBER = /[\d.,%〇零一二两三四五六七八九十百千万亿]/
const CLAUSE_ENDS: ReadonlySet<string> = new Set('，；：')
const SENTENCE_ENDS: ReadonlySet<string> = new Set('。！？')

/** The place behind a bracket that opens here, or the next character. */
function pastBracket(text: string, index: number, end: number): number {
  const closing = PAIRS.get(text.charAt(index))
  if (closing === undefined) return index + 1
  const limit = Math.min(end, index + LONGEST_BRACKET)
  const found = text.slice(index + 1, limit).indexOf(closing)
  return found < 0 ? index + 1 : index + 1 + found + 1
}

/** Where to cut what goes on too long: before the number that stands here, or behind it when there is nothing else. */
function cutPlace(text: string, start: number, at: number, end: number): number {
  let place = at
  while (place > start && isWithinNumber(text, place)) place -= 1
  if (place > start) return place
  place = at
  while (place < end && isWithinNumber(text, place)) place += 1
  return place
}

function isWithinNumber(text: string, place: number): boolean {
  return PART_OF_NUMBER.test(text.charAt(place - 1)) && PART_OF_NUMBER.test(text.charAt(place))
}

/** 比重为31.3：68.7: the colon of a ratio ends nothing. */
function isRatio(text: string, index: number): boolean {
  if (text.charAt(index) !== '：' || !/\d/.test(text.charAt(index - 1)) || !/\d/.test(text.charAt(index + 1)))
    return false
  // 30日17：00 is a time, and 附件1：2024年… a label.
  return (
    !/(?:[日时午晚]|任务|附件|目标|措施|专栏|[表图])\d{1,2}$/.test(text.slice(Math.max(0, index - 6), index)) &&
    !/^(?:19|20)\d\d年/.test(text.slice(index + 1, index + 6))
  )
}

function splitClauses(text: string, start: number, end: number): Clause[] {
  const clauses: Clause[] = []
  let from = start
  const close = (to: number, closedBy: string) => {
    if (to > from) clauses.push({ start: from, end: to, text: text.slice(from, to), closedBy })
  }
  let index = start
  while (index < end) {
    if (CLAUSE_ENDS.has(text.charAt(index)) && !isRatio(text, index)) {
      close(index, text.charAt(index))
      from = index + 1
      index += 1
      continue
    }
    index = pastBracket(text, index, end)
    if (index - from >= LONGEST_CLAUSE) {
      const place = cutPlace(text, from, index, end)
      close(place, '')
      from = place
      index = Math.max(index, place)
    }
  }
  close(end, '')
  return clauses
}

function splitSentences(text: string, start: number, end: number): Sentence[] {
  const sentences: Sentence[] = []
  const close = (from: number, to: number) => {
    let [first, last] = [from, to]
    while (first < last && /\s/.test(text.charAt(first))) first += 1
    while (last > first && /\s/.test(text.charAt(last - 1))) last -= 1
    if (last <= first) return
    const body = SENTENCE_ENDS.has(text.charAt(last - 1)) ? last - 1 : last
    sentences.push({
      start: first,
      end: last,
      text: text.slice(first, last),
      clauses: splitClauses(text, first, body),
    })
  }
  let from = start
  for (let index = start; index < end; index += 1) {
    const isEnd = SENTENCE_ENDS.has(text.charAt(index))
    if (!isEnd && index - from < LONGEST_SENTENCE) continue
    const to = isEnd ? index + 1 : cutPlace(text, from, index, end)
    close(from, to)
    from = to
    index = Math.max(index, to - 1)
  }
  close(from, end)
  return sentences
}

function cellsOf(text: string, start: number, end: number): Span[] | null {
  if (!text.slice(start, end).includes('\t')) return null
  const cells: Span[] = []
  let from = start
  for (let index = start; index <= end; index += 1) {
    if (index < end && text.charAt(index) !== '\t') continue
    cells.push({ start: from, end: index })
    from = index + 1
  }
  return cells.length > MOST_CELLS ? null : cells
}

/** Lines of the folded text with their sentences and clauses; blank lines are left out. */
export function splitDocument(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let from = 0
  for (let index = 0; index <= text.length; index += 1) {
    if (index < text.length && text.charAt(index) !== '\n') continue
    const line = text.slice(from, index)
    if (line.trim() !== '') {
      const cells = cellsOf(text, from, index)
      const sentences = cells
        ? cells.flatMap((cell) => splitSentences(text, cell.start, cell.end))
        : splitSentences(text, from, index)
      paragraphs.push({ start: from, end: index, text: line, cells, sentences })
    }
    from = index + 1
  }
  return paragraphs
}
