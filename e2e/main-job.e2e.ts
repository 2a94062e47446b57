import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import iconv from 'iconv-lite'
import { dispose, openDuban, temporaryFolder, type Duban } from './harness'
import {
  backUpNow,
  exportLedger,
  go,
  importFile,
  openSample,
  openTarget,
  recordNote,
  setOffice,
  untilSaved,
} from './steps'
import { openSampleDuban } from './prepared'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const LEDGER = [
  '2026年度重点工作台账,,,,,,',
  '序号,编号,重点任务,责任单位,完成时限,目标值,进展情况',
  '1,A-1,老旧小区改造,县住房城乡建设局,10月底前,18个,已开工14个',
  '2,A-2,高标准农田建设,县农业农村局,2026年10月31日,2.28万亩以上,',
  '3,A-3,新建公厕,县城市管理局,2026年13月,20座,',
  '4,A-4,<b>=1+1</b>,县财政局,年底,4.1％以内,',
].join('\r\n')

async function csvFile(): Promise<string> {
  const file = path.join(await temporaryFolder('files'), '任务分解表.csv')
  await writeFile(file, iconv.encode(LEDGER, 'gb18030'))
  return file
}

test('a spreadsheet in GB18030 is looked at, imported without its refused row, and taken back in one step', async () => {
  duban = await openDuban()
  const { page } = duban
  await importFile(duban, await csvFile())
  await expect(page.getByRole('tab', { name: '新建 3' })).toBeVisible()
  await page.getByRole('tab', { name: '不能导入 1' }).click()
  await expect(page.getByText('第 5 行 E 列')).toBeVisible()
  await expect(page.getByText('不是能识别的日期')).toBeVisible()
  await page.getByRole('button', { name: '导入其余 3 行' }).click()
  await expect(page.getByRole('gridcell', { name: '老旧小区改造' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '<b>=1+1</b>' })).toBeVisible()
  await untilSaved(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('欢迎使用督办台账')).toBeVisible()
  await page.keyboard.press('Control+y')
  await go(page, '台账')
  await expect(page.getByRole('gridcell', { name: '高标准农田建设' })).toBeVisible()
  expect(await duban.report()).toMatchObject({ refused: [], policyViolations: [], pageErrors: [] })
})

test('what was typed is there after the window was closed and opened again, and can still be undone', async () => {
  duban = await openDuban()
  const places = { profile: duban.profileDir, data: duban.dataDir }
  await setOffice(duban.page, '示例县政府督查室', '张三')
  await openSample(duban.page)
  const cell = duban.page.getByRole('gridcell', { name: '粮食总产量' })
  await cell.click()
  await duban.page.keyboard.press('F2')
  await duban.page.keyboard.press('End')
  await duban.page.keyboard.insertText('（含薯类）')
  await duban.page.keyboard.press('Enter')
  await expect(duban.page.getByRole('gridcell', { name: '粮食总产量（含薯类）' })).toBeVisible()
  await untilSaved(duban.page)
  expect(await duban.closeWindow()).toBe(0)

  duban = await openDuban(places)
  // Closing goes without a backup that takes too long; it is then made at the next start.
  const namesIn = (folder: string) => readdir(path.join(places.data, folder)).catch(() => [])
  const backups = async () => (await namesIn('backups')).filter((name) => name.endsWith('.dbk'))
  await expect.poll(backups, { timeout: 30_000 }).toHaveLength(1)
  await go(duban.page, '台账')
  await expect(duban.page.getByRole('gridcell', { name: '粮食总产量（含薯类）' })).toBeVisible()
  await duban.page.keyboard.press('Control+z')
  await expect(duban.page.getByRole('gridcell', { name: '粮食总产量', exact: true })).toBeVisible()
})

test('closing while a change is on its way waits for it', async () => {
  duban = await openSampleDuban()
  const places = { profile: duban.profileDir, data: duban.dataDir }
  await openTarget(duban.page, '粮食总产量')
  await duban.page
    .getByRole('form', { name: '记录进展' })
    .getByLabel('进展', { exact: true })
    .fill('关窗前的最后一条。')
  await duban.page.keyboard.press('Control+Enter')
  expect(await duban.closeWindow()).toBe(0)
  duban = await openDuban(places)
  await go(duban.page, '台账')
  await openTarget(duban.page, '粮食总产量')
  await expect(duban.page.getByText('关窗前的最后一条。').first()).toBeVisible()
})

