import { fail, ok, type Result } from '../result'
import type { NotePatch } from './cell-note'
import { IsoDate } from './day'
import { decimal } from './decimal'
import type { MetricId } from './ids'
import { moveRefusal, type MoveRefusal } from './loop'
import type { Column, CommonColumn, ExtraColumn } from './ledger-kind'
import type { Metric } from './metric'
import { readDeadline } from './read-deadline'
import { readGoal, readGrowth, readValue, type FigureRefusal } from './read-goal'
import { readRanks, type RankRefusal } from './read-rank'
import type { OfficeRole } from './settings'
import { mainMetric } from './standing'
import { STATE_WORDS, stateOfWord } from './state-words'
import type { Target } from './target'

export type CellRefusal =
  | FigureRefusal
  | 'not-a-date'
  | RankRefusal
  | 'title-missing'
  | 'choice-unknown'
  | 'text-too-long'
  | 'read-only'
  | 'note-not-erasable'
  | 'acceptance-missing'
  | MoveRefusal

/** What a typed cell asks for: a changed target, or a note of today (with the target, should its metric change too). */
export type CellPlan =
  | { readonly kind: 'target'; readonly target: Target }
  | { readonly kind: 'note'; readonly patch: NotePatch; readonly target: Target | null }

export interface CellContext {
  readonly ledgerYear: number
  readonly today: IsoDate
  readonly role: OfficeRole
  /** For a target that has no metric yet when a figure is typed. */
  readonly newMetricId: () => MetricId
}

const COMPUTED: ReadonlySet<CommonColumn> = new Set([
  'ordinal',
  'completion',
  'expected',
  'gap',
  'previousRank',
  'light',
  'noteOn',
])

/** Whether a person may type into the column at all. */
export function isTypedColumn(column: Column): boolean {
  return column.source === 'extra' || !COMPUTED.has(column.key)
}

/** The words that a choice column offers. */
export function choicesOfColumn(column: Column): readonly string[] {
  if (column.source === 'extra') return column.choices
  return column.key === 'state' ? Object.values(STATE_WORDS) : []
}

const SHORT = 2_000
const LONG = 32_767
const changedTo = (target: Target): Result<CellPlan, never> => ok({ kind: 'target', target })
const noted = (patch: NotePatch, target: Target | null = null): Result<CellPlan, never> =>
  ok({ kind: 'note', patch, target })

/** Reads what was typed into a cell. Nothing is guessed: what can not be read is refused with its reason. */
export function editCell(
  target: Target,
  column: Column,
  text: string,
  context: CellContext,
): Result<CellPlan, CellRefusal> {
  if (text.length > LONG) return fail('text-too-long', { most: LONG })
  if (column.source === 'extra') return editExtra(target, column, text.trim(), context)
  const typed = text.trim()
  switch (column.key) {
    case 'title':
      return typed === '' ? fail('title-missing') : changedTo({ ...target, title: typed })
    case 'measure':
    case 'remark':
      return changedTo({ ...target, [column.key]: typed })
    case 'code':
    case 'leadLeader':
    case 'contact':
      return typed.length > SHORT
        ? fail('text-too-long', { most: SHORT })
        : changedTo({ ...target, [column.key]: typed })
    case 'leadUnits':
    case 'coUnits':
      return editUnits(target, column.key, typed)
    case 'startOn':
      return editStart(target, typed, context)
    case 'deadline': {
      const read = readDeadline(typed, context)
      return read.ok ? changedTo({ ...target, deadline: read.value }) : read
    }
    case 'state':
      return editState(target, typed, context)
    case 'progress':
    case 'problem':
    case 'nextStep':
      return noted({ [column.key]: typed })
    case 'goal':
    case 'unit':
    case 'actual':
    case 'growth':
    case 'rank':
      return editFigure(target, column.key, typed, { name: column.title, newMetricId: context.newMetricId })
    default:
      return fail('read-only')
  }
}

/** 发改局、财政局，住建局 → three names. */
export function namesOf(text: string): readonly string[] {
  const names = text.split(/[、，,;；\n]+/).map((name) => name.trim())
  return [...new Set(names)].filter((name) => name !== '')
}

function editUnits(target: Target, key: 'leadUnits' | 'coUnits', typed: string): Result<CellPlan, CellRefusal> {
  const names = namesOf(typed)
  if (names.length > 200 || names.some((name) => name.length > 200)) return fail('text-too-long', { most: 200 })
  return changedTo({ ...target, [key]: names })
}

