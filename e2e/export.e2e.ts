import { readFile, writeFile } from 'node:fs/promises'
import { zipSync, unzipSync } from 'fflate'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { readWorkbook } from '../renderer/formats/read-workbook'
import { dispose, temporaryFolder, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { exportLedger, go, importFile, takeBack, untilSaved } from './steps'

async function sheetsOf(file: string) {
  const read = await readWorkbook(path.basename(file), new Uint8Array(await readFile(file)))
  if (!read.ok) throw new Error(read.code)
  return read.value.sheets.filter(({ isHidden }) => !isHidden)
}

const TEMPLATE = path.join(import.meta.dirname, '../examples/导出模板示例.xlsx')

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

/** The file says nothing that the ledger does not say already. */
async function expectUnchanged(program: Duban, file: string): Promise<void> {
  await go(program.page, '工作台')
  await importFile(program, file)
  await expect(program.page.getByText('没有可以导入的内容')).toBeVisible()
  await program.page.getByRole('button', { name: '取消', exact: true }).click()
}

test('an office keeps its own workbook as a template, exports through it, and nothing changes when it comes back', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  const folder = await temporaryFolder('files')

  await go(page, '设置')
  const macros = path.join(folder, '带宏.xlsx')
  await writeFile(
    macros,
    zipSync({ ...unzipSync(new Uint8Array(await readFile(TEMPLATE))), 'xl/vbaProject.bin': new Uint8Array([1]) }),
  )
  duban.answerOpen(macros)
  await page.getByRole('button', { name: '添加模板…' }).click()
  await expect(page.getByText('文件里有宏，没有保存。')).toBeVisible()

  duban.answerOpen(TEMPLATE)
  await page.getByRole('button', { name: '添加模板…' }).click()
  const dialog = page.getByRole('dialog', { name: '添加导出模板' })
  await expect(dialog.getByText('台账模板，表头在第 4—5 行')).toBeVisible()
  await expect(dialog.getByRole('region', { name: '预览' }).getByText('填报单位：示例县政府督查室')).toBeVisible()
  await dialog.getByLabel('模板名称').fill('督查室月报表')
  await dialog.getByRole('button', { name: '保存模板' }).click()
  await expect(page.getByText('已添加模板“督查室月报表”')).toBeVisible()
  await untilSaved(page)

  await go(page, '台账')
  const file = path.join(folder, '月报.xlsx')
  await exportLedger(duban, 'xlsx', file, async (choices) => {
    await choices.getByRole('combobox', { name: '样式' }).click()
    await page.getByTitle('督查室月报表').click()
  })
  const [sheet] = await sheetsOf(file)
  expect(sheet?.name).toBe('台账模板')
  expect(sheet?.rows[2]?.[0]).toBe('填报单位：示例县政府督查室')
  expect(JSON.stringify(sheet?.rows)).toContain('填报日期：2026年11月20日')
  await expectUnchanged(duban, file)

  await go(page, '设置')
  await page.getByRole('region', { name: '导出模板' }).getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(page.getByText('还没有模板。')).toBeVisible()
  await takeBack(page, '已删除模板“督查室月报表”')
  await expect(page.getByText('督查室月报表', { exact: true })).toBeVisible()
  await untilSaved(page)
  expect((await duban.report()).policyViolations).toEqual([])
})

test('groups, totals, summaries and locks come back as nothing new, and the view is exported as it is shown', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  const folder = await temporaryFolder('files')
  await go(page, '台账')
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog', { name: '导出' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '导出' })).toBeHidden()

  const grouped = path.join(folder, '分组.xlsx')
  await exportLedger(duban, 'xlsx', grouped, async (choices) => {
    await choices.getByRole('radio', { name: '一张表，按牵头单位分组' }).check()
    for (const name of [/^合计行/, /^汇总表/, /^保护工作表/]) await choices.getByRole('checkbox', { name }).check()
  })
  expect((await sheetsOf(grouped)).map(({ name }) => name)).toEqual(['台账', '按牵头单位汇总', '按牵头领导汇总'])
  await expectUnchanged(duban, grouped)

  await go(page, '台账')
  const byUnit = path.join(folder, '分单位.xlsx')
  await exportLedger(duban, 'xlsx', byUnit, async (choices) => {
    await choices.getByRole('radio', { name: '每个牵头单位一张' }).check()
  })
  expect((await sheetsOf(byUnit)).length).toBeGreaterThan(3)
  await expectUnchanged(duban, byUnit)

  await go(page, '台账')
  await page.getByRole('button', { name: '滞后', exact: true }).first().click()
  const view = path.join(folder, '视图.xlsx')
  await exportLedger(duban, 'xlsx', view, async (choices) => {
    await choices.getByRole('radio', { name: '当前视图' }).check()
    await choices.getByRole('radio', { name: '一张表', exact: true }).check()
    for (const name of [/^合计行/, /^汇总表/]) await choices.getByRole('checkbox', { name }).uncheck()
  })
  const [rows] = await sheetsOf(view)
  expect(rows!.rows.length).toBeLessThan(40)
  await expectUnchanged(duban, view)
})
