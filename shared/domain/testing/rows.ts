import type { Instant, IsoDate } from '../day'
import { NO_DEADLINE } from '../deadline'
import type { Decimal } from '../decimal'
import type { AttachmentId, DocumentId, LedgerId, MetricId, NoteId, TargetId } from '../ids'
import type { Goal, Metric } from '../metric'
import type { Observation, ProgressNote } from '../progress-note'
import type { SourceDocument } from '../source-document'
import type { Target } from '../target'

/** Rows for tests: a plain one of each, with whatever the test is about laid over it. */
export const D = (text: string) => text as Decimal
export const on = (text: string) => text as IsoDate

export const atLeast = (value: string): Goal => ({
  operator: 'at-least',
  value: D(value),
  asWritten: value,
  isDerived: false,
})
export const atMost = (value: string): Goal => ({
  operator: 'at-most',
  value: D(value),
  asWritten: value,
  isDerived: false,
})

export function metricWith(over: Partial<Metric> = {}): Metric {
  return {
    id: 'm1' as MetricId,
    name: '完成投资',
    unit: '亿元',
    accrual: 'reported-cumulative',
    goal: null,
    baseline: null,
    plan: [],
    ...over,
  }
}

export function targetWith(over: Partial<Target> = {}): Target {
  return {
    id: 't1' as TargetId,
    ledgerIds: ['l1' as LedgerId],
    parentId: null,
    level: 'task',
    order: 1,
    code: '',
    title: '重大项目',
    measure: '',
    leadLeader: '',
    leadUnits: [],
    coUnits: [],
    contact: '',
    startOn: null,
    deadline: NO_DEADLINE,
    state: 'in-progress',
    completedOn: null,
    metrics: [],
    milestones: [],
    acceptance: '',
    attachments: [],
    extra: {},
    remark: '',
    ...over,
  }
}

export function observed(value: string | null, over: Partial<Observation> = {}): Observation {
  return {
    metricId: 'm1' as MetricId,
    value: value === null ? null : D(value),
    qualifier: 'exact',
    numerator: null,
    denominator: null,
    periodStart: null,
    growth: null,
    ranks: [],
    source: '',
    ...over,
  }
}

export function noteWith(
  id: string,
  day: string,
  observations: readonly Observation[],
  over: Partial<ProgressNote> = {},
): ProgressNote {
  return {
    id: id as NoteId,
    targetId: 't1' as TargetId,
    on: on(day),
    progress: '',
    problem: '',
    nextStep: '',
    observations,
    attachments: [],
    by: '张三',
    recordedAt: `${day}T08:00:00.000Z` as Instant,
    corrects: null,
    ...over,
  }
}

export function documentWith(over: Partial<SourceDocument> = {}): SourceDocument {
  const addedAt = '2023-07-19T01:00:00.000Z' as Instant
  const file = (id: string, name: string, sign: string) => ({
    id: id as AttachmentId,
    sha256: sign.repeat(64),
    name,
    bytes: 1_024,
    addedAt,
    addedBy: '张三',
  })
  return {
    id: 'd1' as DocumentId,
    title: '在县委全会上的讲话',
    on: on('2023-07-18'),
    text: file('a1', '讲话.txt', 'a'),
    original: file('a2', '讲话.docx', 'b'),
    addedAt,
    addedBy: '张三',
    ...over,
  }
}
