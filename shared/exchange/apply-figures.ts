import type { IsoDate } from '../domain/day'
import type { Decimal } from '../domain/decimal'
import type { MetricId } from '../domain/ids'
import type { Metric } from '../domain/metric'
import type { Observation } from '../domain/progress-note'
import { goalFromFigure, type WrittenFigure } from '../domain/read-figure'
import { keepingOperator } from '../domain/read-goal'
import { mainMetric } from '../domain/standing'
import type { Target } from '../domain/target'
import { onTop, onTopOfNotes } from '../domain/value-on-top'
import { remark, type Entry, type RowBasis } from './row-basis'
import { cellText } from './raw-table'
import { figureFrom, inUnit, isBareMultiple, ranksFrom } from './read-cells'
import type { CellRemark } from './row-note'

export type ChangedCells = ReadonlyMap<string, Entry>

export interface AppliedFigures {
  readonly target: Target
  readonly observation: Observation | null
  /** The value as the row states it, which for sums over periods is not what is observed. */
  readonly stated: Decimal | null
  readonly refused: readonly CellRemark[]
}

const FIGURE_FIELDS = ['goal', 'actual', 'unit', 'growth', 'rank'] as const
const UNIT_CHARS = 40

/** The metric that the row's figures belong to; a new target gets the kind's first. */
function metricOf(basis: RowBasis): Metric {
  const known = mainMetric(basis.target)
  if (known) return known
  const { kind, ids } = basis.context
  const template = kind.metrics[0] ?? { name: '完成量', unit: '', accrual: 'reported-cumulative' as const }
  return { ...template, unit: '', id: ids.text() as MetricId, goal: null, baseline: null, plan: [] }
}

/** Reads goal, actual, unit, growth and rank of a row into its main metric and one observation of the day. */
export function applyFigures(target: Target, cells: ChangedCells, basis: RowBasis, on: IsoDate): AppliedFigures {
  if (!FIGURE_FIELDS.some((field) => cells.has(field))) return { target, observation: null, stated: null, refused: [] }
  const refused: CellRemark[] = []
  const { row } = basis
  const figureOf = (field: 'goal' | 'actual' | 'growth'): WrittenFigure | null => {
    const entry = cells.get(field)
    const read = entry ? figureFrom(entry.cell) : null
    if (entry && read && !read.ok) refused.push(remark(row, entry, 'not-a-figure'))
    return read?.ok ? read.value : null
  }
  const [goal, actual, growth] = [figureOf('goal'), figureOf('actual'), figureOf('growth')]
  const growthUnit = growth?.unit || (cells.get('growth')?.mapped.unit ?? '')
  // 百分点 are no per cent: 14.2个百分点 of growth would become 14.2 %.
  if (growth && growthUnit !== '' && growthUnit !== '%')
    refused.push(remark(row, cells.get('growth')!, 'unit-mismatch'))
  const metric = { ...metricOf(basis), unit: unitFor(basis, cells, goal, actual) }
  if (metric.unit.length > UNIT_CHARS) refused.push(remark(row, cells.get('unit')!, 'text-too-long'))
  const convert = (field: 'goal' | 'actual', value: Decimal, unit: string): Decimal | null => {
    const entry = cells.get(field)!
    const stated = unit === '' ? entry.mapped.unit : unit
    const converted = inUnit(value, stated, metric.unit)
    if (converted === null) refused.push(remark(row, entry, 'unit-mismatch'))
    return converted
  }
  const after = cells.has('goal') ? withGoal(metric, goal, (value, unit) => convert('goal', value, unit)) : metric
  const stated = actual ? convert('actual', actual.value, actual.unit) : null
  const observation = observationFrom(basis, cells, after, {
    value: stated,
    actual,
    growth: growth?.value ?? null,
    on,
    refused,
  })
  const isSame = target.metrics.some((one) => one.id === after.id && one.unit === after.unit && one.goal === after.goal)
  return { target: isSame ? target : withMetric(target, after), observation, stated, refused }
}

/** The unit: the cell under 单位, else the metric's own, else what the figures or their headers state. */
function unitFor(
  basis: RowBasis,
  cells: ChangedCells,
  goal: WrittenFigure | null,
  actual: WrittenFigure | null,
): string {
  const entry = cells.get('unit')
  if (entry) return cellText(entry.cell)
  const known = mainMetric(basis.target)?.unit ?? ''
  const headerOf = (field: string) => basis.entries.get(field)?.mapped.unit ?? ''
  const stated = [known, goal?.unit, headerOf('goal'), actual?.unit, headerOf('actual')]
  return stated.find((unit) => unit && !isBareMultiple(unit)) ?? basis.context.kind.metrics[0]?.unit ?? ''
}

function withGoal(
  metric: Metric,
  figure: WrittenFigure | null,
  convert: (value: Decimal, unit: string) => Decimal | null,
): Metric {
  if (!figure) return metric.goal === null ? metric : { ...metric, goal: null }
  const value = convert(figure.value, figure.unit)
  const high = figure.high === null ? null : convert(figure.high, figure.unit)
  if (value === null || (figure.high !== null && high === null)) return metric
  const read = goalFromFigure({ ...figure, value, high, asWritten: figure.asWritten.slice(0, 200) })
  return { ...metric, goal: figure.operator === null ? keepingOperator(read, metric.goal) : read }
}

interface Reported {
  readonly value: Decimal | null
  readonly actual: WrittenFigure | null
  readonly growth: Decimal | null
  readonly on: IsoDate
  readonly refused: CellRemark[]
}

/** What the stated total adds; the notes tell which of them it takes the place of. */
function added({ context, summary, target }: RowBasis, metric: Metric, total: Decimal, on: IsoDate): Decimal {
  const notes = context.notes?.get(target.id)
  return notes ? onTopOfNotes(metric, total, notes, { on, recordedAt: context.now }) : onTop(metric, total, summary)
}

function observationFrom(basis: RowBasis, cells: ChangedCells, metric: Metric, reported: Reported): Observation | null {
  const rankEntry = cells.get('rank')
  const ranks = rankEntry ? ranksFrom(rankEntry.cell) : null
  if (rankEntry && ranks && !ranks.ok) reported.refused.push(remark(basis.row, rankEntry, 'not-a-rank'))
  const positions = ranks?.ok ? ranks.value : []
  if (reported.value === null && reported.growth === null && positions.length === 0) return null
  return {
    metricId: metric.id,
    value: reported.value === null ? null : added(basis, metric, reported.value, reported.on),
    qualifier: reported.actual?.qualifier ?? 'exact',
    numerator: null,
    denominator: null,
    periodStart: null,
    growth: reported.growth,
    ranks: positions,
    source: '',
  }
}

function withMetric(target: Target, metric: Metric): Target {
  const isKnown = target.metrics.some(({ id }) => id === metric.id)
  const metrics = isKnown
    ? target.metrics.map((one) => (one.id === metric.id ? metric : one))
    : [...target.metrics, metric]
  return { ...target, metrics }
}
