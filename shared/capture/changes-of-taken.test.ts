import { describe, expect, it } from 'vitest'
import { goalText } from '../domain/cell-text'
import type { IsoDate } from '../domain/day'
import type { MetricId, TargetId } from '../domain/ids'
import type { Metric } from '../domain/metric'
import { atLeast, D, documentWith, metricWith, targetWith } from '../domain/testing/rows'
import { Change } from '../domain/change'
import cityReport from './fixtures/city-report.json'
import livelihoodPlan from './fixtures/livelihood-plan.json'
import planExecution from './fixtures/plan-execution.json'
import projectDispatch from './fixtures/project-dispatch.json'
import quarterMeeting from './fixtures/quarter-meeting.json'
import ruralOpinions from './fixtures/rural-opinions.json'
import taskTable from './fixtures/task-table.json'
import workPoints from './fixtures/work-points.json'
import yearEndSpeech from './fixtures/year-end-speech.json'
import { proposalsIn, take, targetId } from './testing/taking'
import { differencesOf } from './update-of-target'

const DOCUMENTS = {
  cityReport,
  livelihoodPlan,
  planExecution,
  projectDispatch,
  quarterMeeting,
  ruralOpinions,
  taskTable,
  workPoints,
  yearEndSpeech,
}

const PLAN = '二、下半年重点工作\n'
const REVIEW = '一、上半年工作回顾\n'

const told = ({ name, goal, unit, baseline }: Metric) =>
  `${name} ${goal ? `${goal.operator} ${goalText(goal)}` : '无'}${unit}${baseline === null ? '' : ` 自${baseline}`}`
const metricsIn = (text: string) => take(PLAN + text).targets.flatMap(({ metrics }) => metrics.map(told))
const days = (text: string) => take(text).notes.map(({ on }) => on)
const seenIn = (text: string, known = [targetWith({ id: targetId('known') })], into: TargetId | null = null) =>
  take(REVIEW + text, known, () => ({ into })).notes.flatMap(({ observations }) =>
    observations.map(({ value, qualifier, growth }) => `${value} ${qualifier} ${growth}`),
  )

describe('goals of a document', () => {
  it.each([
    ['新建标准厂房5万平方米以上。', '新建标准厂房 at-least 5万平方米'],
    ['能耗强度控制在4.1%以内。', '能耗强度 at-most ≤4.1%'],
    ['完成固定资产投资57.05亿元。', '固定资产投资 at-least 57.05亿元'],
    ['招商引资到位资金约8亿元。', '招商引资到位资金 at-least 8亿元'],
    ['化解信访积案30余件。', '化解信访积案 at-least 30件'],
    ['接待游客300万到350万人次。', '接待游客 between 300～350万人次'],
    ['森林覆盖率从30%提高到32%。', '森林覆盖率 at-least 32% 自30'],
    ['粮食产量从2.1亿斤提高到22800万斤以上。', '粮食产量 at-least 22800万斤 自21000'],
    ['规模以上工业增加值增长8%以上。', '规模以上工业增加值增速 at-least 8%'],
    ['单位生产总值能耗下降3%。', '单位生产总值能耗降幅 at-least 3%'],
    ['单位生产总值能耗增长-3%。', '单位生产总值能耗降幅 at-least 3%'],
    ['综合考核进入全市前三位。', '综合考核排名 rank 全市前3位'],
    ['农村居民收入翻一番。', '农村居民收入翻番 at-least 1番'],
  ])('%s', (sentence, goal) => {
    expect(metricsIn(sentence)).toEqual([goal])
  })

  it('are two metrics where a sentence sets a value and its growth', () => {
    expect(metricsIn('地区生产总值达到110亿元，增长7%以上。')).toEqual([
      '地区生产总值 at-least 110亿元',
      '地区生产总值增速 at-least 7%',
    ])
  })

  it('keep the words in which they were written', () => {
    const [first] = take(`${PLAN}招商引资到位资金约8亿元。\n农村居民收入翻一番。`).targets.map(
      ({ metrics }) => metrics[0],
    )
    expect(first?.goal).toMatchObject({ asWritten: '约8亿元', isDerived: false })
  })

  it('are told by themselves where a person changed the figure', () => {
    const text = `${PLAN}完成固定资产投资57.05亿元。`
    const { targets } = take(text, [], (proposal) => ({
      proposal: { ...proposal, amount: proposal.amount && { ...proposal.amount, value: D('6000000000') } },
    }))
    expect(targets[0]?.metrics[0]).toMatchObject({ unit: '元', goal: { value: '6000000000' } })
  })
})

