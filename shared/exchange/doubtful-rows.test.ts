import { describe, expect, it } from 'vitest'
import { summarise } from '../domain/actual'
import type { Instant, IsoDate } from '../domain/day'
import { GIVEN_KINDS } from '../domain/given-kinds'
import { idSource, type LedgerId } from '../domain/ids'
import type { ProgressNote } from '../domain/progress-note'
import type { Target } from '../domain/target'
import { arrangeTree } from '../domain/target-tree'
import type { ImportContext, ImportPlan } from './import-plan'
import { planImport } from './plan-import'
import { proposeImport } from './propose-import'
import type { RawCell, RawSheet } from './raw-table'
import { ranksFrom } from './read-cells'

const kind = GIVEN_KINDS[0]!
const ledger = {
  id: 'L' as LedgerId,
  name: '台账',
  kindId: kind.id,
  year: 2023,
  issuer: '',
  expectedMethod: null,
  order: 1,
}

function context(existing: readonly Target[] = [], notes: readonly ProgressNote[] = []): ImportContext {
  let clock = 0
  const ids = idSource(
    () => (clock += 1),
    () => 0,
  )
  return {
    ledger,
    kind,
    existing,
    summaries: new Map(existing.map((target) => [target.id, summarise(target, notes)])),
    today: '2023-07-31' as IsoDate,
    now: '2023-07-31T08:00:00.000Z' as Instant,
    handler: '督查室',
    ids,
    uses1904: false,
  }
}

function planOf(rows: RawCell[][], at: ImportContext = context()): ImportPlan {
  const none = { merges: [], hiddenRows: [], hiddenColumns: [], struck: [] }
  const sheet: RawSheet = { name: '台账', isHidden: false, rows, ...none }
  const proposal = proposeImport({ fileType: 'xlsx', encoding: null, uses1904: false, sheets: [sheet] }, kind)
  if (!proposal.ok) throw new Error(proposal.code)
  return planImport(proposal.value, at)
}

const remarksOf = (remarks: ImportPlan['refused'] | ImportPlan['doubts']) =>
  remarks.map(({ row, header, code }) => `${row} ${header} ${code}`)
const valuesOf = (plan: ImportPlan) =>
  plan.created.map(({ target, note }) => `${note?.observations[0]?.value} ${target.metrics[0]?.unit}`)

describe('parents in a sheet', () => {
  const head = ['记录号', '上级记录号', '事项']
  it('that go round in a circle are cut where they close, with the row named, and nothing is lost', () => {
    const plan = planOf([head, ['a', 'c', '甲'], ['b', 'a', '乙'], ['c', 'b', '丙'], ['d', 'd', '丁']])
    expect(remarksOf(plan.doubts)).toEqual(['4 上级记录号 parent-circular', '5 上级记录号 parent-circular'])
    const targets = plan.created.map(({ target }) => target)
    expect(arrangeTree(targets).map(({ target, depth }) => `${target.title}${depth}`)).toEqual([
      '丙0',
      '甲1',
      '乙2',
      '丁0',
    ])
    expect(targets.filter(({ parentId }) => parentId === null).map(({ title }) => title)).toEqual(['丙', '丁'])
  })
  it('that come after their children are no circle', () => {
    expect(planOf([head, ['a', 'b', '甲'], ['b', null, '乙']]).doubts).toEqual([])
  })
})

describe('figures in a sheet', () => {
  it('of another dimension are refused, of another size converted', () => {
    const head = ['事项', '目标值', '完成值', '单位']
    const plan = planOf([
      head,
      ['甲', 57.05, '3663万元', '亿元'],
      ['乙', 57.05, '12件', '亿元'],
      ['丙', 5, '3%', '百分点'],
    ])
    expect(remarksOf(plan.refused)).toEqual(['3 完成值 unit-mismatch', '4 完成值 unit-mismatch'])
    expect(valuesOf(plan)).toEqual(['0.3663 亿元'])
  })
  it('with a bare 亿 or 万 count in the unit of the metric, never a hundred million times it', () => {
    const head = ['事项', '完成值', '单位']
    const rows = [
      ['甲', '1.2亿', '亿元'],
      ['乙', '1.2亿', '万元'],
      ['丙', '3万', '人'],
      ['丁', '3万', '万人次'],
    ]
    expect(valuesOf(planOf([head, ...rows]))).toEqual(['1.2 亿元', '12000 万元', '30000 人', '3 万人次'])
    expect(
      valuesOf(
        planOf([
          ['事项', '完成值'],
          ['戊', '1.2万'],
        ]),
      )[0],
    ).toBe('12000 ')
  })
  it('as 百分点 are no growth in per cent', () => {
    const plan = planOf([
      ['事项', '完成值', '同比'],
      ['甲', 45.4, '8％'],
      ['乙', 45.4, '14.2个百分点'],
    ])
    expect(remarksOf(plan.refused)).toEqual(['3 同比 unit-mismatch'])
    expect(plan.created[0]?.note?.observations[0]?.growth).toBe('8')
  })
  it('as the 0th or the 25th of 24 are no position', () => {
    const codes = ['第0位', '25/24', '3/0', '全市第三'].map((text) => {
      const ranks = ranksFrom(text)
      return ranks.ok ? ranks.value[0]?.position : ranks.code
    })
    expect(codes).toEqual(['not-a-rank', 'not-a-rank', 'not-a-rank', 3])
    expect(ranksFrom('—')).toMatchObject({ value: [] })
  })
  it('say nothing where they are blank or a dash, and never a zero', () => {
    const plan = planOf([
      ['事项', '目标值', '完成值'],
      ['甲', '—', null],
      ['乙', null, '/'],
    ])
    expect(plan.created.map(({ note, target }) => [note, target.metrics[0]?.goal ?? null])).toEqual([
      [null, null],
      [null, null],
    ])
  })
})

