import type { IsoDate } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import type { Draft } from './draft'
import { findTask, type TaskWords } from './find-tasks'
import { judgeKinds, type ClauseKind } from './judge-kind'
import { NO_OWNERS, ownersInClause, type Owners } from './owners'
import { NO_MEASURES, readClause } from './read-measures'
import { scanDates, type DateWords } from './scan-dates'
import type { Place } from './sections'
import type { Clause, Sentence } from './split-document'

/** What a sentence holds before its paragraph is known: measures, and clauses that promise something without a figure. */
export interface FoundMeasure {
  readonly draft: Draft
  readonly kind: ClauseKind
  readonly deadline: Deadline | null
  readonly owners: Owners
}

export interface FoundTask {
  readonly words: TaskWords
  readonly isAssigned: boolean
  readonly kind: ClauseKind
  readonly firstClause: number
  readonly lastClause: number
  readonly deadline: Deadline | null
  readonly owners: Owners
}

export interface SentenceFinds {
  readonly sentence: Sentence
  readonly place: Place
  readonly measures: readonly FoundMeasure[]
  readonly tasks: readonly FoundTask[]
  /** All owners that the sentence names, for the sentence before when it points back. */
  readonly owners: Owners
}

/** 到2015年， opens the sentence and holds for all of it; a date within a clause holds for that clause alone. */
function deadlinesOf(sentence: Sentence, dates: readonly (readonly DateWords[])[]): readonly (Deadline | null)[] {
  let open: Deadline | null = null
  return sentence.clauses.map((clause, index) => {
    const own = (dates[index] ?? []).filter(({ deadline }) => deadline !== null)
    const [first] = own
    if (!first?.deadline) return open
    if (isOpening(clause, first)) open = first.deadline
    return (own.find(({ deadline }) => deadline?.on != null) ?? first).deadline
  })
}

/** A date that stands alone in its clause, or opens it as 今年…目标是. */
function isOpening({ text, closedBy }: Clause, { start, end }: DateWords): boolean {
  const rest = text.slice(0, start).replace(/^(?:到|至|在|于|力争|确保|要|争取)+/, '')
  const isAlone = rest === '' && text.slice(end).replace(/^(?:之前|前|底)/, '') === ''
  return isAlone || (rest === '' && closedBy === '：') || (rest === '' && /目标(?:是|为)?$/.test(text))
}

interface OwnerStretch {
  readonly first: number
  readonly last: number
  readonly owners: Owners
}

/** From the clause that names an owner to the clause before the next owner. */
function ownerStretches(sentence: Sentence): readonly OwnerStretch[] {
  const starts = sentence.clauses.flatMap((clause, index) => {
    const found = ownersInClause(clause.text)
    return found ? [{ index, owners: found.owners }] : []
  })
  return starts.map(({ index, owners }, place) => {
    const limit = (starts[place + 1]?.index ?? sentence.clauses.length) - 1
    return { first: index, last: limit, owners }
  })
}

/** What an owner is asked to do beyond being in earnest. */
const SPECIFIC =
  /拿出|提出|提上日程|建立|制定|制订|梳理|对接|研究|收集|总结|开展|阐释|完成|出台|办理|上报|核查|排查|摸底|督促|督办|调度|推进|落实|编制|筹措|申报|审批|验收|整改|解决|协调|服务|破题|跟进|组织|保障|供应|签订|清理/
const ATTITUDE = /主体责任|高度重视|提高认识|思想认识|压紧压实|亲力亲为|亲自抓$|以身作则|带头学|切实担负|政治站位|守土有责|起带头|模范|示范引领|充分认识|深刻/
/** Clauses that only say how or what for. */
const MANNER = /^(?:与|采取|教育|引导|使|让|不断|更好|真正|切实|努力|为|以|从而|推动|坚持|形成|营造)/
const LONGEST_TASK = 64

/** An owner with something to do is a task of its own, unless measures or tasks were found in its stretch. */
function assignedTask(sentence: Sentence, stretch: OwnerStretch, kind: ClauseKind, deadline: Deadline | null): FoundTask | null {
  let last = stretch.first
  let title = sentence.clauses[stretch.first]?.text ?? ''
  for (let index = stretch.first + 1; index <= stretch.last; index += 1) {
    const text = sentence.clauses[index]?.text ?? ''
    if (title.length + text.length > LONGEST_TASK || MANNER.test(text)) break
    title = `${title}，${text}`
    last = index
  }
  if (title.length < 10 || !SPECIFIC.test(title) || ATTITUDE.test(title)) return null
  const words: TaskWords = { reason: 'end-state', isOptional: false, title }
  return { words, isAssigned: true, kind, firstClause: stretch.first, lastClause: last, deadline, owners: stretch.owners }
}

export function readSentence(sentence: Sentence, place: Place, on: IsoDate): SentenceFinds {
  const dates = sentence.clauses.map(({ text }) => scanDates(text, on, place.year))
  const kinds = judgeKinds(sentence, dates, place.mood)
  const deadlines = deadlinesOf(sentence, dates)
  const stretches = ownerStretches(sentence)
  const ownersAt = (index: number) => stretches.find(({ first, last }) => index >= first && index <= last)?.owners ?? NO_OWNERS
  const kindAt = (index: number): ClauseKind => kinds[index] ?? { kind: 'result', reason: 'no-section' }

  let measures = NO_MEASURES
  sentence.clauses.forEach((clause, index) => {
    const before = sentence.clauses[index - 1] ?? null
    const isTold = measures.drafts.some(({ lastClause }) => lastClause === index - 1)
    measures = readClause(measures, { clause, index, dates: dates[index] ?? [], before: isTold ? null : before })
  })
  const found = measures.drafts.map((draft): FoundMeasure => {
    const kind = kindAt(draft.firstClause)
    const deadline = kind.kind === 'commitment' ? (deadlines[draft.firstClause] ?? null) : null
    return { draft, kind, deadline, owners: ownersAt(draft.firstClause) }
  })
  const isTaken = (index: number) => measures.drafts.some(({ firstClause, lastClause }) => index >= firstClause && index <= lastClause)

  const tasks: FoundTask[] = []
  sentence.clauses.forEach((clause, index) => {
    const kind = kindAt(index)
    if (kind.kind !== 'commitment' || isTaken(index) || index < place.headingClauses) return
    const words = findTask(clause, dates[index] ?? [])
    if (!words) return
    const deadline = deadlines[index] ?? null
    tasks.push({ words, isAssigned: false, kind, firstClause: index, lastClause: index, deadline, owners: ownersAt(index) })
  })
  for (const stretch of stretches) {
    const inside = (index: number) => index >= stretch.first && index <= stretch.last
    const kind = kindAt(stretch.first)
    if (kind.kind !== 'commitment') continue
    if (measures.drafts.some(({ firstClause }) => inside(firstClause))) continue
    const within = tasks.filter((task) => inside(task.firstClause))
    const ends = within.filter(({ words }) => !words.isOptional)
    const isDetailed = ends.length > 1 || ends.some(({ deadline }) => deadline?.on != null)
    if (isDetailed) continue
    const deadline = deadlines.slice(stretch.first, stretch.last + 1).find((one) => one !== null) ?? null
    const task = assignedTask(sentence, stretch, kind, deadline)
    if (!task) continue
    for (const one of within) tasks.splice(tasks.indexOf(one), 1)
    tasks.push(task)
  }
  return { sentence, place, measures: found, tasks, owners: stretches[0]?.owners ?? NO_OWNERS }
}
