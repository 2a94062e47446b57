import { fail, ok, type Result } from '../result'
import { compare, decimal, times, type Decimal } from './decimal'
import type { Goal } from './metric'
import { chineseInteger, compactText } from './plain-text'
import type { Qualifier } from './progress-note'

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
const BEFORE =
  /^(?:(?:力争|确保|达到|实现|完成|突破|目标|累计|总计|共)+)?(不低于|不少于|不小于|至少|≥|>=|>|不超过|不高于|不大于|控制在|≤|<=|<|约|近|大约|将近|超过|超|高于|等于|=)?(?:达到|达)?/
const AFTER = /(以上|及以上|以内|之内|以下|左右|上下|余|多)$/
const FIGURE = new RegExp(`^(${NUMBER}|${CHINESE})(?:[-—–~至到]+(${NUMBER}|${CHINESE}))?(余|多|来)?(.*)$`)
const UNIT = /^(?:个百分点|[^\d\s,，。;；:：()（）]{0,12})$/

function readNumber(text: string | undefined): Decimal | null {
  if (text === undefined) return null
  const plain = decimal(text.replaceAll(',', ''))
  if (plain) return plain
  const chinese = chineseInteger(text)
  return chinese === null ? null : decimal(chinese)
}

function operatorOf(before: string | undefined, after: string | undefined): WrittenFigure['operator'] {
  if (before && /^(?:不低于|不少于|不小于|至少|≥|>=|>|超过|超|高于)$/.test(before)) return 'at-least'
  if (before && /^(?:不超过|不高于|不大于|控制在|≤|<=|<)$/.test(before)) return 'at-most'
  if (before === '等于' || before === '=') return 'equal'
  if (after === '以上' || after === '及以上') return 'at-least'
  if (after === '以内' || after === '之内' || after === '以下') return 'at-most'
  return null
}

function qualifierOf(before: string | undefined, after: string | undefined, inner: string | undefined): Qualifier {
  if (inner !== undefined || after === '余' || after === '多') return 'over'
  if (after === '以内' || after === '之内') return 'within'
  if (before && /^(?:约|近|大约|将近)$/.test(before)) return 'about'
  return after === '左右' || after === '上下' ? 'about' : 'exact'
}

/** Multiples written as part of the unit stay in it (亿元, 万吨); a bare 万 or 亿 is kept as the unit. */
function tidyUnit(text: string): string {
  return text === '个百分点' ? '百分点' : text === '％' ? '%' : text
}

/**
 * Reads one written figure: 36.63亿元, 71.07％, 2.28亿斤以上, 4.1％以内, 30余件, 约8%, 5-8个, ≥3000亩, 三千亩.
 * The unit is kept as written, with 个百分点 as 百分点 and ％ as %.
 */
export function readFigure(text: string): Result<WrittenFigure, 'not-a-figure'> {
  const asWritten = text.trim()
  const compact = compactText(text).replaceAll('，', ',')
  const before = BEFORE.exec(compact)
  const rest = compact.slice(before?.[0].length ?? 0)
  const after = AFTER.exec(rest)
  const found = FIGURE.exec(after ? rest.slice(0, after.index) : rest)
  const value = readNumber(found?.[1])
  const high = readNumber(found?.[2])
  const unit = found?.[4] ?? ''
  if (!found || value === null || !UNIT.test(unit)) return fail('not-a-figure', { text: asWritten })
  if (high !== null && compare(value, high) > 0) return fail('not-a-figure', { text: asWritten })
  return ok({
    value,
    high,
    unit: tidyUnit(unit),
    operator: high === null ? operatorOf(before?.[1], after?.[1]) : 'between',
    qualifier: qualifierOf(before?.[1], after?.[1], found[3]),
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

/** A bare 亿 or 万 before nothing else, resolved to the plain number; other figures stay as they are. */
export function withoutBareMultiple(figure: WrittenFigure): WrittenFigure {
  const factor = figure.unit === '亿' ? '100000000' : figure.unit === '万' ? '10000' : null
  if (factor === null) return figure
  const by = (value: Decimal) => times(value, factor as Decimal)
  return { ...figure, value: by(figure.value), high: figure.high === null ? null : by(figure.high), unit: '' }
}
