import path from 'node:path'
import type { Duban } from '../../e2e/harness'
import { go, untilSaved } from '../../e2e/steps'
import { picture } from './picture'

const SPEECH = path.resolve('examples/讲话稿示例.docx')

/** A speech into a ledger: opened, looked through, accepted, and undone again, so that what follows finds the sample alone. */
export async function showCapture(duban: Duban, out: string, step: (text: string) => void): Promise<void> {
  const { page } = duban
  await go(page, '工作台')
  await page.getByRole('link', { name: '从文件生成台账' }).click()
  duban.answerOpen(SPEECH)
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.getByRole('button', { name: '开始识别' }).click()
  await page.getByText(/^已处理/).waitFor()
  await picture(page, out, 'capture-light')
  await page.getByText('表格', { exact: true }).click()
  await picture(page, out, 'capture-table')
  await page.getByText('卡片', { exact: true }).click()
  await page.getByRole('button', { name: /^全部采纳/ }).click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await picture(page, out, 'capture-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: /^生成台账/ }).click()
  await page.getByRole('dialog', { name: '生成台账' }).getByRole('button', { name: '生成台账' }).click()
  await page.getByRole('treegrid').waitFor()
  await untilSaved(page)
  step(`made a ledger of a speech: ${(await page.getByRole('contentinfo').innerText()).replaceAll('\n', ' ')}`)
  await picture(page, out, 'capture-ledger')
  await page.getByRole('button', { name: '撤销上一步（Ctrl+Z）' }).click()
  await untilSaved(page)
}
