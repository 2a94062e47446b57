import type { IsoDate } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import type { Draft } from './draft'
import { judgeKinds, type ClauseKind } from './judge-kind'
import { NO_OWNERS, type Owners } from './owners'
import { noMeasures } from './measures'
import { readClause } from './read-clause'
import { scanDates, type DateWords } from './scan-dates'
import type { Place } from './sections'
import { ownersAt, ownerStretches } from './sentence-owners'
import { predicateOfMeasure, sentenceTasks, type FoundTask, type TaskBasis } from './sentence-tasks'
import type { Clause, Sentence } from './split-document'

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

/** 到2015年， opens the sentence and holds for all of it; a date within a clause holds for that clause alone. */
function deadlinesOf(sentence: Sentence, dates: readonly (readonly DateWords[])[]): readonly (Deadline | null)[] {
  let open: Deadline | null = null
  return sentence.clauses.map((clause, index) => {
    const own = (dates[index] ?? []).filter(({ deadline }) => deadline !== null)
    const [first] = own
    if (!first?.deadline) return open
    if (isOpening(clause, first)) open = first.deadline
    return own.find(({ deadline }) => deadline?.on != null)?.deadline ?? open ?? first.deadline
  })
}

/** A date that stands alone in its clause, or opens it as 今年…目标是. */
function isOpening({ text, closedBy }: Clause, { start, end }: DateWords): boolean {
  const rest = text.slice(0, start).replace(/^(?:到|至|在|于|力争|确保|要|争取)+/, '')
  const isAlone = rest === '' && text.slice(end).replace(/^(?:之前|前|底)/, '') === ''
  return isAlone || (rest === '' && closedBy === '：') || (rest === '' && /目标(?:是|为)?$/.test(text))
}

export function readSentence(sentence: Sentence, place: Place, on: IsoDate, topic: string): SentenceFinds {
  const dates = sentence.clauses.map(({ text }) => scanDates(text, on, place.year))
  const kinds = judgeKinds(sentence, dates, place.mood)
  const deadlines = deadlinesOf(sentence, dates)
  const stretches = ownerStretches(sentence)
  let measures = noMeasures(topic)
  sentence.clauses.forEach((clause, index) => {
    const before = sentence.clauses[index - 1] ?? null
    const isTold = measures.drafts.some(({ lastClause }) => lastClause === index - 1)
    measures = readClause(measures, { clause, index, dates: dates[index] ?? [], before: isTold ? null : before })
  })
  const { drafts } = measures
  const { headingClauses, isTitle } = place
  const basis: TaskBasis = { sentence, dates, kinds, deadlines, stretches, drafts, headingClauses, isTitle }
  const found = drafts.map((draft): FoundMeasure => {
    const own = kinds[draft.firstClause] ?? { kind: 'result', reason: 'no-section' }
    const isFollowed = predicateOfMeasure(basis, draft.lastClause + 1)
    const kind: ClauseKind = isFollowed ? { kind: 'commitment', reason: 'cue-forward' } : own
    const limit = deadlines[draft.firstClause] ?? (isFollowed ? deadlines[draft.lastClause + 1] : null) ?? null
    const deadline = kind.kind === 'commitment' ? limit : null
    return { draft, kind, deadline, owners: ownersAt(stretches, draft.firstClause) }
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
