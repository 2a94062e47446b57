import { describe, expect, it } from 'vitest'
import { goalText } from '../domain/cell-text'
import type { IsoDate } from '../domain/day'
import { promisedMetrics } from './promised-metrics'
import { reportedFigure } from './reported-figure'
import type { ItemEdit } from './review-action'
import { edited, itemOf, merged } from './review-items'
import { proposalsIn } from './testing/taking'

const ON = '2023-07-18' as IsoDate
const TEXT = '二、下半年重点工作\n完成固定资产投资57.05亿元。\n规模以上工业增加值增长8%。\n接待游客300万到350万人次。'
const [amount, growth, range] = proposalsIn(TEXT).map(itemOf)

function goalsOf(item: typeof amount, ...edits: readonly ItemEdit[]): readonly string[] {
  if (!item) throw new Error('Nothing is found')
  const { proposal } = edits.reduce((now, edit) => edited(now, edit, ON), item)
  return promisedMetrics(proposal, TEXT).map(({ goal }) => (goal ? `${goal.operator} ${goalText(goal)}` : ''))
}

it.each<readonly [string, ItemEdit, string]>([
  ['nothing', {}, 'at-least 57.05'],
  ['another value', { amount: '60亿元' }, 'at-least 60'],
  ['a ceiling', { amount: '不超过60亿元' }, 'at-most ≤60'],
  ['a floor', { amount: '60亿元以上' }, 'at-least 60'],
  ['a very value', { amount: '等于60亿元' }, 'equal =60'],
  ['a range', { amount: '50-60亿元' }, 'between 50～60'],
  ['a chosen ceiling', { bound: 'at-most' }, 'at-most ≤57.05'],
  ['a chosen very value', { bound: 'equal' }, 'equal =57.05'],
  ['a choice against the words', { bound: 'at-least', amount: '不超过60亿元' }, 'at-least 60'],
])('%s is typed over an amount', (_, edit, goal) => {
  expect(goalsOf(amount, edit)).toEqual([goal])
})

it.each<readonly [string, ItemEdit, string]>([
  ['another value', { growth: '9%' }, 'at-least 9'],
  ['a ceiling', { growth: '不超过5%' }, 'at-most ≤5'],
  ['a very value', { growth: '等于5%' }, 'equal =5'],
  ['a range', { growth: '5%-6%' }, 'between 5～6'],
  ['a chosen ceiling', { bound: 'at-most' }, 'at-most ≤8'],
  ['a chosen very value', { bound: 'equal' }, 'equal =8'],
])('%s is typed over a change', (_, edit, goal) => {
  expect(goalsOf(growth, edit)).toEqual([goal])
})

it('a later step keeps what was chosen, until the figure says otherwise', () => {
  expect(goalsOf(amount, { bound: 'equal' }, { amount: '60亿元' })).toEqual(['equal =60'])
  expect(goalsOf(amount, { bound: 'equal' }, { amount: '不超过60亿元' })).toEqual(['at-most ≤60'])
})

it('one value over a range is a range no more', () => {
  expect(range && edited(range, { amount: '320万人次' }, ON).proposal.bound).toBe('equal')
  expect(goalsOf(range, { amount: '320万人次' })[0]).toMatch(/^at-least/)
})

it('a choice goes with its figure when two become one', () => {
  if (!amount || !growth) throw new Error('Nothing is found')
  const lower = edited(amount, { bound: 'equal' }, ON)
  expect(goalsOf(merged(growth, lower))[0]).toBe('equal =57.05')
})

