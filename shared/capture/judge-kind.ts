import type { DateWords } from './scan-dates'
import type { Mood } from './section-mood'
import type { Clause, Sentence } from './split-document'

export type ProposalKind = 'commitment' | 'result'
export type KindReason = 'cue-forward' | 'cue-past' | 'section' | 'no-section'

export interface ClauseKind {
  readonly kind: ProposalKind
  readonly reason: KindReason
}

/** Words that look ahead in any section. */
const FORWARD =
  /预计(?=[^，]{0,12}前)|(?<!未达到?|未完成|低于|达到|完成|超出|好于|高于|超过)预期(?:目标|增长|达到|完成|实现)|要(?:至少)?(?:实现|完成|达到|保持|新增|争取)(?=[^，]{0,16}\d)|确保|力争|将(?=在|于|继续|进一步|全面|新|建|实|完|开|启|投|达|形|带|有|力|大|为)|计划(?=在|于|今年|年内|总?投资|建设|实施|播种|种植|改造|新|完成|投入|用|到|\d)|年度计划(?:总)?投资|还差|拟(?=于|建|投|新|引)|(?:底|末|月|日|季度|节|年)(?:之|以)?前(?:[^，]{0,24})(?:完成|建成|投用|开工|竣工|完工|投产|达到|实现|启动|出台|通车|办结|交付|落实到位)/
/** 争取 promises in a plan, and tells of money won in a review. */
const STRIVES = /争取(?!到)/
/** Words of a report that a goal may use as well: 同比增长6%以上. They decide only where nothing else does. */
const COMPARED = /累计|同比|比上年|较上年|较去年|排名|位列|名列|位居/
/** 要 as a verb; not 重要, 主要, 要求, 要素. */
const MODAL =
  /(?:^|[^重主需紧首概纲提摘必只])要(?!看到|清醒|认识到|承认|正视|求|素|点|闻|道|塞|害|职|义|件|领|么|不是)|必须|务必|应当|须(?!知)/
const PAST =
  /反复地?(?:讲|强调)|指出|讲到|已(?!经?批复|入选)|去年(?!同期)|截至|截止目前|(?<!项)目前|现有|现已|超额完成|提前完成|荣获|获批|被(?:授予|评为|命名|列为|认定)|至今|仍有|尚未|(?:进展|进度)(?:缓慢|滞后|偏慢)(?!的|项目|工程)|未(?:能)?(?:开工|动工|启动|完成)(?!的|项目|工程|改造|整改|任务)|(?:成功|圆满|顺利)[^，]{2,8}了|(?:建成|创建|完成|实现|举办|召开|启动|印发|出台|形成|打造|提出|组织|起草|取得|公开|达到|增加|开展|获得|制定|确立|签订)了/
export const PAST_OPENING =
  /^(?:今年以来|上半年|前[一二三四五六七八九十\d]{1,2}个?(?:月|季度)|1[—\-~至到]\d{1,2}月|去年|过去|截至|截止|目前|当前已|一年来|五年来)/
const GOAL_OF =
  /^(?:今年|明年|下半年|全年|20\d\d年)?(?!.{0,10}(?:未达|低于|达到|完成)预期)[^，]{0,16}(?:预期目标|主要目标|目标任务|总体目标)(?:是|为)?$/
/** 报告提出了2019年经济社会发展主要预期目标：… what the colon opens is all of it aimed at. */
const OPENS_GOALS = /(?:预期目标|主要目标|奋斗目标|总体目标|工作目标|目标任务)(?:是|为)?$/
/** 2月份兑现率… told in March. */
const MONTH = /^\d{1,2}月份?$/
/** 11月份建成通车, told in July, is still to come. */
const TO_END_IN = /^\d{1,2}月(?:份|底|末|[上中下]旬)?$/
const ENDS = /(?:建成|通车|完工|竣工|投产|投用|投入(?:使用|运营)|开工|动工|启动|交付|开业|完成)[^，]{0,8}$/

/** A day to come that limits, or a month to come in which something ends. */
function isDue({ text }: Clause, dates: readonly DateWords[]): boolean {
  const ends = ENDS.test(text) && !text.includes('已')
  return dates.some(
    ({ words, deadline }) => deadline?.on != null && (/前$|内$/.test(words) || (ends && TO_END_IN.test(words))),
  )
}

function cueOf(clause: Clause, dates: readonly DateWords[]): 'forward' | 'past' | null {
  const isPast = PAST.test(clause.text)
  if (FORWARD.test(clause.text)) return isPast && !/确保|力争|前/.test(clause.text) ? 'past' : 'forward'
  if (isPast) return 'past'
  return isDue(clause, dates) || MODAL.test(clause.text) || STRIVES.test(clause.text) ? 'forward' : null
}

/**
 * The kind of each clause: the section first, and a cue in the sentence over the section. A cue holds for the clauses behind
 * it until another comes; in a review 要 is a summary of what has been done, not a promise.
 */
export function judgeKinds(
  sentence: Sentence,
  dates: readonly (readonly DateWords[])[],
  mood: Mood,
): readonly ClauseKind[] {
  // 上半年完成… in a January plan is still to come.
  const isToCome = dates[0]?.[0]?.start === 0 && dates[0][0].deadline?.on != null
  const opening = dates[0]?.[0]
  const isPastMonth = opening?.start === 0 && MONTH.test(opening.words) && opening.deadline === null
  const isPast = isPastMonth || (PAST_OPENING.test(sentence.text) && !isToCome)
  let carried: 'forward' | 'past' | null = isPast ? 'past' : null
  let isGoalList = false
  return sentence.clauses.map((clause, index) => {
    const own = cueOf(clause, dates[index] ?? [])
    const isWeak =
      mood === 'review' && own === 'forward' && !FORWARD.test(clause.text) && !isDue(clause, dates[index] ?? [])
    if (GOAL_OF.test(clause.text)) carried = 'forward'
    else if (own !== null && !isWeak) carried = own
    else if (carried === null && mood !== 'plan' && COMPARED.test(clause.text)) carried = 'past'
    const cue = carried
    const opensGoals =
      clause.closedBy === '：' && OPENS_GOALS.test(clause.text) && !/完成|实现|达到|超额/.test(clause.text)
    isGoalList ||= opensGoals
    if (mood === 'review' && carried === 'forward') carried = null
    // Where no section says anything, what was said before goes on.
    if (clause.closedBy === '；' && mood !== null) carried = null
    if (opensGoals || (isGoalList && carried === null)) carried = 'forward'
    if (cue !== null) return { kind: cue === 'forward' ? 'commitment' : 'result', reason: `cue-${cue}` as const }
    if (mood !== null) return { kind: mood === 'plan' ? 'commitment' : 'result', reason: 'section' }
    return { kind: /^(?:到20\d\d年|年均)/.test(sentence.text) ? 'commitment' : 'result', reason: 'no-section' }
  })
}
