import { compare } from '../domain/decimal'
import { addMeasures } from './add-measures'
import {
  BASIS_ONLY,
  CHANGE,
  COMPLETION,
  COMPLETION_RATE,
  NEW_LEVEL,
  OWN_COMPLETION,
  SHARE,
  SHARE_OF,
} from './clause-words'
import type { Draft, DraftGrowth } from './draft'
import { isPoints, isShareUnit, isTimes, patchLast, type Context, type Measures } from './measures'
import { tidyName, withoutAction } from './name-measure'
import { nounBehind } from './noun-behind'
import type { FigureRun } from './runs-of-figures'
import type { Figure } from './figure'
import { isMoney } from './unit-words'

function basisOf(change: string, words: string): DraftGrowth['basis'] {
  if (/年均|年平均/.test(change)) return 'cagr'
  return /比(?:20\d\d年|“.{2,4}”末|年初|.{2,6}末)|累计/.test(words) ? 'cum' : 'yoy'
}

const BOTH_FALL = /(?:实现|保持|继续|均|双){0,3}(?:“[^”]{2,6}”|下降|增长)$/

function namedBefore({ before }: Context): string {
  const named = before?.text.replace(BOTH_FALL, '') ?? ''
  return named === before?.text ? '' : named
}

/** 增速比同期提高0.9个百分点，比一季度提高0.3个百分点: how a rate of change has changed measures nothing of its own. */
const PACE = /^(?:增速|增幅|降幅|涨幅|跌幅|减幅)(?:比|较|同比|环比|$)/

function isOfPace(name: string, { clause, before }: Context): boolean {
  if (PACE.test(name)) return true
  return /^[比较]/.test(clause.text) && /^[比较]/.test(name) && PACE.test(before?.text ?? '')
}

function readChange(measures: Measures, run: FigureRun, context: Context, change: RegExpExecArray): Measures {
  const own = run.before.slice(0, change.index)
  // 事故起数、死亡人数实现“双下降”，降幅均不低于10%: named in the clause before.
  const rest = own === '' && measures.drafts.length === 0 ? namedBefore(context) : own
  // 户均增收3000元 is an amount with a name of its own.
  if (/[户人]$/.test(rest) && change[0].startsWith('均')) {
    return addMeasures(measures, run, context, { words: run.before, after: '', make: withValue })
  }
  const basis = basisOf(change[0], run.before)
  const named = tidyName(rest)
  if (isOfPace(named.name, context)) return measures
  const isOfLast = (BASIS_ONLY.test(named.name) || /^(?:比|较)/.test(named.name)) && measures.drafts.length > 0
  const isRate = run.figures.every((figure) => isShareUnit(figure) || isTimes(figure))
  const make = (draft: Draft, figure: Figure): Draft => {
    const told = { figure, isFall: change[2] !== undefined || figure.isFall === true, basis, isGap: false }
    return isRate ? { ...draft, growth: draft.growth ?? told } : { ...draft, delta: draft.delta ?? told }
  }
  if (isOfLast) return patchLast(measures, run.figures, make, context.index)
  return addMeasures(measures, run, context, { words: rest, after: '', make })
}

function readShare(measures: Measures, run: FigureRun, context: Context, share: RegExpExecArray): Measures {
  const rest = tidyName(run.before.slice(0, share.index)).name
  const owner = rest !== '' ? rest : (measures.drafts.at(-1)?.name ?? measures.topic)
  const words = `${owner}占${share[1] ?? ''}比重`
  return addMeasures(measures, run, context, { words, after: '', make: (draft, value) => ({ ...draft, value }) })
}

/** 完成年度计划的64%, 投资完成率63%: a share of the goal of the measure before. */
function isCompletion({ before, figures }: FigureRun, { dates }: Context): boolean {
  if (COMPLETION.test(before)) return true
  const isFree = dates.length === 0 && figures[0]?.suffix === '' && !/确保|力争|要|末|前/.test(before)
  return isFree && COMPLETION_RATE.test(tidyName(before).name)
}

const DISTANT = /^(?:增速|增幅|进度)?(?:高于|低于|快于|慢于|高出|超序时|超(?!过\d)|滞后|落后|领先|比(?!亚迪|重|例)|较)/

/** 高于全省3个百分点, and points with no words of their own: how far the measure before is from something. */
function isGap({ before }: FigureRun): boolean {
  return before === '' || DISTANT.test(before) || DISTANT.test(tidyName(before).name)
}

