import { absolute, compare, type Decimal } from '../domain/decimal'
import type { Qualifier } from '../domain/progress-note'
import { readFigure } from '../domain/read-figure'
import { convert } from '../domain/unit-of-measure'
import type { Bound } from './figure'
import { foldText } from './fold-text'
import type { Growth } from './proposal'
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
  /** Other words than those at its place were typed by a person. */
  readonly asWritten?: string
}

/** How much of a change, whichever way: the name says the way. */
export function sizeOf({ value, high, unit, span }: Growth): HeldFigure {
  const [one, other] = [absolute(value), high && absolute(high)]
  if (other === null || compare(one, other) <= 0) return { value: one, high: other, unit, span }
  return { value: other, high: one, unit, span }
}

const MULTIPLES = ['亿', '千万', '百万', '万'] as const
const BEFORE = /(?:约|近|大约|将近|接近|超过?|逾|突破|不低于|不少于|不超过|不高于|控制在|增长|下降)$/
const LONGEST_BEFORE = 4
const LONGEST = 200

const isSame = (a: Decimal | null, b: Decimal | null) => (a === null || b === null ? a === b : compare(a, b) === 0)

/**
 * What is written at the figure's place, if that is the figure; one that a person typed is read from the typed words, and one
 * that was changed otherwise is told by itself. The domain reads the words, so that a goal means the same whether it was typed
 * or taken from a document.
 */
export function writtenAmount(text: string, figure: HeldFigure, isApproximate: boolean): WrittenAmount {
  const written = text.slice(figure.span.start, figure.span.end)
  const typed = figure.asWritten !== undefined && figure.asWritten !== written ? figure.asWritten : null
  if (typed !== null) return readAs(typed, figure) ?? inFigures(figure, figure.unit, 'exact')
  const before = BEFORE.exec(text.slice(Math.max(0, figure.span.start - LONGEST_BEFORE), figure.span.start))?.[0] ?? ''
  const read = readAs(written, figure)
  if (!read) return inMultiple(figure, `${before}${written}`, isApproximate)
  const qualifier = approximate(read.qualifier, isApproximate)
  return { ...read, qualifier, asWritten: `${before}${written}`.slice(0, LONGEST) }
}

/** The words, if they are that figure. */
function readAs(words: string, figure: HeldFigure): WrittenAmount | null {
  const read = readFigure(words)
  if (!read.ok) return null
  const { value, high, unit, qualifier, operator } = read.value
  const inUnit = (of: Decimal | null) => of && convert(of, unit, figure.unit)
  if (!isSame(inUnit(value), figure.value) || !isSame(inUnit(high), figure.high)) return null
  return { value, high, unit, qualifier, isExact: operator === 'equal', asWritten: words.slice(0, LONGEST) }
}

const approximate = (qualifier: Qualifier, isApproximate: boolean): Qualifier =>
  qualifier === 'exact' && isApproximate ? 'about' : qualifier

/**
 * 300万到350万人次 can not be read as one figure; it is told in 万人次 since that is written of this very figure. The words
 * may be a whole clause, whose other figures say nothing of this one.
 */
function inMultiple(figure: HeldFigure, words: string, isApproximate: boolean): WrittenAmount {
  const qualifier = approximate('exact', isApproximate)
  const found = scanFigures(foldText(words).text, [], 0).find(
    ({ value, high, unit }) => isSame(value, figure.value) && isSame(high, figure.high) && unit === figure.unit,
  )
  if (!found) return inFigures(figure, figure.unit, qualifier)
  const multiple = MULTIPLES.find((word) => found.raw.includes(word)) ?? ''
  return { ...inFigures(figure, multiple + figure.unit, qualifier), asWritten: words.slice(0, LONGEST) }
}

/** In the unit if it can be told exactly in it, else in its own. */
function inFigures(figure: HeldFigure, wanted: string, qualifier: Qualifier): WrittenAmount {
  const [low, top] = [figure.value, figure.high].map((of) => of && convert(of, figure.unit, wanted))
  const isTold = low != null && isSame(convert(low, wanted, figure.unit), figure.value)
  const { value, high, unit } = isTold ? { value: low, high: top ?? null, unit: wanted } : figure
  const asWritten = `${value}${high === null ? '' : `～${high}`}${unit}`
  return { value, high, unit, qualifier, isExact: false, asWritten }
}

/** Behind a bound without words of its own a value is over or within it. */
export function boundedQualifier(qualifier: Qualifier, bound: Bound | null): Qualifier {
  if (qualifier !== 'exact') return qualifier
  return bound === 'at-least' ? 'over' : bound === 'at-most' ? 'within' : 'exact'
}
