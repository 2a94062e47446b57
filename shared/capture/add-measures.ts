import { ACTIONS, NEEDS_TOPIC } from './clause-words'
import { coreName, doneToExamples } from './core-name'
import { startDraft, type Draft } from './draft'
import { isNounCounted, isShareUnit, type Context, type Measures } from './measures'
import { splitNames, splitRates, stateFirst, tidyName, tidyTitle, withoutAction } from './name-measure'
import type { FigureRun } from './runs-of-figures'
import type { Figure } from './figure'
import type { Clause } from './split-document'
import { subjectThing } from './subject-thing'
import { isCounter, isMoney } from './unit-words'

/** A head that means little alone takes the topic before it: 新签约项目 + 总投资. */
function completed(
  name: string,
  topic: string,
  isStated: boolean,
): { readonly name: string; readonly isFromContext: boolean } {
  const needs = topic !== '' && NEEDS_TOPIC.test(name) && !name.includes(topic)
  const core = isStated ? name : coreName(name)
  return needs ? { name: topic + core, isFromContext: true } : { name: core, isFromContext: false }
}

interface NewMeasure {
  readonly words: string
  readonly after: string
  readonly make: (draft: Draft, figure: Figure) => Draft
}

/** A new measure for each figure of a run, named from the words before it and the noun behind it. */
export function addMeasures(
  measures: Measures,
  run: FigureRun,
  context: Context,
  { words, after, make }: NewMeasure,
): Measures {
  const { index } = context
  const { name, subject } = tidyName(words)
  const parts = partsOf(ofLevel(name, measures), run, measures)
  const isOpenEnded = after === '' && /的(?:有|达到?|共有)?$/.test(run.before) && isCounter(run.figures[0]?.unit ?? '')
  const noun = run.figures.length !== 1 ? '' : isOpenEnded ? measures.topic : after
  const isPart = context.clause.text.startsWith('其中')
  const before =
    ACTIONS.exec(measures.drafts.findLast(({ firstClause }) => isPart || firstClause === index)?.title ?? '')?.[0] ?? ''
  let topic = measures.topic
  const shared = sharedVerb(parts.names[0] ?? '', run.figures[0])
  const drafts = parts.names.map((own, place) => {
    const figure = run.figures[place] ?? run.figures[0]
    if (!figure) return []
    // 新建幼儿园、小学5所、3所: what is done is said once.
    const verb = place > 0 && shared !== '' ? shared : before
    const isPredicate = STATE_FIRST.test(noun) && withoutAction(own).length >= 2
    const bare = isPredicate
      ? own
      : noun === '' || own === '' || REACHES.test(own)
        ? own + noun
        : isNounCounted(figure)
          ? (own.endsWith('等') ? doneToExamples(own) : '') + noun
          : own + noun
    const whole = own + noun || nameless(measures, figure, words)
    const said = measures.drafts.length === 0 ? topicOfClause(context.before) : ''
    const around = said === '' ? topic : said
    const plainName = bare || whole
    const stated = noun === '' ? plainName : stateFirst(plainName)
    const measured = withMeasured(stated, figure)
    const { name: full, isFromContext } = completed(measured, around, stated !== plainName)
    const works = WORKS_RATE.exec(full)?.[1]
    if (works !== undefined) topic = works
    if (!isFromContext && !NO_TOPIC.test(full) && !NEEDS_TOPIC.test(full) && topicOf(full).length >= 2)
      topic = topicOf(full)
    const plain = parts.names.length > 1 ? whole : tidyTitle(words) + noun || whole
    const plainTitle = isFromContext && BARE_VERB.test(plain) ? plain + around : plain
    const title = parts.isShared ? name : verb !== '' && !ACTIONS.test(plainTitle) ? verb + plainTitle : plainTitle
    const draft = startDraft({
      name: full,
      title,
      subject,
      firstClause: index,
      isNameFromContext: isFromContext || bare === '',
    })
    return [make(draft, figure)]
  })
  const added = drafts.flat()
  return { drafts: [...measures.drafts, ...added], lastGroup: added.length, topic }
}

/** 新建幼儿园、小学5所、3所: what is done to all; 新能源汽车, 建设用地 and 培训机构 are things. */
function sharedVerb(first: string, figure: Figure | undefined): string {
  const verb = ACTIONS.exec(first)?.[0] ?? ''
  const isThing = /^(?:用地|机构|中|国家|银行)/.test(first.slice(verb.length))
  return verb.length < 2 || isThing || !figure || isShareUnit(figure) || isMoney(figure.unit) ? '' : verb
}

/** 惠及20余万老年人: who is reached says little without it. */
const REACHES = /^(?:惠及|覆盖|带动|服务|受益)$/

/** 重点项目开工率: the talk is of the projects. */
const WORKS_RATE = /^(.{2,12}(?:项目|工程|企业))(?:开复工|开工|完工|竣工|投产|入库|签约|资金支付)率$/

/** Rates are told of things, and nothing is told of them. */
const NO_TOPIC = /(?:率|占比|比重|比例|增速|排名)$|^(?:累计|共|已)*(?:投入|拨付|安排|筹措|投资)(?:资金)?$/

