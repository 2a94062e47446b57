import { describe, expect, it } from 'vitest'
import { summarise } from '../domain/actual'
import { tables } from '../domain/change'
import type { Instant, IsoDate } from '../domain/day'
import { GIVEN_KINDS } from '../domain/given-kinds'
import { idSource, type DocumentId, type LedgerId } from '../domain/ids'
import { extraColumn } from '../domain/kind-columns'
import type { ExtraColumn, LedgerKind } from '../domain/ledger-kind'
import type { ProgressNote } from '../domain/progress-note'
import type { Target } from '../domain/target'
import { changesOf, type ImportContext, type ImportPlan } from './import-plan'
import { keepUnknown } from './map-columns'
import { planImport } from './plan-import'
import { unitsFrom } from './read-cells'
import { measuresIn } from './split-measures'
import { proposeImport } from './propose-import'
import { takenRows } from './row-decisions'
import type { RawCell, RawMerge, RawSheet, RawWorkbook } from './raw-table'

const kind = GIVEN_KINDS[0]!

function workbook(rows: RawCell[][], merges: RawMerge[] = [], rest: Partial<RawSheet> = {}): RawWorkbook {
  const sheet: RawSheet = {
    name: '台账',
    isHidden: false,
    rows,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    struck: [],
    ...rest,
  }
  return { fileType: 'xlsx', encoding: null, uses1904: false, sheets: [sheet] }
}

function context(existing: readonly Target[] = [], notes: readonly ProgressNote[] = []): ImportContext {
  let clock = 0
  return {
    ledger: {
      id: 'L' as LedgerId,
      name: '台账',
      kindId: kind.id,
      year: 2026,
      issuer: '',
      expectedMethod: null,
      order: 1,
    },
    kind,
    existing,
    summaries: new Map(
      existing.map((target) => [
        target.id,
        summarise(
          target,
          notes.filter(({ targetId }) => targetId === target.id),
        ),
      ]),
    ),
    today: '2026-11-24' as IsoDate,
    now: '2026-11-24T08:00:00.000Z' as Instant,
    handler: '督查室',
    ids: idSource(
      () => (clock += 1),
      () => 0,
    ),
    uses1904: false,
  }
}

function planOf(book: RawWorkbook, at: ImportContext = context()): ImportPlan {
  const proposal = proposeImport(book, at.kind)
  if (!proposal.ok) throw new Error(proposal.code)
  return planImport(proposal.value, at)
}

const titles = (plan: ImportPlan) => plan.created.map(({ target }) => target.title)
const across = (row: number, right = 4): RawMerge => ({ top: row, left: 0, bottom: row, right })

function fieldOfUnit(values: readonly string[]) {
  const rows = values.map((unit): RawCell[] => ['修路', 5, unit])
  const proposal = proposeImport(workbook([['事项', '目标值', '单位'], ...rows]), null)
  return proposal.ok && proposal.value.mapping[2]?.field
}

describe('a table as offices write it', () => {
  it('reads what stands above for 同上, and goes on with a task where merges were lost', () => {
    const plan = planOf(
      workbook([
        ['序号', '重点任务', '具体措施', '牵头单位'],
        [1, '修路', '征地', '甲局'],
        [null, null, '施工', '同上'],
        [2, '架桥', '设计', '〃'],
      ]),
    )
    expect(plan.created.map(({ target }) => [target.title, target.leadUnits])).toEqual([
      ['修路', []],
      ['征地', ['甲局']],
      ['施工', ['甲局']],
      ['架桥', ['甲局']],
    ])
  })

  it('parts lead and co-units that stand in one cell, and leaves other colons alone', () => {
    expect(unitsFrom('牵头单位：甲局\n配合单位：乙局、丙局')).toEqual({ lead: ['甲局'], along: ['乙局', '丙局'] })
    expect(unitsFrom('配合：乙局；牵头：甲局')).toEqual({ lead: ['甲局'], along: ['乙局'] })
    expect(unitsFrom('责任单位：甲局')).toEqual({ lead: ['甲局'], along: null })
    expect(unitsFrom('甲局、乙局')).toEqual({ lead: ['甲局', '乙局'], along: null })
  })

  it('parts several measures only where every line is numbered', () => {
    expect(measuresIn('1.甲；\n2.乙。')).toEqual(['甲', '乙'])
    expect(measuresIn('①甲\n②乙\n③丙')).toEqual(['甲', '乙', '丙'])
    expect(measuresIn('1.甲\n另：乙')).toEqual(['1.甲\n另：乙'])
    expect(measuresIn('1.5公里道路')).toEqual(['1.5公里道路'])
  })
})

