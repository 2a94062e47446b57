import { decimal, times, type Decimal } from '../domain/decimal'
import { chineseInteger } from '../domain/plain-text'
import { readFigure } from '../domain/read-figure'
import type { Bound, Figure } from './figure'
import { isMeasured } from './is-measured'
import type { DateWords } from './scan-dates'
import { overlap, type Span } from './span'
import { COUNTER_PATTERN, UNIT_PATTERN } from './unit-words'

const NUMBER = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const MULTIPLE = '万亿|千万|百万|十万|万|亿|千(?![瓦伏米克])|百(?!分)'
const SUFFIX = '以上|以下|以内|之内|左右|上下|(?<=小时|分钟)内|内(?=办|答|反馈|响应|完成审|审)'
const RATIO = new RegExp(String.raw`(?<![\d.:])\d+(?:\.\d+)?(?:[:：∶]\d+(?:\.\d+)?){1,5}(?![\d.:])`, 'g')
const PLAIN = new RegExp(
  String.raw`(?<![A-Za-z\d.])(?:(${NUMBER})(${MULTIPLE})?(${UNIT_PATTERN})?(?:[~—\-]{1,2}|至|到))?(${NUMBER})([余多几])?(${MULTIPLE})?([余多])?(${UNIT_PATTERN})?(${SUFFIX})?`,
  'g',
)
/** Numbers in Chinese words are figures only in these shapes: 一 and 三 are mostly parts of words. */
const SPELLED = new RegExp(
  String.raw`百分之[一二两三四五六七八九十百]{1,6}|[一二两三四五六七八九]?十?[一二两三四五六七八九十百]余(?:${COUNTER_PATTERN})|翻[一两二三]番|[一两二三四五六七八九]成(?![立为员果功效长熟品本交分绩就套都])|[一二两三四五六七八九]倍|(?:建成|新建|建设|新增|引进|培育|打造|完成|实施|创建|获得|获批|设立|举办|启动|落地|达到|突破)(?:了|各)?[一二两三四五六七八九十]{1,3}(?:家|座|所|项|条|件|个(?!月|方面|重点|体系|机制|专项))`,
  'g',
)
/** 超亿元, 破万人: a multiple that something exceeds stands for one of it. */
const ONE_OF = new RegExp(String.raw`(?:超过?|突?破|逾)(千亿|百亿|十亿|百万|千万|[万亿])(${UNIT_PATTERN})`, 'g')

const PREFIXES: readonly (readonly [RegExp, Bound | null, boolean])[] = [
  [
    /(?:不低于|不少于|不小于|不[得能可](?:低于|少于)|至少|(?<![不未得能可])(?:高于|大于|多于|超过了?)|突破了?|(?<!不)超|破|逾|≥)$/,
    'at-least',
    false,
  ],
  [/(?:不超过|不高于|不大于|不多于|不[得能可](?:超过|高于)|低于|少于|小于|不足|不到|≤)$/, 'at-most', false],
  [/(?:大约|将近|接近|约|近)$/, null, true],
]
/** 增速为-2.1%, 分别增长5%、-3%: behind a word of growth a minus tells a fall; elsewhere it only joins or opens. */
const MINUS =
  /(?:增长率?|增速|增幅|同比|环比)(?:分别)?(?:为|是|约|达到?)?(?:-?\d{1,6}(?:\.\d{1,6})?(?:%|个?百分点)[、和及与]){0,6}-$/
const LONGEST_BEFORE_MINUS = 90
const QUOTED = /“[^“”]{0,80}”|《[^《》]{0,80}》|〔[^〔〕]{0,20}〕/g
/** A figure with more digits is a number of something, a telephone or damage. */
const MOST_DIGITS = 20

function quotedSpans(text: string): Span[] {
  if (!/[“《〔]/.test(text)) return []
  return Array.from(text.matchAll(QUOTED), ({ index, 0: words }) => ({ start: index, end: index + words.length }))
}

