import type { Draft } from './draft'
import type { Measures } from './measures'
import type { Clause } from './split-document'

/** “工业投资增长8%以上” at the end of a clause: a goal in the words of the plan that set it. */
const QUOTED = /“([^“”，；]{4,40})”$/
/** Who has it, or that it is a task, stands before; what was awarded, set up or complained about is no goal. */
const OF_A_PLAN =
  /(?:第[\d一二三四五六七八九十]+项|[牵负][^，]{1,4}的|任务|目标|指标|承诺|实事|局|委|办|镇|乡)[^，“]{0,4}“|^“/
const NO_GOAL = /(?:[条县市村镇]|建议|提案|中心|平台|先进[^，]{0,6}|示范[^，]{0,6})$/
/** What comes behind it tells how far it has come. */
const SO_FAR =
  /^(?:今年以来|上半年|[一二三]季度|前[一二三四五六七八九十\d]{1,2}个?(?:月|季度)|1[—\-~至到]\d{1,2}月|截至|截止|目前|实际|现已|已|仅)/
/** 一般公共预算收入年初预算12亿元, behind which comes what was done of it. */
const BUDGET = /(?:收入|支出|基金|一般公共|年初)预算(?:安排|合计|总计|数)?为?\d[\d.,]*[万亿]?元$/
const DONE = /^(?:实际|累计|共)?(?:完成|执行|支出|实现)\d[\d.,]*[万亿]?元/

/** The goal that a clause tells of, as a clause of its own, when the clause behind tells how far it has come. */
export function goalBefore(clauses: readonly Clause[], index: number): Clause | null {
  const [clause, next] = [clauses[index], clauses[index + 1]]
  if (!clause || !next || clause.closedBy !== '，') return null
  const words = QUOTED.exec(clause.text)?.[1] ?? ''
  const isGoal = /\d/.test(words) && OF_A_PLAN.test(clause.text) && !NO_GOAL.test(words)
  if (isGoal && SO_FAR.test(next.text)) {
    const end = clause.end - 1
    return { ...clause, text: words, start: end - words.length, end }
  }
  return BUDGET.test(clause.text) && DONE.test(next.text) ? clause : null
}

/** What has come of 收入年初预算 is 收入. */
const withoutPlan = (name: string) =>
  name.replace(/(?<=收入|支出|基金)(?:年初)?预算(?:安排|数)?$/, '').replace(/年初(?=支出|收入)/, '')

const NOTHING =
  /^(?:截至?止?|目前|现已|已|仅|只|实际|累计|共|完成|执行|支出|实现|建成|新增|增长|达到?|为|是|人数|面积)*$/

function ofGoal(draft: Draft, goal: Draft): Draft {
  // 新增12家 and, so far, 新增5家: as many of the same, not a change of it.
  const counted = goal.value && draft.delta && !draft.delta.isGap ? draft.delta.figure : null
  const same = counted ? { ...draft, value: counted, delta: null } : draft
  return { ...same, name: withoutPlan(goal.name), title: withoutPlan(goal.title), isNameFromContext: true }
}

/** The measures of the clause behind a goal are of the same thing, and none of them is the goal. */
export function besideGoal(measures: Measures, read: (fresh: Measures) => Measures): Measures {
  const goal = measures.drafts.at(-1)
  const found = read({ drafts: [], lastGroup: 0, topic: '' })
  const named = found.drafts.map((draft) => (goal && NOTHING.test(draft.name) ? ofGoal(draft, goal) : draft))
  return { ...found, topic: measures.topic, drafts: [...measures.drafts, ...named] }
}
