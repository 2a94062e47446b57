import type { IsoDate } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import { deadlinesOf } from './clause-deadlines'
import type { Draft } from './draft'
import { judgeKinds, type ClauseKind } from './judge-kind'
import { NO_OWNERS, type Owners } from './owners'
import { noMeasures, type Measures } from './measures'
import { besideGoal, goalBefore } from './goals-beside'
import { readClause } from './read-clause'
import { scanDates } from './scan-dates'
import type { Place } from './sections'
import { ownersAt, ownerStretches } from './sentence-owners'
import { predicateOfMeasure, sentenceTasks, type FoundTask, type TaskBasis } from './sentence-tasks'
import type { Clause, Sentence } from './split-document'
import { isMoney } from './unit-words'

export interface FoundMeasure {
  readonly draft: Draft
  readonly kind: ClauseKind
  readonly deadline: Deadline | null
  readonly owners: Owners
}

/** What a sentence holds before its paragraph is known: measures, and clauses that promise something without a figure. */
export interface SentenceFinds {
  readonly sentence: Sentence
  readonly place: Place
  readonly measures: readonly FoundMeasure[]
  readonly tasks: readonly FoundTask[]
  /** The first owners that the sentence names, for the sentence before when this one points back. */
  readonly owners: Owners
  /** The first limit that the sentence names, likewise. */
  readonly deadline: Deadline | null
  readonly topic: string
}

/** What stands around a sentence: what the talk is of, and whether the row of its table has a limit. */
export interface Around {
  readonly topic: string
  /** What the short sentence before says that the talk is about (支持科技创新。), or nothing. */
  readonly lead: string
  readonly isRowDue: boolean
}

const HEAD = /(?:[率数量额]|占比|比重|比例)$/

/** 药品配备金额占比：县级医院不低于50%: the head that a colon closes is that of each name behind it. */
function withHead({ clauses }: Sentence, drafts: readonly Draft[]): readonly Draft[] {
  const at = clauses.findIndex(({ text, closedBy }) => closedBy === '：' && HEAD.test(text) && !/\d/.test(text))
  const head = clauses[at]?.text ?? ''
  if (at < 0 || head.length > 24) return drafts
  return drafts.map((draft) =>
    draft.firstClause > at && !HEAD.test(draft.name)
      ? { ...draft, name: draft.name + head, title: draft.title + head }
      : draft,
  )
}

/** 拨付73.7亿元: money of which its name does not say what for. */
const BARE_FUND =
  /^(?:累计|计划|共|已|市本级|县本级|本级)*(?:统筹|整合)*(拨付|投入|投资|安排|筹措|筹集|统筹|下达|支出|兑现)(?:各类|财政|专项|中央|省级)?(?:资金)?$/
/** 投入7200万元，推进校舍改造项目: the clause behind says it. */
const PURPOSE =
  /^(?:用于|继续|全面|全力|重点)*(?:用于|推进|推动|支持|实施|建设|完成|新建|改造|助推|保障|开展|落实|完善)([^，；]{4,30})$/
/** 突出项目支撑，筹集资金14亿元: the clause before says it. */
const FOR_BEFORE = /^(?:突出|聚焦|围绕|支持|促进|推进|推动)([^，；\d]{3,14})$/

/** 改造县乡道路60公里: what is done with the money, counted. */
const DONE_WITH = /^(?:新建|改造|建设|建成|实施|提升|维修|硬化|亮化|修复|购置|扩建|整治|推进)/

