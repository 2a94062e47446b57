import { isNounCounted, isShareUnit } from './measures'
import { tidyName } from './name-measure'
import type { FigureRun } from './runs-of-figures'
import { isCounter, isMoney } from './unit-words'

/** 3个县区财政自给率低于20%: the second figure only says which ones are counted. */
export function isThreshold(run: FigureRun, next: FigureRun): boolean {
  const [first, second] = [run.figures[0], next.figures[0]]
  const isBounded = second !== undefined && second.prefix !== '' && isShareUnit(second)
  return isBounded && first !== undefined && !isShareUnit(first) && next.before === '' && /率/.test(run.after)
}

const THINGS = /^(?:企业|项目|园区|产业|集群|产业集群|镇|村)$/

/** 10亿元以上2个: the first figure says which of those before are counted. */
export function isSizeOf(run: FigureRun, next: FigureRun): boolean {
  const [first, second] = [run.figures.at(-1), next.figures[0]]
  if (!first || !second || run.after !== '') return false
  return isMoney(first.unit) && /以上|以下/.test(first.suffix) && first.end === second.start && isCounter(second.unit)
}

/** 6个产业园加工产值达275亿元: what is said of those that are counted. */
const OWN_FIGURE = /^[^，；、]{4,24}(?:(?:由|从)|(?:产值|收入|增加值|利润|总额|交易额|销售额)(?:达到?|为|突破|超过)?)$/

/** 12个省级项目完成投资21亿元, 3.2亿元资金支付率38%: the first figure says of whom, the second is measured. */
export function isAttribute(run: FigureRun, next: FigureRun): boolean {
  const [first, second] = [run.figures[0], next.figures[0]]
  // 产值超5亿元的产业集群2个: a threshold of what is counted.
  const isSized = run.after.startsWith('的') || (/超|过|达/.test(first?.prefix ?? '') && THINGS.test(run.after))
  if (first && second && isSized && isMoney(first.unit) && next.before === '') return isNounCounted(second)
  if (!first || !second || run.after === '') return false
  if (!/^全[市县省区国州]$/.test(run.before) && tidyName(run.before).name !== '') return false
  if (isShareUnit(second)) {
    const joined = run.after + next.before
    return /率(?:只有|仅|达到?|为)?$/.test(joined) && /^(?:|达到?|为|只有|仅|复工率达?到?)$/.test(next.before)
  }
  // 832个县人均收入由6079元增加到…: whose income it is.
  if (isNounCounted(first) && isMoney(second.unit) && OWN_FIGURE.test(run.after + next.before)) return true
  return (
    isNounCounted(first) && isMoney(second.unit) && /^(?:累计|已)*(?:完成|实现|总投资|计划投资|投资)/.test(next.before)
  )
}
