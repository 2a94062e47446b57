import type { IsoDate } from '../domain/day'
import { partsOf } from '../domain/day'
import { NO_DEADLINE, type Deadline } from '../domain/deadline'
import { times } from '../domain/decimal'
import { readDeadline } from '../domain/read-deadline'
import { readFigure } from '../domain/read-figure'
import { fail, ok, type Result } from '../result'
import type { Bound } from './figure'
import type { Amount, Growth } from './proposal'
import { limitIn } from './scan-dates'
import { multipleOf } from './scan-figures'
import type { Span } from './span'

const MULTIPLE = /^(?:万亿|千万|百万|十万|万|亿|千(?![瓦伏米克])|百(?!分))+/

/** A figure as a person types it over a proposal (52.7亿元), its multiple worked out as in what was read. Null for nothing. */
export function typedAmount(words: string, span: Span): Result<Amount | null, 'not-a-figure'> {
  if (words.trim() === '') return ok(null)
  const read = readFigure(words)
  if (!read.ok) return fail('not-a-figure')
  const { value, high, unit } = read.value
  const multiple = MULTIPLE.exec(unit)?.[0] ?? ''
  const scaled = (of: typeof value) => (multiple === '' ? of : times(of, multipleOf(multiple)))
  return ok({
    value: scaled(value),
    high: high === null ? null : scaled(high),
    unit: unit.slice(multiple.length),
    ratio: null,
    asWritten: words.trim(),
    span,
  })
}

/** How a typed figure is bounded by its own words (不超过5%, 8%以上, 5-8个); null where they say nothing. */
export function typedBound(words: string): Bound | null {
  const read = readFigure(words)
  return read.ok ? read.value.operator : null
}

const NEW = { basis: 'yoy', bound: 'equal', isBoundChosen: undefined } as const
/** One value that is typed over a range is a range no more. */
const ONE_VALUE = { bound: 'equal', isBoundChosen: undefined } as const

/** A change as it is typed: 8%, 5%-6%, -3个百分点. What is not typed anew (against what, how bounded) stands as it was read. */
export function typedGrowth(words: string, before: Growth | null, span: Span): Result<Growth | null, 'not-a-figure'> {
  if (words.trim() === '') return ok(null)
  const read = readFigure(words)
  if (!read.ok) return fail('not-a-figure')
  const { value, high, unit, operator } = read.value
  // From a fall to a rise is neither the one nor the other.
  if (high !== null && value.startsWith('-') !== high.startsWith('-')) return fail('not-a-figure')
  const { basis, bound, isBoundChosen } = before?.bound === 'between' ? { ...before, ...ONE_VALUE } : (before ?? NEW)
  const bounded = operator === null ? { bound, isBoundChosen } : { bound: operator, isBoundChosen: true }
  return ok({ value, high, unit: unit === '' ? '%' : unit, basis, ...bounded, span: before?.span ?? span })
}

/**
 * A deadline as it is typed, read like those of the document of that day; a year that a person writes may have passed. What
 * names no day is kept as a wish in words.
 */
export function typedDeadline(words: string, on: IsoDate): Deadline | null {
  const asWritten = words.trim()
  if (asWritten === '') return null
  const plain = readDeadline(words, { ledgerYear: partsOf(on).year })
  if (plain.ok && plain.value.precision === NO_DEADLINE.precision) return null
  const vague: Deadline = { on: null, precision: 'vague', asWritten }
  return { ...(limitIn(words, on) ?? (plain.ok ? plain.value : vague)), asWritten }
}
