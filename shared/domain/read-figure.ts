import { fail, ok, type Result } from '../result'
import { compare, decimal, type Decimal } from './decimal'
import type { Goal } from './metric'
import { chineseInteger, compactText } from './plain-text'
import type { Qualifier } from './progress-note'
import { isKnownUnit } from './unit-of-measure'

/** A figure as somebody wrote it: value, unit, and what the words around it say of both. */
export interface WrittenFigure {
  readonly value: Decimal
  /** The upper end of a range (5-8个), else null. */
  readonly high: Decimal | null
  readonly unit: string
  readonly operator: 'at-least' | 'at-most' | 'equal' | 'between' | null
  readonly qualifier: Qualifier
  readonly asWritten: string
}

const NUMBER = String.raw`-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?`
const CHINESE = '[〇零一二两三四五六七八九十百千]+'
const FILLERS = /^(?:力争|确保|达到|实现|完成|突破|目标|累计|总计|共|同比|增长|增幅|提高)+/
const AT_LEAST = /^(?:不低于|不少于|不小于|至少|≥|>=|>|大于|高于|多于|超过|超|逾)/
const AT_MOST = /^(?:不超过|不高于|不大于|不多于|控制在|≤|<=|<|小于|低于|少于)/
const EQUAL = /^(?:等于|=)/
const ABOUT = /^(?:约|近|大约|将近|接近)/
const AFTER = /(以上|及以上|以内|之内|以下|左右|上下|余|多)$/
const FIGURE = new RegExp(
  `^\\+?(${NUMBER}|${CHINESE})(?:([^\\d-—–~至到]{0,12})[-—–~至到]+(${NUMBER}|${CHINESE}))?(余|多|来|几)?(.*)$`,
)
const UNIT = /^(?:[%‰]|[万亿]*k?m[23]|[\p{L}°][\p{L}°·/]{0,11})?$/u
/** What follows a number in a date, or a word that only begins like one. */
const NOT_A_UNIT = /^(?:[月日号时点]|季度|年.)|[〇零一二两三四五六七八九十]/
const LEAST_YEAR = 1900
const LAST_YEAR = 2200

function readNumber(text: string | undefined): Decimal | null {
  if (text === undefined) return null
  const plain = decimal(text.replaceAll(',', ''))
  if (plain) return plain
  const chinese = chineseInteger(text)
  return chinese === null ? null : decimal(chinese)
}

function operatorOf(before: string, after: string | undefined): WrittenFigure['operator'] {
  if (AT_LEAST.test(before)) return 'at-least'
  if (AT_MOST.test(before)) return 'at-most'
  if (EQUAL.test(before)) return 'equal'
  if (after === '以上' || after === '及以上') return 'at-least'
  if (after === '以内' || after === '之内' || after === '以下') return 'at-most'
  return null
}

function qualifierOf(before: string, after: string | undefined, inner: string | undefined): Qualifier {
  if (inner || after === '余' || after === '多' || /^[超逾]/.test(before)) return 'over'
  if (after === '以内' || after === '之内') return 'within'
  return ABOUT.test(before) || after === '左右' || after === '上下' ? 'about' : 'exact'
}

/** The words before the number that say how it is meant, and what comes after them. */
function splitBefore(text: string): { readonly before: string; readonly rest: string } {
  const plain = text.replace(FILLERS, '')
  const found = [AT_LEAST, AT_MOST, EQUAL, ABOUT].map((words) => words.exec(plain)?.[0]).find((word) => word) ?? ''
  return { before: found, rest: plain.slice(found.length).replace(FILLERS, '').replace(/^达/, '') }
}

/** 超亿元 is over one 亿元: a multiple that something is to exceed stands for one of it. */
function withOne({ before, rest }: ReturnType<typeof splitBefore>): ReturnType<typeof splitBefore> {
  return /^(?:超过?|逾|突破)$/.test(before) && /^[万亿]/.test(rest) ? { before, rest: `1${rest}` } : { before, rest }
}

/** 百分之七十 is 70%. */
function withPercentSign(text: string): string {
  return text.replace(new RegExp(`百分之(${NUMBER}|${CHINESE})`, 'g'), '$1%')
}

/** Multiples written as part of the unit stay in it (亿元, 万吨); a bare 万 or 亿 is kept as the unit. */
function tidyUnit(text: string): string {
  return text === '个百分点' ? '百分点' : text
}

/** 3万余元 is over 3 万元. */
function splitOver(unit: string): { readonly unit: string; readonly over: string | undefined } {
  const found = /^([百千]?[万亿]+)([余多])(.*)$/.exec(unit)
  return found ? { unit: `${found[1]}${found[3]}`, over: found[2] } : { unit, over: undefined }
}

/** Numbers in Chinese words want a unit that is known, so that 一般 and 三农工作 stay words. */
function isUnitOf(unit: string, number: string, value: Decimal): boolean {
  if (!UNIT.test(unit) || NOT_A_UNIT.test(unit)) return false
  if (unit === '年' && compare(value, String(LEAST_YEAR) as Decimal) >= 0) {
    return compare(value, String(LAST_YEAR) as Decimal) > 0
  }
  return /\d/.test(number) || ((unit === '' || isKnownUnit(unit)) && !isKnownUnit(number + unit))
}

/**
 * Reads one written figure: 36.63亿元, 71.07％, 2.28亿斤以上, 4.1％以内, 30余件, 约8%, 5-8个, ≥3000亩, 三千亩.
 * The unit is kept as written, with 个百分点 as 百分点 and ％ as %.
 */
export function readFigure(text: string): Result<WrittenFigure, 'not-a-figure'> {
  const asWritten = text.trim().slice(0, 200)
  const { before, rest } = withOne(splitBefore(withPercentSign(compactText(text))))
  const after = AFTER.exec(rest)
  const found = FIGURE.exec(after ? rest.slice(0, after.index) : rest)
  const [value, high] = [readNumber(found?.[1]), readNumber(found?.[3])]
  const { unit, over } = splitOver(found?.[5] ?? '')
  const isRange = found?.[3] !== undefined
  const isReadable =
    found && value && isUnitOf(unit, found[1] ?? '', value) && (!found[2] || found[2] === unit) && isRange === !!high
  if (!isReadable || (high && compare(value, high) > 0)) return fail('not-a-figure', { text: asWritten })
  return ok({
    value,
    high,
    unit: tidyUnit(unit),
    operator: high === null ? operatorOf(before, after?.[1]) : 'between',
    qualifier: qualifierOf(before, after?.[1], found[4] ?? over),
    asWritten,
  })
}

/** A goal from a figure; without words that say otherwise it is a floor. Never marked as derived: somebody wrote it. */
export function goalFromFigure(figure: WrittenFigure): Goal {
  const stated = { asWritten: figure.asWritten, isDerived: false }
  if (figure.high !== null) return { operator: 'between', low: figure.value, high: figure.high, ...stated }
  const operator = figure.operator === 'at-most' || figure.operator === 'equal' ? figure.operator : 'at-least'
  return { operator, value: figure.value, ...stated }
}
