import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import type { Dataset } from '@shared/domain/change'
import { folderAt } from '../faults/baseline'
import { end, showBackups, showLedger, start } from '../faults/clerk'
import { freshFolder } from '../faults/temporary'
import { piecesOf, writeBackup } from './main-durability'

export interface WindowTasks {
  /** The longest tasks of the window over 50 ms while a page counts everything from nothing, none being 0. */
  readonly longestMs: readonly number[]
  /** From the page being asked for until all its figures are there. */
  readonly shownMs: readonly number[]
}

declare global {
  interface Window {
    longTasks?: number[]
  }
}

/** Restores the data in the built program, then changes what every light depends on and looks at the workbench. */
export async function countingInUse(dataset: Dataset, runs: number): Promise<WindowTasks> {
  const { file } = await writeBackup(dataset, piecesOf(dataset))
  const folder = folderAt(await freshFolder('bench-counting'))
  await mkdir(path.join(folder.data, 'backups'), { recursive: true })
  await copyFile(file, path.join(folder.data, 'backups', path.basename(file)))
  const { duban } = await start(folder)
  const { page } = duban
  page.setDefaultTimeout(180_000)
  await restoreOnly(page)
  await showLedger(page)
  await page.evaluate(() => {
    const longTasks: number[] = []
    window.longTasks = longTasks
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  const found = { longestMs: [] as number[], shownMs: [] as number[] }
  for (let run = 0; run <= runs; run += 1) {
    await changeCadence(page, 40 + run)
    const { longestMs, shownMs } = await workbenchCounted(page)
    if (run === 0) continue
    found.longestMs.push(longestMs)
    found.shownMs.push(shownMs)
  }
  await end(duban)
  return found
}

async function restoreOnly(page: Page): Promise<void> {
  await showBackups(page)
  await page.getByRole('button', { name: '恢复', exact: true }).first().click()
  await page
    .getByRole('button', { name: /恢复$/ })
    .last()
    .click()
  await page.getByText(/^已恢复：/).waitFor()
  for (let quiet = 0; quiet < 10; quiet += 1) {
    if (await page.locator('.status-task').isVisible()) quiet = 0
    await page.waitForTimeout(200)
  }
}

async function changeCadence(page: Page, days: number): Promise<void> {
  await page.locator('.rail').getByText('设置', { exact: true }).click()
  const field = page.getByLabel('报送周期')
  await field.fill(String(days))
  await field.press('Enter')
  await page.locator('footer.status [data-state="saved"]').waitFor()
  await page.waitForTimeout(500)
}

async function workbenchCounted(page: Page): Promise<{ readonly longestMs: number; readonly shownMs: number }> {
  await page.evaluate(() => window.longTasks?.splice(0))
  const begun = performance.now()
  await page.locator('.rail').getByText('工作台', { exact: true }).click()
  await page.locator('.dashboard .tile-count').first().waitFor()
  const shownMs = performance.now() - begun
  // What turns within fifteen days is counted after that.
  await page.waitForTimeout(4_000)
  return { longestMs: Math.max(0, ...(await page.evaluate(() => window.longTasks ?? []))), shownMs }
}