describe('a taken commitment', () => {
  it('keeps deadline, owners and sentence', () => {
    const text = `${PLAN}年底前建成县医院新院区。（牵头领导：王副县长；牵头单位：县发改委；配合单位：县财政局）`
    const [target] = take(text).targets
    expect(target).toMatchObject({
      level: 'task',
      state: 'registered',
      deadline: { on: '2023-12-31', asWritten: '年底前' },
      leadLeader: '王副县长',
      leadUnits: ['县发展改革局'],
      coUnits: ['县财政局'],
      metrics: [],
      sources: [{ documentId: 'd1', text: '年底前建成县医院新院区。', metricId: null }],
    })
    const [source] = target?.sources ?? []
    expect(text.slice(source?.start, source?.end)).toBe(source?.text)
  })

  it('names its first metric beside the sentence', () => {
    const [target] = take(`${PLAN}完成固定资产投资57.05亿元。`).targets
    expect(target?.sources?.[0]?.metricId).toBe(target?.metrics[0]?.id)
  })

  it('stands below what it was put under, and circles are cut', () => {
    const text = `${PLAN}建成县医院新院区。\n完成固定资产投资57.05亿元。\n新建标准厂房5万平方米。`
    const [a, b, c] = proposalsIn(text).map(({ id }) => id)
    const parents = new Map([
      [b, a],
      [c, b],
    ])
    const { targets } = take(text, [], ({ id }) => ({ parentKey: parents.get(id) ?? null }))
    expect(targets.map(({ level }) => level)).toEqual(['goal', 'task', 'measure'])
    expect(targets.map(({ parentId }) => parentId)).toEqual([null, targets[0]?.id, targets[1]?.id])
    const circle = new Map([
      [a, b],
      [b, a],
    ])
    const cut = take(text, [], ({ id }) => ({ parentKey: circle.get(id) ?? null })).targets
    expect(cut.map(({ parentId }) => parentId)).toEqual([null, null, null])
  })

  it('fills in what an existing target lacks, and leaves what differs unless that is to be taken', () => {
    const known = targetWith({
      id: targetId('known'),
      title: '固定资产投资',
      leadUnits: ['县财政局'],
      metrics: [metricWith({ id: 'm1' as MetricId, name: '固定资产投资', unit: '万元', goal: atLeast('500000') })],
    })
    const text = `${PLAN}年底前完成固定资产投资57.05亿元。（牵头单位：县发改委）`
    const left = take(text, [known], () => ({ into: known.id })).targets[0]
    expect(left).toMatchObject({ leadUnits: ['县财政局'], deadline: { on: '2023-12-31' } })
    expect(left?.metrics.map(told)).toEqual(['固定资产投资 at-least 500000万元'])
    expect(left?.sources).toHaveLength(1)
    const [proposal] = proposalsIn(text)
    const aliases = new Map([['县发改委', '县发展改革局']])
    expect(proposal && differencesOf(known, proposal, { text, aliases })).toEqual([
      { field: 'goal', metric: '固定资产投资', before: '500000万元', after: '570500万元' },
      { field: 'leadUnits', metric: '', before: '县财政局', after: '县发展改革局' },
    ])
    const overwrite = new Map([[proposal?.id ?? '', new Set(['goal', 'leadUnits'] as const)]])
    const taken = take(text, [known], () => ({ into: known.id }), { overwrite }).targets[0]
    expect(taken?.metrics.map(told)).toEqual(['固定资产投资 at-least 570500万元'])
    expect(taken?.leadUnits).toEqual(['县发展改革局'])
  })
})

