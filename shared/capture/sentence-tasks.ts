import type { Deadline } from '../domain/deadline'
import { ACTIONS } from './clause-words'
import type { Draft } from './draft'
import { findTask, limits, type TaskWords } from './find-tasks'
import type { ClauseKind } from './judge-kind'
import { withoutAction } from './name-measure'
import { ownersInClause, type Owners } from './owners'
import type { DateWords } from './scan-dates'
import { ownersAt, type OwnerStretch } from './sentence-owners'
import type { Sentence } from './split-document'
import { subjectThing } from './subject-thing'

/** A promise without a figure, and the clauses that carry it. */
export interface FoundTask {
  readonly words: TaskWords
  readonly isAssigned: boolean
  readonly kind: ClauseKind
  readonly firstClause: number
  readonly lastClause: number
  readonly deadline: Deadline | null
  readonly owners: Owners
}

export interface TaskBasis {
  readonly sentence: Sentence
  readonly dates: readonly (readonly DateWords[])[]
  readonly kinds: readonly ClauseKind[]
  readonly deadlines: readonly (Deadline | null)[]
  readonly stretches: readonly OwnerStretch[]
  readonly drafts: readonly Draft[]
  /** How many clauses are the heading. */
  readonly headingClauses: number
  readonly isTitle: boolean
  /** The row of the table has a limit. */
  readonly isRowDue: boolean
}

/** What an owner is asked to do beyond being in earnest. */
const SPECIFIC =
  /拿出|提出|提上日程|建立|制定|制订|梳理|对接|研究|收集|总结|开展|阐释|完成|出台|办理|上报|核查|排查|摸底|督促|督办|调度|推进|落实|编制|筹措|申报|到现场|审批|验收|整改|解决|汇总|协调|服务|破题|跟进|组织|保障|供应|签订|清理|通报|报送|拨付/
const ATTITUDE =
  /主体责任$|高度重视|提高认识|思想认识|压紧压实|亲力亲为|亲自抓$|以身作则|带头学|切实担负|政治站位|守土有责|起带头|模范|示范引领|充分认识|深刻|总结(?:上半年|去年)/
/** Clauses that only say how or what for. */
const MANNER = /^(?:与|采取|教育|引导|使|让|不断|真正|切实|努力|为|以|从而|推动|坚持|形成|营造|连续|对.{2,20}的$)|的$/
const LONGEST_TASK = 64
/** A predicate without its subject: 9月18日前完成清表. */
const NO_SUBJECT =
  /^(?:必须|要|须|全部|全面|力争|确保|完成|进场|启动|开工|开业|投入|建成|投产|投用|通过|实现|竣工|交付|主体|设备|试生产|试运行|搬迁|正式|基本|开展|签订|具备|形成|组织)/
/** 完成第三小学建设 has what it is about in itself; 完成主体工程建设 and 完成土地报批 have not. */
const HAS_OBJECT =
  /^完成(?!主体|土建|基础|桩基|附属|配套|剩余|全部|所有|各项|总|年度)[^，]{3,24}(?:建设|新建|改建|扩建|改造|迁建|修缮|整治)(?:等?(?:工程|项目|任务))?$/
/** 加快建设商业综合体，“五一”前开业: what is being built. */
const BUILT = /^(?:加快|推进|推动|抓好|全力|加速|要)*(?:建设|实施|推进|改造|新建)([^，]{3,20})$/

/** 2.5万亩高标准农田项目: the thing without its size. */
const COUNT_BEFORE = /^\d{1,6}(?:\.\d{1,4})?[万亿]?(?:亩|个|家|项|条|座|公里|平方米)/

function subjectOf({ clauses }: Sentence, index: number, drafts: readonly Draft[]): string | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const clause = clauses[at]
    if (!clause || clause.closedBy === '；') return null
    const thing = subjectThing(clause.text.replace(/^对/, ''))?.replace(COUNT_BEFORE, '') ?? null
    const found = thing !== null && !ACTIONS.test(thing) && !/^[\d要在]/.test(thing) ? thing : null
    const built = found ?? BUILT.exec(clause.text)?.[1]
    if (built !== undefined) return built
    const counted = drafts.find(({ firstClause }) => firstClause === at)
    if (counted) return withoutAction(counted.name)
  }
  return null
}

function bareOf(text: string, dates: readonly DateWords[]): string {
  let rest = text
  for (const { words } of dates) rest = rest.replace(words, '')
  return rest.replace(/^(?:要|在|于|到|至|并|且|确保|力争|预计)+/, '')
}

function withSubject({ sentence, dates, drafts }: TaskBasis, index: number, words: TaskWords): TaskWords {
  const text = sentence.clauses[index]?.text ?? ''
  const owner = ownersInClause(text)?.span
  const bare = bareOf(owner?.start === 0 ? text.slice(owner.end) : text, dates[index] ?? [])
  const isBare = NO_SUBJECT.test(bare) && !HAS_OBJECT.test(bare)
  const subject = isBare && subjectThing(bare) === null ? subjectOf(sentence, index, drafts) : null
  return subject === null ? words : { ...words, title: subject + bare }
}

/** 全部开工, or no more than the end itself: 9月1日前投用. */
const SAID_OF =
  /^(?:必须|要|须|全部|全面|确保|力争)|^(?:投用|投入使用|完工|竣工|交付(?:使用)?|验收|开工|投产|上线|到位|办结|建成)$/

