import { describe, expect, it } from 'vitest'
import { GIVEN_KINDS } from '../domain/given-kinds'
import type { LedgerId, TargetId } from '../domain/ids'
import type { ExtraColumn } from '../domain/ledger-kind'
import { DEFAULT_LIGHT_RULES } from '../domain/light-rules'
import { standingOf } from '../domain/standing'
import type { Target } from '../domain/target'
import { arrangeTree, headingsOf } from '../domain/target-tree'
import { atLeast, atMost, metricWith, on, targetWith } from '../domain/testing/rows'
import { ledgerBook, type Arrangement } from './ledger-book'
import type { LedgerSheetBasis } from './ledger-sheet'
import { sheetCellText, USUAL_LOOK, type LedgerSheet } from './sheet-model'

const T = (id: string) => id as TargetId
const kind = GIVEN_KINDS[0]!
const figures = (title: string): ExtraColumn => ({
  source: 'extra',
  key: 'figures',
  type: 'figure',
  choices: [],
  title,
  width: 100,
  isFrozen: false,
  isHidden: false,
  isRequired: false,
})

function basisOf(targets: readonly Target[], over: Partial<LedgerSheetBasis> = {}): LedgerSheetBasis {
  const byId = new Map(targets.map((target) => [target.id, target]))
  return {
    ledger: {
      id: 'l1' as LedgerId,
      name: '重点工作',
      kindId: kind.id,
      year: 2023,
      issuer: '',
      expectedMethod: null,
      order: 1,
    },
    kind,
    rows: arrangeTree(targets),
    standings: (id) =>
      standingOf({
        target: byId.get(id)!,
        summary: null,
        today: on('2023-06-30'),
        method: 'months',
        year: 2023,
        cadence: { days: 366, graceDays: 90 },
        rules: DEFAULT_LIGHT_RULES,
      }),
    summaries: () => null,
    issuer: '',
    on: on('2023-06-30'),
    parentOf: ({ parentId }) => (parentId === null ? undefined : byId.get(parentId)),
    ...over,
  }
}

function sheetsOf(targets: readonly Target[], arrangement: Arrangement, over: Partial<LedgerSheetBasis> = {}) {
  const headings = headingsOf(targets)
  const wish = { arrangement, hasSummaries: true, hasTotals: true, isLive: false, look: USUAL_LOOK }
  return ledgerBook(basisOf(targets, over), ({ target }) => !headings.has(target.id), wish).sheets
}

/** What the lines of sums say in a column: of each group, then of all. */
const sumsIn = (sheet: LedgerSheet | undefined, key = 'goal') =>
  sheet?.rows.flatMap(({ sums, cells }) => {
    const cell = cells[sheet.columns.findIndex((column) => column.key === key)]
    return sums === undefined || !cell ? [] : [sheetCellText(cell)]
  })

const goal = (id: string, value: string, over: Partial<Target> = {}) =>
  targetWith({
    id: T(id),
    title: id,
    leadUnits: ['县发改局'],
    metrics: [metricWith({ goal: atLeast(value) })],
    ...over,
  })
const parent = goal('全县', '100')
const children = [
  goal('一季度', '60', { parentId: parent.id }),
  goal('二季度', '40', { parentId: parent.id, leadUnits: ['县财政局'] }),
]

describe('sums of a book', () => {
  it('count what is part of another figure once, however the lines are arranged', () => {
    const all = [parent, ...children]
    expect(sumsIn(sheetsOf(all, 'one')[0])).toEqual(['100'])
    expect(sumsIn(sheetsOf(all, 'grouped')[0])).toEqual(['40', '100', '100'])
    expect(
      sheetsOf(all, 'by-unit')
        .slice(0, 2)
        .map((sheet) => sumsIn(sheet)),
    ).toEqual([['40'], ['100']])
  })
  it('find the figure above past a heading that the sheet leaves out', () => {
    const between = targetWith({ id: T('归类'), parentId: parent.id })
    const below = goal('子项', '60', { parentId: between.id })
    expect(sumsIn(sheetsOf([parent, between, below], 'grouped')[0])).toEqual(['100', '100'])
  })
  it('find it past a line of another group', () => {
    const between = targetWith({ id: T('专班'), title: '专班', parentId: parent.id, leadUnits: ['县财政局'] })
    const below = goal('子项', '60', { parentId: between.id })
    expect(sumsIn(sheetsOf([parent, between, below], 'grouped')[0])).toEqual(['', '100', '100'])
  })
  it('add the parts up where what stands above has no figure', () => {
    const bare = { ...parent, metrics: [] }
    expect(sumsIn(sheetsOf([bare, ...children], 'one')[0])).toEqual(['100'])
  })
  it('are never of limits, ratios or different units', () => {
    const others = [
      metricWith({ goal: atMost('4') }),
      metricWith({ goal: atLeast('4'), accrual: 'ratio' }),
      metricWith({ goal: atLeast('4'), unit: '个百分点' }),
      metricWith({ goal: atLeast('4'), unit: '万元' }),
    ]
    for (const metric of others)
      expect(sumsIn(sheetsOf([parent, goal('另一项', '1', { metrics: [metric] })], 'one')[0])).toEqual([''])
  })
  it('are of a kind’s own figures, not of its shares, growth or positions', () => {
    const rows = ['60', '30'].map((value, order) => targetWith({ id: T(value), order, extra: { figures: value } }))
    const of = (title: string) => sheetsOf(rows, 'one', { columns: [...kind.columns, figures(title)] })[0]
    expect(sumsIn(of('总投资（亿元）'), 'extra:figures')).toEqual(['90'])
    for (const title of ['占比', '增速', '位次', '排名', '完成率'])
      expect(sumsIn(of(title), 'extra:figures')).toEqual([''])
  })
})

const titles = ({ rows, titleColumn }: LedgerSheet) =>
  rows.flatMap(({ cells: { [titleColumn]: cell } }) => (cell ? [sheetCellText(cell)] : []))

describe('a target that only keeps its place', () => {
  const [kept, other] = [goal('全县', '100', { leadUnits: ['县政府办'] }), goal('另一项', '5', { order: 2 })]
  const all = [kept, ...children, other]
  const rows = arrangeTree(all).map((row) => (row.target === kept ? { ...row, isPlaceOnly: true } : row))

  it('stands in the tree, but is neither counted nor added up', () => {
    const [sheet, units] = sheetsOf(all, 'one', { rows })
    expect(titles(sheet!)).toEqual(['全县', '一季度', '二季度', '另一项', '共 3 项'])
    expect(sumsIn(sheet)).toEqual(['105'])
    expect(titles(units!)).toEqual(['县财政局', '县发改局', ''])
  })
  it('is left out of flat lists, and opens no sheet of its unit', () => {
    expect(titles(sheetsOf(all, 'grouped', { rows })[0]!)).not.toContain('全县')
    expect(sheetsOf(all, 'by-unit', { rows }).map(({ name }) => name)).toEqual([
      '县财政局',
      '县发改局',
      '按牵头单位汇总',
    ])
  })
})
