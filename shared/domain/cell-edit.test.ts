import type { Attachment } from './attachment'
import { describe, expect, it } from 'vitest'
import { editCell, inState, isTypedColumn } from './cell-edit'
import { cellNote } from './cell-note'
import { cellText, goalText } from './cell-text'
import { summarise } from './actual'
import type { IsoDate } from './day'
import { NO_DEADLINE } from './deadline'
import type { Decimal } from './decimal'
import { GIVEN_KINDS } from './given-kinds'
import type { LedgerId, MetricId, NoteId, TargetId } from './ids'
import type { Column, CommonColumn } from './ledger-kind'
import { DEFAULT_LIGHT_RULES } from './light-rules'
import type { ProgressNote } from './progress-note'
import { standingOf } from './standing'
import { Target } from './target'

const today = '2023-06-30' as IsoDate
const context = { ledgerYear: 2023, today, role: 'supervising' as const, newMetricId: () => 'm-new' as MetricId }

const target: Target = Target.parse({
  id: 't1',
  ledgerIds: ['l1' as LedgerId],
  parentId: null,
  level: 'task',
  order: 1,
  code: 'A-1',
  title: '完成固定资产投资',
  measure: '',
  leadLeader: '',
  leadUnits: ['发改局'],
  coUnits: [],
  contact: '',
  startOn: null,
  deadline: NO_DEADLINE,
  state: 'in-progress',
  completedOn: null,
  metrics: [
    {
      id: 'm1',
      name: '投资',
      unit: '亿元',
      accrual: 'reported-cumulative',
      goal: { operator: 'at-least', value: '57.05', asWritten: '57.05亿元', isDerived: false },
      baseline: null,
      plan: [],
    },
  ],
  milestones: [],
  acceptance: '',
  attachments: [],
  extra: {},
  remark: '',
})

const look = { title: '列', width: 90, isFrozen: false, isHidden: false, isRequired: false }
const column = (key: CommonColumn): Column => ({ source: 'common', key, ...look })
const edited = (key: CommonColumn, text: string, of = target) => editCell(of, column(key), text, context)

function changedTarget(key: CommonColumn, text: string, of = target): Target {
  const plan = edited(key, text, of)
  if (!plan.ok || plan.value.kind !== 'target') throw new Error('expected a changed target')
  return plan.value.target
}

/** The goal as it is shown after one was typed and then another. */
function retyped(first: string, second: string): string {
  return goalText(changedTarget('goal', second, changedTarget('goal', first)).metrics[0]?.goal ?? null)
}

describe('typing into a cell', () => {
  it('splits units on Chinese and Latin separators', () => {
    expect(changedTarget('leadUnits', '发改局、财政局，住建局, 教育局').leadUnits).toEqual([
      '发改局',
      '财政局',
      '住建局',
      '教育局',
    ])
  })

  it('keeps a deadline as written beside its day', () => {
    const { deadline } = changedTarget('deadline', '10月底前')
    expect(deadline).toMatchObject({ on: '2023-10-31', asWritten: '10月底前' })
    expect(edited('deadline', '2024年13月')).toMatchObject({ ok: false, code: 'not-a-date' })
  })

  it('converts a goal into the unit of the metric and refuses another dimension', () => {
    expect(changedTarget('goal', '60000万元').metrics[0]?.goal).toMatchObject({ operator: 'at-least', value: '6' })
    expect(edited('goal', '12件')).toMatchObject({ ok: false, code: 'unit-differs' })
    expect(edited('goal', '很多')).toMatchObject({ ok: false, code: 'not-a-figure' })
  })

  it('adopts the written unit when the metric has none, and makes a metric when the target has none', () => {
    const bare = { ...target, metrics: [] }
    expect(changedTarget('goal', '266件', bare).metrics).toMatchObject([{ id: 'm-new', unit: '件', name: '列' }])
    expect(changedTarget('goal', '', bare).metrics).toEqual([])
  })

  it('takes an empty goal as no goal, never as zero', () => {
    expect(changedTarget('goal', '').metrics[0]?.goal).toBeNull()
  })

  it('takes a bare number over a ceiling for a ceiling, until another sign is written', () => {
    expect(retyped('≤4.1', '4.0')).toBe('≤4.0')
    expect(retyped('=3', '4')).toBe('=4')
    expect(retyped('≤4.1', '≥4.0')).toBe('4.0')
    expect(retyped('5～8', '6')).toBe('6')
  })

  it('reads back every goal that it shows', () => {
    for (const text of ['57.05', '≤4.1', '=3', '5～8', '全市前3', '按节点']) {
      expect(goalText(changedTarget('goal', text).metrics[0]?.goal ?? null)).toBe(text)
    }
  })

  it('refuses an empty title, an unknown state and computed columns', () => {
    expect(edited('title', '  ')).toMatchObject({ code: 'title-missing' })
    expect(edited('state', '快好了')).toMatchObject({ code: 'choice-unknown' })
    expect(edited('gap', '5')).toMatchObject({ code: 'read-only' })
    expect(isTypedColumn(column('light'))).toBe(false)
  })

  it('dates work that becomes done, and forgets the day when it is taken up again', () => {
    const done = changedTarget('state', '办结')
    expect(done).toMatchObject({ state: 'completed', completedOn: today })
    expect(inState(done, 'in-progress', today).completedOn).toBeNull()
  })

  it('closes nothing out without a standard that it was seen against', () => {
    const done = { ...target, state: 'completed' as const, acceptance: ' ' }
    expect(edited('state', '销号', done)).toMatchObject({ ok: false, code: 'acceptance-missing' })
    expect(changedTarget('state', '销号', { ...done, acceptance: '建成通车' }).state).toBe('closed-out')
    expect(edited('state', '销号', { ...done, state: 'closed-out' }).ok).toBe(true)
  })

  it('keeps an extra date as written unless it is a day', () => {
    const extra: Column = { source: 'extra', key: 'checkedOn', type: 'date', choices: [], ...look }
    const typed = (text: string) => editCell(target, extra, text, context)
    expect(typed('2023.10.31')).toMatchObject({ value: { target: { extra: { checkedOn: '2023-10-31' } } } })
    expect(typed('10月底')).toMatchObject({ value: { target: { extra: { checkedOn: '10月底' } } } })
    expect(typed('哪天')).toMatchObject({ code: 'not-a-date' })
  })
})