/** What the figures say of the measure before; null when they are a measure of their own. */
function ofLast(measures: Measures, run: FigureRun, context: Context): Measures | null {
  const { before, figures } = run
  const [first, last] = [figures[0], measures.drafts.at(-1)]
  if (!first || !last) return null
  const patch = (change: (draft: Draft, figure: Figure) => Draft) => patchLast(measures, figures, change, context.index)
  if (isShareUnit(first) && isCompletion(run, context)) return patch((draft, completion) => ({ ...draft, completion }))
  if (isTimes(first) && /是|为|相当于/.test(before) && !CHANGE.test(before) && !OF_ANOTHER.test(before)) {
    return patch((draft, multiple) => ({ ...draft, multiple }))
  }
  if (isPoints(first) && isGap(run)) {
    const isFall = /低于|慢于|滞后|落后|下降|低$|慢$/.test(before)
    return patch((draft, figure) => ({ ...draft, delta: { figure, isFall, basis: 'yoy', isGap: true } }))
  }
  // 工业投资增长26.5%，拉动固投增长9.7个百分点
  if (isPoints(first) && CONTRIBUTION.test(before)) return measures
  // 恢复到2019年同期的108%, and 比全省平均低200元.
  if (isShareUnit(first) && AS_MUCH_AS.test(before)) return patch((draft, multiple) => ({ ...draft, multiple }))
  if (last.value?.unit === first.unit && DISTANCE.test(before)) {
    const isFall = !/[高多快]了?$/.test(before)
    return patch((draft, figure) => ({ ...draft, delta: { figure, isFall, basis: 'yoy', isGap: true } }))
  }
  const isStretched = (last.value ?? last.growth?.figure)?.unit === first.unit && STRETCH.test(before)
  return isStretched || /(?:还差|尚差|相差)$/.test(before) ? measures : null
}

/** 市场交易额是…的1.3倍: with a name of its own. */
const OF_ANOTHER = /[^，]{2,}(?:额|量|收入|产值|增加值|投资|人数|面积)(?:已)?(?:是|为|相当于)/
const AS_MUCH_AS = /(?:恢复|相当于)(?:到|至)?[^，]{0,12}(?:同期|水平|上年|年度)[^，]{0,6}的?$/
const CONTRIBUTION = /^(?:拉动|带动|影响|贡献)[^，]{2,14}(?:增长|上升|下降|回落|提高)?$/
const DISTANCE = /^(?:同比|环比|[比较][^，]{2,16})[低高多少快慢]了?$/
/** 确保95%，力争98%: the same goal, aimed higher. */
const STRETCH = /^(?:力争|争取|冲刺|奋力)(?:达到?|完成|实现|突破|增长|冲刺)*$/

/** 突破200亿元大关，达到208.6亿元 is one measure; of 超亿元到超十亿元 the first step counts. */
function asNewValue(measures: Measures, run: FigureRun, after: string, context: Context): Measures | null {
  const { before, figures } = run
  const [first, last] = [figures[0], measures.drafts.at(-1)]
  const { name } = tidyName(before)
  if (!first || !last || after !== '') return null
  const isSameUnit = name === '' && last.value !== null && last.value.unit === first.unit && first.unit !== ''
  if (isSameUnit && last.firstClause === context.index) return /到|至/.test(before) ? measures : null
  const isReplaced = isSameUnit && figures.length === 1 && !SUMMED_UP.test(before) && /达到?|为|完成/.test(before)
  const isFirst = last.value === null && /^(?:完成|达到)?$/.test(name)
  return isReplaced || isFirst
    ? patchLast(measures, figures, (draft, value) => ({ ...draft, value }), context.index)
    : null
}

/** 其中地方财政收入突破百亿大关，达101.97亿元: the clause before names what the figure is of. */
const CROSSES =
  /^(?:其中)?([^，]{2,20}?(?:收入|产值|增加值|额|量|投资|规模))(?:首次|成功|一举)?(?:突破|超过|跨越|迈上|站上|跃上)/

/** 完成10.3亿元，突破了10亿元大关: the mark that the value before has passed. */
const isCrossed = ({ before, after }: FigureRun, mark: Figure, value: Figure) =>
  /^(?:大关|关口|台阶)/.test(after) &&
  tidyName(before).name === '' &&
  mark.unit === value.unit &&
  compare(value.value, mark.value) >= 0

/** 总投资50亿元的光伏产业园一期建成投产: what is invested in stands behind. */
export const INVESTED = /(?:总|计划)投资(?:额)?(?:达|为|约)?$/
export const OF_WHAT =
  /^的?([^，、]{2,24}?)(?:年内|全部|正式|顺利|如期|加快|加速|集中)*(?:(?:建成|开工|投产|投用|竣工|完工|(?<!设备)落地|落户|签约)(?:建设|投产|投用|运营)?|(?:建设|推进|实施|启动)$|$)/

/** 新增企业47家，累计达到312家: how many there are in all. */
const SUMMED_UP = /^(?:全[市县省区州]|目前|总数|总量)?(?:累计|共|总数|总量|总计)/

/** 同比-2.1%: the sign alone tells the change. */
const AGAINST = /(?:同比|环比)(?:分别)?(?:为|是|约|达到?)?$/

const withValue = (draft: Draft, value: Figure): Draft => ({ ...draft, value })

