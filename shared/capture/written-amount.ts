import { compare, type Decimal } from '../domain/decimal'
import type { Qualifier } from '../domain/progress-note'
import { readFigure } from '../domain/read-figure'
import { convert } from '../domain/unit-of-measure'
import type { Bound } from './figure'
import { foldText } from './fold-text'
import { scanFigures } from './scan-figures'
import type { Span } from './span'

/** A figure of a proposal in the unit in which it was written: 52.7 亿元, not 5270000000 元. */
export interface WrittenAmount {
  readonly value: Decimal
  readonly high: Decimal | null
  readonly unit: string
  readonly qualifier: Qualifier
  /** The words said =; a bare number sets a floor where it is promised. */
  readonly isExact: boolean
  /** With the words before it that bound it: 约8亿元. */
  readonly asWritten: string
}

/** As a proposal holds figures: the multiple worked out, with the place where it is written. */
export interface HeldFigure {
  readonly value: Decimal
  readonly high: Decimal | null
  readonly unit: string
  readonly span: Span
}

const MULTIPLES = ['亿', '千万', '百万', '万'] as const
const BEFORE = /(?:约|近|大约|将近|接近|超过?|逾|突破|不低于|不少于|不超过|不高于|控制在|增长|下降)$/
const LONGEST_BEFORE = 4
const LONGEST = 200

const isSame = (a: Decimal | null, b: Decimal | null) => (a === null || b === null ? a === b : compare(a, b) === 0)

/**
 * What is written at the figure's place, if that is the figure: one that a person changed is told by itself. The domain
 * reads the words, so that a goal means the same whether it was typed or taken from a document.
 */
export function writtenAmount(text: string, figure: HeldFigure, isApproximate: boolean): WrittenAmount {
  const written = text.slice(figure.span.start, figure.span.end)
  const before = BEFORE.exec(text.slice(Math.max(0, figure.span.start - LONGEST_BEFORE), figure.span.start))?.[0] ?? ''
  const read = readFigure(written)
  if (read.ok) {
    const inUnit = (value: Decimal | null) => value && convert(value, read.value.unit, figure.unit)
    const { value, high, unit, qualifier, operator } = read.value
    if (isSame(inUnit(value), figure.value) && isSame(inUnit(high), figure.high)) {
      const asWritten = `${before}${written}`.slice(0, LONGEST)
      return {
        value,
        high,
        unit,
        qualifier: approximate(qualifier, isApproximate),
        isExact: operator === 'equal',
        asWritten,
      }
    }
  }
  return inMultiple(figure, `${before}${written}`, isApproximate)
}

const approximate = (qualifier: Qualifier, isApproximate: boolean): Qualifier =>
  qualifier === 'exact' && isApproximate ? 'about' : qualifier

/** 300万到350万人次 can not be read as one figure; it is told in 万人次 since that is written. */
function inMultiple(figure: HeldFigure, written: string, isApproximate: boolean): WrittenAmount {
  const { value } = figure
  const qualifier = approximate('exact', isApproximate)
  const multiple = MULTIPLES.find((word) => written.includes(word))
  const unit = `${multiple ?? ''}${figure.unit}`
  const [low, high] = [convert(value, figure.unit, unit), figure.high && convert(figure.high, figure.unit, unit)]
  const isExactlyTold = low !== null && isSame(convert(low, unit, figure.unit), value)
  const told = isExactlyTold ? { value: low, high, unit } : { value, high: figure.high, unit: figure.unit }
  const isWritten = scanFigures(foldText(written).text, [], 0).some(
    (one) => isSame(one.value, value) && isSame(one.high, figure.high),
  )
  const inFigures = `${told.value}${told.high === null ? '' : `～${told.high}`}${told.unit}`
  return { ...told, qualifier, isExact: false, asWritten: isWritten ? written.slice(0, LONGEST) : inFigures }
}

/** Behind a bound without words of its own a value is over or within it. */
export function boundedQualifier(qualifier: Qualifier, bound: Bound | null): Qualifier {
  if (qualifier !== 'exact') return qualifier
  return bound === 'at-least' ? 'over' : bound === 'at-most' ? 'within' : 'exact'
}