describe('the note that typed cells amount to', () => {
  const summary = { ...summarise(target, []), problem: '资金缺口', nextStep: '争取专项债', progress: '已开工' }

  it('carries problem and next step of an earlier day on', () => {
    const plan = edited('actual', '36.63亿元')
    if (!plan.ok || plan.value.kind !== 'note') throw new Error('expected a note')
    const entry = cellNote(plan.value.patch, null, summary, today)
    expect(entry).toMatchObject({
      value: { on: today, problem: '资金缺口', nextStep: '争取专项债', corrects: null },
    })
    expect(entry.ok && entry.value.observations).toMatchObject([{ metricId: 'm1', value: '36.63' }])
  })

  it('corrects the note of today instead of adding a second one, and keeps its files', () => {
    const file: Attachment = {
      id: 'f1' as Attachment['id'],
      sha256: 'a'.repeat(64),
      name: '会议纪要.docx',
      bytes: 12,
      addedAt: '2023-06-30T01:00:00.000Z' as Attachment['addedAt'],
      addedBy: '张三',
    }
    const note: ProgressNote = {
      id: 'n1' as NoteId,
      targetId: 't1' as TargetId,
      on: today,
      progress: '完成过半',
      problem: '',
      nextStep: '',
      observations: [],
      attachments: [file],
      by: '',
      recordedAt: '2023-06-30T01:00:00.000Z' as ProgressNote['recordedAt'],
      corrects: null,
    }
    expect(cellNote({ problem: '用地' }, note, summary, today)).toMatchObject({
      value: { progress: '完成过半', problem: '用地', corrects: 'n1', attachments: [file] },
    })
  })

  it('does not empty what was reported on an earlier day', () => {
    expect(cellNote({ progress: '' }, null, summary, today)).toMatchObject({ code: 'note-not-erasable' })
    expect(edited('actual', '')).toMatchObject({ code: 'note-not-erasable' })
  })

  it('settles a problem with a note that says where the work stands', () => {
    expect(cellNote({ problem: '', nextStep: '' }, null, summary, today)).toMatchObject({
      value: { progress: '已开工', problem: '', nextStep: '' },
    })
  })
})

it('shows every column of every given kind without inventing a zero', () => {
  const summary = summarise(target, [])
  const standing = standingOf({
    target,
    summary,
    today,
    method: 'months',
    year: 2023,
    cadence: { days: 31, graceDays: 10 },
    rules: DEFAULT_LIGHT_RULES,
  })
  const texts = GIVEN_KINDS.flatMap(({ columns }) => columns.map((each) => cellText(each, target, summary, standing)))
  expect(texts).not.toContain('0')
  expect(cellText(column('goal'), target, summary, standing)).toBe('57.05' as Decimal)
  expect(cellText(column('completion'), target, summary, standing)).toBe('')
})