describe('finding the table', () => {
  it('passes over merged title lines and takes the day that they name for the notes', () => {
    const plan = planOf(
      workbook(
        [
          ['2026年重点工作台账'],
          ['填报单位：县局　日期：2026年10月31日'],
          ['序号', '重点任务', '牵头单位', '进展情况', '办结时限'],
          [1, '修路', '县交通运输局', '已完工', '10月底前'],
        ],
        [across(0), across(1)],
      ),
    )
    expect(plan.created[0]?.target).toMatchObject({
      title: '修路',
      leadUnits: ['县交通运输局'],
      deadline: { on: '2026-10-31', precision: 'month', asWritten: '10月底前' },
    })
    expect(plan.created[0]?.note).toMatchObject({ on: '2026-10-31', progress: '已完工' })
  })

  it('reads a header of two rows', () => {
    const proposal = proposeImport(
      workbook(
        [
          ['序号', '事项', '责任分工', null, '年度目标', null],
          [null, null, '牵头单位', '配合单位', '目标值', '单位'],
          [1, '修路', '甲局', '乙局', 12, '公里'],
        ],
        [
          { top: 0, left: 0, bottom: 1, right: 0 },
          { top: 0, left: 1, bottom: 1, right: 1 },
          { top: 0, left: 2, bottom: 0, right: 3 },
          { top: 0, left: 4, bottom: 0, right: 5 },
        ],
      ),
      kind,
    )
    if (!proposal.ok) throw new Error(proposal.code)
    expect(proposal.value.header).toMatchObject({ row: 0, height: 2 })
    expect(proposal.value.mapping.map(({ field }) => field)).toEqual([
      'ordinal',
      'title',
      'leadUnits',
      'coUnits',
      'goal',
      'unit',
    ])
  })

  it('says so when there is no header, and when nothing is visible', () => {
    expect(
      proposeImport(
        workbook([
          ['a', 'b'],
          [1, 2],
        ]),
        kind,
      ),
    ).toMatchObject({ ok: false, code: 'header-not-found' })
    expect(proposeImport(workbook([[null]]), kind)).toMatchObject({ ok: false, code: 'sheet-empty' })
    expect(proposeImport(workbook([['事项', '时限']], [], { isHidden: true }), kind)).toMatchObject({
      ok: false,
      code: 'sheet-missing',
    })
  })

  it('takes 单位 for a unit of measure or an organisation by what stands in it', () => {
    expect(fieldOfUnit(['亿元', '公里'])).toBe('unit')
    expect(fieldOfUnit(['县财政局', '城关镇人民政府'])).toBe('leadUnits')
  })

  it('keeps a column that nobody knows, when asked to', () => {
    const proposal = proposeImport(
      workbook([
        ['事项', '牵头单位', '资金渠道'],
        ['修路', '甲局', '专项债'],
      ]),
      kind,
    )
    if (!proposal.ok) throw new Error(proposal.code)
    expect(planImport(proposal.value, context()).unknownColumns).toEqual(['资金渠道'])
    const kept = keepUnknown(kind, proposal.value.mapping)
    const plan = planImport({ ...proposal.value, mapping: kept.mapping }, { ...context(), kind: kept.kind })
    expect(Object.values(plan.created[0]?.target.extra ?? {})).toEqual(['专项债'])
    expect(plan.unknownColumns).toEqual([])
  })
})

