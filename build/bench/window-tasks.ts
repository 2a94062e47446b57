import type { Page } from 'playwright'
import type { Dataset } from '@shared/domain/change'
import { end } from '../faults/clerk'
import { longestTask, openRestored } from './restored'

export interface WindowTasks {
  /** The longest tasks of the window over 50 ms while a page counts everything from nothing, none being 0. */
  readonly longestMs: readonly number[]
  /** From the page being asked for until all its figures are there. */
  readonly shownMs: readonly number[]
}

/** Restores the data in the built program, then changes what every light depends on and looks at the workbench. */
export async function countingInUse(dataset: Dataset, runs: number): Promise<WindowTasks> {
  const duban = await openRestored(dataset, 'bench-counting')
  const { page } = duban
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

async function changeCadence(page: Page, days: number): Promise<void> {
  await page.locator('.rail').getByText('设置', { exact: true }).click()
  const field = page.getByLabel('报送周期')
  await field.fill(String(days))
  await field.press('Enter')
  await page.locator('footer.status [data-state="saved"]').waitFor()
  await page.waitForTimeout(500)
}

async function workbenchCounted(page: Page): Promise<{ readonly longestMs: number; readonly shownMs: number }> {
  await longestTask(page)
  const begun = performance.now()
  await page.locator('.rail').getByText('工作台', { exact: true }).click()
  await page.locator('.dashboard .tile-count').first().waitFor()
  const shownMs = performance.now() - begun
  // What turns within fifteen days is counted after that.
  await page.waitForTimeout(4_000)
  return { longestMs: await longestTask(page), shownMs }
}