function withPurposes({ clauses }: Sentence, drafts: readonly Draft[], lead: string): readonly Draft[] {
  return drafts.map((draft, place) => {
    const opens = draft.firstClause === 0 || clauses[draft.firstClause - 1]?.closedBy === '；'
    const verb = BARE_FUND.exec(opens ? draft.title : draft.name)?.[1]
    if (verb === undefined || !draft.value || !isMoney(draft.value.unit)) return draft
    const isJoined = clauses[draft.lastClause]?.closedBy === '，'
    const next = isJoined ? (clauses[draft.lastClause + 1]?.text ?? '') : ''
    const told = drafts[place + 1]
    const isCounted = told?.firstClause === draft.lastClause + 1 && DONE_WITH.test(next) && countsThings(told)
    const measured = isCounted ? told.name : ''
    const before = clauses[draft.firstClause - 1]
    const said = before?.closedBy === '，' ? FOR_BEFORE.exec(before.text)?.[1] : undefined
    const purpose = measured || (PURPOSE.exec(next)?.[1] ?? said ?? lead)
    if (purpose === '' || (verb === '投资' && measured === '')) return draft
    const name = `${purpose}${verb}${verb === '投资' ? '' : '资金'}`
    return { ...draft, name, title: name, isNameFromContext: true }
  })
}

const countsThings = ({ value, name }: Draft) =>
  value !== null && !isMoney(value.unit) && !/%|百分点|倍/.test(value.unit) && !name.endsWith('率')

/** 截至6月底，完成2300人: the day stands alone. */
const isDateAlone = (clause: Clause | undefined) =>
  clause !== undefined && /^(?:截至|截止)[^，]{2,10}$|^(?:目前|上半年|今年以来|[一二三]季度)$/.test(clause.text)

const SETS_GOAL: ClauseKind = { kind: 'commitment', reason: 'cue-forward' }

export function readSentence(
  sentence: Sentence,
  place: Place,
  on: IsoDate,
  { topic, lead, isRowDue }: Around,
): SentenceFinds {
  const { clauses } = sentence
  const goals = clauses.map((_, index) => goalBefore(clauses, index))
  const dates = clauses.map(({ text }) => scanDates(text, on, place.year))
  const kinds = judgeKinds(sentence, dates, place.mood).map((kind, index) => (goals[index] ? SETS_GOAL : kind))
  const stretches = ownerStretches(sentence)
  const deadlines = deadlinesOf(sentence, dates, stretches)
  let measures = noMeasures(topic)
  clauses.forEach((own, index) => {
    const clause = goals[index] ?? own
    const days = clause === own ? (dates[index] ?? []) : scanDates(clause.text, on, place.year)
    const before = clauses[index - 1] ?? null
    const isTold = measures.drafts.some(({ lastClause }) => lastClause === index - 1)
    const read = (so: Measures) => readClause(so, { clause, index, dates: days, before: isTold ? null : before })
    const isBeside = goals[index - 1] ?? (isDateAlone(clauses[index - 1]) && goals[index - 2])
    measures = isBeside ? besideGoal(measures, read) : read(measures)
  })
  const drafts = withPurposes(sentence, withHead(sentence, measures.drafts), lead)
  const { headingClauses, isTitle } = place
  const basis: TaskBasis = { sentence, dates, kinds, deadlines, stretches, drafts, headingClauses, isTitle, isRowDue }
  const isOwned = (index: number) => stretches.some(({ first, last }) => index >= first && index <= last)
  const predicates = sentence.clauses.flatMap((_, index) => {
    const draft = predicateOfMeasure(basis, index)
    return draft ? [{ draft, index }] : []
  })
  const found = drafts.map((draft): FoundMeasure => {
    const own = kinds[draft.firstClause] ?? { kind: 'result', reason: 'no-section' }
    const isFollowed = predicates.some(({ draft: one }) => one === draft)
    const kind: ClauseKind = isFollowed ? { kind: 'commitment', reason: 'cue-forward' } : own
    const told = deadlines.slice(draft.firstClause, draft.lastClause + 1).find((one) => one !== null)
    const followed = predicates.find(({ draft: one }) => one === draft)
    const limit = told ?? (followed ? deadlines[followed.index] : null) ?? null
    const deadline = kind.kind === 'commitment' ? limit : null
    return {
      draft,
      kind,
      deadline,
      owners: ownersAt(stretches, isOwned(draft.firstClause) || !followed ? draft.firstClause : followed.index),
    }
  })
  return {
    sentence,
    place,
    measures: found,
    tasks: sentenceTasks(basis),
    owners: stretches[0]?.owners ?? NO_OWNERS,
    deadline: deadlines.find((one) => one?.on != null) ?? null,
    topic: measures.topic,
  }
}
