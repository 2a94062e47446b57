import type { RankBasis } from '../domain/metric'
import {
  ACTIONS,
  BASIS_ONLY,
  CHANGE,
  COMPLETION,
  COMPLETION_RATE,
  NEEDS_TOPIC,
  NEW_LEVEL,
  SHARE,
  SHARE_OF,
} from './clause-words'
import { startDraft, type Draft, type DraftGrowth } from './draft'
import { splitNames, stateFirst, tidyName, tidyTitle, withoutAction, withoutLink } from './name-measure'
import { coreName } from './core-name'
import { runsOf, type FigureRun } from './runs-of-figures'
import type { DateWords } from './scan-dates'
import { scanFigures, type Figure } from './scan-figures'
import { scanRanks, type RankWords } from './scan-ranks'
import { subjectThing } from './subject-thing'
import { overlap } from './span'
import { isMoney } from './unit-words'
import type { Clause } from './split-document'

/** What is measured so far in a sentence: the measures, which of them the last figures were for, and what the talk is of. */
export interface Measures {
  readonly drafts: readonly Draft[]
  /** How many of the last drafts belong together: 增长5.3％和7.7％ is said of them. */
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

interface Context {
  readonly clause: Clause
  readonly index: number
  readonly dates: readonly DateWords[]
  /** The clause before, when it has no figure of its own. */
  readonly before: Clause | null
}

const isShareUnit = ({ unit }: Figure) => unit === '%' || unit === '‰' || unit === '成'
const isTimes = ({ unit }: Figure) => unit === '倍' || unit === '番'
const isPoints = ({ unit }: Figure) => unit === '百分点'

function basisOf(words: string): DraftGrowth['basis'] {
  if (/年均|年平均/.test(words)) return 'cagr'
  return /比(?:20\d\d年|“.{2,4}”末|年初|.{2,6}末)|累计/.test(words) ? 'cum' : 'yoy'
}

/** The last `count` drafts changed one by one; a single figure is said of all of the last group. */
function patchLast(measures: Measures, figures: readonly Figure[], patch: (draft: Draft, figure: Figure) => Draft, clause: number): Measures {
  const group = figures.length > 1 ? Math.min(figures.length, measures.drafts.length) : measures.lastGroup
  const from = measures.drafts.length - group
  const drafts = measures.drafts.map((draft, index) => {
    if (index < from) return draft
    const figure = figures.length > 1 ? figures[index - from] : figures[0]
    return figure ? { ...patch(draft, figure), lastClause: clause } : draft
  })
  return { ...measures, drafts }
}

/** A head that means little alone takes the topic before it: 新签约项目 + 总投资. */
function completed(name: string, topic: string): { readonly name: string; readonly isFromContext: boolean } {
  const needs = topic !== '' && NEEDS_TOPIC.test(name) && !name.includes(topic)
  return needs ? { name: topic + coreName(name), isFromContext: true } : { name: coreName(name), isFromContext: false }
}

interface NewMeasure {
  readonly words: string
  readonly after: string
  readonly make: (draft: Draft, figure: Figure) => Draft
}

function addMeasures(measures: Measures, run: FigureRun, context: Context, { words, after, make }: NewMeasure): Measures {
  const { clause, index } = context
  const { name, subject } = tidyName(words)
  const parts = partsOf(ofLevel(name, measures), run)
  const noun = run.figures.length === 1 ? after : ''
  const verb = ACTIONS.exec(measures.drafts.findLast(({ firstClause }) => firstClause === index)?.title ?? '')?.[0] ?? ''
  let topic = measures.topic
  const drafts = parts.names.map((own, place) => {
    const figure = run.figures[place] ?? run.figures[0]
    if (!figure) return []
    const isPredicate = STATE_FIRST.test(noun) && withoutAction(own).length >= 3
    const bare = isPredicate ? own : noun === '' || own === '' ? own + noun : isNounCounted(figure) ? noun : own + noun
    const whole = own + noun || nameless(measures, figure, words)
    const said = measures.drafts.length === 0 ? topicOfClause(context.before) : ''
    const around = said === '' ? topic : said
    const { name: full, isFromContext } = completed(withMeasured(noun === '' ? bare || whole : stateFirst(bare || whole), figure), around)
    if (!isFromContext && !NEEDS_TOPIC.test(full) && topicOf(full).length >= 2) topic = topicOf(full)
    const plain = parts.names.length > 1 ? whole : tidyTitle(words) + noun || whole
    const plainTitle = isFromContext && BARE_VERB.test(plain) ? plain + around : plain
    const title = parts.isShared ? name : verb !== '' && !ACTIONS.test(plainTitle) ? verb + plainTitle : plainTitle
    const draft = startDraft({
      name: full,
      title,
      subject,
      firstClause: index,
      span: { start: clause.start + figure.start, end: clause.start + figure.end },
      isNameFromContext: isFromContext || bare === '',
    })
    return [make(draft, figure)]
  })
  const added = drafts.flat()
  return { drafts: [...measures.drafts, ...added], lastGroup: added.length, topic }
}

/** 推动解决30余件: what was resolved stands before. */
const BARE_VERB = /^(?:推动|已|累计|共|全部|完成|目前)*(?:解决|化解|办结|整改|落实|处置|查处|受理|开工|竣工|投产|完成|签约|销号)$/

/** 重大项目9项全部开工: what stands behind the figure says what became of them. */
const STATE_FIRST = /^(?:全部|均|已|正式|全面|基本|顺利|如期|实现|完成|开工|投产|竣工|建成)/
const LEVEL = /国家级|自治区级|省级|市级|县级|区级|乡级|镇级|村级/

/** 新增省级龙头企业3家、市级5家: a level alone takes the noun of the measure before. */
function ofLevel(name: string, { drafts }: Measures): string {
  const last = drafts.at(-1)?.title ?? ''
  return LEVEL.exec(name)?.[0] === name && LEVEL.test(last) ? last.replace(LEVEL, name) : name
}

/** One name a figure; 事故和死亡人数均下降50% is one figure for both names. */
function partsOf(name: string, { figures, before }: FigureRun): { readonly names: readonly string[]; readonly isShared: boolean } {
  if (figures.length > 1) {
    const names = splitNames(name, figures.length)
    return { names: names ?? figures.map(() => name), isShared: false }
  }
  const isEach = /(?:(?<![平年月人户日])均|都|双双)[^、，]{0,10}$/.test(before)
  for (const count of isEach ? [2, 3, 4] : []) {
    const names = splitNames(name, count)
    if (names) return { names, isShared: true }
  }
  return { names: [name], isShared: false }
}

/** What a bare counter counts where nothing names it: 已完成63项161条. */
const COUNTED: Readonly<Record<string, string>> = { 项: '任务', 条: '措施', 件: '事项', 次: '次数', 人: '人数', 人次: '人次', 户: '户数' }

/** 造林205万亩: a bare verb measured in area or in people. */
function withMeasured(words: string, { unit }: Figure): string {
  const name = words.replace(/^完成(?=.{2}$)/, '')
  if (name.length > 3 || /[积数额量率]$/.test(name)) return name
  if (/亩|公顷|平方/.test(unit)) return `${name}面积`
  return unit === '人' && withoutAction(name) === name && name.length === 2 ? `${name}人数` : name
}

/** 63项161条: the verb before, and the common noun of the counter; else the name before. */
function nameless(measures: Measures, figure: Figure, words: string): string {
  const last = measures.drafts.at(-1)
  const verb = /(?:完成|办结|整改|解决|落实|销号|化解|处置|查处)$/.exec(words.replace(/了$/, ''))?.[0]
  const carried = verb ?? /^(?:完成|办结|整改|解决|落实|销号|化解|处置|查处)(?=任务|措施|事项)/.exec(last?.name ?? '')?.[0]
  const noun = COUNTED[figure.unit]
  if (carried !== undefined && noun !== undefined) return carried + noun
  return last?.name ?? words
}

/** 共建交易中心，力争交易额达到…: what the clause before is about. */
function topicOfClause(before: Clause | null): string {
  if (before === null || before.text.length > 40) return ''
  const thing = subjectThing(before.text)
  return thing ?? topicOf(coreName(tidyName(before.text).name))
}

/** What is talked of, without what is done with it: 生猪出栏 → 生猪. */
const topicOf = (name: string) =>
  withoutAction(name)
    .replace(/^[*、]+(?:等)?/, '')
    .replace(/^.{2,40}的(?=.{2,})/, '')
    .replace(/(?<=.{2})(?:播种面积|种植面积|出栏|存栏|开工|竣工|投产|完成|办结|化解|总量|总数)$/, '')
/** 建成5个园区 counts 园区; 推进180公里流沙治理 measures what stands on both sides. */
const isNounCounted = ({ unit }: Figure) => !/公里|亩|公顷|米|吨|千瓦|元|斤|%/.test(unit)

/** The noun behind a figure (7家冶金企业), or nothing when the figure closes its clause. */
function nounAfter(after: string): string {
  const words = after.replace(/^(?:的|、|，|（[^（）]{0,20}）|[）；])+/, '').replace(/（[牵责][^（）]*）?$/, '')
  if (/^(?:全[市省国区县州盟]|排|位|居|列)[^，]{0,8}第/.test(words)) return ''
  if (/^(?:大关|关口|台阶|和|及|与|并|占|同比|比|较|增长|下降|提高|减少|位居|位于|居|列|排|完成率|以上|左右|，|其中|等$)/.test(words)) return ''
  return withoutLink(words).replace(/等$/, '').replace(/^(.{3,})及.{2,}$/, '$1')
}

function readChange(measures: Measures, run: FigureRun, context: Context, change: RegExpExecArray): Measures {
  const rest = run.before.slice(0, change.index)
  const [isFall, basis] = [change[2] !== undefined, basisOf(change[0])]
  const named = tidyName(rest)
  const isOfLast = (BASIS_ONLY.test(named.name) || /^(?:比|较)/.test(named.name)) && measures.drafts.length > 0
  const isRate = run.figures.every((figure) => isShareUnit(figure) || isTimes(figure))
  const make = (draft: Draft, figure: Figure): Draft =>
    isRate ? { ...draft, growth: draft.growth ?? { figure, isFall, basis, isGap: false } } : { ...draft, delta: draft.delta ?? { figure, isFall, basis, isGap: false } }
  if (isOfLast) return patchLast(measures, run.figures, make, context.index)
  return addMeasures(measures, run, context, { words: rest, after: '', make })
}

function readShare(measures: Measures, run: FigureRun, context: Context, share: RegExpExecArray): Measures {
  const rest = tidyName(run.before.slice(0, share.index)).name
  const owner = rest !== '' ? rest : (measures.drafts.at(-1)?.name ?? measures.topic)
  const words = `${owner}占${share[1] ?? ''}比重`
  return addMeasures(measures, run, context, { words, after: '', make: (draft, value) => ({ ...draft, value }) })
}

function readRun(measures: Measures, run: FigureRun, context: Context): Measures {
  const { before, figures } = run
  const [first] = figures
  if (!first) return measures
  const hasLast = measures.drafts.length > 0
  const after = nounAfter(run.after)
  const isRateOfLast = COMPLETION_RATE.test(tidyName(before).name) && !/确保|力争|要|末|前/.test(before) && first.suffix === '' && context.dates.length === 0
  if (isShareUnit(first) && hasLast && (COMPLETION.test(before) || isRateOfLast)) {
    return patchLast(measures, figures, (draft, completion) => ({ ...draft, completion }), context.index)
  }
  const share = isShareUnit(first) ? (SHARE.exec(before) ?? SHARE_OF.exec(before)) : null
  if (share) return readShare(measures, run, context, share)
  if (isTimes(first) && hasLast && /是|为|相当于/.test(before) && !CHANGE.test(before)) {
    return patchLast(measures, figures, (draft, multiple) => ({ ...draft, multiple }), context.index)
  }
  const change = NEW_LEVEL.test(before) ? null : CHANGE.exec(before)
  const isPlainCount = change !== null && after !== '' && !isShareUnit(first) && !isPoints(first) && !isTimes(first)
  if (change && !isPlainCount) return readChange(measures, run, context, change)
  const isGap = isPoints(first) && hasLast && (/^(?:增速|增幅)?(?:高于|低于|快于|高出|比|较)/.test(tidyName(before).name))
  if (isGap) {
    const isFall = /低于|下降|低$|慢$/.test(before)
    return patchLast(measures, figures, (draft, figure) => ({ ...draft, delta: { figure, isFall, basis: 'yoy', isGap: true } }), context.index)
  }
  if (isPoints(first) && before === '' && hasLast) {
    return patchLast(measures, figures, (draft, figure) => ({ ...draft, delta: { figure, isFall: false, basis: 'yoy', isGap: true } }), context.index)
  }
  if (/还差|尚差|相差$/.test(before) && hasLast) return measures
  const last = measures.drafts.at(-1)
  if (last && /^距/.test(before) && /目标/.test(run.after)) {
    return addMeasures(measures, run, context, { words: last.name, after: '', make: (draft, value) => ({ ...draft, value }) })
  }
  const { name } = tidyName(before.replace(NEW_LEVEL, ''))
  const isSameUnit = name === '' && after === '' && last?.value?.unit === first.unit && first.unit !== ''
  // 突破200亿元大关，达到208.6亿元 is one measure; of 超亿元到超十亿元 the first step counts.
  if (isSameUnit && last?.firstClause === context.index && last.value && /到|至/.test(before)) return measures
  if (isSameUnit && figures.length === 1 && last?.firstClause !== context.index && /达到?|为|完成/.test(before)) {
    return patchLast(measures, figures, (draft, value) => ({ ...draft, value }), context.index)
  }
  if (/^(?:完成|达到)?$/.test(name) && after === '' && hasLast && measures.drafts.at(-1)?.value === null) {
    return patchLast(measures, figures, (draft, value) => ({ ...draft, value }), context.index)
  }
  const words = before.replace(NEW_LEVEL, '')
  return addMeasures(measures, run, context, { words, after, make: (draft, value) => ({ ...draft, value }) })
}

/** 由15.81减少到14.2: the first figure is where it started, and the name stands before 由. */
function readPair(measures: Measures, from: FigureRun, to: FigureRun, context: Context): Measures | null {
  const start = /^(.*)(?:由|从)([^由从]*)$/.exec(from.before)
  const [baseline] = from.figures
  if (!start || !NEW_LEVEL.test(to.before) || !baseline) return null
  const words = start[1] !== '' ? (start[1] ?? '') : (start[2] ?? '')
  const make = (draft: Draft, value: Figure): Draft => ({ ...draft, value, baseline })
  if (tidyName(words).name === '' && measures.drafts.length > 0) return patchLast(measures, to.figures, make, context.index)
  return addMeasures(measures, to, context, { words, after: '', make })
}

/** 12个省级项目完成投资21亿元, 3.2亿元资金支付率38%: the first figure says of whom, the second is measured. */
function isAttribute(run: FigureRun, next: FigureRun): boolean {
  const [first, second] = [run.figures[0], next.figures[0]]
  if (!first || !second || tidyName(run.before).name !== '' || run.after === '') return false
  if (isShareUnit(second)) return next.before === '' && /率(?:只有|仅|达到?|为)?$/.test(run.after)
  return isNounCounted(first) && isMoney(second.unit) && /^(?:累计|已)*(?:完成|实现|总投资|计划投资|投资)/.test(next.before)
}

function ranksOf({ position, scope, of, bases }: RankWords): readonly Draft['ranks'][number][] {
  const all: readonly (RankBasis | null)[] = bases.length > 0 ? bases : [null]
  return all.map((basis) => ({ position, scope, of, basis }))
}

function addRank(measures: Measures, rank: RankWords, hasFigures: boolean, context: Context): Measures {
  const { clause, index } = context
  const before = withoutLink(clause.text.slice(0, rank.sizeAt ? Math.min(rank.sizeAt.start, rank.start) : rank.start))
  const { name, subject } = tidyName(before)
  const isOfLast = BASIS_ONLY.test(name.replace(/^在?全[市省国区县州盟旗]$/, '')) || COMPLETION_RATE.test(name) || /^(?:总量|增速)和?(?:总量|增速)/.test(name)
  if (measures.drafts.length > 0 && (hasFigures || isOfLast)) {
    const from = measures.drafts.length - measures.lastGroup
    const drafts = measures.drafts.map((draft, place) =>
      place < from ? draft : { ...draft, ranks: [...draft.ranks, ...ranksOf(rank)], lastClause: index },
    )
    return { ...measures, drafts }
  }
  const title = name === '' ? clause.text : /排名|位次|名次/.test(name) ? name : `${name}排名`
  const span = { start: clause.start + rank.start, end: clause.start + rank.end }
  const draft = startDraft({ name: title, title, subject, firstClause: index, span, isNameFromContext: name === '' })
  return { ...measures, drafts: [...measures.drafts, { ...draft, ranks: ranksOf(rank) }], lastGroup: 1 }
}

const PREDICATE = /(?<=^[^的]{2,20})(?:全部|全面|均|已|正式)*(?:完成|实现|通过|获|被|投产|建成|开工|签约|挂牌|达到|入选|落地|投入|竣工|认定)(?=.{2}).{2,}$/

/** 7家冶金企业、5家矿山企业完成标准化建设: what is said of the last is said of all that are counted in the clause. */
function withSharedPredicate(measures: Measures, clause: number): Measures {
  const own = measures.drafts.filter(({ firstClause }) => firstClause === clause)
  const predicate = PREDICATE.exec(own.at(-1)?.title ?? '')?.[0]
  if (own.length < 2 || predicate === undefined) return measures
  const drafts = measures.drafts.map((draft) =>
    draft.firstClause === clause && !draft.title.endsWith(predicate) && !PREDICATE.test(draft.title) && !ACTIONS.test(draft.name)
      ? { ...draft, name: `${predicate.replace(/^(?:全部|全面|均|已|正式)+/, '')}的${draft.name}`, title: draft.title + predicate }
      : draft,
  )
  return { ...measures, drafts }
}

/** Reads the figures and positions of a clause into the measures of its sentence. */
export function readClause(measures: Measures, context: Context): Measures {
  const { clause, index: place, dates } = context
  const ranks = scanRanks(clause.text)
  const found = scanFigures(clause.text, dates, clause.start)
  const sizes = ranks.flatMap(({ sizeAt }) => (sizeAt === null ? [] : [sizeAt]))
  const figures = found.filter((figure) => !sizes.some((size) => overlap(figure, size)))
  const runs = [...runsOf(clause.text, figures, dates)]
  let state = measures
  for (let index = 0; index < runs.length; index += 1) {
    const [run, next] = [runs[index], runs[index + 1]]
    if (!run) continue
    if (next && isAttribute(run, next)) {
      runs[index + 1] = { ...next, before: run.after + next.before }
      continue
    }
    const paired = next ? readPair(state, run, next, context) : null
    state = paired ?? readRun(state, run, context)
    if (paired) index += 1
  }
  state = withSharedPredicate(state, place)
  for (const rank of ranks) state = addRank(state, rank, figures.length > 0, context)
  return state
}
