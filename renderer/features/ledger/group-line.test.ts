import type { LedgerRow } from '../../ui/ledger-row'
import { ledgerZh } from '../../ui/messages/ledger'
import { messagesFor } from '../../ui/messages/messages'
import { D, atLeast, atMost, metricWith } from '@shared/domain/testing/rows'
import { describe, expect, it } from 'vitest'
import { currentTarget, groupedLines, targetsAmong } from './group-line'
import { groupSums } from './group-sums'
import { groupingsOf } from './grouping'
import { commonColumn, dueOn, investment, rowsOf, shown } from './testing/rows'

const groupings = groupingsOf({
  messages: messagesFor('zh-CN'),
  columns: [shown('state')],
  ledgers: null,
  kindName: () => '',
})
const PLAIN = {
  isShown: () => true,
  isFiltered: false,
  collapsed: new Set<string>(),
  sort: [],
  orderOf: (key: string) => shown(key).order,
}

function grouped(rows: readonly LedgerRow[], by: string, wishes: Partial<typeof PLAIN> = {}) {
  const grouping = groupings.find((each) => each.by === by)
  if (!grouping) throw new Error(`no grouping by ${by}`)
  return groupedLines(rows, grouping, { ...PLAIN, ...wishes })
}
const told = ({ rows }: ReturnType<typeof grouped>) =>
  rows.map((line) => (line.isBanner ? `[${line.name} ${line.rows.length}]` : line.target.title))

const rows = rowsOf(
  { title: '修路', leadUnits: ['县住建局', '县交通局'], deadline: dueOn('2023-12-31'), state: 'in-progress' },
  { title: '建厂', leadUnits: ['县发改局'], deadline: dueOn('2023-06-01'), state: 'completed' },
  { title: '改厕', leadUnits: [], state: 'in-progress' },
  { title: '绿化', leadUnits: ['县发改局'], deadline: dueOn('2024-01-15'), state: 'registered' },
)

const names = (by: string) => grouped(rows, by).rows.flatMap((line) => (line.isBanner ? [line.name] : []))

describe('rows in groups', () => {
  it('stand under their lead unit by pinyin, those without one last', () => {
    expect(told(grouped(rows, 'unit'))).toEqual([
      '[县发改局 2]',
      '建厂',
      '绿化',
      '[县住建局 1]',
      '修路',
      '[ 1]',
      '改厕',
    ])
  })

  it('follow the calendar by month, the weight by light and the order of choices by state', () => {
    expect(names('month')).toEqual(['2023年6月', '2023年12月', '2024年1月', ''])
    const { lights } = ledgerZh
    const inWeight = [lights.red, lights.yellow, lights.blue, lights.white, lights.green, lights.grey]
    expect(names('light')).toEqual(inWeight.filter((name) => names('light').includes(name)))
    expect(names('column state')).toEqual(['立项', '推进中', '办结'])
  })

  it('are sorted within their group, and only those that pass are counted', () => {
    const lines = grouped(rows, 'unit', {
      sort: [{ key: 'title', direction: 'descending' }] as never,
      isFiltered: true,
      isShown: (({ target }: LedgerRow) => target.title !== '修路') as never,
    })
    expect(told(lines)).toEqual(['[县发改局 2]', '绿化', '建厂', '[ 1]', '改厕'])
    expect([lines.matching, lines.all]).toEqual([3, 4])
  })

  it('are folded by their head, which counts lights but is no target', () => {
    const open = grouped(rows, 'unit')
    const folded = grouped(rows, 'unit', { collapsed: new Set(open.groupIds.slice(0, 1)) })
    expect(told(folded)).toEqual(['[县发改局 2]', '[县住建局 1]', '修路', '[ 1]', '改厕'])
    expect(targetsAmong(folded.rows).map(({ target }) => target.title)).toEqual(['修路', '改厕'])
    expect(currentTarget(folded.rows, rows, folded.groupIds[1] ?? '')?.target.title).toBe('修路')
    const inFold = rows[1]
    expect(inFold && currentTarget(folded.rows, rows, inFold.id)).toBe(inFold)
    expect(currentTarget(folded.rows, rows, 'gone')?.target.title).toBe('修路')
    const [head] = folded.rows
    expect(head?.isBanner && Object.values(head.lights).reduce((sum, count) => sum + count, 0)).toBe(2)
  })

  it('speak for themselves, whatever stands below them in the tree', () => {
    const tree = rowsOf(
      { title: '安全生产', deadline: dueOn('2023-12-31'), leadUnits: ['县应急局'] },
      { title: '排查', parentId: 't0' as never, deadline: dueOn('2023-06-01'), leadUnits: ['县应急局'] },
    )
    expect(tree[0]?.light).toBe('red')
    const [, parent] = grouped(tree, 'unit').rows
    expect(parent?.isBanner ? null : parent?.light).toBe(tree[0]?.standing.light)
    expect(grouped(tree, 'unit').rows[1]).toBe(parent)
  })

  it('leave the headings of the tree out', () => {
    const tree = rowsOf(
      { title: '乡村振兴', level: 'goal' },
      { title: '改厕', parentId: 't0' as never, leadUnits: ['县住建局'] },
    )
    expect(told(grouped(tree, 'unit'))).toEqual(['[县住建局 1]', '改厕'])
  })
})

const goal = (value: string, unit = '亿元') => ({ metrics: [metricWith({ goal: atLeast(value), unit })] })

const sums = (list: readonly LedgerRow[]) =>
  groupSums(list, list, [commonColumn('goal'), investment]).map(({ title, value, unit }) => [title, value, unit])

describe('the sums of a group', () => {
  it('are of figures of one unit, exactly', () => {
    expect(sums(rowsOf(goal('0.1'), goal('0.2'), {}))).toEqual([[commonColumn('goal').title, '0.3', '亿元']])
    expect(sums(rowsOf(goal('1'), goal('2', '万元')))).toEqual([])
    expect(sums(rowsOf({ extra: { investment: '1.5' } }, { extra: { investment: '' } }))).toEqual([
      ['总投资（亿元）', '1.5', ''],
    ])
  })

  it('are never of shares, limits or positions', () => {
    expect(sums(rowsOf(goal('60', '%'), goal('70', '%')))).toEqual([])
    expect(sums(rowsOf({ metrics: [metricWith({ goal: atMost('4.1'), unit: '亿元' })] }))).toEqual([])
    const list = rowsOf({ extra: { investment: '60' } })
    expect(groupSums(list, list, [{ ...investment, title: '完成率' }])).toEqual([])
  })

  it('count a part of another figure of the group once', () => {
    const list = rowsOf(goal('10'), {}, { ...goal('4'), parentId: 't1' as never })
    const nested = rowsOf(goal('10'), { parentId: 't0' as never }, { ...goal('4'), parentId: 't1' as never })
    expect(sums(list)[0]?.[1]).toBe(D('14'))
    expect(sums(nested)[0]?.[1]).toBe(D('10'))
  })
})
