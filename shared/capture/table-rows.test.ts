import { expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'
import { told } from './testing/told'

const rowsOf = (...lines: readonly string[]) =>
  captureDocument(['任务分解表', ...lines].join('\n'), '2023-02-01' as IsoDate).proposals.map(told)

it('reads a row by its header', () => {
  expect(
    rowsOf(
      '序号\t工作任务\t责任领导\t牵头单位\t配合单位\t完成时限',
      '1\t新建学校3所\t县委常委\t县教育局\t县财政局\t8月底前',
    ),
  ).toEqual(['目标 新建学校 3所 2023-08-31 县教育局、县财政局、县委常委'])
})

it('guesses the cells of a row without a header', () => {
  expect(rowsOf('1\t新建学校3所\t县教育局\t8月底前')).toEqual(['目标 新建学校 3所 2023-08-31 县教育局'])
})

it('forgets the header when the table ends', () => {
  expect(rowsOf('序号\t任务\t牵头单位', '另有说明。', '1\t新建学校3所\t县教育局')).toEqual([
    '目标 新建学校 3所 县教育局',
  ])
})

it('keeps a short cell that says how it ends', () => {
  const [row] = rowsOf(
    '序号\t重点任务\t工作目标\t责任单位\t完成时限',
    '1\t建成县人民医院新院区\t按照三级医院标准推进主体工程、配套设施建设和设备采购安装工作\t县卫健局\t10月底',
  )
  expect(row).toContain('建成县人民医院新院区')
})

it('takes a short cell beside a long one for the name of what that tells', () => {
  expect(
    rowsOf(
      '序号\t工作举措\t重点任务\t牵头单位\t完成时限',
      '1\t推进算力布局\t建成算力监测平台，全年新增算力中心3个，完成老旧机房改造12处。\t县数据局\t8月底前',
    ).map((line) => line.split(' ')[1]),
  ).toEqual(['新增算力中心', '老旧机房改造', '（建成算力监测平台）'])
})

it.each([
  ['王某某', ['王某某']],
  ['王某、李某', ['王某', '李某']],
  ['李某某、副县长王某', ['李某某', '副县长王某']],
])('takes %s in the column of leaders for people, not for offices', (cell, leaders) => {
  const text = `序号\t工作任务\t责任领导\t牵头单位\n1\t新建学校3所\t${cell}\t县教育局、县财政局`
  const [found] = captureDocument(text, '2023-02-01' as IsoDate).proposals
  expect(found?.owners).toEqual({ leadUnits: ['县教育局'], coUnits: ['县财政局'], leaders })
})
