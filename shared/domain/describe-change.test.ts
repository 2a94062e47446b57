import { describe, expect, it } from 'vitest'
import { changed, created, removed, type Change } from './change'
import { changeWordsEn } from './change-words-en'
import { changeWordsZh } from './change-words'
import { cutText, describeChange, namesWith } from './describe-change'
import { GIVEN_KINDS } from './given-kinds'
import type { DocumentId, LedgerId, MilestoneId, NoteId, TargetId } from './ids'
import type { Ledger } from './ledger'
import type { LedgerKind } from './ledger-kind'
import type { RowNames } from './row-fields'
import { defaultSettings } from './settings'
import type { Milestone, Target } from './target'
import { atLeast, atMost, D, documentWith, metricWith, noteWith, observed, on, targetWith } from './testing/rows'

const kind = GIVEN_KINDS[1] as LedgerKind
const ledger: Ledger = {
  id: 'l1' as LedgerId,
  name: '重大项目台账',
  kindId: kind.id,
  year: 2023,
  issuer: '',
  expectedMethod: null,
  order: 0,
}
const step = (id: string, title: string): Milestone => ({
  id: id as MilestoneId,
  title,
  dueOn: null,
  weight: D('1'),
  acceptedOn: null,
})
const parent = targetWith({ id: 'p1' as TargetId, title: '一、交通项目' })
const known = targetWith({ metrics: [metricWith()] })
const earlier = noteWith('n0', '2023-05-31', [])
const names: RowNames = {
  target: (id) => (id === 'p1' ? parent : id === 't1' ? known : null),
  ledger: (id) => (id === 'l1' ? ledger : null),
  kind: (id) => (id === kind.id ? kind : null),
  note: (id) => (id === 'n0' ? earlier : null),
}
const told = (change: Change) =>
  describeChange(change, names, changeWordsZh).map(({ label, before, after }) => `${label}：${before} → ${after}`)
const dueOn = (day: string) => ({ on: on(day), precision: 'day' as const, asWritten: '' })

describe('a changed target', () => {
  it('tells both deadlines, under the title that the ledger gives the column', () => {
    const before = targetWith({ deadline: dueOn('2023-10-31') })
    const after = targetWith({ deadline: dueOn('2023-12-31') })
    const title = kind.columns.find(({ key }) => key === 'deadline')?.title ?? '完成时限'
    expect(told(changed('targets', before, after))).toEqual([`${title}：2023-10-31 → 2023-12-31`])
  })
  it('keeps the written deadline and says which day it means', () => {
    const vague = { on: on('2023-10-31'), precision: 'month' as const, asWritten: '10月底前' }
    const wish = { on: null, precision: 'vague' as const, asWritten: '尽快' }
    const [line] = told(changed('targets', targetWith({ deadline: vague }), targetWith({ deadline: wish })))
    expect(line).toMatch(/10月底前（2023-10-31） → 尽快$/)
  })
  it('names state, parent and units in the office’s words', () => {
    const before = targetWith({ leadUnits: ['县财政局'], state: 'in-progress' })
    const after = targetWith({
      leadUnits: ['县财政局', '县税务局'],
      state: 'completed',
      completedOn: on('2023-06-30'),
      parentId: 'p1' as TargetId,
    })
    expect(told(changed('targets', before, after))).toEqual([
      expect.stringMatching(/县财政局 → 县财政局、县税务局$/),
      '状态：推进中 → 办结',
      '办结日期： → 2023-06-30',
      '上级事项： → 一、交通项目',
    ])
  })
  it('tells a goal with its unit, and which metric it is of where there are several', () => {
    const one = metricWith({ goal: atLeast('57.05') })
    const two = metricWith({ id: 'm2' as typeof one.id, name: '失业率', unit: '%', goal: atMost('4.1') })
    const before = targetWith({ metrics: [one, two] })
    const after = targetWith({ metrics: [{ ...one, goal: atLeast('60') }, two] })
    expect(told(changed('targets', before, after))).toEqual([expect.stringMatching(/57.05亿元 → 60亿元$/)])
    expect(told(changed('targets', before, after))[0]).toContain('“完成投资”')
    const gone = told(changed('targets', before, targetWith({ metrics: [one] })))
    expect(gone.join()).toContain('“失业率”')
    expect(gone.join()).toContain('≤4.1% → ')
  })
  it('tells milestones, attachments and the kind’s own columns', () => {
    const extra = kind.columns.find(({ source }) => source === 'extra')
    const before = targetWith()
    const after = targetWith({
      milestones: [
        { id: 's1' as MilestoneId, title: '封顶', dueOn: on('2023-09-30'), weight: D('2'), acceptedOn: null },
      ],
      extra: { [extra?.key ?? '']: '省重点' },
    })
    expect(told(changed('targets', before, after))).toEqual([
      '时间节点： → “封顶”，2023-09-30，权重 2，未验收',
      `${extra?.title}： → 省重点`,
    ])
  })
  it('tells a milestone that was renamed, and the order only where one was moved', () => {
    const [first, second] = [step('s1', '开工'), step('s2', '封顶')]
    const before = targetWith({ milestones: [first, second] })
    const after = (milestones: Target['milestones']) => told(changed('targets', before, targetWith({ milestones })))
    expect(after([first, step('s2', '主体封顶')])).toEqual([
      '时间节点：“封顶”，未定时间，权重 1，未验收 → “主体封顶”，未定时间，权重 1，未验收',
    ])
    expect(after([second, first])).toEqual(['时间节点的先后：开工、封顶 → 封顶、开工'])
    expect(after([first])).toEqual(['时间节点：“封顶”，未定时间，权重 1，未验收 → '])
  })
  it('tells a plan by its days and values', () => {
    const plan = [{ on: on('2023-03-31'), value: D('14.2625') }]
    const [before, after] = [metricWith(), metricWith({ plan })].map((metric) => targetWith({ metrics: [metric] }))
    expect(told(changed('targets', before as Target, after as Target))).toEqual(['计划进度： → 2023-03-31 14.2625'])
  })
  it('tells nothing when nothing differs, and a moved row by its position', () => {
    expect(told(changed('targets', targetWith(), targetWith()))).toEqual([])
    expect(told(changed('targets', targetWith(), targetWith({ order: 2.5 })))).toEqual(['排列位置：1 → 2.5'])
  })
})