describe('a row that deserves a second look', () => {
  const head = ['编号', '事项', '目标值', '完成值', '完成时限', '填报日期', '状态']
  const first = planOf([head, ['A1', '修路', '57.05亿元', 30, '10月底前', '2023.6.30', '推进中']])
  const existing = first.created.map(({ target }) => target)
  const notes = first.created.flatMap(({ note }) => (note ? [note] : []))
  const again = (row: RawCell[], over: Partial<Target> = {}) =>
    planOf(
      [head, ['A1', '修路', ...row]],
      context(
        existing.map((target) => ({ ...target, ...over })),
        notes,
      ),
    )

  it('is in order the first time', () => expect([first.refused, first.doubts]).toEqual([[], []]))
  it('is dated, or due, before the ledger’s year', () => {
    expect(remarksOf(again(['57.05亿元', 36.63, '2022年底', '2022.12.31', '推进中']).doubts)).toEqual([
      '2 完成时限 date-before-year',
      '2 填报日期 date-before-year',
    ])
  })
  it('brings a running total that falls', () => {
    const plan = again(['57.05亿元', 29.9, '10月底前', '2023.7.31', '推进中'])
    expect(remarksOf(plan.doubts)).toEqual(['2 完成值 value-falls'])
    expect(plan.updated[0]?.note?.observations[0]?.value).toBe('29.9')
  })
  it('asks for a move of state that the grid refuses, which is not made', () => {
    const row = ['57.05亿元', 30, '10月底前', '2023.6.30']
    const plan = again([...row, '销号'])
    expect(remarksOf(plan.warnings)).toEqual(['2 状态 complete-first'])
    expect([plan.updated, plan.counts.unchanged]).toEqual([[], 1])
    const done = { state: 'completed', completedOn: '2023-06-30' as IsoDate } as const
    expect(again([...row, '销号'], done).updated[0]?.after).toMatchObject({ ...done, state: 'closed-out' })
    const closed = again([...row.slice(0, 2), '11月底前', '2023.6.30', '推进中'], { ...done, state: 'closed-out' })
    expect(remarksOf(closed.warnings)).toEqual(['2 状态 return-first'])
    expect(closed.updated[0]?.differences.map(({ header }) => header)).toEqual(['完成时限'])
    expect(closed.updated[0]?.after.state).toBe('closed-out')
  })
  it('is taken up as closed out where the ledger does not have it yet', () => {
    expect(planOf([head, ['A2', '架桥', '', '', '', '', '销号']]).created[0]?.target.state).toBe('closed-out')
  })
  it('brings a figure after completion', () => {
    const done = { state: 'completed', completedOn: '2023-07-01' as IsoDate } as const
    const plan = again(['57.05亿元', 57.05, '10月底前', '2023.7.31', '办结'], done)
    expect(remarksOf(plan.doubts)).toEqual(['2 完成值 value-after-completion'])
  })
})

describe('a total of what is summed over periods', () => {
  it('that is corrected on the day of its report comes out as the later file states it', () => {
    const head = ['编号', '事项', '目标值', '完成值']
    const [made] = planOf([head, ['A1', '修路', '100公里', 6]]).created
    const metrics = made!.target.metrics.map((metric) => ({ ...metric, accrual: 'per-period' as const }))
    const target = { ...made!.target, metrics }
    const first = { ...made!.note!, recordedAt: '2023-07-31T07:00:00.000Z' as Instant }
    const at = { ...context([target], [first]), notes: new Map([[target.id, [first]]]) }
    const again = (total: number) => planOf([head, ['A1', '修路', '100公里', total]], at)
    expect(summarise(target, [first, again(8).updated[0]!.note!]).actuals[0]?.value).toBe('8')
    expect([again(8), again(5)].map(({ doubts }) => remarksOf(doubts))).toEqual([[], ['2 完成值 value-falls']])
  })
})

describe('a report that moves its day only', () => {
  const head = ['编号', '事项', '完成值', '进展情况', '存在问题', '填报日期']
  const first = planOf([head, ['A1', '修路', 30, '过半', '缺钱', '2023.6.30']])
  const notes = first.created.map(({ note }) => note!)
  const again = (row: RawCell[], accrual: 'reported-cumulative' | 'per-period' = 'reported-cumulative') => {
    const metrics = first.created[0]!.target.metrics.map((metric) => ({ ...metric, accrual }))
    const target = { ...first.created[0]!.target, metrics }
    const [update] = planOf([head, ['A1', '修路', ...row]], context([target], notes)).updated
    return { update, summary: update?.note ? summarise(target, [...notes, update.note]) : null }
  }

  it('is a report of that day, which says again what stands', () => {
    const { update, summary } = again([30, '过半', '缺钱', '2023.7.31'])
    expect(update?.note).toMatchObject({ on: '2023-07-31', progress: '过半', problem: '缺钱' })
    expect(update?.differences.map(({ header }) => header)).toEqual(['填报日期'])
    expect(summary?.actuals[0]).toMatchObject({ value: '30', asOf: '2023-07-31' })
  })
  it('adds nothing to what is summed over periods', () => {
    expect(again([30, null, null, '2023.7.31'], 'per-period').summary?.actuals[0]?.value).toBe('30')
  })
  it('is none where the day is not later, or nothing is said under it', () => {
    expect(again([30, '过半', '缺钱', '2023.6.30']).update).toBeUndefined()
    expect(again([30, '过半', '缺钱', '2023.5.31']).update).toBeUndefined()
    expect(again([null, null, null, '2023.7.31']).update).toBeUndefined()
  })
})
