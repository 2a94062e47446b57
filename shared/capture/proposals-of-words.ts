import type { IsoDate } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import { captureDocument } from './capture-document'
import { foldText, originalSpan } from './fold-text'
import { PLAIN_TASK } from './plain-task'
import type { Amount, Growth, Proposal } from './proposal'
import { SectionReader } from './sections'
import type { Span } from './span'
import { splitDocument } from './split-document'

interface Source {
  readonly text: string
  readonly on: IsoDate
}

type Proposals = readonly [Proposal, ...Proposal[]]

/**
 * Chosen words of a document, read like one: each of what is counted on, and a plain task in the very words where nothing is
 * found. What stands around the words is not known.
 */
export function proposalsIn(span: Span, { text, on }: Source): Proposals {
  const words = text.slice(span.start, span.end)
  const found = captureDocument(words, on).proposals
  const counted = found.filter(({ isOptional }) => !isOptional)
  const sure = { isOptional: false, section: [], confidence: 1, reasons: [] } as const
  const whole = { excerpt: span, clause: span } as const
  const read = counted.length > 0 ? counted : found
  const [first, ...others] = read.map((one) => ({ ...movedBy(one, span.start), ...sure }))
  if (first) return others.length > 0 ? [first, ...others] : [{ ...first, ...whole }]
  const title = words.replaceAll(/\s+/g, '').replaceAll(/^[，；。、：]+|[，；。、：]+$/g, '')
  return [{ ...PLAIN_TASK, ...whole, ...sure, id: '', title: title.slice(0, 200) }]
}

/** With the headings that they stand below in the document, and the limit that these set. */
export function placedProposals(span: Span, source: Source): readonly Proposal[] {
  const places = placesIn(source)
  const placeOf = (offset: number) => places.find(({ end }) => end > offset) ?? NOWHERE
  return proposalsIn(span, source).map((proposal) => {
    const { section, limit } = placeOf(proposal.clause.start)
    const isInherited = proposal.deadline === null && limit !== null
    return { ...proposal, section, ...(isInherited && { deadline: limit, deadlineReach: 'section' as const }) }
  })
}

interface HeadedPlace {
  readonly section: readonly string[]
  readonly limit: Deadline | null
  /** Of the sentence that stands there. */
  readonly end: number
}

const NOWHERE: HeadedPlace = { section: [], limit: null, end: 0 }

/** A review that is taken up again asks for the places of one text many times. */
const known = new WeakMap<Source, readonly HeadedPlace[]>()

/** The headings above each sentence of the document, by the rules that read the whole of it. */
function placesIn(source: Source): readonly HeadedPlace[] {
  const before = known.get(source)
  if (before) return before
  const folded = foldText(source.text)
  const paragraphs = splitDocument(folded.text)
  const sections = new SectionReader(paragraphs[0]?.text.slice(0, 80) ?? '', source.on)
  const places = paragraphs.flatMap((paragraph) => {
    sections.enterParagraph(paragraph)
    return paragraph.sentences.map((sentence): HeadedPlace => {
      const { path, limit } = sections.enterSentence(sentence)
      return { section: path, limit, end: originalSpan(folded, sentence.start, sentence.end).end }
    })
  })
  known.set(source, places)
  return places
}

function movedBy(proposal: Proposal, by: number): Proposal {
  const moved = (span: Span): Span => ({ start: span.start + by, end: span.end + by })
  const amount = (of: Amount | null) => of && { ...of, span: moved(of.span) }
  const growth = (of: Growth | null) => of && { ...of, span: moved(of.span) }
  return {
    ...proposal,
    excerpt: moved(proposal.excerpt),
    clause: moved(proposal.clause),
    amount: amount(proposal.amount),
    growth: growth(proposal.growth),
    completion: amount(proposal.completion),
    baseline: amount(proposal.baseline),
    delta: growth(proposal.delta),
    multiple: amount(proposal.multiple),
    ranks: proposal.ranks.map((rank) => ({ ...rank, span: moved(rank.span) })),
  }
}
