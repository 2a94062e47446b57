import { expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'
import { listed } from './owners'

const heldIn = (...lines: readonly string[]) =>
  captureDocument(lines.join('\n'), '2024-02-06' as IsoDate).proposals.map(
    ({ metric, title, owners, ownersReach, deadline, deadlineReach }) =>
      [metric ?? title, listed(owners).join('、'), ownersReach, deadline?.on, deadlineReach] as const,
  )

it('lets lines of labels answer for all that stands above, back to the heading', () => {
  expect(
    heldIn(
      '一、养老工程',
      '新建社区食堂15家。',
      '新增护理床位200张，6月底前投用。',
      '牵头单位：区民政局；配合单位：区财政局',
      '完成时限：2024年10月底',
      '二、出行工程',
      '打通断头路4条。',
      '牵头单位：区住建局',
    ),
  ).toEqual([
    ['新建社区食堂', '区民政局、区财政局', 'section', '2024-10-31', 'section'],
    ['新增护理床位', '区民政局、区财政局', 'section', '2024-06-30', 'sentence'],
    ['打通断头路', '区住建局', 'section', undefined, null],
  ])
})

it('lets lines right below a heading answer for what follows', () => {
  expect(
    heldIn('一、养老工程', '责任单位：区民政局', '新建社区食堂15家。', '二、出行工程', '打通断头路4条。').map(
      ([name, owners]) => [name, owners],
    ),
  ).toEqual([
    ['新建社区食堂', '区民政局'],
    ['打通断头路', ''],
  ])
})

it('takes the period of a heading for the limit of what has none, and says so', () => {
  expect(heldIn('一、上半年工作任务', '新建社区食堂15家。', '新增床位200张，4月底前投用。')).toEqual([
    ['新建社区食堂', '', null, '2024-06-30', 'section'],
    ['新增床位', '', null, '2024-04-30', 'sentence'],
  ])
})

it('names a measure of a row by its project, and makes a task of what has a limit', () => {
  const table = [
    '项目名称\t年度目标\t牵头单位\t完成时限',
    '智慧粮仓\t新建仓容5万吨，大坝填筑至设计高程\t区发改局\t9月底前',
  ]
  const { proposals } = captureDocument(table.join('\n'), '2024-02-06' as IsoDate)
  expect(proposals.map(({ title, isOptional }) => [title, isOptional])).toEqual([
    ['智慧粮仓新建仓容', false],
    ['智慧粮仓大坝填筑至设计高程', false],
  ])
})
