import path from 'node:path'
import type { Duban } from '../../e2e/harness'

/** Exports the shown ledger as a workbook to the file; answers how it came out, in the program's words. */
export async function exportTo(duban: Duban, file: string): Promise<'made' | 'refused'> {
  const { page } = duban
  duban.answerSave(file)
  await page.getByRole('button', { name: '导出', exact: true }).hover()
  await page.getByRole('menuitem', { name: /xlsx/ }).click()
  const made = page.getByText(`已导出“${path.basename(file)}”`)
  const refused = page.locator('.ant-message-error, .ant-message-warning, .ant-message-notice')
  await made.or(refused).first().waitFor({ timeout: 30_000 })
  const isMade = await made.isVisible()
  await page.locator('.ant-message-notice').first().waitFor({ state: 'detached', timeout: 20_000 })
  return isMade ? 'made' : 'refused'
}
