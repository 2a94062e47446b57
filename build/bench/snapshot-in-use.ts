import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { folderAt } from '../faults/baseline'
import { end, showBackups, showLedger, start } from '../faults/clerk'
import { freshFolder } from '../faults/temporary'
import { inPage, watchForShown } from './in-page'
import { forgetPeak, pageProcess, peakMegabytes } from './process-memory'
import { noteLongTasks } from './restored'

export interface InUse {
  readonly restoreMs: number
  readonly snapshotMs: readonly number[]
  readonly mainPeakMb: readonly number[]
  readonly pagePeakMb: readonly number[]
  /**
   * The longest tasks of the window over 50 ms, none being 0: while a snapshot is made and nobody types, while somebody
   * only types, and while both go on.
   */
  readonly longestQuietMs: readonly number[]
  readonly longestAloneMs: readonly number[]
  readonly longestMs: readonly number[]
  readonly shownAloneMs: readonly number[]
  readonly shownMs: readonly number[]
}

const EDITS_ALONE = 12
const CODE_CELL = '.grid-row[data-row="0"] [aria-colindex="4"]'

declare global {
  interface Window {
    longTasks?: number[]
  }
}

/** Restores a large backup in the built program, then types while snapshots of it are made. */
export async function snapshotsInUse(backup: string, runs: number): Promise<InUse> {
  const folder = folderAt(await freshFolder('bench-snapshot'))
  await mkdir(path.join(folder.data, 'backups'), { recursive: true })
  await copyFile(backup, path.join(folder.data, 'backups', path.basename(backup)))
  const { duban } = await start(folder)
  const { page, host } = duban
  page.setDefaultTimeout(180_000)
  await showBackups(page)
  await page.getByRole('button', { name: '恢复', exact: true }).first().click()
  const begun = performance.now()
  await page
    .getByRole('button', { name: /恢复$/ })
    .last()
    .click()
  await page.getByText(/^已恢复：/).waitFor()
  await showLedger(page)
  const restoreMs = performance.now() - begun
  await untilIdle(page) // the restored data gets a backup of its own
  await noteLongTasks(page)
  const main = host.child.pid ?? 0
  const drawn = await pageProcess(main)
  const found = {
    snapshotMs: [] as number[],
    mainPeakMb: [] as number[],
    pagePeakMb: [] as number[],
    longestAloneMs: [] as number[],
    longestMs: [] as number[],
    shownAloneMs: [] as number[],
    shownMs: [] as number[],
  }
  const longestQuietMs = [await quietSnapshot(page)]
  for (let run = 0; run < runs; run += 1) {
    await showLedger(page)
    await untilIdle(page)
    const alone = await typing(page, run * 100, async (edits) => edits === EDITS_ALONE)
    await forgetPeak(main)
    await forgetPeak(drawn)
    await showBackups(page)
    const from = performance.now()
    await page.getByRole('button', { name: '立即备份' }).click()
    await page.locator('.status-task').waitFor()
    await showLedger(page)
    await page.waitForTimeout(1_000) // the table's first drawing is not what is measured
    let snapshotMs = 0
    const meanwhile = await typing(page, run * 100 + 50, async () => {
      if (await page.locator('.status-task').isVisible()) return false
      snapshotMs = performance.now() - from
      return true
    })
    found.snapshotMs.push(snapshotMs)
    found.mainPeakMb.push(await peakMegabytes(main))
    found.pagePeakMb.push(await peakMegabytes(drawn))
    found.longestAloneMs.push(alone.longestMs)
    found.longestMs.push(meanwhile.longestMs)
    found.shownAloneMs.push(...alone.shownMs)
    found.shownMs.push(...meanwhile.shownMs)
  }
  await end(duban)
  return { restoreMs, longestQuietMs, ...found }
}

/** The longest task while a snapshot is made and nothing else is done. */
async function quietSnapshot(page: Page): Promise<number> {
  await showBackups(page)
  await untilIdle(page)
  await page.evaluate(() => window.longTasks?.splice(0))
  await page.getByRole('button', { name: '立即备份' }).click()
  await page.locator('.status-task').waitFor()
  await page.locator('.status-task').waitFor({ state: 'hidden' })
  return Math.max(0, ...(await page.evaluate(() => window.longTasks ?? [])))
}

async function untilIdle(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 10; quiet += 1) {
    if (await page.locator('.status-task').isVisible()) quiet = 0
    await page.waitForTimeout(200)
  }
}

/** Types one code after another over the same cell until it is enough. */
async function typing(
  page: Page,
  from: number,
  isEnough: (edits: number) => Promise<boolean>,
): Promise<{ readonly longestMs: number; readonly shownMs: readonly number[] }> {
  await page.evaluate(() => window.longTasks?.splice(0))
  const shownMs: number[] = []
  for (let edit = 0; !(await isEnough(edit)); edit += 1) {
    const text = `T-${from + edit}`
    await page.locator(CODE_CELL).click()
    await page.keyboard.type(text)
    await inPage(page, watchForShown, text)
    await page.keyboard.press('Enter')
    const times = await page.evaluate(() => window.shownWatch)
    if (times) shownMs.push(times.shownMs)
    await page.waitForTimeout(150)
  }
  const longTasks = await page.evaluate(() => window.longTasks ?? [])
  return { longestMs: Math.max(0, ...longTasks), shownMs }
}
