import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { go } from '../../e2e/steps'
import { picture } from './picture'

/** Who answers for what, the ledger over time, and its wall chart as a PDF of A3 pages. */
export async function showSupervision(page: Page, out: string): Promise<void> {
  await go(page, '督办')
  await page.getByRole('table', { name: '责任单位一览' }).getByRole('button').first().click()
  await picture(page, out, 'units-light')
  await go(page, '台账')
  const look = page.getByRole('radiogroup', { name: '显示方式' })
  await look.getByText('进度图', { exact: true }).click()
  await picture(page, out, 'schedule-light')
  await page.getByRole('button', { name: '打印挂图…' }).click()
  await page.getByText(/^A3 横向，共 \d+ 页/).waitFor()
  await writeFile(path.join(out, '挂图.pdf'), await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  await page.keyboard.press('Escape')
  await look.getByText('表格', { exact: true }).click()
}
