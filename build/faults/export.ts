import path from 'node:path'
import type { Duban } from '../../e2e/harness'
import { nothingSaid } from './clerk'

const NOTICE = '.ant-message-notice'

/** Asks for the shown ledger as a workbook, to go to the file. Answers when the program is about to write it. */
export async function beginExport(duban: Duban, file: string): Promise<void> {
  const { page } = duban
  await nothingSaid(page)
  duban.answerSave(file)
  await page.getByRole('button', { name: '导出', exact: true }).hover()
  await page.getByRole('menuitem', { name: /xlsx/ }).click()
  await page.mouse.move(700, 500)
}

/** How an export came out, in the program's words. */
export async function exportOutcome({ page }: Duban, file: string): Promise<'made' | 'refused'> {
  const made = page.getByText(`已导出“${path.basename(file)}”`)
  await made.or(page.locator(NOTICE)).first().waitFor({ timeout: 30_000 })
  return (await made.isVisible()) ? 'made' : 'refused'
}

export async function exportTo(duban: Duban, file: string): Promise<'made' | 'refused'> {
  await beginExport(duban, file)
  return exportOutcome(duban, file)
}
