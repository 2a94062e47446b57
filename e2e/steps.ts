import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import type { Duban } from './harness'
import { tableOf } from './table-steps'

/** What a clerk does, named once for journeys and demo. Every step ends when the screen says that it is done. */
export async function go(page: Page, name: '工作台' | '台账' | '督办' | '备份与记录' | '设置'): Promise<void> {
  await page.getByRole('navigation').getByText(name, { exact: true }).click()
}

/** Until the status bar says 已保存, which it says only of what is on disk twice. */
export async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByRole('contentinfo').locator('output[data-state]')).toHaveText('已保存')
}

export async function setOffice(page: Page, office: string, handler: string): Promise<void> {
  await page.getByPlaceholder('单位名称').fill(office)
  await page.getByPlaceholder('经办人姓名').fill(handler)
  await page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByPlaceholder('经办人姓名')).toBeHidden()
  await untilSaved(page)
}

export async function openSample(page: Page): Promise<void> {
  await page.getByText('打开示例台账').first().click()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await untilSaved(page)
}

/** A fictional county's year, from the first page; the workbench shows it when it is there. Nothing writes more at once. */
export async function loadYear(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^全年示例/ }).click()
  await expect(page.getByText('打开示例台账')).toHaveCount(0, { timeout: 60_000 })
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await untilSaved(page)
}

/** Opens the panel of the target with this title, found by the search box. */
export async function openTarget(page: Page, title: string): Promise<void> {
  await page.getByPlaceholder(/^搜索/).fill(title)
  // The rows move once more when the search is applied.
  await expect(tableOf(page).shown).toHaveText(/^显示/)
  const cell = page.getByRole('gridcell', { name: title, exact: true }).first()
  await cell.click()
  await page.getByRole('row').filter({ hasText: title }).getByRole('gridcell').first().dblclick()
  await expect(page.getByRole('form', { name: '记录进展' })).toBeVisible()
}

export async function recordNote(
  page: Page,
  note: { readonly title: string; readonly text: string; readonly figure: string | null },
): Promise<void> {
  await openTarget(page, note.title)
  const form = page.getByRole('form', { name: '记录进展' })
  await form.getByLabel('进展', { exact: true }).fill(note.text)
  if (note.figure !== null)
    await form
      .getByLabel(/完成值$/)
      .first()
      .fill(note.figure)
  await form.getByLabel('进展', { exact: true }).press('Control+Enter')
  await expect(form.getByLabel('进展', { exact: true })).toHaveValue('')
  await expect(page.getByText(note.text).first()).toBeVisible()
}

/** Opens the export dialog from the toolbar and has it make a file, with whatever `choose` sets in it first. */
export async function exportLedger(
  duban: Duban,
  format: 'xlsx' | 'csv',
  file: string,
  choose: (dialog: Locator) => Promise<void> = async () => {},
): Promise<void> {
  const { page } = duban
  duban.answerSave(file)
  await page.getByRole('button', { name: '导出', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '导出' })
  await dialog.getByRole('radio', { name: format === 'xlsx' ? /xlsx/ : /CSV/ }).check()
  await choose(dialog)
  await dialog.getByRole('button', { name: '导出', exact: true }).click()
  await expect(page.getByText(`已导出“${path.basename(file)}”`)).toBeVisible()
}

/** Makes a backup on the backups page and answers its line in words. */
export async function backUpNow(page: Page): Promise<string> {
  await page.getByRole('button', { name: '立即备份' }).click()
  await expect(page.getByText(/备份完成并已校验/)).toBeVisible()
  const line = page.getByRole('row').filter({ hasText: '手动备份' }).first()
  await expect(line).toContainText('完好')
  return (await line.innerText()).replaceAll(/\s+/g, ' ')
}

/** Opens the import page from the top bar with this file; the plan, or why there is none, is then on the screen. */
export async function importFile(duban: Duban, file: string): Promise<void> {
  duban.answerOpen(file)
  await duban.page.getByRole('banner').getByRole('button', { name: '导入' }).click()
  await duban.page.getByRole('button', { name: '选择文件…' }).click()
}

/** Types over the cell of the ledger that shows this text, and answers the question for a reason where one is given. */
export async function typeOver(page: Page, shown: string, typed: string, reason: string | null): Promise<void> {
  await page.getByRole('gridcell', { name: shown, exact: true }).first().click()
  const table = tableOf(page)
  await expect(table.field).toBeFocused()
  const [row, column] = await table.at()
  await page.keyboard.insertText(typed)
  await page.keyboard.press('Enter')
  if (reason !== null) {
    await page.getByRole('textbox', { name: '原因' }).fill(reason)
    await page.keyboard.press('Control+Enter')
    await expect(page.getByRole('textbox', { name: '原因' })).toBeHidden()
  }
  // Another cell may have shown the same from the start.
  await expect(table.cell(row, column).and(page.getByRole('gridcell', { name: typed, exact: true }))).toBeVisible()
}

/** Presses 撤销 in the notice that says this. */
export async function takeBack(page: Page, said: string): Promise<void> {
  await page.locator('.ant-message-notice').filter({ hasText: said }).getByRole('button', { name: '撤销' }).click()
}

/** A tab of 备份与记录. */
export async function openRecords(page: Page, tab: '备份' | '时间线' | '操作日志' | '核验'): Promise<void> {
  await go(page, '备份与记录')
  await page.getByRole('tab', { name: tab, exact: true }).click()
}
