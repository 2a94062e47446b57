import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright'
import { localDay } from '@shared/domain/day'
import { folderAt } from '../faults/baseline'
import { end, importFile, showBackups, showLedger, start } from '../faults/clerk'
import { freshFolder } from '../faults/temporary'
import { firstSight, frames, inPage, untilChange, watchForShown } from './in-page'
import { keepFrameLog } from './frame-log'
import type { Line } from './line'
import { makeWorkbook } from './make-workbook'

const NOTES_A_RUN = 20
/** A county's ledger has no more; what is asked of a prefecture's start is another goal. */
const COUNTY_ROWS = 5_000
const LONGEST_WORK_MS = 240_000
/** The second of the lights, and the title column's head. */
const FILTER = '.ledger-chips .ledger-chip:nth-of-type(2)'
const SORT = '[role="columnheader"][aria-colindex="3"] button'

/** Where the button stands that takes the ticks of a column's popup, the one that clears all filters, and a group to pick. */
const TAKE = '.column-menu-end .ant-btn-primary'
const CLEAR = '.ledger-filter .ant-btn-link'
const PICK = '.ant-dropdown:not(.ant-dropdown-hidden) .ant-dropdown-menu-item'

/** What a person feels while working in a ledger of so many rows, measured inside the page. */
export async function ledgerLines(rows: number, runs: number): Promise<readonly Line[]> {
  const folder = folderAt(await freshFolder('bench-use'))
  const file = path.join(folder.profile, '台账.xlsx')
  await writeFile(file, await makeWorkbook(rows, localDay(new Date())))
  const { duban } = await start(folder)
  const { page } = duban
  // A machine that others use too takes its time over fifty thousand rows; that is measured, and breaks nothing off.
  page.setDefaultTimeout(60_000 + rows * 10)
  const empty = await reloads(page, runs, '.start h1')
  await importFile(duban, file, rows)
  await showLedger(page)
  const usable = await reloads(page, runs, '.grid-row')
  await atRest(page)
  const shown: number[] = []
  const saved: number[] = []
  await goToColumn(page, '完成值')
  for (let note = -1; note < NOTES_A_RUN * runs; note += 1) {
    const figure = `${100 + note}.${1 + ((note + 9) % 9)}`
    await page.keyboard.type(figure)
    await inPage(page, watchForShown, figure)
    await page.keyboard.press('Enter')
    const times = await page.evaluate(() => window.shownWatch)
    if (!times) throw new Error('nobody watched')
    if (note < 0) continue
    shown.push(times.shownMs)
    saved.push(times.savedMs)
  }
  const scrolled: number[] = []
  const filtered: number[] = []
  const sorted: number[] = []
  const filteredByColumn: number[] = []
  const grouped: number[] = []
  const backedUp: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    const gaps = await inPage(page, frames, 1 / 3)
    const filter = await inPage(page, untilChange, FILTER)
    const unfilter = await inPage(page, untilChange, FILTER)
    const sort = await inPage(page, untilChange, SORT)
    const byColumn = await filterByColumn(page, '牵头单位')
    const group = await groupByUnit(page)
    if (run === 0) continue
    scrolled.push(...gaps)
    filtered.push(filter, unfilter)
    sorted.push(sort)
    filteredByColumn.push(...byColumn)
    grouped.push(...group)
  }
  await showBackups(page)
  for (let run = 0; run <= runs; run += 1) {
    const begun = performance.now()
    await page.getByRole('button', { name: '立即备份', disabled: false }).click()
    // The button is off until the backup was read back.
    await page.getByRole('button', { name: '立即备份', disabled: true }).waitFor()
    await page.getByRole('button', { name: '立即备份', disabled: false }).waitFor()
    if (run > 0) backedUp.push(performance.now() - begun)
  }
  await end(duban)
  console.log(await keepFrameLog(rows, scrolled))
  const count = rows.toLocaleString('en-US')
  const common = { unit: 'ms', peer: null, by: 'median' } as const
  const overEmpty = usable.map((figure, index) => figure - (empty[index] ?? 0))
  return [
    {
      ...common,
      name: `page begins to load → ledger of ${count} usable, over an empty program`,
      figures: overEmpty,
      goal: rows > COUNTY_ROWS ? 400 : 100,
    },
    { ...common, name: 'the same from the beginning', figures: usable, goal: null },
    { ...common, name: `record a note, ${count} rows → every view right`, figures: shown, goal: 30, by: 'p95' },
    { ...common, name: 'record a note → 已保存', figures: saved, goal: null, by: 'p95' },
    { ...common, name: `scroll, ${count} rows, frame`, figures: scrolled, goal: 20, by: 'p95' },
    { ...common, name: `filter ${count} rows`, figures: filtered, goal: 100 },
    { ...common, name: `sort ${count} rows`, figures: sorted, goal: 100 },
    { ...common, name: `filter ${count} rows by a column`, figures: filteredByColumn, goal: 100 },
    { ...common, name: `group ${count} rows`, figures: grouped, goal: 100 },
    { ...common, name: `snapshot of ${count} targets, written and verified`, figures: backedUp, goal: null },
  ]
}

/** Ticks one value of the column's popup and takes all filters off again; both are counted. */
async function filterByColumn(page: Page, title: string): Promise<readonly number[]> {
  const head = page.getByRole('columnheader', { name: title, exact: true })
  await head.hover()
  await head.getByRole('button', { name: `筛选“${title}”` }).click()
  await page.getByRole('option').nth(0).click()
  await page.getByRole('option').nth(1).click()
  const filter = await inPage(page, untilChange, TAKE)
  return [filter, await inPage(page, untilChange, CLEAR)]
}

/** Under the heads of lead units, and back. */
async function groupByUnit(page: Page): Promise<readonly number[]> {
  const times: number[] = []
  for (const item of [2, 1]) {
    await page.getByRole('button', { name: /^分组/ }).click()
    await page.locator(PICK).first().waitFor()
    times.push(await inPage(page, untilChange, `${PICK}:nth-child(${item})`))
  }
  return times
}

/** All is saved, and the status bar tells of no work, as of a backup: goals are those of a program that a person works in. */
async function atRest(page: Page): Promise<void> {
  await page.locator('footer.status [data-state="saved"]').waitFor()
  const until = performance.now() + LONGEST_WORK_MS
  for (let calm = 0; calm < 8;) {
    if (performance.now() > until) throw new Error('the program does not come to rest')
    await page.waitForTimeout(250)
    calm = (await page.locator('.status-task').count()) === 0 ? calm + 1 : 0
  }
}

async function reloads(page: Page, runs: number, selector: string): Promise<readonly number[]> {
  const figures: number[] = []
  for (let run = 0; run <= runs; run += 1) {
    await page.reload()
    const figure = await inPage(page, firstSight, selector)
    if (run > 0) figures.push(figure)
  }
  return figures
}

/** Moves the active cell to a column by its title, with the keyboard alone. */
export async function goToColumn(page: Page, title: string): Promise<void> {
  await page.locator('.grid-row[data-row="0"] [aria-colindex="4"]').click()
  for (let step = 0; step < 40; step += 1) {
    const active = page.locator('.grid-cell.is-active')
    const column = await active.getAttribute('aria-colindex')
    const header = page.locator(`[role="columnheader"][aria-colindex="${column}"]`)
    if ((await header.count()) > 0 && (await header.innerText()).trim().startsWith(title)) return
    await page.keyboard.press('ArrowRight')
  }
  throw new Error(`there is no column ${title}`)
}