const withCompletion = (draft: Draft, value: Figure): Draft => ({ ...draft, value, completion: value })

/** What one list of figures says: of the measure before, or as a measure of its own. */
export function readRun(measures: Measures, run: FigureRun, context: Context): Measures {
  const { before, figures } = run
  const [first] = figures
  if (!first) return measures
  const after = nounBehind(run)
  const own = isShareUnit(first) ? tidyName(OWN_COMPLETION.exec(before)?.[1] ?? '').name : ''
  if (own !== '' && !BASIS_ONLY.test(own)) {
    return addMeasures(measures, run, context, { words: own, after: '', make: withCompletion })
  }
  const share = isShareUnit(first) && !isCompletion(run, context) ? (SHARE.exec(before) ?? SHARE_OF.exec(before)) : null
  if (share) return readShare(measures, run, context, share)
  // 产值翻一番: a growth, whatever value follows.
  const isOfLast = measures.drafts.length > 0 && /^均?都?(?:比(?!亚迪|重|例)|较(?![大小好强]))/.test(before)
  if (first.unit === '番' && tidyName(before).name !== '') {
    const make = (draft: Draft, figure: Figure): Draft => ({
      ...draft,
      growth: { figure, isFall: false, basis: basisOf('', before), isGap: false },
    })
    if (isOfLast)
      return patchLast(
        measures,
        figures,
        (draft, figure) => (draft.growth ? draft : make(draft, figure)),
        context.index,
      )
    return addMeasures(measures, run, context, { words: before, after: '', make })
  }
  const told = CHANGE.exec(before) ?? (first.isFall ? AGAINST.exec(before) : null)
  const change = NEW_LEVEL.test(before) ? null : told
  const isCounted = after !== '' && !isShareUnit(first) && !isPoints(first) && !isTimes(first)
  const isContribution = isPoints(first) && CONTRIBUTION.test(before)
  const said = change && !isContribution ? null : ofLast(measures, run, context)
  if (said) return said
  if (change && !isCounted) return readChange(measures, run, context, change)
  const last = measures.drafts.at(-1)
  if (last?.value && isCrossed(run, first, last.value)) return measures
  // 距全年30家的目标还差8家: the goal of the measure before.
  if (last && before.startsWith('距') && run.after.includes('目标')) {
    return addMeasures(measures, run, context, { words: last.name, after: '', make: withValue })
  }
  if (last && SUMMED_UP.test(before) && last.name.startsWith('新') && last.value?.unit === first.unit && after === '') {
    const words = withoutAction(last.name) + (/总[数量]/.exec(before)?.[0] ?? '')
    return addMeasures(measures, run, context, { words, after: '', make: withValue })
  }
  // 一季度开工率达到50%，二季度末达到90%: the same by another day.
  const isLater = last?.value?.unit === first.unit && last.firstClause < context.index && /^达到?$/.test(before)
  if (last && isLater && after === '' && context.dates.some(({ deadline }) => deadline?.on != null)) {
    return addMeasures(measures, run, context, { words: last.name, after: '', make: withValue })
  }
  const invested = isMoney(first.unit) && INVESTED.test(before) ? (OF_WHAT.exec(run.after)?.[1] ?? '') : ''
  if (invested !== '') {
    return addMeasures(measures, run, context, { words: `${invested}总投资`, after: '', make: withValue })
  }
  const crossing = tidyName(before).name === '' && after === '' ? CROSSES.exec(context.before?.text ?? '')?.[1] : null
  if (crossing) return addMeasures(measures, run, context, { words: crossing, after: '', make: withValue })
  const words = before.replace(NEW_LEVEL, '')
  const renewed = asNewValue(measures, { ...run, before: words === before ? before : `${words}达到` }, after, context)
  return renewed ?? addMeasures(measures, run, context, { words, after, make: withValue })
}

/** 由16.5减少到15.3: the first figure is where it started, and the name stands before 由. */
export function readPair(measures: Measures, from: FigureRun, to: FigureRun, context: Context): Measures | null {
  const start = /^(.*)(?:由|从)([^由从]*)$/.exec(from.before)
  const [baseline] = from.figures
  if (!start || !NEW_LEVEL.test(to.before) || !baseline) return null
  const share = /^占([^，]{1,24}?)的?(?:比重|比例)?$/.exec(start[1] ?? '')
  const owner = measures.drafts.at(-1)?.name ?? measures.topic
  const told = start[1] !== '' ? (start[1] ?? '') : (start[2] ?? '')
  const words = share && owner !== '' ? `${owner}占${share[1] ?? ''}比重` : told
  const make = (draft: Draft, value: Figure): Draft => ({ ...draft, value, baseline })
  if (tidyName(words).name === '' && measures.drafts.length > 0)
    return patchLast(measures, to.figures, make, context.index)
  return addMeasures(measures, to, context, { words, after: '', make })
}