test('a wrong date is refused at its cell and changes nothing', async () => {
  duban = await openDuban()
  const { page } = duban
  await importFile(duban, await csvFile())
  await page.getByRole('button', { name: '导入其余 3 行' }).click()
  await page.getByRole('gridcell', { name: '10月底前' }).click()
  await page.keyboard.insertText('2026年13月')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: '10月底前' })).toBeVisible()
  await expect(page.getByText(/不是能识别的日期|不是日期/).first()).toBeVisible()
})

test('a note with a figure moves the light, and every view says the same', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await go(page, '工作台')
  const behind = page.getByRole('link').filter({ hasText: '滞后' }).first()
  const shown = async () => Number(/\d+/.exec(await behind.innerText())?.[0])
  const before = await shown()
  await go(page, '台账')
  await recordNote(page, { title: '固定资产投资增速', text: '入库项目加快。', figure: '8.2' })
  await untilSaved(page)
  await go(page, '工作台')
  await expect.poll(shown).toBe(before - 1)
  for (const card of ['15 天内将变灯', '要素不全']) {
    await go(page, '工作台')
    const link = page.getByRole('region', { name: card }).getByRole('link').last()
    const count = Number(/\d+/.exec(await link.innerText())?.[0])
    await link.click()
    await expect(page.getByText(`显示 ${count} / 63 项`)).toBeVisible()
  }
})

test('exporting and importing again changes nothing', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  const folder = await temporaryFolder('exports')
  for (const format of ['xlsx', 'csv'] as const) {
    const file = path.join(folder, `台账.${format}`)
    await exportLedger(duban, format, file)
    duban.answerOpen(file)
    await page.getByRole('button', { name: '导入', exact: true }).last().click()
    await page.getByRole('button', { name: '选择文件…' }).click()
    await expect(page.getByText('没有可以导入的内容')).toBeVisible()
    await expect(page.getByRole('tab', { name: '更新 0' })).toBeVisible()
    await page.getByRole('button', { name: '取消', exact: true }).click()
  }
})

test('a backup brings back what was there, after a safety copy of what is there now', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await go(page, '备份与记录')
  await backUpNow(page)
  await go(page, '台账')
  await recordNote(page, { title: '粮食总产量', text: '恢复后应当不见的一条。', figure: null })
  await untilSaved(page)
  await go(page, '备份与记录')
  await page.getByRole('row').filter({ hasText: '手动备份' }).getByRole('button', { name: '恢复' }).click()
  await page.getByRole('button', { name: '先备份，再恢复' }).click()
  await expect(page.getByText(/已恢复：/)).toBeVisible()
  await go(page, '备份与记录')
  await expect(page.getByRole('row').filter({ hasText: '恢复之前' })).toContainText('完好')
  await go(page, '台账')
  await openTarget(page, '粮食总产量')
  await expect(page.getByText('恢复后应当不见的一条。')).toHaveCount(0)
})

test('files that are no spreadsheets are named for what they are, and nothing is written', async () => {
  duban = await openDuban()
  const { page } = duban
  const folder = await temporaryFolder('bad')
  const xlsx = await readFile(path.resolve('examples/重点工作台账示例.xlsx'))
  const bad: readonly (readonly [string, Uint8Array, string])[] = [
    ['照片.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]), '这不是表格文件'],
    ['半个.xlsx', xlsx.subarray(0, Math.floor(xlsx.length / 2)), '已损坏或不完整'],
    ['空.csv', new Uint8Array(), '文件是空的'],
    ['没有表头.csv', Buffer.from('甲,乙\n1,2\n'), '没有找到表头'],
  ]
  for (const [name, bytes, words] of bad) {
    const file = path.join(folder, name)
    await writeFile(file, bytes)
    await importFile(duban, file)
    await expect(page.getByRole('alert')).toContainText(words)
    await page.getByRole('button', { name: '取消', exact: true }).click()
  }
  await expect(page.getByText('欢迎使用督办台账')).toBeVisible()
  await expect(page.getByRole('contentinfo')).toContainText('0 项目标')
})