/** 推动解决30余件: what was resolved stands before. */
const BARE_VERB =
  /^(?:推动|已|累计|共|全部|完成|目前)*(?:解决|化解|办结|整改|落实|处置|查处|受理|开工|竣工|投产|完成|签约|销号)$/

/** 重大项目9项全部开工: what stands behind the figure says what became of them. */
const STATE_FIRST = /^(?:全部|均|已|正式|全面|基本|顺利|如期|实现|完成|开工|投产|竣工|建成)/
const LEVEL = /国家级|自治区级|省级|市级|县级|区级|乡级|镇级|村级/

/** 新增省级龙头企业3家、市级5家: a level alone takes the noun of the measure before. */
function ofLevel(name: string, { drafts }: Measures): string {
  const last = drafts.at(-1)?.name ?? ''
  if (LEVEL.exec(name)?.[0] !== name || last === '') return name
  return LEVEL.test(last) ? last.replace(LEVEL, name) : name + withoutAction(last)
}

/** 新增小巨人企业6家、单项冠军企业11家，总数分别达31家和58家: the sums of what was counted before. */
const SUMS = /^(?:总数|总量|总数量|累计总数|保有量)$/

function sumNames(name: string, drafts: Measures['drafts'], count: number): readonly string[] | null {
  return drafts.length < count ? null : drafts.slice(-count).map((draft) => withoutAction(draft.name) + name)
}

/** One name a figure; 事故和死亡人数均下降50% is one figure for both names. */
function partsOf(
  name: string,
  { figures, before }: FigureRun,
  { drafts }: Measures,
): { readonly names: readonly string[]; readonly isShared: boolean } {
  if (figures.length > 1) {
    const names = SUMS.test(name) ? sumNames(name, drafts, figures.length) : splitNames(name, figures.length)
    return { names: names ?? figures.map(() => name), isShared: false }
  }
  const isDoubled = figures[0]?.unit === '番' && /.{3}(?:和|与|、).{3}/.test(name)
  const isEach =
    isDoubled || /(?:(?<![平年月人户日])均|都|双双|分别|各(?=$|增|提|上|下|降|减|达|完))[^、，]{0,10}$/.test(before)
  const rates = isEach || figures[0]?.unit === '%' ? splitRates(name) : null
  if (rates) return { names: rates, isShared: true }
  for (const count of isEach ? [4, 3, 2] : []) {
    const names = splitNames(name, count)
    if (names) return { names, isShared: true }
  }
  return { names: [name], isShared: false }
}

/** What a bare counter counts where nothing names it: 已完成48项120条. */
const COUNTED: Readonly<Record<string, string>> = {
  项: '任务',
  条: '措施',
  件: '事项',
  次: '次数',
  人: '人数',
  人次: '人次',
  户: '户数',
}

/** 造林205万亩: a bare verb measured in area or in people. */
function withMeasured(words: string, { unit }: Figure): string {
  const isArea = /亩|公顷|平方/.test(unit)
  const name = isArea ? words.replace(/^完成(?=.{2}$)/, '') : words
  if (name.length > 3 || /[积数额量率]$/.test(name)) return name
  if (isArea) return `${name}面积`
  return unit === '人' && name !== '人口' && withoutAction(name) === name && name.length === 2 ? `${name}人数` : name
}

/** 48项120条: the verb before, and the common noun of the counter; else the name before. */
function nameless(measures: Measures, figure: Figure, words: string): string {
  const last = measures.drafts.at(-1)
  const verb = /(?:完成|办结|整改|解决|落实|销号|化解|处置|查处)$/.exec(words.replace(/了$/, ''))?.[0]
  const carried =
    verb ?? /^(?:完成|办结|整改|解决|落实|销号|化解|处置|查处)(?=任务|措施|事项)/.exec(last?.name ?? '')?.[0]
  const noun = COUNTED[figure.unit]
  if (carried !== undefined && noun !== undefined) return carried + noun
  return last?.name ?? words
}

/** 共建批发市场，力争年销售额达到…: what the clause before is about. */
function topicOfClause(before: Clause | null): string {
  if (before === null || before.text.length > 40) return ''
  const thing = subjectThing(before.text)
  const topic = thing ?? topicOf(coreName(tidyName(before.text).name))
  return /^在|\d{1,2}[月日号]/.test(topic) ? '' : topic // 在10月15日前开工建设: a day, and nothing that is talked of
}

/** What is talked of, without what is done with it: 生猪出栏 → 生猪. */
const topicOf = (name: string) =>
  (withoutAction(name).length >= 3 ? withoutAction(name) : name)
    .replace(/^[*、]+(?:等)?/, '')
    .replace(/^(?:年内|应|拟|实际)+(?:开工|竣工|完工)(?=(?:项目|工程)$)/, '')
    .replace(/^.{2,40}的(?=.{2,})/, '')
    .replace(/(?<=.{2})(?:播种面积|种植面积|面积|产量|出栏|存栏|开工|竣工|投产|完成|办结|化解|总量|总数)$/, '')
