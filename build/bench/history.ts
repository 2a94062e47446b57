import type { Page } from 'playwright'
import { folderAt } from '../faults/baseline'
import { end, start } from '../faults/clerk'
import { storedRows } from '../faults/stored-rows'
import { freshFolder } from '../faults/temporary'
import type { Line } from './line'
import { writeLongJournal } from './long-journal'
import { forgetPeak, pageProcess, peakMegabytes } from './process-memory'

const COMMANDS = 100_000
const PATIENCE_MS = 600_000

/**
 * A ledger with 100,000 commands, of which only the journal is left: rebuilt, its log read for the time line, moments of
 * it compared with today, and the one in the middle restored; the rows have to be those of that moment, by canonical hash.
 */
export async function historyLines(runs: number): Promise<readonly Line[]> {
  const folder = folderAt(await freshFolder('bench-history'))
  const long = await writeLongJournal(folder.data, COMMANDS)
  const { duban } = await start(folder)
  const { page, host } = duban
  page.setDefaultTimeout(PATIENCE_MS)
  const drawn = await pageProcess(host.child.pid ?? 0)
  const rebuilt = await timed(async () => {
    await page.getByRole('button', { name: '重建数据' }).click()
    await page.locator('.frame .rail').waitFor()
  })
  await mustBe(page, long.endHash, 'the rebuilt rows')
  // Begun anew, so that what the rebuild has used does not count for the index.
  await page.reload()
  await page.locator('.frame .rail').waitFor()
  await forgetPeak(drawn)
  const resting = await peakMegabytes(drawn)
  const indexed = await timed(async () => {
    await goTo(page, '#/backups/timeline')
    await page.locator('.timeline').waitFor()
  })
  const indexPeak = (await peakMegabytes(drawn)) - resting
  const compared: number[] = []
  for (let run = runs; run >= 0; run -= 1) {
    // The last one is the very middle; none is asked for twice, since the worker keeps the last.
    const closes = long.middle.closes - run * 1_000
    const ms = await timed(async () => {
      await goTo(page, `#/backups/timeline?at=${closes}`)
      await page.locator('.moment .moment-acts .ant-btn-dangerous:enabled').waitFor()
    })
    if (run > 0) compared.push(ms)
  }
  await page.locator('.moment .moment-acts .ant-btn-dangerous').click()
  await page.locator('.reason-field textarea').fill('测量')
  const restored = await timed(async () => {
    await page.locator('.ant-modal-footer .ant-btn-dangerous').click()
    await page.getByText(/^已恢复：/).waitFor()
  })
  await page.locator('.frame .rail').waitFor()
  await mustBe(page, long.middle.hash, 'the restored rows')
  await end(duban)
  const count = COMMANDS.toLocaleString('en-US')
  const common = { unit: 'ms', peer: null, by: 'median', goal: null } as const
  return [
    {
      ...common,
      name: `rebuild from a journal of ${count} commands, ${Math.round(long.bytes / 1_000_000)} MB`,
      figures: [rebuilt],
    },
    { ...common, name: `read and verify the log of ${count} commands for the time line`, figures: [indexed] },
    { ...common, name: 'memory of the page for that, at its highest', figures: [indexPeak], unit: 'MB' },
    { ...common, name: `a moment in the middle of ${count} commands, compared with now`, figures: compared },
    { ...common, name: 'that moment restored: backups, rows read back, equal by hash', figures: [restored] },
  ]
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = address
  }, hash)
}

async function mustBe(page: Page, hash: string, what: string): Promise<void> {
  const found = (await storedRows(page)).hash
  if (found !== hash) throw new Error(`${what} are not what they have to be`)
}
