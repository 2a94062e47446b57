import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect } from '@playwright/test'
import { openDuban } from '../../e2e/harness'
import { go, untilSaved } from '../../e2e/steps'
import { picture } from './picture'

/** Takes the database away, as a power cut can, rebuilds it on one press, and looks into the past. */
export async function showRecovery(profile: string, out: string, step: (text: string) => void): Promise<void> {
  await rm(path.join(profile, 'chromium', 'Default', 'IndexedDB'), { recursive: true })
  const duban = await openDuban({ profile })
  const { page } = duban
  try {
    await expect(page.getByRole('heading', { level: 1 })).toContainText('需要重建数据')
    await expect(page.getByRole('table')).toBeVisible()
    await picture(page, out, 'recovery-light')
    await page.getByRole('button', { name: '重建数据' }).click()
    const said = page.getByText(/^已重建：/)
    await expect(said).toBeVisible({ timeout: 60_000 })
    step(`the database was deleted and rebuilt: ${await said.innerText()}`)
    await untilSaved(page)
    await go(page, '备份与记录')
    await page.getByRole('tab', { name: '时间线' }).click()
    await page
      .getByText(/^导入了表格到/)
      .first()
      .click()
    await expect(page.getByRole('button', { name: '恢复到这一刻' })).toBeVisible()
    await expect(page.getByText('外贸进出口总额').first()).toBeVisible()
    await picture(page, out, 'timeline-light')
    await page.getByRole('tab', { name: '操作日志' }).click()
    await expect(page.getByText(/^共 \d+ 次操作/)).toBeVisible()
    await picture(page, out, 'trail-light')
    await page.getByRole('tab', { name: '核验' }).click()
    await page.getByRole('button', { name: '全部核验' }).click()
    const verdict = page.getByText(/全部完好|全部一致|没有发现问题/).first()
    await expect(verdict).toBeVisible({ timeout: 60_000 })
    step(`everything checked: ${await verdict.innerText()}`)
    await picture(page, out, 'check-light')
  } finally {
    await duban.kill9()
  }
}