function prefixOf(before: string): { readonly words: string; readonly bound: Bound | null; readonly isAbout: boolean } {
  for (const [pattern, bound, isAbout] of PREFIXES) {
    const words = pattern.exec(before)?.[0]
    if (words !== undefined) return { words, bound, isAbout }
  }
  return { words: '', bound: null, isAbout: false }
}

/** 亿 as a number of ones; 万亿 is 10000 times 亿. */
export function multipleOf(words: string): Decimal {
  const ONES: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000', 万: '10000', 亿: '100000000' }
  return Array.from(words).reduce<Decimal>(
    (total, sign) => times(total, (ONES[sign] ?? '1') as Decimal),
    '1' as Decimal,
  )
}

interface Parts {
  readonly start: number
  readonly end: number
  readonly low: string
  readonly high: string | null
  readonly multiple: string
  readonly lowMultiple: string | null
  readonly unit: string
  readonly isOver: boolean
  readonly suffix: string
}

/** What the shared reader of cells makes of the number: the only place where digits become a value. */
function valueOf(number: string, multiple: string): Decimal | null {
  const read = readFigure(number)
  if (!read.ok) return null
  return multiple === '' ? read.value.value : times(read.value.value, multipleOf(multiple))
}

function figureOf(text: string, parts: Parts): Figure | null {
  const { start, end, low, high, multiple, unit, suffix } = parts
  const first = valueOf(low, parts.lowMultiple ?? multiple)
  const last = high === null ? null : valueOf(high, multiple)
  if (first === null || (high !== null && last === null)) return null
  if (last !== null && Number(last) <= Number(first)) return null
  const prefix = prefixOf(text.slice(Math.max(0, start - 6), start))
  const isControlled = text.slice(0, start).endsWith('控制在')
  const after: Bound | null =
    suffix === '以上'
      ? 'at-least'
      : /以下|内$/.test(suffix)
        ? 'at-most'
        : isControlled && suffix === ''
          ? 'at-most'
          : null
  return {
    origin: 0,
    start,
    end,
    value: first,
    high: last,
    unit: unit === '个百分点' ? '百分点' : unit,
    ratio: null,
    bound: last === null ? (prefix.bound ?? after ?? (parts.isOver ? 'at-least' : 'equal')) : 'between',
    isApproximate: parts.isOver || prefix.isAbout || /左右|上下/.test(suffix),
    raw: text.slice(start, end - suffix.length),
    suffix,
    prefix: prefix.words,
  }
}

function plainFigures(text: string): Figure[] {
  const found: Figure[] = []
  if (!/\d/.test(text)) return found
  for (const match of text.matchAll(PLAIN)) {
    const [whole, low, lowMultiple, lowUnit, number = '', over, multiple, overToo, unit, suffix] = match
    const isRange = low !== undefined && (lowUnit === undefined || lowUnit === unit)
    // 由5公里到8亩 is no range: the second number stands for itself.
    const offset = low === undefined || isRange ? 0 : whole.indexOf(number, low.length)
    const at = match.index + offset
    const isFall = !isRange && MINUS.test(text.slice(Math.max(0, at - LONGEST_BEFORE_MINUS), at))
    const start = isFall ? at - 1 : at
    const figure = figureOf(text, {
      start,
      end: match.index + whole.length,
      low: isRange ? low : number,
      high: isRange ? number : null,
      multiple: multiple ?? '',
      lowMultiple: isRange ? (lowMultiple ?? null) : null,
      unit: unit ?? '',
      isOver: over !== undefined || overToo !== undefined,
      suffix: suffix ?? '',
    })
    if (figure && number.length <= MOST_DIGITS) found.push(isFall ? { ...figure, isFall } : figure)
  }
  return found
}