/** The clause of the measure that a predicate may be said of: the one before, or behind one that says who (分管领导要督办). */
function toldAt({ clauses }: Sentence, drafts: readonly Draft[], index: number): number {
  const isMeasure = (at: number) => drafts.some(({ firstClause, lastClause }) => at >= firstClause && at <= lastClause)
  if (isMeasure(index - 1)) return index - 1
  const between = clauses[index - 1]
  return between?.closedBy === '，' && ownersInClause(between.text) !== null ? index - 2 : index - 1
}

/** 滞后的4个项目，8月10日前必须全部开工: the clause says until when, and what is to become of the measure before. */
export function predicateOfMeasure({ sentence, dates, drafts, deadlines }: TaskBasis, index: number): Draft | null {
  const at = toldAt(sentence, drafts, index)
  const draft = drafts.findLast(({ firstClause, lastClause }) => at >= firstClause && at <= lastClause)
  const before = sentence.clauses[at]
  const own = dates[index]?.[0]
  if (!draft?.value || !before || before.closedBy !== '，' || !own || deadlines[index]?.on == null) return null
  const rest = before.text.slice(draft.value.end)
  const isSaid =
    deadlines[at] == null &&
    rest.length <= 12 &&
    own.start <= 2 &&
    SAID_OF.test(bareOf(sentence.clauses[index]?.text ?? '', dates[index] ?? []))
  return isSaid ? draft : null
}

/** An owner with something to do is a task of its own, unless measures or tasks were found in its stretch. */
function assignedTask({ sentence, deadlines }: TaskBasis, stretch: OwnerStretch, kind: ClauseKind): FoundTask | null {
  let last = stretch.first
  let title = sentence.clauses[stretch.first]?.text ?? ''
  for (let index = stretch.first + 1; index <= stretch.last; index += 1) {
    const text = sentence.clauses[index]?.text ?? ''
    if (title.length + text.length > LONGEST_TASK || MANNER.test(text)) break
    title = `${title}，${text}`
    last = index
  }
  if (title.length < 10 || !SPECIFIC.test(title) || ATTITUDE.test(title) || title.startsWith('是')) return null
  const deadline = deadlines.slice(stretch.first, last + 1).find((one) => one !== null) ?? null
  const words: TaskWords = { reason: 'end-state', isOptional: false, title }
  return {
    words,
    isAssigned: true,
    kind,
    firstClause: stretch.first,
    lastClause: last,
    deadline,
    owners: stretch.owners,
  }
}

const isDated = ({ deadline }: FoundTask) => deadline?.on != null

/** 抓紧研究提出方案，25日前报县委办: until when the work of the clauses before is handed in. */
function isHandedIn({ sentence, dates }: TaskBasis, stretch: OwnerStretch, { firstClause }: FoundTask): boolean {
  const text = sentence.clauses[firstClause]?.text ?? ''
  return (
    firstClause > stretch.first && /^(?:报送?|上报|提交|送|交|印发|出台)/.test(bareOf(text, dates[firstClause] ?? []))
  )
}

/** 明年3月底前，物流园建成投用: a limit stands alone before the clause, and says of it what it would say inside. */
function isLed({ sentence, dates }: TaskBasis, index: number): boolean {
  const before = sentence.clauses[index - 1]
  const words = dates[index - 1] ?? []
  return (
    before?.closedBy === '，' &&
    words.some((date) => limits(date, before.text)) &&
    /^[之以]?[前内]?$/.test(bareOf(before.text, words))
  )
}

export function sentenceTasks(basis: TaskBasis): readonly FoundTask[] {
  const { sentence, dates, kinds, deadlines, stretches, drafts } = basis
  const isTaken = (index: number) =>
    drafts.some(({ firstClause, lastClause }) => index >= firstClause && index <= lastClause)
  const tasks = sentence.clauses.flatMap((clause, index): readonly FoundTask[] => {
    const kind = kinds[index]
    if (kind?.kind !== 'commitment' || isTaken(index) || basis.isTitle) return []
    if (index < basis.headingClauses && deadlines[index]?.on == null) return []
    if (predicateOfMeasure(basis, index)) return []
    const found = findTask(clause, dates[index] ?? [], basis.isRowDue, isLed(basis, index))
    if (!found) return []
    const words = withSubject(basis, index, found)
    const deadline = deadlines[index] ?? null
    const place = { firstClause: index, lastClause: index }
    return [{ words, isAssigned: false, kind, ...place, deadline, owners: ownersAt(stretches, index) }]
  })
  let all = tasks
  for (const stretch of stretches) {
    const inside = (index: number) => index >= stretch.first && index <= stretch.last
    const kind = kinds[stretch.first]
    if (kind?.kind !== 'commitment' || drafts.some(({ firstClause }) => inside(firstClause))) continue
    if (sentence.clauses.some((_, index) => inside(index) && predicateOfMeasure(basis, index))) continue
    const within = all.filter(({ firstClause }) => inside(firstClause))
    const ends = within.filter(({ words }) => !words.isOptional)
    const last = ends.at(-1)
    const isOneTask = last !== undefined && isHandedIn(basis, stretch, last) && !ends.slice(0, -1).some(isDated)
    if (!isOneTask && (ends.length > 1 || ends.some(isDated))) continue
    const task = assignedTask(basis, stretch, kind)
    if (task) all = [...all.filter((one) => !within.includes(one)), task]
  }
  return all
}
