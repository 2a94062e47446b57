import { expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'

const limitsIn = (text: string) =>
  captureDocument(`一、重点工作\n${text}`, '2024-02-06' as IsoDate)
    .proposals.filter(({ isOptional }) => !isOptional)
    .map(({ metric, title, deadline }) => [metric ?? title, deadline?.on ?? deadline?.asWritten ?? null])

it('holds a period that opens a sentence for all of its goals', () => {
  expect(limitsIn('上半年，固定资产投资增长8%；社会消费品零售总额增长7%左右。')).toEqual([
    ['固定资产投资', '2024-06-30'],
    ['社会消费品零售总额', '2024-06-30'],
  ])
})

it('holds a date at the head of a clause to the end of its part', () => {
  expect(limitsIn('6月底前新开工项目15个，建成标准厂房3座；改造老旧小区12个。')).toEqual([
    ['新开工项目', '2024-06-30'],
    ['建成标准厂房', '2024-06-30'],
    ['改造老旧小区', null],
  ])
})

it('holds the year that a paragraph begins with for all that it promises', () => {
  expect(limitsIn('到2025年，体系基本建成。森林覆盖率达到24%。每亩增收300元。')[1]).toEqual([
    '森林覆盖率',
    '2025-12-31',
  ])
})

it('knows when a five-year plan ends', () => {
  expect(limitsIn('“十五五”期间，新建水库3座。')).toEqual([['新建水库', '2030-12-31']])
  expect(limitsIn('“十三五”期间，新建水库3座。')).toEqual([['新建水库', null]])
})

it('takes the row of a table that has a limit for a promise, whatever the title says', () => {
  const table = '民生实事进展情况登记表\n项目\t任务\t计划完成时间\t牵头单位\n公园\t新建公园2处。\t11月\t建设局'
  const [proposal] = captureDocument(table, '2024-05-06' as IsoDate).proposals
  expect(proposal).toMatchObject({ kind: 'commitment', deadline: { on: '2024-11-30' } })
})

it('lets what recurs keep its words', () => {
  expect(limitsIn('全年新签约项目20个，每季度至少新签约5亿元以上项目1个。')[1]?.[1]).toBe('每季度')
})

it('parts two promises that a list joins', () => {
  expect(limitsIn('疾控中心实验楼4月份开工、年内主体封顶。')).toEqual([
    ['疾控中心实验楼4月份开工', '2024-04-30'],
    ['疾控中心实验楼主体封顶', '2024-12-31'],
  ])
})

it('gives the limit of a predicate to the measure that it is said of', () => {
  expect(limitsIn('对尚未开工的4个重点项目，分管县领导要一线督办，4月底前必须全部开工。')[0]?.[1]).toBe('2024-04-30')
})