it.each<readonly [string, ItemEdit, readonly string[]]>([
  ['全年新签约亿元以上项目20个。', { amount: '22个' }, ['at-least 22个 22个']],
  ['完成固定资产投资57.05亿元。', { growth: '8%' }, ['at-least 57.05亿元 57.05亿元', 'at-least 8% 8%']],
  ['投资3亿元建成标准化厂房5万平方米。', { amount: '60000平方米' }, ['at-least 60000平方米 60000平方米']],
  ['新增城镇就业1.2万人。', { amount: '9500人' }, ['at-least 9500人 9500人']],
  ['新增城镇就业1.2万人。', { amount: '约1.3万人' }, ['at-least 1.3万人 约1.3万人']],
  ['接待游客300万到350万人次。', { amount: '320-360万人次' }, ['between 320～360万人次 320-360万人次']],
])('in %s what is typed keeps its own unit and words', (sentence, edit, goals) => {
  const text = `二、下半年重点工作\n${sentence}`
  const item = proposalsIn(text).map(itemOf).at(-1)
  const metrics = item ? promisedMetrics(edited(item, edit, ON).proposal, text) : []
  expect(
    metrics.map(({ goal, unit }) => goal && `${goal.operator} ${goalText(goal)}${unit} ${goal.asWritten}`),
  ).toEqual(goals)
})

it('a range of growth is promised as a range, until one value is typed over it', () => {
  const text = '二、下半年重点工作\n规模以上工业增加值增长5%—6%。\n单位生产总值能耗下降2%-3%。'
  const [rise, fall] = proposalsIn(text).map(itemOf)
  if (!rise || !fall) throw new Error('Nothing is found')
  const goalOf = (item: typeof rise) =>
    promisedMetrics(item.proposal, text).map(({ name, goal }) => ({ name, ...goal }))
  expect(goalOf(rise)).toMatchObject([{ name: '规模以上工业增加值增速', operator: 'between', low: '5', high: '6' }])
  expect(goalOf(fall)).toMatchObject([{ name: '单位生产总值能耗降幅', operator: 'between', low: '2', high: '3' }])
  expect(goalOf(edited(rise, { growth: '7%' }, ON))).toMatchObject([{ operator: 'at-least', value: '7' }])
  expect(goalOf(edited(rise, { growth: '-6%~-5%' }, ON))).toMatchObject([{ operator: 'between', low: '5', high: '6' }])
  expect(edited(rise, { growth: '-2%~3%' }, ON).proposal.growth).toEqual(rise.proposal.growth)
})

it('a range of growth is reported as no single growth', () => {
  const text = '一、上半年工作回顾\n规模以上工业增加值增长5%—6%。'
  const [proposal] = proposalsIn(text)
  const figure = proposal && reportedFigure(proposal, text)
  expect(figure).toMatchObject({ name: '规模以上工业增加值增速', value: null, growth: null })
})

describe('a figure that is typed into a task', () => {
  const text = '二、下半年重点工作\n建成县医院新院区。'
  const task = proposalsIn(text).map(itemOf)[0]
  const typed = (edit: ItemEdit) => {
    if (!task) throw new Error('Nothing is found')
    return edited(task, edit, ON).proposal
  }

  it.each<readonly [ItemEdit, string]>([
    [{ amount: '5万平方米' }, '建成县医院新院区 5万平方米'],
    [{ growth: '8%' }, '建成县医院新院区增速 8%'],
    [{ amount: '5万平方米', metric: '建筑面积' }, '建筑面积 5万平方米'],
  ])('%j is kept, under its title where no name is typed', (edit, told) => {
    const proposal = typed(edit)
    expect(proposal.strength).toBe('quantified')
    const metrics = promisedMetrics(proposal, text)
    expect(metrics.map(({ name, unit, goal }) => `${name} ${goal && goalText(goal)}${unit}`)).toEqual([told])
  })

  it('is reported under the title where it is a result', () => {
    const figure = reportedFigure(typed({ kind: 'result', amount: '5万平方米' }), text)
    expect(figure).toMatchObject({ name: '建成县医院新院区', value: '5', unit: '万平方米' })
  })

  it('is no figure where only a name is typed', () => {
    expect(typed({ metric: '建筑面积' }).strength).toBe('task')
    expect(promisedMetrics(typed({ metric: '建筑面积' }), text)).toEqual([])
  })
})