describe('reading rows', () => {
  const head = ['编号', '事项', '完成时限', '目标值', '完成值', '牵头单位']

  it('refuses a row with its place: a month 13, a figure that is none, a name that is missing', () => {
    const plan = planOf(
      workbook(
        [
          ['督办台账'],
          head,
          ['A1', '修路', '2024年13月', 1, 1, '甲'],
          ['A2', '架桥', '年底', 'abc', 1, '乙'],
          ['A3', null, '年底', 1, 1, '丙'],
          [],
          ['A4', '种树', 46_326, '36.63亿元', '71.07％', '丁'],
        ],
        [across(0, 5)],
      ),
    )
    expect(plan.refused.map(({ row, column, header, code, text }) => [row, column, header, code, text])).toEqual([
      [3, 'C', '完成时限', 'not-a-date', '2024年13月'],
      [4, 'D', '目标值', 'not-a-figure', 'abc'],
      [5, 'B', '事项', 'title-missing', ''],
      [7, 'E', '完成值', 'unit-mismatch', '71.07％'],
    ])
    expect(plan.counts).toMatchObject({ rows: 4, created: 0, refused: 4 })
    expect(changesOf(plan)).toEqual([])
  })

  it('reads figures with units and operators, converts sizes of one unit, and writes valid rows', () => {
    const plan = planOf(
      workbook([
        ['事项', '总投资（亿元）', '目标值', '累计完成投资（万元）'],
        ['厂房', 5, '2.28亿元以上', 11_400],
      ]),
    )
    const [made] = plan.created
    expect(made?.target.metrics[0]).toMatchObject({
      unit: '亿元',
      goal: { operator: 'at-least', value: '2.28', asWritten: '2.28亿元以上' },
    })
    expect(made?.note?.observations[0]).toMatchObject({ value: '1.14' })
    for (const { table, after } of changesOf(plan)) expect(tables[table].safeParse(after).success).toBe(true)
  })

  it('warns of numbers in text columns, errors, formulas without result, struck text and repeated codes', () => {
    const plan = planOf(
      workbook(
        [head, ['A1', '修路', null, { formula: '=B1' }, { error: '#REF!' }, 12], ['A1', '架桥', null, 1, null, '乙']],
        [],
        { struck: [[1, 0]] },
      ),
    )
    expect(plan.warnings.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, 'A', 'struck-through'],
      [2, 'D', 'formula-without-value'],
      [2, 'E', 'cell-error'],
      [2, 'F', 'number-in-text'],
      [2, 'A', 'code-repeated'],
      [3, 'A', 'code-repeated'],
    ])
    expect(titles(plan)).toEqual(['修路', '架桥'])
  })

  it('takes a row whose name is struck through as cancelled, and says so', () => {
    const plan = planOf(workbook([head, ['A1', '修路'], ['A2', '架桥']], [], { struck: [[2, 1]] }))
    expect(plan.created.map(({ target }) => target.state)).toEqual(['registered', 'cancelled'])
    expect(plan.doubts.map(({ row, code }) => [row, code])).toEqual([[3, 'row-struck']])
  })

  it('makes a tree of headings, merged names and measures, and skips subtotals and footers', () => {
    const rows: RawCell[][] = [
      ['序号', '任务', '措施', '牵头单位', '备注'],
      ['一、经济'],
      ['（一）工业'],
      [1, '技改', '甲措施', '甲局', null],
      [2, null, '乙措施', '乙局', null],
      ['二、民生'],
      [3, '修路', '丙措施', '丙局', null],
      ['合计', null, null, null, 3],
      ['注：以上为示例'],
    ]
    const plan = planOf(workbook(rows, [across(1), across(2), across(5), { top: 3, left: 1, bottom: 4, right: 1 }]))
    const byId = new Map(plan.created.map(({ target }) => [target.id, target]))
    const shown = plan.created.map(({ target }) => [
      target.level,
      target.title,
      target.parentId && byId.get(target.parentId)?.title,
    ])
    expect(shown).toEqual([
      ['goal', '一、经济', null],
      ['task', '（一）工业', '一、经济'],
      ['measure', '技改', '（一）工业'],
      ['measure', '甲措施', '技改'],
      ['measure', '乙措施', '技改'],
      ['goal', '二、民生', null],
      ['task', '修路', '二、民生'],
    ])
    expect(plan.skipped.map(({ reason }) => reason)).toEqual(['subtotal', 'footer'])
  })

  it('keeps text that looks like markup or a formula as it is', () => {
    const plan = planOf(
      workbook([
        ['事项', '牵头单位'],
        ['<img src=x onerror=alert(1)>', '=cmd|x'],
      ]),
    )
    expect(plan.created[0]?.target).toMatchObject({ title: '<img src=x onerror=alert(1)>', leadUnits: ['=cmd|x'] })
  })
})

const own = (type: ExtraColumn['type'], title: string, choices: readonly string[] = []): ExtraColumn => ({
  ...extraColumn(`x${type}`, type),
  title,
  choices,
})

describe('columns of a kind of the office’s own', () => {
  const kindOfOwn: LedgerKind = {
    ...kind,
    columns: [
      ...kind.columns.map((column) => (column.key === 'title' ? { ...column, title: '督办内容' } : column)),
      own('figure', '补助（万元）'),
      own('date', '验收日'),
      own('choice', '档次', ['一档', '二档']),
    ],
  }
  const head = ['记录号', '上级记录号', '层级', '督办内容', '补助（万元）', '验收日', '档次']
  const at = { ...context(), kind: kindOfOwn }

  it('finds a sheet of ours by its record numbers, whatever its kind calls the name column', () => {
    const plan = planOf(workbook([head, [null, null, '任务', '修路', 12.5, { date: '2026-10-31' }, '二档']]), at)
    expect(titles(plan)).toEqual(['修路'])
    expect(plan.created[0]?.target.extra).toEqual({ xfigure: '12.5', xdate: '2026-10-31', xchoice: '二档' })
    expect(plan.warnings).toEqual([])
  })

  it('keeps what does not fit a column as it is written, and says so', () => {
    const plan = planOf(workbook([head, [null, null, '任务', '修路', '待定', '一个好日子', '三档']]), at)
    expect(plan.created[0]?.target.extra).toEqual({ xfigure: '待定', xdate: '一个好日子', xchoice: '三档' })
    expect(plan.warnings.map(({ code }) => code)).toEqual(['figure-as-text', 'date-as-text', 'choice-unknown'])
  })
})