describe('a taken result', () => {
  it('tells a period its own value once only, since a second sum holds the first', () => {
    const own = metricWith({ name: '到位资金', unit: '亿元', accrual: 'per-period' })
    const known = [targetWith({ id: targetId('known'), metrics: [own] })]
    const text = '上半年，到位资金完成20亿元。\n6月底，到位资金完成30亿元。'
    expect(seenIn(text, known, targetId('known'))).toEqual(['20 exact null', 'null exact null'])
  })
  it.each([
    ['上半年，重点项目完成投资36.63亿元，增长7.2%。', '36.63 exact 7.2'],
    ['化解信访积案30余件。', '30 over null'],
    ['招商引资到位资金约8亿元。', '8 about null'],
    ['固定资产投资增长5.4%。', 'null exact 5.4'],
    ['固定资产投资下降1.3%。', 'null exact -1.3'],
  ])('%s', (sentence, seen) => {
    expect(seenIn(sentence)).toEqual([seen])
  })

  it('is dated by the period that it is of, and by the document where it names none', () => {
    expect(days(`${REVIEW}招商引资到位资金8亿元。`)).toEqual(['2023-06-30'])
    expect(days('一、工作回顾\n截至5月底，招商引资到位资金8亿元。')).toEqual(['2023-05-31'])
    expect(days('一、工作进展情况\n招商引资到位资金8亿元。')).toEqual(['2023-07-18'])
  })

  it('keeps value, growth and ranks in one observation, in the unit of the metric that it goes to', () => {
    const known = targetWith({
      id: targetId('known'),
      title: '全县经济总量',
      metrics: [metricWith({ name: '地区生产总值', unit: '万元' })],
    })
    const text = `${REVIEW}地区生产总值完成52.7亿元，增长6.1%，总量居全市第3位。`
    const { notes, targets } = take(text, [known], () => ({ into: known.id }))
    expect(targets.map(({ id }) => id)).toEqual(['known'])
    expect(notes).toMatchObject([
      {
        targetId: 'known',
        progress: '地区生产总值完成52.7亿元，增长6.1%，总量居全市第3位。',
        observations: [
          {
            metricId: 'm1',
            value: '527000',
            growth: '6.1',
            ranks: [{ position: 3, scope: '全市', basis: 'total' }],
            source: '在县委全会上的讲话',
          },
        ],
        sources: [{ metricId: 'm1' }],
      },
    ])
  })

  it('is the value of a target whose metric is the growth itself', () => {
    const metrics = [metricWith({ name: '同比增长', unit: '%', goal: atLeast('8') })]
    const known = targetWith({ id: targetId('known'), title: '固定资产投资增速', metrics })
    expect(seenIn('固定资产投资增长5.4%。', [known], known.id)).toEqual(['5.4 exact 5.4'])
    expect(seenIn('固定资产投资下降1.3%。', [known], known.id)).toEqual(['-1.3 exact -1.3'])
  })

  it('gives the goal that a stated completion implies, marked as derived, and never touches one that stands', () => {
    const text = `${REVIEW}完成固定资产投资20.61亿元，占年度计划的71.07%。`
    expect(take(text).targets[0]?.metrics[0]?.goal).toMatchObject({ value: '29.0', isDerived: true })
    const known = targetWith({ metrics: [metricWith({ name: '固定资产投资', goal: atLeast('30') })] })
    expect(take(text, [known], () => ({ into: known.id })).targets[0]?.metrics[0]?.goal).toEqual(atLeast('30'))
  })

  it('goes to what the same document promises of the same metric, whichever is told first', () => {
    const { targets, notes } = take(`${REVIEW}森林覆盖率达到31%。\n${PLAN}森林覆盖率达到32%。`)
    expect(targets).toHaveLength(1)
    expect(targets[0]?.metrics.map(told)).toEqual(['森林覆盖率 at-least 32%'])
    expect(targets[0]?.sources).toHaveLength(2)
    expect(notes).toMatchObject([{ targetId: targets[0]?.id, observations: [{ value: '31' }] }])
  })

  it('is one note for a target and a day', () => {
    const known = targetWith({ metrics: [metricWith({ name: '完成投资', unit: '亿元' })] })
    const text = `${REVIEW}完成投资36.63亿元。\n新开工项目12个。\n`
    const { notes } = take(text, [known], () => ({ into: known.id }))
    expect(notes).toMatchObject([{ progress: '完成投资36.63亿元。新开工项目12个。', observations: [{}, {}] }])
  })
})

describe('what is taken as a whole', () => {
  it('makes document, kind, ledger, targets and notes that fit their schemas', () => {
    const { changes } = take(`${REVIEW}森林覆盖率达到31%。\n${PLAN}年底前建成县医院新院区。`)
    expect(changes.map(({ table }) => table)).toEqual(['kinds', 'ledgers', 'documents', 'targets', 'targets', 'notes'])
    for (const change of changes) expect(Change.parse(change)).toEqual(change)
  })
  it('makes no ledger where everything is written into targets that are there', () => {
    const known = targetWith({ id: targetId('known'), title: '县医院新院区' })
    const { changes } = take(`${PLAN}年底前建成县医院新院区。`, [known], () => ({ into: known.id }))
    expect(changes.map(({ table }) => table)).toEqual(['documents', 'targets'])
  })
  it.each(Object.entries(DOCUMENTS))(
    'fits the schemas and keeps every sentence, for all of %s',
    (_, { text: lines }) => {
      const text = lines.join('\n')
      const { changes, targets, notes } = take(text)
      for (const change of changes) expect(Change.parse(change)).toEqual(change)
      for (const { start, end, text: words } of [...targets, ...notes].flatMap(({ sources }) => sources ?? []))
        expect(text.slice(start, end)).toBe(words)
      expect(targets.every(({ title, sources }) => title !== '' && (sources?.length ?? 0) > 0)).toBe(true)
      const metrics = new Set(targets.flatMap((target) => target.metrics.map(({ id }) => id)))
      const observed = notes.flatMap(({ observations }) => observations.map(({ metricId }) => metricId))
      expect(observed.filter((id) => !metrics.has(id))).toEqual([])
    },
  )
  it('is refused where nothing is taken, a target is gone, or the document is of a day to come', () => {
    const text = `${REVIEW}森林覆盖率达到31%。`
    expect(() => take('没有。')).toThrow('nothing-taken')
    expect(() => take(text, [], () => ({ into: targetId('gone') }))).toThrow('target-gone')
    const document = documentWith({ on: '2023-08-01' as IsoDate })
    expect(() => take(text, [], () => ({}), { document })).toThrow('note-in-future')
  })
})
