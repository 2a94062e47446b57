import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { writeXlsx, type CellValue } from 'hucre/xlsx'
import { dispose, openDuban, temporaryFolder, type Duban } from './harness'
import { go, importFile, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const HEAD = ['序号', '重点任务', '具体措施', '责任单位', '完成时限', '目标值', '完成值', '进展情况']

async function fileOf(name: string, day: string, rows: readonly CellValue[][], others: readonly CellValue[][] = []) {
  const file = path.join(await temporaryFolder('files'), name)
  const own = { name: '台账', rows: [['2026年重点工作台账'], [`截至${day}`], HEAD, ...rows] }
  const second = { name: '民生', rows: [...others] }
  await writeFile(file, await writeXlsx({ sheets: others.length > 0 ? [own, second] : [own] }))
  return file
}

const ROAD = [1, '修建北环路', '征地拆迁', '县交通局', '2026年12月底前', '12公里', 6, '路基完成过半']
const SCHOOL = [2, '新建实验小学', '1.主体封顶；\n2.采购设备。', '县教育局', '2026年8月底前', '1所', 0, '正在招标']
const PIPES = [3, '改造老旧小区供水管网', '更换管网30公里', '县住建局', '2026年10月底前', '30公里', 12, '完成四成']

test('a table that comes again brings its ledger up to date: by name, without what is older, row by row, in one step', async () => {
  duban = await openDuban()
  const { page } = duban
  await importFile(duban, await fileOf('九月.xlsx', '2026年9月30日', [ROAD, SCHOOL, PIPES]))
  await expect(page.getByRole('tab', { name: '新建 3' })).toBeVisible()
  await page.getByRole('checkbox', { name: /一格里有多条编号的措施/ }).check()
  await page.getByRole('button', { name: '导入 4 行' }).click()
  await expect(page.getByRole('gridcell', { name: '采购设备' })).toBeVisible()
  await untilSaved(page)

  const again = [
    [1, '修建北环路', '征地拆迁', '县交通局', '2027年3月底前', '12公里', 4, '路基完成三成'],
    [3, '改造老旧小区供水管网工程', '更换管网30公里', '县住建局', '2026年11月底前', '30公里', 12, '完成四成'],
    [5, '建设充电站', '', '县发改局', '2026年11月底前', '5座', null, ''],
  ]
  await go(page, '工作台')
  await importFile(duban, await fileOf('六月.xlsx', '2026年6月30日', again))
  await expect(page.getByText('已沿用上次对这种表头的设定。')).toBeVisible()
  await page.getByRole('tab', { name: '更新 2' }).click()
  await expect(page.getByText('1 行的进展早于台账的最新进展，默认不导入')).toBeVisible()
  await expect(page.getByText('名称相近，对应台账中的“改造老旧小区供水管网”')).toBeVisible()
  await page.getByRole('tab', { name: '表中没有 2' }).click()
  await expect(page.getByText('采购设备')).toBeVisible()
  await page.getByRole('button', { name: '导入 2 行' }).click()
  await expect(page.getByRole('gridcell', { name: '建设充电站' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '改造老旧小区供水管网工程' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '2026年12月底前' })).toBeVisible()
  await untilSaved(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell', { name: '建设充电站' })).toHaveCount(0)
  await expect(page.getByRole('gridcell', { name: '改造老旧小区供水管网', exact: true })).toBeVisible()
  expect(await duban.report()).toMatchObject({ refused: [], policyViolations: [], pageErrors: [] })
})

test('a sheet with two tables lets the person choose, and a row that is called new is made new', async () => {
  duban = await openDuban()
  const { page } = duban
  const others = [
    ['序号', '实事项目', '责任单位', '完成时限'],
    [1, '社区食堂', '县民政局', '10月底前'],
    [],
    ['序号', '项目名称', '年度计划投资（万元）', '累计完成投资（万元）'],
    [1, '二水厂', 400, 100],
  ]
  await importFile(duban, await fileOf('两表.xlsx', '2026年9月30日', [ROAD], others))
  await page.getByRole('combobox', { name: '工作表' }).click()
  await page.getByTitle('民生：第 2 个表格（第 4 行起）').click()
  await expect(page.getByText('400 / 100 万元')).toBeVisible()
  await page.getByRole('combobox', { name: '工作表' }).click()
  await page.getByTitle('台账', { exact: true }).last().click()
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await expect(page.getByRole('gridcell', { name: '修建北环路' })).toBeVisible()
  await untilSaved(page)

  await go(page, '工作台')
  await importFile(duban, await fileOf('十月.xlsx', '2026年10月31日', [[...ROAD.slice(0, 7), '铺油']]))
  await page.getByRole('tab', { name: '更新 1' }).click()
  await page.getByRole('combobox', { name: '修建北环路 处理' }).click()
  await page.getByTitle('另建一项').click()
  await expect(page.getByRole('tab', { name: '新建 1' })).toBeVisible()
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await expect(page.getByRole('gridcell', { name: '修建北环路' })).toHaveCount(2)
})

test('a workbook with a sheet for each unit comes in as one ledger, or one sheet of it alone', async () => {
  duban = await openDuban()
  const { page } = duban
  const head = ['序号', '重点任务', '完成时限', '进展情况']
  const file = path.join(await temporaryFolder('files'), '各单位汇总.xlsx')
  const sheetOf = (name: string, ...titles: readonly string[]) => ({
    name,
    rows: [head, ...titles.map((title, index) => [index + 1, title, '2026年12月底前', '正在推进'])],
  })
  const sheets = [
    sheetOf('县交通局', '修建北环路', '大修南外环'),
    sheetOf('县教育局', '新建实验小学'),
    sheetOf('县住建局', '改造供水管网', '建设停车场'),
  ]
  await writeFile(file, await writeXlsx({ sheets }))
  await importFile(duban, file)
  const joins = page.getByRole('checkbox', {
    name: '连同其余 2 张表头相同的工作表一起导入：县教育局、县住建局',
  })
  await expect(joins).toBeChecked()
  await expect(page.getByRole('tab', { name: '新建 5' })).toBeVisible()
  await expect(page.getByText('2（县教育局）', { exact: true })).toBeVisible()
  await joins.uncheck()
  await expect(page.getByRole('tab', { name: '新建 2' })).toBeVisible()
  await joins.check()
  await page.getByRole('button', { name: '导入 5 行' }).click()
  await expect(page.getByRole('gridcell', { name: '建设停车场' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '县教育局', exact: true })).toBeVisible()
  await untilSaved(page)
})

test('a unit that is written otherwise is answered once, and remembered', async () => {
  duban = await openDuban()
  const { page } = duban
  await importFile(duban, await fileOf('九月.xlsx', '2026年9月30日', [PIPES, ROAD]))
  await page.getByRole('button', { name: '导入 2 行' }).click()
  await expect(page.getByRole('gridcell', { name: '县交通局' })).toBeVisible()
  await untilSaved(page)
  const other = [[1, '大修南外环', '', '县交通运输局', '2026年10月底前', '', null, '']]
  await go(page, '工作台')
  await importFile(duban, await fileOf('十月.xlsx', '2026年10月31日', other))
  await expect(page.getByText('表中“县交通运输局”（1 行）是否就是台账中的“县交通局”？')).toBeVisible()
  await page.getByRole('button', { name: '是同一单位' }).click()
  await expect(page.getByText('按同一名称处理：县交通运输局 → 县交通局')).toBeVisible()
  await page.getByRole('button', { name: '导入 1 行' }).click()
  await expect(page.getByRole('gridcell', { name: '大修南外环' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '县交通局' })).toHaveCount(2)
  await untilSaved(page)
  await go(page, '工作台')
  await importFile(duban, await fileOf('十月.xlsx', '2026年10月31日', other))
  await expect(page.getByText('按同一名称处理：县交通运输局 → 县交通局')).toBeVisible()
  await expect(page.getByText('没有可以导入的内容')).toBeVisible()
  await go(page, '设置')
  await expect(page.getByText('县交通运输局 → 县交通局')).toBeVisible()
  await page.getByRole('button', { name: '删去 县交通运输局' }).click()
  await expect(page.getByText('县交通运输局 → 县交通局')).toHaveCount(0)
  await go(page, '工作台')
  await importFile(duban, await fileOf('十月.xlsx', '2026年10月31日', other))
  await expect(page.getByText('表中“县交通运输局”（1 行）是否就是台账中的“县交通局”？')).toBeVisible()
})