function spelledFigures(text: string): Figure[] {
  const found: Figure[] = []
  if (!/[一二两三四五六七八九十百]|[超破逾过]/.test(text)) return found
  for (const match of text.matchAll(SPELLED)) {
    const parts = /(百分之|翻)?([一二两三四五六七八九十百]{1,6})(余)?([^一二两三四五六七八九十百余]{0,2})$/.exec(
      match[0],
    )
    const number = parts?.[2] ?? ''
    const value = chineseInteger(number)
    if (!parts || value === null) continue
    const start = match.index + parts.index
    const isPart = parts[1] === '百分之'
    const figure = figureOf(text, {
      start,
      end: match.index + match[0].length,
      low: String(value),
      high: null,
      multiple: '',
      lowMultiple: null,
      unit: isPart ? '%' : (parts[4] ?? ''),
      isOver: parts[3] !== undefined,
      suffix: '',
    })
    if (figure) found.push(figure)
  }
  for (const match of text.matchAll(ONE_OF)) {
    const start = match.index + match[0].length - (match[1] ?? '').length - (match[2] ?? '').length
    const figure = figureOf(text, {
      start,
      end: match.index + match[0].length,
      low: '1',
      high: null,
      multiple: match[1] ?? '',
      lowMultiple: null,
      unit: match[2] ?? '',
      isOver: false,
      suffix: '',
    })
    if (figure) found.push(figure)
  }
  return found
}

function ratioFigures(text: string): Figure[] {
  return Array.from(text.matchAll(RATIO), ({ index, 0: words }) => {
    const first = decimal(/^\d+(?:\.\d+)?/.exec(words)?.[0] ?? '') ?? ('0' as Decimal)
    const span = { origin: 0, start: index, end: index + words.length }
    const plain = { high: null, unit: '比例', bound: 'equal' as const, isApproximate: false, suffix: '', prefix: '' }
    return { ...span, ...plain, value: first, ratio: words.replaceAll(/[：∶]/g, ':'), raw: words }
  }).filter(({ start }) => /比|结构|比例|为|到|至/.test(text.slice(Math.max(0, start - 12), start)))
}

/** Most clauses have no number at all. */
const HAS_NUMBER = /[\d一二两三四五六七八九十百万亿]/

/** 20批次97件: in how many lots says nothing of how much. */
const isCircumstance = (figure: Figure, next: Figure | undefined) =>
  /^(?:批次|批)$/.test(figure.unit) && next?.start === figure.end

/** 分别提高0.9、5.9个百分点: the last of a list says the unit for all of it. */
function withSharedUnits(text: string, figures: readonly Figure[]): readonly Figure[] {
  if (!/分别|各/.test(text)) return figures
  let unit = ''
  return figures
    .toReversed()
    .map((figure, place, reversed) => {
      const next = reversed[place - 1]
      const isListed = next !== undefined && /^[、和及与]$/.test(text.slice(figure.end, next.start))
      unit = figure.unit === '' && figure.ratio === null && isListed ? unit : figure.unit
      return /^(?:百分点|%)$/.test(unit) && figure.unit === '' ? { ...figure, unit } : figure
    })
    .toReversed()
}

/** The figures of a clause, in order: what is measured, and not a date, an ordinal, a threshold or part of a name. */
export function scanFigures(text: string, dates: readonly DateWords[], origin: number): readonly Figure[] {
  if (!HAS_NUMBER.test(text)) return []
  const taken: Span[] = [...dates, ...quotedSpans(text)]
  const kept: Figure[] = []
  for (const figure of [...ratioFigures(text), ...plainFigures(text), ...spelledFigures(text)]) {
    if (taken.some((other) => overlap(figure, other))) continue
    kept.push(figure)
    taken.push(figure)
  }
  kept.sort((a, b) => a.start - b.start)
  return withSharedUnits(text, kept)
    .filter((figure, index, all) => isMeasured(text, figure, all) && !isCircumstance(figure, all[index + 1]))
    .map((figure) => ({ ...figure, origin }))
}