function editStart(target: Target, typed: string, context: CellContext): Result<CellPlan, CellRefusal> {
  if (typed === '') return changedTo({ ...target, startOn: null })
  const exact = IsoDate.safeParse(typed)
  if (exact.success) return changedTo({ ...target, startOn: exact.data })
  const read = readDeadline(typed, context)
  if (!read.ok) return read
  return read.value.on === null ? fail('not-a-date', { text: typed }) : changedTo({ ...target, startOn: read.value.on })
}

function editState(target: Target, typed: string, { today, role }: CellContext): Result<CellPlan, CellRefusal> {
  const state = stateOfWord(typed)
  if (state === null) return fail('choice-unknown', { text: typed })
  const refusal = moveRefusal(target.state, state, role)
  if (refusal !== null) return fail(refusal)
  return closesBlindly(target, state) ? fail('acceptance-missing') : changedTo(inState(target, state, today))
}

/** Whether a target would be closed out without a standard that says what must be seen. */
export function closesBlindly(target: Target, to: Target['state']): boolean {
  return to === 'closed-out' && target.state !== to && target.acceptance.trim() === ''
}

/** The target in another state. Work that becomes done is done today; work taken up again is not done any more. */
export function inState(target: Target, state: Target['state'], today: IsoDate): Target {
  const isDone = state === 'completed' || state === 'closed-out'
  return { ...target, state, completedOn: isDone ? (target.completedOn ?? today) : null }
}

function editExtra(
  target: Target,
  column: ExtraColumn,
  typed: string,
  context: CellContext,
): Result<CellPlan, CellRefusal> {
  const { [column.key]: _, ...others } = target.extra
  if (typed === '') return changedTo({ ...target, extra: others })
  if (column.type === 'choice' && !column.choices.includes(typed)) return fail('choice-unknown', { text: typed })
  if (column.type === 'figure') {
    const read = readValue(typed, { unit: '' })
    if (!read.ok) return read
  }
  let kept = typed
  if (column.type === 'figure') kept = decimal(typed.replaceAll(',', '')) ?? typed
  if (column.type === 'date') {
    const read = readDeadline(typed, context)
    if (!read.ok) return read
    kept = read.value.precision === 'day' ? (read.value.on ?? typed) : typed
  }
  return changedTo({ ...target, extra: { ...others, [column.key]: kept } })
}

interface FigureContext {
  readonly name: string
  readonly newMetricId: () => MetricId
}

function editFigure(
  target: Target,
  key: 'goal' | 'unit' | 'actual' | 'growth' | 'rank',
  typed: string,
  { name, newMetricId }: FigureContext,
): Result<CellPlan, CellRefusal> {
  const known = mainMetric(target)
  if (typed === '' && key !== 'goal' && key !== 'unit') return fail('note-not-erasable')
  if (typed === '' && !known) return changedTo(target)
  const metric: Metric = known ?? {
    id: newMetricId(),
    name,
    unit: '',
    accrual: 'reported-cumulative',
    goal: null,
    baseline: null,
    plan: [],
  }
  const holding = known ? null : withMetric(target, metric)
  switch (key) {
    case 'unit':
      return typed.length > 40
        ? fail('text-too-long', { most: 40 })
        : changedTo(withMetric(target, { ...metric, unit: typed }))
    case 'goal': {
      const read = readGoal(typed, metric)
      return read.ok ? changedTo(withMetric(target, { ...metric, ...read.value })) : read
    }
    case 'actual': {
      const read = readValue(typed, metric)
      if (!read.ok) return read
      const { value, qualifier, unit } = read.value
      const adopted = unit === metric.unit ? holding : withMetric(target, { ...metric, unit })
      return noted({ seen: { metricId: metric.id, value: { value, qualifier } } }, adopted)
    }
    case 'growth': {
      const read = readGrowth(typed)
      return read.ok ? noted({ seen: { metricId: metric.id, growth: read.value } }, holding) : read
    }
    case 'rank': {
      const read = readRanks(typed)
      return read.ok ? noted({ seen: { metricId: metric.id, ranks: read.value } }, holding) : read
    }
  }
}

/** The target with the metric in its place, or added at the end. */
export function withMetric(target: Target, metric: Metric): Target {
  const isKnown = target.metrics.some(({ id }) => id === metric.id)
  const metrics = isKnown
    ? target.metrics.map((other) => (other.id === metric.id ? metric : other))
    : [...target.metrics, metric]
  return { ...target, metrics }
}
