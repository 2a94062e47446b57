import type { UncoveredSentence } from '@shared/capture/proposal'
import { levelOf } from '@shared/capture/review-filter'
import type { ReviewItem } from '@shared/capture/review-items'
import type { Span } from '@shared/capture/span'

/** A line of the document, or a part of a long one: what is drawn and scrolled as a whole. */
export type Block = Span

const LONGEST_BLOCK = 1_200
const SENTENCE_END = /[。！？；]/

/** The lines of a document without the blank ones; a line that is too long to be drawn at once is cut, at a sentence where it has any. */
export function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = []
  let start = 0
  while (start <= text.length) {
    const found = text.indexOf('\n', start)
    const end = found === -1 ? text.length : found
    cutLine(text, start, end, blocks)
    start = end + 1
  }
  return blocks
}

function cutLine(text: string, from: number, end: number, blocks: Block[]): void {
  let start = from
  while (end - start > LONGEST_BLOCK) {
    let cut = start + LONGEST_BLOCK
    while (cut > start + LONGEST_BLOCK / 2 && !SENTENCE_END.test(text.charAt(cut - 1))) cut -= 1
    if (cut === start + LONGEST_BLOCK / 2) cut = start + LONGEST_BLOCK
    blocks.push({ start, end: cut })
    start = cut
  }
  if (text.slice(start, end).trim() !== '') blocks.push({ start, end })
}

/** The block that a place of the text is in, or the last one before it. */
export function blockAt(blocks: readonly Block[], place: number): number {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((blocks[middle]?.start ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return Math.max(0, low)
}

/** What a stretch of the text is: an item's words, or a sentence that nothing was taken from. */
export type Mark = Span &
  (
    | { readonly kind: 'item'; readonly item: ReviewItem }
    | { readonly kind: 'uncovered'; readonly because: UncoveredSentence['because'] }
  )

/** Sentences that are headings of what was read under them are no gaps: they become what stands above. */
export function withoutHeadings(
  text: string,
  uncovered: readonly UncoveredSentence[],
  items: readonly ReviewItem[],
): readonly UncoveredSentence[] {
  const headings = new Set(items.flatMap(({ proposal }) => proposal.section))
  return uncovered.filter(({ start, end }) => !headings.has(text.slice(start, end).replace(/[。；：]$/, '')))
}

/** All marks of a document; a sentence is uncovered only as long as nothing was made of it by hand either. */
export function marksOf(items: readonly ReviewItem[], uncovered: readonly UncoveredSentence[]): readonly Mark[] {
  const own = items.filter(({ isOwn }) => isOwn).map(({ proposal }) => proposal.clause)
  const isTaken = (sentence: Span) => own.some(({ start, end }) => start < sentence.end && end > sentence.start)
  return [
    ...items.map((item): Mark => ({ kind: 'item', item, ...item.proposal.clause })),
    ...uncovered
      .filter((sentence) => !isTaken(sentence))
      .map(({ start, end, because }): Mark => ({ kind: 'uncovered', start, end, because })),
  ]
}

/** The marks that reach into each block, by its number. */
export function marksByBlock(blocks: readonly Block[], marks: readonly Mark[]): ReadonlyMap<number, readonly Mark[]> {
  const found = new Map<number, Mark[]>()
  for (const mark of marks) {
    for (let number = blockAt(blocks, mark.start); number < blocks.length; number += 1) {
      const block = blocks[number]
      if (!block || block.start >= mark.end) break
      if (block.end <= mark.start) continue
      const there = found.get(number)
      if (there) there.push(mark)
      else found.set(number, [mark])
    }
  }
  return found
}

/** A stretch of a block with the same marks throughout; `shown` is the one that it is drawn as. */
export interface Segment extends Span {
  readonly shown: Mark | null
  /** The mark begins here, and not in an earlier segment. */
  readonly isFirst: boolean
}

/** An item over what is left out, one that counts over one that was refused, the surer over the less sure. */
function weightOf(mark: Mark): number {
  if (mark.kind === 'uncovered') return 0
  const { decision, proposal } = mark.item
  if (decision === 'rejected') return 1
  return { low: 2, middle: 3, high: 4 }[levelOf(proposal)] + (proposal.isOptional ? -1 : 0)
}

export function segmentsOf(block: Block, marks: readonly Mark[], currentKey: string | null): readonly Segment[] {
  const isCurrent = (mark: Mark) => mark.kind === 'item' && mark.item.key === currentKey
  const edges = new Set([block.start, block.end])
  for (const { start, end } of marks) {
    if (start > block.start) edges.add(start)
    if (end < block.end) edges.add(end)
  }
  const places = [...edges].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((start, index): Segment => {
    const end = places[index + 1] ?? block.end
    const here = marks.filter((mark) => mark.start < end && mark.end > start)
    const shown = here.find(isCurrent) ?? here.toSorted((a, b) => weightOf(b) - weightOf(a))[0] ?? null
    return { start, end, shown, isFirst: shown !== null && Math.max(shown.start, block.start) === start }
  })
}
