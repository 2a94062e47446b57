import path from 'node:path'
import { expect } from '@playwright/test'
import { temporaryFolder, type Duban } from '../../e2e/harness'
import { exportLedger, go, untilSaved } from '../../e2e/steps'
import { picture } from './picture'
import { canDrawSheets, drawSheets } from './sheet-pictures'

const TEMPLATE = path.join(import.meta.dirname, '../../examples/导出模板示例.xlsx')
const NAME = '督查室用表'

/** Keeps an office's own workbook as a template, exports through it and with everything on, and draws the pages. */
export async function showExport(duban: Duban, out: string, step: (text: string) => void): Promise<void> {
  const { page } = duban
  await go(page, '设置')
  duban.answerOpen(TEMPLATE)
  await page.getByRole('button', { name: '添加模板…' }).click()
  const dialog = page.getByRole('dialog', { name: '添加导出模板' })
  await dialog.getByLabel('模板名称').fill(NAME)
  await expect(dialog.locator('.template-sheet')).toBeVisible()
  await picture(page, out, 'export-template-dialog')
  await dialog.getByRole('button', { name: '保存模板' }).click()
  await untilSaved(page)
  await go(page, '台账')
  await page.keyboard.press('Control+e')
  await expect(page.getByRole('dialog', { name: '导出' })).toBeVisible()
  await picture(page, out, 'export-dialog')
  await page.keyboard.press('Escape')
  const filled = path.join(out, '台账-模板.xlsx')
  await exportLedger(duban, 'xlsx', filled, async (choices) => {
    await choices.getByRole('combobox', { name: '样式' }).click()
    await page.getByTitle(NAME).click()
  })
  const grouped = path.join(out, '台账-分组汇总.xlsx')
  await exportLedger(duban, 'xlsx', grouped, async (choices) => {
    await choices.getByRole('combobox', { name: '样式' }).click()
    await page.getByTitle('内置样式').click()
    await choices.getByRole('radio', { name: '一张表，按牵头单位分组' }).check()
    for (const name of [/^合计行/, /^汇总表/]) await choices.getByRole('checkbox', { name }).check()
  })
  step('kept an office’s own workbook as a template, exported through it, and with groups, totals and summaries')
  if (!canDrawSheets()) {
    step('exported pages are not drawn: LibreOffice or pdftoppm is missing')
    return
  }
  const folder = await temporaryFolder('pages')
  await drawSheets([TEMPLATE, filled], path.join(out, 'export-template.png'), folder)
  await drawSheets([grouped], path.join(out, 'export-grouped.png'), folder)
  step('drew the template beside the exported page')
}