describe('importing into a ledger that has targets', () => {
  const head = ['编号', '事项', '牵头单位', '目标值', '完成值', '进展情况', '存在问题']
  const first = planOf(
    workbook([
      head,
      ['A1', '修路', '甲局', '12公里', 6, '过半', '缺钱'],
      ['A2', '架桥', '乙局', '3座', 1, '开工', null],
    ]),
  )
  const existing = first.created.map(({ target }) => target)
  const notes = first.created.flatMap(({ note }) => (note ? [note] : []))

  it('finds rows by code, says what differs, and adds a note only for what is new', () => {
    const plan = planOf(
      workbook([
        head,
        ['A1', '修路', '甲局', '12公里', 8, '过半', null],
        ['A2', '架桥', '丙局', '3座', 1, '开工', null],
      ]),
      context(existing, notes),
    )
    expect(plan.counts).toMatchObject({ created: 0, updated: 2, unchanged: 0 })
    expect(plan.updated[0]?.differences).toEqual([{ column: 'E', header: '完成值', before: '6', after: '8' }])
    expect(plan.updated[0]?.after).toBe(plan.updated[0]?.before)
    expect(plan.updated[0]?.note).toMatchObject({ progress: '', observations: [{ value: '8' }] })
    expect(plan.updated[1]?.after.leadUnits).toEqual(['丙局'])
    expect(plan.updated[1]?.note).toBeNull()
    expect(changesOf(plan, new Set([plan.updated[1]!.before.id]))).toHaveLength(1)
  })

  it('leaves the sentences that a target came from, which no sheet speaks of', () => {
    const sources = [{ documentId: 'd1' as DocumentId, start: 0, end: 4, text: '修路。', metricId: null }]
    const linked = existing.map((target) => ({ ...target, sources }))
    const plan = planOf(workbook([head, ['A1', '修路', '丁局', '15公里', 6, '过半', '缺钱']]), context(linked, notes))
    expect(plan.updated[0]?.after).toMatchObject({ leadUnits: ['丁局'], sources })
  })

  it('names the targets that the file does not speak of', () => {
    const plan = planOf(workbook([head, ['A1', '修路', '甲局', 12, '6', '过半', null]]), context(existing, notes))
    expect(plan.missing.map(({ title }) => title)).toEqual(['架桥'])
  })

  it('leaves out what is older than the latest note until somebody takes it, and nothing else', () => {
    const rows = [['截至2026年6月30日'], head, ['A1', '修路', '甲局', 12, 4, '过半'], ['A2', '架桥', '丙局', 3, 1]]
    const plan = planOf(workbook(rows), context(existing, notes))
    expect(plan.updated.map(({ isOlder }) => isOlder)).toEqual([true, false])
    expect(takenRows(plan, new Map())).toMatchObject({
      targets: new Set([plan.updated[1]!.before.id]),
      updated: 1,
    })
    expect(takenRows(plan, new Map([[3, 'take']]))).toMatchObject({ targets: null, updated: 2 })
    expect(takenRows(plan, new Map([[4, 'leave-out']]))).toMatchObject({ targets: new Set(), updated: 0 })
  })

  it('does nothing for rows that say the same', () => {
    const plan = planOf(workbook([head, ['A1', '修路', '甲局', 12, '6', '过半', null]]), context(existing, notes))
    expect(plan.counts).toMatchObject({ unchanged: 1, updated: 0, created: 0 })
    expect(changesOf(plan)).toEqual([])
  })

  it('takes exactly the accepted rows with the parents they need', () => {
    const plan = planOf(
      workbook(
        [['序号', '事项', '牵头单位'], ['一、经济'], [1, '修路', '甲局'], ['二、民生'], [2, '架桥', '乙局']],
        [across(1, 2), across(3, 2)],
      ),
    )
    const [id] = plan.created.flatMap(({ row, target }) => (row === 5 ? [target.id] : []))
    const taken = changesOf(plan, new Set([id!])).map(({ after }) => (after as Target).title)
    expect(taken).toEqual(['二、民生', '架桥'])
  })
})
