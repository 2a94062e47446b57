import type { Draft } from './draft'
import type { DateWords } from './scan-dates'
import type { Figure } from './figure'
import type { Clause } from './split-document'

/** What is measured so far in a sentence: the measures, which of them the last figures were for, and what the talk is of. */
export interface Measures {
  readonly drafts: readonly Draft[]
  /** How many of the last drafts belong together: 增长6.1％和8.2％ is said of them. */
  readonly lastGroup: number
  readonly topic: string
}

/** `topic` is what the sentence before, of the same paragraph, was about. */
export const noMeasures = (topic: string): Measures => ({
  drafts: [],
  lastGroup: 0,
  topic: LASTING_TOPIC.test(topic) ? topic : '',
})

/** Things that the next sentence may go on about without naming them. */
const LASTING_TOPIC = /(?:项目|工程|事项|案件|线索|企业|任务|措施|实事|问题|信访件|提案|建议)$/

/** The clause that is being read. */
export interface Context {
  readonly clause: Clause
  readonly index: number
  readonly dates: readonly DateWords[]
  /** The clause before, when it has no figure of its own. */
  readonly before: Clause | null
}

/** The last `count` drafts changed one by one; a single figure is said of all of the last group. */
export function patchLast(
  measures: Measures,
  figures: readonly Figure[],
  patch: (draft: Draft, figure: Figure) => Draft,
  clause: number,
): Measures {
  const group = figures.length > 1 ? Math.min(figures.length, measures.drafts.length) : measures.lastGroup
  const from = measures.drafts.length - group
  const drafts = measures.drafts.map((draft, index) => {
    if (index < from) return draft
    const figure = figures.length > 1 ? figures[index - from] : figures[0]
    return figure ? { ...patch(draft, figure), lastClause: clause } : draft
  })
  return { ...measures, drafts }
}

export const isShareUnit = ({ unit }: Figure) => unit === '%' || unit === '‰' || unit === '成'
export const isTimes = ({ unit }: Figure) => unit === '倍' || unit === '番'
export const isPoints = ({ unit }: Figure) => unit === '百分点'

/** 建成5个园区 counts 园区; 推进180公里流沙治理 measures what stands on both sides. */
export const isNounCounted = ({ unit }: Figure) => !/公里|亩|公顷|米|吨|千瓦|元|斤|%/.test(unit)
