import { decimal, dividedBy, type Decimal } from '../domain/decimal'
import type { MetricId } from '../domain/ids'
import { impliedGoal } from '../domain/implied-goal'
import type { Accrual, Goal, Metric, PlanPoint } from '../domain/metric'
import { quarterPlan, type QuarterTexts } from '../domain/quarter-plan'
import { readGoal } from '../domain/read-goal'
import { given, sampleDay, taken, type SampleBasis } from './basis'
import type { Block } from './read-blocks'

/** A metric with what was reported of it: `10:3.2~6.8` is a month, a value and a growth. */
export interface MadeMetric {
  readonly metric: Metric
  readonly readings: readonly string[]
  /** What a report of it says where nothing else was told: {m} the month, {v} the value with its unit. */
  readonly saying: string
  /** A reading that was wrong and was corrected since, with the reason. */
  readonly wrong: string | null
}

const ACCRUALS: Readonly<Record<string, Accrual>> = {
  累计: 'reported-cumulative',
  每期: 'per-period',
  时点: 'point-in-time',
  比率: 'ratio',
}
const LIST: Goal = { operator: 'list', total: '0' as Decimal, asWritten: '', isDerived: false }

/** The metrics of a block: each 指标 (name；unit；goal；accrual；基数) with the 计划, 数据, 说 and 更正 that follow it. */
export function makeMetrics({ fields }: Block, basis: SampleBasis): readonly MadeMetric[] {
  const made: MadeMetric[] = []
  const change = (patch: (last: MadeMetric) => Partial<MadeMetric>) => {
    const last = given(made.at(-1), 'a figure without its metric')
    made[made.length - 1] = { ...last, ...patch(last) }
  }
  for (const { key, text } of fields) {
    if (key === '指标') made.push(readMetric(text, basis))
    if (key === '计划') change(({ metric }) => ({ metric: { ...metric, plan: readPlan(text, metric, basis) } }))
    if (key === '数据') change(() => ({ readings: text.split(' ') }))
    if (key === '说') change(() => ({ saying: text }))
    if (key === '更正') change(() => ({ wrong: text }))
  }
  return made
}

function readMetric(text: string, { newId }: SampleBasis): MadeMetric {
  const [name = '', unit = '', goalText = '', accrual = '累计', from = ''] = text.split('；')
  const read = goalOf(goalText, unit)
  const metric: Metric = {
    id: newId() as MetricId,
    name,
    unit: read.unit,
    accrual: given(ACCRUALS[accrual], `no such accrual: ${accrual}`),
    goal: read.goal,
    baseline: from === '' ? null : decimal(from.replace('基数', '')),
    plan: [],
  }
  return { metric, readings: [], saying: `截至{m}，${name}{v}。`, wrong: null }
}

function goalOf(text: string, unit: string): { readonly goal: Goal | null; readonly unit: string } {
  if (text.startsWith('推算')) {
    const [actual = null, per = null] = text.slice(2).trim().split('/').map(decimal)
    const share = per && dividedBy(per, '100' as Decimal)
    return { goal: impliedGoal(given(actual, text), given(share, text)), unit }
  }
  return taken(
    text.startsWith('清单') ? readGoal(text.slice(2), { unit, goal: LIST }) : readGoal(text, { unit, goal: null }),
  )
}

/** Four shares of the goal at the ends of the quarters, or days with their values: `6:1 9:10 12:100`. */
function readPlan(text: string, metric: Metric, basis: SampleBasis): readonly PlanPoint[] {
  const parts = text.split(' ')
  if (!text.includes(':')) return taken(quarterPlan(parts as unknown as QuarterTexts, { metric, year: basis.year }))
  return parts.map((part) => {
    const [on = '', value = ''] = part.split(':')
    return { on: sampleDay(on, basis), value: given(decimal(value), part) }
  })
}
