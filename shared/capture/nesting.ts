import { foldText } from './fold-text'
import { PLAIN_TASK } from './plain-task'
import type { Proposal } from './proposal'
import type { Span } from './span'
import type { TakenItem } from './taken'

/** A heading that is proposed as a goal or a task above what stands under it. */
export interface ProposedGroup {
  readonly key: string
  /** The heading without its number. */
  readonly title: string
  /** Where the heading stands in the document; null where it is not found as it was read. */
  readonly span: Span | null
  readonly parentKey: string | null
  /** The headings above it and its own, as proposals name them. */
  readonly section: readonly string[]
}

export interface ProposedParents {
  /** Each after the one that it stands under, in the order of the document. */
  readonly groups: readonly ProposedGroup[]
  /** By proposal, the group that it stands under; who is not named stands at the top. */
  readonly parentOf: ReadonlyMap<string, string>
}

/** Goal and task are headings, the measures below are proposals. */
const MOST_LEVELS = 2
const LEAST_BELOW = 2
const LONGEST_TITLE = 60
/** A heading stands near before the first that it holds. */
const LOOKED_BACK = 20_000
const NUMBERING =
  /^(?:第[一二三四五六七八九十]{1,3}(?:(?:篇|部分|章|节)[，、,]?|[，、,])|[一二三四五六七八九十]{1,3}(?:、|是要|是|要)|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[.、]|[①-⑳]|(?:首先|其次|再次)，)\s*/

/**
 * Goals and tasks from the headings that commitments stand under. A heading becomes a group if it holds at least two
 * commitments, has no figure of its own, and does not hold all there are; of nested ones the outer two.
 */
export function proposeParents(proposals: readonly Proposal[], text: string): ProposedParents {
  const promises = proposals.filter(({ kind }) => kind === 'commitment')
  const counts = new Map<string, number>()
  for (const { section } of promises) for (const path of pathsOf(section)) counts.set(path, (counts.get(path) ?? 0) + 1)
  const isGroup = (path: string, heading: string) => {
    const count = counts.get(path) ?? 0
    return count >= LEAST_BELOW && count < promises.length && isTitle(titleOf(heading))
  }
  const groups = new Map<string, ProposedGroup>()
  const parentOf = new Map<string, string>()
  for (const { id, section, excerpt } of promises) {
    let parentKey: string | null = null
    let levels = 0
    for (const [depth, path] of pathsOf(section).entries()) {
      const heading = section[depth] ?? ''
      if (levels === MOST_LEVELS || !isGroup(path, heading)) continue
      levels += 1
      const known = groups.get(path)
      const group: ProposedGroup = known ?? {
        key: `s${groups.size + 1}`,
        title: titleOf(heading),
        span: placeOf(heading, text, excerpt),
        parentKey,
        section: section.slice(0, depth + 1),
      }
      groups.set(path, group)
      parentKey = group.key
    }
    if (parentKey !== null) parentOf.set(id, parentKey)
  }
  return { groups: [...groups.values()], parentOf }
}

/** The heading as something that can be taken: a commitment without figure, owner or deadline. */
export function itemOfGroup({ key, title, span, parentKey, section }: ProposedGroup): TakenItem {
  const place = span ?? { start: 0, end: 0 }
  const proposal: Proposal = {
    ...PLAIN_TASK,
    id: key,
    isOptional: false,
    excerpt: place,
    clause: place,
    section,
    title,
    confidence: 1,
    reasons: ['section'],
  }
  return { key, proposal, parentKey, into: null, alsoFrom: [] }
}

const pathsOf = (section: readonly string[]) => section.map((_, depth) => section.slice(0, depth + 1).join('\n'))

const titleOf = (heading: string) => heading.replace(NUMBERING, '').replace(/[。，；：]$/, '')

/** 一是新建厂房5万平方米 is what it promises, not what stands above that. */
function isTitle(title: string): boolean {
  return title.length >= 2 && title.length <= LONGEST_TITLE && !/\d/.test(title)
}

/** Headings are read in one spelling; the nearest one before the sentence, or at its head, is meant. */
function placeOf(heading: string, text: string, { start, end }: Span): Span | null {
  const exact = text.lastIndexOf(heading, start)
  if (exact >= 0) return { start: exact, end: exact + heading.length }
  const lines = text.slice(Math.max(0, end - LOOKED_BACK), end).split('\n')
  let at = end
  for (const words of lines.toReversed()) {
    at = Math.max(0, at - words.length)
    const trimmed = words.trimStart()
    if (trimmed !== '' && foldText(trimmed.slice(0, heading.length * 2)).text.startsWith(heading)) {
      const from = at + words.length - trimmed.length
      return { start: from, end: from + heading.length }
    }
    at -= 1
  }
  return null
}
