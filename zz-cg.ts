import { writeFileSync } from 'node:fs'
import { start, showLedger, end } from './build/faults/clerk'
import { folderAt } from './build/faults/baseline'
import { inPage, untilChange, watchForShown } from './build/bench/in-page'
import { goToColumn } from './build/bench/ledger-use'
process.env['CHROMIUM_PATH'] = '/usr/bin/chromium'
const traced = process.argv[3] === 'trace'
const { duban } = await start(folderAt(process.argv[2]!))
const { page } = duban
page.setDefaultTimeout(300_000)
await showLedger(page)
for (let calm = 0; calm < 6; ) { await page.waitForTimeout(500); calm = (await page.locator('.status-task').count()) === 0 ? calm + 1 : 0 }
const browser = page.context().browser()!
async function phase(name: string, work: () => Promise<unknown>) {
  if (traced) await browser.startTracing(undefined, { categories: ['devtools.timeline', 'disabled-by-default-v8.cpu_profiler', 'v8', '__metadata'] })
  const got = await work()
  if (traced) writeFileSync(`/tmp/trace-${name}.json`, await browser.stopTracing())
  console.log(name, got)
}
const TAKE = '.column-menu-end .ant-btn-primary', CLEAR = '.ledger-filter .ant-btn-link', PICK = '.ant-dropdown:not(.ant-dropdown-hidden) .ant-dropdown-menu-item'
async function byColumn(title: string) {
  const head = page.getByRole('columnheader', { name: title, exact: true })
  await head.hover()
  await head.getByRole('button', { name: `筛选“${title}”` }).click()
  await page.getByRole('option').nth(0).click()
  await page.getByRole('option').nth(1).click()
  const filter = await inPage(page, untilChange, TAKE)
  return [filter, await inPage(page, untilChange, CLEAR)].map(Math.round)
}
async function group() {
  const times: number[] = []
  for (const item of [2, 1]) {
    await page.getByRole('button', { name: /^分组/ }).click()
    await page.locator(PICK).first().waitFor()
    times.push(Math.round(await inPage(page, untilChange, `${PICK}:nth-child(${item})`)))
  }
  return times
}



const notes = async () => {
  await goToColumn(page, '完成值')
  const shown: string[] = []
  for (let note = -1; note < 24; note++) {
    const figure = `${100 + note}.${1 + ((note + 9) % 9)}`
    await page.keyboard.type(figure)
    await inPage(page, watchForShown, figure)
    await page.keyboard.press('Enter')
    const t = (await page.evaluate(() => window.shownWatch))!
    shown.push(`${Math.round(t.shownMs)}/${Math.round(t.savedMs)}`)
  }
  return shown.join(' ')
}
await phase('note', notes)

await end(duban)
process.exit(0)
