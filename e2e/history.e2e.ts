import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { readWorkbook } from '../renderer/formats/read-workbook'
import { dispose, temporaryFolder, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { tableOf } from './table-steps'
import { backUpNow, go, openRecords, openTarget, recordNote, typeOver, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const REASON = '报经领导同意延期'

const trail = (page: Page) => page.getByRole('table', { name: '操作日志' })
const step = (page: Page, text: string) =>
  page.getByRole('region', { name: '时间线' }).getByRole('button', { name: text })

test('a deadline changed with its reason is told in the log in words, found, and exported with the end of the chain', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await typeOver(page, '10月底前', '12月底前', REASON)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell', { name: '12月底前', exact: true })).toHaveCount(1)
  await page.keyboard.press('Control+y')
  await expect(page.getByRole('gridcell', { name: '12月底前', exact: true })).toHaveCount(2)
  await untilSaved(page)
  await openRecords(page, '操作日志')
  const rows = trail(page).getByRole('row')
  await expect(rows.nth(1)).toContainText('重做：修改了“粮食总产量”')
  await expect(rows.nth(2)).toContainText('撤销：修改了“粮食总产量”')
  await expect(rows.nth(3)).toContainText('修改了“粮食总产量”的完成时限')
  await expect(rows.nth(3)).toContainText('10月底前（2026-10-31）')
  await expect(rows.nth(3)).toContainText(REASON)

  await page.getByRole('textbox', { name: /^查找/ }).fill('领导同意')
  await expect(page.getByText('1 次，共 5 次操作')).toBeVisible()
  await rows.nth(1).getByRole('button', { name: '展开全部字段' }).click()
  await expect(trail(page).getByText(`张三 修改了“粮食总产量”的完成时限`)).toBeVisible()

  const file = path.join(await temporaryFolder('exports'), '操作日志.xlsx')
  duban.answerSave(file)
  await page.getByRole('button', { name: '导出 Excel' }).click()
  await expect(page.getByText('已导出“操作日志.xlsx”')).toBeVisible()
  const read = await readWorkbook('操作日志.xlsx', await readFile(file), { encoding: null })
  if (!read.ok) throw new Error(read.code)
  const [sheet] = read.value.sheets
  expect(sheet?.rows[1]?.[0]).toContain('范围：含“领导同意”')
  expect(sheet?.rows[3]?.slice(2)).toEqual([
    '张三',
    '修改了“粮食总产量”的完成时限',
    '粮食总产量',
    '完成时限',
    '10月底前（2026-10-31）',
    '12月底前（2026-12-31）',
    REASON,
  ])
  expect(sheet?.rows[4]?.[0]).toContain('共 1 次操作')
  expect(sheet?.rows[5]?.[0]).toMatch(/^末条序号：\d+　+校验码：[0-9a-f]{64}$/)

  await page.getByRole('link', { name: '粮食总产量' }).first().click()
  await expect(page.getByRole('form', { name: '记录进展' })).toBeVisible()
  await page.getByRole('link', { name: '变更记录' }).click()
  await expect(page.getByText('只看“粮食总产量”')).toBeVisible()
  await expect(trail(page).getByRole('row')).toHaveCount(5)
})

test('an earlier moment is compared with today, looked at, and one target comes back and goes again', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await typeOver(page, '10月底前', '12月底前', REASON)
  await recordNote(page, { title: '固定资产投资增速', text: '这一条晚于那个时刻。', figure: '8.2' })
  await untilSaved(page)
  await openRecords(page, '时间线')
  await step(page, '导入了表格').first().click()
  const moment = page.locator('.moment')
  await expect(moment.getByText('有差别 2 项')).toBeVisible()
  const grain = moment.getByRole('article').filter({ hasText: '粮食总产量' })
  await expect(grain).toContainText('12月底前（2026-12-31）→10月底前（2026-10-31）')
  await expect(moment.getByRole('article').filter({ hasText: '固定资产投资增速' })).toContainText('当时少 1 条进展')

  await page.getByRole('button', { name: '只读查看' }).click()
  await expect(page.getByText(/^只读 · \d+年\d+月\d+日 \d\d:\d\d 的数据$/)).toBeVisible()
  await page.getByRole('gridcell', { name: '粮食总产量', exact: true }).click()
  await expect(page.getByRole('complementary', { name: '当时的内容' })).toContainText('现在：12月底前（2026-12-31）')
  await page.getByRole('checkbox', { name: '只看有差别的' }).check()
  await expect(page.getByRole('gridcell', { name: '地区生产总值', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: '回到时间线' }).click()

  await grain.getByRole('button', { name: '只恢复这一项' }).click()
  await page.getByRole('textbox', { name: '原因' }).fill('延期未获批准')
  await page.getByRole('dialog').getByRole('button', { name: '只恢复这一项' }).click()
  await expect(page.getByText('已恢复“粮食总产量”。')).toBeVisible()
  await expect(moment.getByText('有差别 1 项')).toBeVisible()
  await go(page, '台账')
  await page.getByPlaceholder(/^搜索/).fill('粮食总产量')
  await expect(tableOf(page).shown).toHaveText('显示 1 / 63 项')
  await expect(page.getByRole('gridcell', { name: '10月底前', exact: true })).toBeVisible()
  await page.getByRole('button', { name: '撤销上一步（Ctrl+Z）' }).click()
  await expect(page.getByRole('gridcell', { name: '12月底前', exact: true })).toBeVisible()
})

test('everything goes back to a moment, row by row, with a reason and a copy of what was there', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await recordNote(page, { title: '粮食总产量', text: '恢复后应当不见的一条。', figure: null })
  await untilSaved(page)
  await openRecords(page, '时间线')
  await step(page, '导入了表格').first().click()
  await page.getByRole('button', { name: '恢复到这一刻…' }).click()
  await page.getByRole('button', { name: '先备份，再恢复到这一刻' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '请填写原因' })).toBeVisible()
  await page.getByRole('textbox', { name: '原因' }).fill('误导入，退回重来')
  await page.getByRole('button', { name: '先备份，再恢复到这一刻' }).click()
  await expect(page.getByText(/已恢复：/)).toBeVisible()
  await openRecords(page, '时间线')
  await step(page, '导入了表格').first().click()
  await expect(page.getByText('与现在完全相同。')).toBeVisible()
  await openRecords(page, '操作日志')
  await expect(trail(page).getByRole('row').nth(1)).toContainText('把全部数据恢复到了早先的一刻')
  await expect(trail(page).getByRole('row').nth(1)).toContainText('误导入，退回重来')
  await go(page, '台账')
  await openTarget(page, '粮食总产量')
  await expect(page.getByText('恢复后应当不见的一条。')).toHaveCount(0)
})

test('全部核验 finds everything good, and names the backup that was damaged since', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await go(page, '备份与记录')
  await backUpNow(page)
  await openRecords(page, '核验')
  await page.getByRole('button', { name: '全部核验' }).click()
  await expect(page.getByText('✓ 全部完好')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '逐份读回' })).toContainText('2 份备份逐份读回，全部完好')

  const folder = path.join(duban.dataDir, 'backups')
  const [name = ''] = (await readdir(folder)).filter((file) => file.endsWith('.dbk'))
  const bytes = await readFile(path.join(folder, name))
  const at = Math.floor(bytes.length / 2)
  bytes[at] = (bytes[at] ?? 0) ^ 0xff
  await writeFile(path.join(folder, name), bytes)
  await page.getByRole('button', { name: '全部核验' }).click()
  await expect(page.getByText('发现 1 处问题')).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: '备份不能使用' })).toContainText(name)
  await go(page, '台账')
  await openRecords(page, '核验')
  await expect(page.getByText('发现 1 处问题')).toBeVisible()
})