describe('other rows', () => {
  it('tells all that a new target says, and all that a removed one said', () => {
    const row = targetWith({ title: '高铁站房', metrics: [metricWith({ goal: atLeast('3') })] })
    const made = describeChange(created('targets', row), names, changeWordsZh)
    expect(made.every(({ before, after }) => before === '' && after !== '')).toBe(true)
    expect(made.map(({ after }) => after)).toEqual(expect.arrayContaining(['高铁站房', '3亿元', '重大项目台账']))
    const gone = describeChange(removed('targets', row), names, changeWordsZh)
    expect(gone.map(({ before }) => before)).toEqual(made.map(({ after }) => after))
  })
  it('tells a note by its date, figures and texts, and names the note that it corrects', () => {
    const seen = observed('36.63', { growth: D('7.2') })
    const note = noteWith('n1', '2023-06-30', [seen], { progress: '主体封顶', corrects: 'n0' as NoteId })
    expect(told(created('notes', note))).toEqual([
      '日期： → 2023-06-30',
      '完成值： → 36.63亿元、同比 7.2%',
      '进展情况： → 主体封顶',
      '更正： → 2023-05-31 的记录',
      '记录人： → 张三',
    ])
  })
  it('tells the sentence that a target or a note came from, and a document by its title, day and files', () => {
    const sources = [{ documentId: 'd1' as DocumentId, start: 4, end: 18, text: '完成投资57.05亿元。', metricId: null }]
    expect(told(changed('targets', known, { ...known, sources }))).toEqual(['原文摘录： → 完成投资57.05亿元。'])
    const note = noteWith('n1', '2023-06-30', [])
    expect(told(changed('notes', note, { ...note, sources }))).toEqual(['原文摘录： → 完成投资57.05亿元。'])
    expect(told(created('documents', documentWith({ original: null })))).toEqual([
      '来源文件： → 在县委全会上的讲话',
      '文件日期： → 2023-07-18',
      '文字： → 讲话.txt',
      '添加人： → 张三',
    ])
  })
  it('tells ledgers, kinds and settings', () => {
    expect(told(changed('ledgers', ledger, { ...ledger, expectedMethod: 'days' }))).toEqual([
      '序时进度算法：随单位设置 → 按天数',
    ])
    const [first, ...rest] = kind.columns
    if (!first) throw new Error('a kind without columns')
    expect(told(changed('kinds', kind, { ...kind, columns: [{ ...first, title: '次序' }, ...rest] }))).toHaveLength(2)
    const settings = defaultSettings(2023)
    const after = { ...settings, officeName: '督查室', cadence: { days: 7, graceDays: 2 } }
    expect(told(changed('settings', settings, after))).toEqual([
      '单位名称： → 督查室',
      '填报周期：31 天一报，宽限 10 天 → 7 天一报，宽限 2 天',
    ])
  })
  it('has the same fields in English', () => {
    const change = created('targets', targetWith({ parentId: 'gone' as TargetId }))
    const english = describeChange(change, names, changeWordsEn)
    expect(english.map(({ key }) => key)).toEqual(describeChange(change, names, changeWordsZh).map(({ key }) => key))
    expect(english.find(({ key }) => key === 'parentId')?.after).toBe('(no longer there)')
  })
})

it('finds names in the changes themselves before anywhere else', () => {
  const gone = removed('ledgers', { ...ledger, id: 'l2' as LedgerId, name: '旧台账' })
  const found = namesWith([gone], names)
  expect(found.ledger('l2' as LedgerId)?.name).toBe('旧台账')
  expect(found.ledger('l1' as LedgerId)?.name).toBe('重大项目台账')
  expect(found.ledger('l3' as LedgerId)).toBeNull()
})

it('cuts a long text by characters and joins its lines', () => {
  expect(cutText('一二三\n四五六', 20)).toBe('一二三 四五六')
  expect(cutText('一二三四五六', 4)).toBe('一二三…')
  expect(cutText('𠮷𠮷𠮷𠮷', 3)).toBe('𠮷𠮷…')
})
