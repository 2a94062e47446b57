import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import type { Dataset } from '@shared/domain/change'
import type { Duban } from '../../e2e/harness'
import { folderAt } from '../faults/baseline'
import { showBackups, showLedger, start } from '../faults/clerk'
import { freshFolder } from '../faults/temporary'
import { piecesOf, writeBackup } from './main-durability'

declare global {
  interface Window {
    longTasks?: number[]
  }
}

/** The built program with this data, restored from a backup, at the ledger; from then on its long tasks are noted. */
export async function openRestored(dataset: Dataset, name: string): Promise<Duban> {
  const { file } = await writeBackup(dataset, piecesOf(dataset))
  const folder = folderAt(await freshFolder(name))
  await mkdir(path.join(folder.data, 'backups'), { recursive: true })
  await copyFile(file, path.join(folder.data, 'backups', path.basename(file)))
  const { duban } = await start(folder)
  const { page } = duban
  page.setDefaultTimeout(180_000)
  await restoreOnly(page)
  await showLedger(page)
  await noteLongTasks(page)
  return duban
}

/** From now on the window's long tasks are noted, as long as the page is not loaded anew. */
export async function noteLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const longTasks: number[] = []
    window.longTasks = longTasks
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longTasks.push(duration)
    }).observe({ type: 'longtask' })
  })
}

/** The longest task over 50 ms since the last call, none being 0. */
export async function longestTask(page: Page): Promise<number> {
  return Math.max(0, ...(await page.evaluate(() => window.longTasks?.splice(0) ?? [])))
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
