import { fail, ok, type Result } from '../result'
import type { Decimal } from './decimal'
import type { Goal, Metric } from './metric'
import { chineseInteger, compactText } from './plain-text'
import type { Qualifier } from './progress-note'
import { goalFromFigure, readFigure, type WrittenFigure } from './read-figure'
import { convert } from './unit-of-measure'

export type FigureRefusal = 'not-a-figure' | 'unit-differs'

/** The metric's unit afterwards: the written one when the metric had none. */
interface InUnit {
  readonly unit: string
}

/** A written figure in the metric's unit; a figure of another dimension is refused, never reinterpreted. */
function inUnitOf(figure: WrittenFigure, unit: string): Result<WrittenFigure, FigureRefusal> {
  if (figure.unit === '' || figure.unit === unit) return ok({ ...figure, unit })
  if (unit === '') return ok(figure)
  const value = convert(figure.value, figure.unit, unit)
  const high = figure.high === null ? null : convert(figure.high, figure.unit, unit)
  if (value === null || (figure.high !== null && high === null)) {
    return fail('unit-differs', { written: figure.unit, unit })
  }
  return ok({ ...figure, value, high, unit })
}

const RANK_GOAL = /^(\D*?)(?:第|前)(\d{1,4}|[一二三四五六七八九十百]+)(?:位|名)?(?:以内|之内|以上)?$/
const MILESTONES = /^按?节点$/

/**
 * Reads a goal as typed for a metric: 57.05, 57.05亿元, ≤4.1, 5～8, 全市前三, 按节点; nothing takes the goal away. A bare
 * number in the place of a ceiling, an exact figure or a list is still one.
 */
export function readGoal(
  text: string,
  metric: Pick<Metric, 'unit' | 'goal'>,
): Result<InUnit & { readonly goal: Goal | null }, FigureRefusal> {
  const asWritten = text.trim()
  const compact = compactText(text)
  const stated = { asWritten, isDerived: false }
  if (compact === '') return ok({ goal: null, unit: metric.unit })
  if (MILESTONES.test(compact)) return ok({ goal: { operator: 'milestones', ...stated }, unit: metric.unit })
  const rank = RANK_GOAL.exec(compact)
  const position = Number(rank?.[2]) || (chineseInteger(rank?.[2] ?? '') ?? 0)
  if (rank && position >= 1) {
    const goal: Goal = { operator: 'rank', scope: rank[1] ?? '', position, ...stated }
    return ok({ goal, unit: metric.unit })
  }
  const figure = readFigure(text)
  if (!figure.ok) return figure
  const read = inUnitOf(figure.value, metric.unit)
  if (!read.ok) return read
  const { unit } = read.value
  const goal = goalFromFigure(read.value)
  return ok({ goal: read.value.operator === null ? keepingOperator(goal, metric.goal) : goal, unit })
}

/** A bare number put in the place of a ceiling, an exact figure or a list is still one. */
export function keepingOperator(goal: Goal, before: Goal | null): Goal {
  if (goal.operator !== 'at-least' || !before) return goal
  if (before.operator === 'at-most' || before.operator === 'equal') return { ...goal, operator: before.operator }
  if (before.operator !== 'list') return goal
  return { operator: 'list', total: goal.value, asWritten: goal.asWritten, isDerived: goal.isDerived }
}

/** Reads a reported value as typed (36.63, 36.63亿元, 约8, 30余件) into the metric's unit. A range is no value. */
export function readValue(
  text: string,
  metric: Pick<Metric, 'unit'>,
): Result<InUnit & { readonly value: Decimal; readonly qualifier: Qualifier }, FigureRefusal> {
  const figure = readFigure(text)
  if (!figure.ok) return figure
  if (figure.value.high !== null) return fail('not-a-figure', { text: text.trim() })
  const read = inUnitOf(figure.value, metric.unit)
  return read.ok ? ok({ value: read.value.value, qualifier: read.value.qualifier, unit: read.value.unit }) : read
}

/** Reads growth in per cent: 6.2, 6.2％, -1.3%. 百分点 are not per cent. */
export function readGrowth(text: string): Result<Decimal, FigureRefusal> {
  const read = readValue(text, { unit: '%' })
  return read.ok ? ok(read.value.value) : read
}
