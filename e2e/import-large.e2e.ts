import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { writeXlsx } from 'hucre/xlsx'
import { dispose, openDuban, temporaryFolder, type Duban } from './harness'
import { go, importFile, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const ROWS = 12_000
/** A thread that shares two cores is held up by others; the real figure is held by the bench. */
const LONGEST_PAUSE_MS = process.env['CI'] ? 5_000 : 1_500

async function largeFile(): Promise<string> {
  const file = path.join(await temporaryFolder('files'), '大台账.xlsx')
  const head = ['序号', '重点任务', '责任单位', '完成时限', '目标值', '完成值', '进展情况']
  const rows = Array.from({ length: ROWS }, (_, index) => [
    index + 1,
    `第 ${index + 1} 项任务`,
    '县交通局',
    '2026年12月底前',
    '12公里',
    index % 12,
    '正在推进',
  ])
  await writeFile(file, await writeXlsx({ sheets: [{ name: '台账', rows: [['2026年大台账'], head, ...rows] }] }))
  return file
}

/** The longest that the window was dead, in milliseconds, since it was asked last. */
async function longestPause(page: Page): Promise<number> {
  return page.evaluate(() => {
    const own = globalThis as unknown as { pauses?: number[] }
    const longest = Math.max(0, ...(own.pauses ?? []))
    own.pauses = []
    return longest
  })
}

test('a large file is checked and written beside the window, and can be called off without a trace', async () => {
  test.setTimeout(180_000)
  duban = await openDuban()
  const { page } = duban
  await page.evaluate(() => {
    const own = globalThis as unknown as { pauses: number[] }
    own.pauses = []
    let last = performance.now()
    setInterval(() => {
      const now = performance.now()
      own.pauses.push(now - last)
      last = now
    }, 10)
  })
  const file = await largeFile()
  await importFile(duban, file)
  const button = page.getByRole('button', { name: /^导入 12,?000 行$/ })
  await expect(button).toBeEnabled({ timeout: 60_000 })
  const planning = await longestPause(page)
  await button.click()
  await expect(page.getByText('正在导入…').first()).toBeVisible()
  await page
    .locator('.intake-middle')
    .getByRole('button', { name: /^取\s?消$/ })
    .click()
  await expect(page.getByText(/已取消/).first()).toBeVisible({ timeout: 60_000 })
  const cancelled = await longestPause(page)
  await expect(button).toBeEnabled({ timeout: 60_000 })
  await untilSaved(page)
  await go(page, '台账')
  await expect(page.getByRole('gridcell', { name: '第 1 项任务' })).toHaveCount(0)
  expect(Math.max(planning, cancelled)).toBeLessThan(LONGEST_PAUSE_MS)
  expect(await duban.report()).toMatchObject({ refused: [], policyViolations: [], pageErrors: [] })
})
