import { describe, expect, it } from 'vitest'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import { idSource } from '@shared/domain/ids'
import type { LedgerId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { on } from '@shared/domain/testing/rows'
import { changesOf } from '@shared/exchange/import-plan'
import type { RawCell, RawWorkbook } from '@shared/exchange/raw-table'
import { takenRows } from '@shared/exchange/row-decisions'
import { finish } from '@shared/exchange/steps'
import { tableTotals } from '@shared/exchange/table-totals'
import { Projection, type View } from '../../db/projection'
import { draftOf, draftSteps, type ImportDraft, type Meaning, type PlanningBasis } from './import-draft'

const ids = idSource(
  () => 1_700_000_000_000,
  () => 0.5,
)
const ROWS: readonly (readonly RawCell[])[] = [
  ['2025年度重点工作台账', null, null, null, null],
  ['重点任务', '责任单位', '完成时限', '目标值', '会议批次'],
  ['老旧小区改造', '县住房城乡建设局', '10月底前', '18个', '第一批'],
  ['高标准农田建设', '县农业农村局', '年底', 2.28, '第二批'],
  ['合计', null, null, 20.28, null],
]

function workbook(rows: readonly (readonly RawCell[])[] = ROWS): RawWorkbook {
  const sheet = { name: '台账', isHidden: false, rows, merges: [], hiddenRows: [], hiddenColumns: [], struck: [] }
  return { fileType: 'xlsx', encoding: null, uses1904: false, sheets: [sheet] }
}

const empty: View = new Projection(2026).view()
const planDraft = (draft: ImportDraft, against: PlanningBasis) => finish(draftSteps(draft, against))
const basis = (view: View) => ({ view, ids, today: on('2025-06-30'), now: '2025-06-30T00:00:00.000Z' as never })

function draftFor(view: View, ledgerId: LedgerId | null = null): ImportDraft {
  const draft = draftOf('任务分解.xlsx', workbook(), ledgerId, view)
  if (!draft.ok) throw new Error(draft.code)
  return draft.value
}

const extras = (kind: LedgerKind) => kind.columns.flatMap(({ source, title }) => (source === 'extra' ? title : []))
const saying = (draft: ImportDraft, column: number, meaning: Meaning): ImportDraft => ({
  ...draft,
  meanings: new Map([[column, meaning]]),
})

describe('an import draft', () => {
  it('takes name and year from the title above the table', () => {
    expect(draftFor(empty).destination).toMatchObject({ name: '2025年度重点工作台账', year: 2025, ledgerId: null })
  })
  it('keeps an unknown column as one of its own, in a kind of its own', () => {
    const { kind, plan, ledger } = planDraft(draftFor(empty), basis(empty))
    expect(GIVEN_KINDS.map(({ id }) => id)).not.toContain(kind.id)
    expect(ledger.kindId).toBe(kind.id)
    expect(kind.columns.at(-1)).toMatchObject({ source: 'extra', title: '会议批次' })
    expect(plan.created.map(({ target }) => Object.values(target.extra))).toEqual([['第一批'], ['第二批']])
  })
  it('offers the columns that a kind has, and none that this file would add', () => {
    const first = planDraft(draftFor(empty), basis(empty))
    expect([extras(first.base), extras(first.kind)]).toEqual([[], ['会议批次']])
    const projection = new Projection(2026)
    const none = { settings: [], targets: [], summaries: [], slips: [], leagues: [], documents: [] }
    projection.load({ ...none, kinds: [first.kind], ledgers: [first.ledger] })
    const again = planDraft(draftFor(projection.view(), first.ledger.id), basis(projection.view()))
    expect(extras(again.base)).toEqual(['会议批次'])
    expect(again.table.mapping[4]?.field).toMatch(/^extra:column/)
  })
  it('leaves a column out when the person says so, and then needs no kind of its own', () => {
    const { kind, plan } = planDraft(saying(draftFor(empty), 4, 'leave-out'), basis(empty))
    expect(kind.id).toBe('key-work')
    expect(plan.created[0]?.target.extra).toEqual({})
  })
  it('reads a column as the person says', () => {
    const { plan } = planDraft(saying(draftFor(empty), 4, 'remark'), basis(empty))
    expect(plan.created.map(({ target }) => target.remark)).toEqual(['第一批', '第二批'])
  })
  it('imports into a ledger that is there by that ledger’s kind and year', () => {
    const projection = new Projection(2026)
    const ledger: Ledger = {
      id: 'l1' as LedgerId,
      name: '已有台账',
      kindId: GIVEN_KINDS[0]!.id,
      year: 2024,
      issuer: '',
      expectedMethod: null,
      order: 0,
    }
    projection.load({
      settings: [],
      kinds: [GIVEN_KINDS[0]!],
      ledgers: [ledger],
      targets: [],
      summaries: [],
      slips: [],
      leagues: [],
      documents: [],
    })
    const planned = planDraft(draftFor(projection.view(), ledger.id), basis(projection.view()))
    expect(planned.ledger).toBe(ledger)
    expect(planned.plan.created[0]?.target.deadline.on).toBe('2024-10-31')
    expect(planned.plan.unknownColumns).toEqual(['会议批次'])
  })
  it('writes exactly what the decisions leave in', () => {
    const draft = { ...draftFor(empty), decisions: new Map([[4, 'leave-out' as const]]) }
    const { plan } = planDraft(draft, basis(empty))
    const taken = takenRows(plan, draft.decisions)
    const id = plan.created.find(({ row }) => row === 3)?.target.id
    expect(taken).toEqual({ targets: new Set([id]), created: 1, updated: 0 })
    expect(changesOf(plan, taken.targets).filter(({ table }) => table === 'targets')).toHaveLength(1)
  })
  it('plans nothing for a sheet without a header', () => {
    expect(draftOf('x.csv', workbook([['甲', '乙']]), null, empty)).toMatchObject({
      ok: false,
      code: 'header-not-found',
    })
  })
  it('gives totals to hold against the original, without the subtotal row', () => {
    const { table, plan } = planDraft(draftFor(empty), basis(empty))
    expect(tableTotals(table)).toEqual([{ header: '目标值', sum: '20.28', count: 2 }])
    expect(changesOf(plan)).toHaveLength(2)
  })
})
