import { expect, test } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { untilSaved } from './steps'
import { tableOf } from './table-steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const ROWS = 10_000
/** A thread that shares two cores is held up by others; the real figure is held by the bench. */
const LONGEST_PAUSE_MS = process.env['CI'] ? 5_000 : 1_500
const EXCEL = '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta name=ProgId content=Excel.Sheet><body>'

/** Ten columns from the title on, the last two of which are figures: 完成值 makes a note of every row. */
const line = (word: string, row: number) => [
  `${word} ${row}`,
  `BH-${row}`,
  `措施 ${row}`,
  '王副县长',
  '县住建局',
  '县财政局',
  '张科长',
  '2026-12-31',
  '9',
  `${row % 9}`,
]

const block = (word: string) => Array.from({ length: ROWS }, (_, row) => line(word, row).join('\t')).join('\r\n')

test('what is pasted is seen before, kept as it is, refused in words, and taken back in one step', async () => {
  test.setTimeout(240_000)
  duban = await openSampleDuban()
  const { page } = duban
  const table = tableOf(page)
  const preview = page.getByRole('dialog', { name: /^修改 [\d,]+ 格？/ })
  const confirm = () => preview.getByRole('button', { name: '修改', exact: true }).click()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.locator('[data-row="1"] [aria-colindex="3"]').click()
  const code = await table.columnOf('编号')
  const remark = await table.columnOf('备注')

  // Through the clipboard itself: what would be replaced is named, Esc leaves everything, Enter takes it.
  await table.goTo(1, '编号')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+c')
  await table.goTo(3, '编号')
  await page.keyboard.press('Control+v')
  await expect(preview).toContainText('其中 2 格已有内容')
  await expect(preview.getByRole('listitem').first()).toContainText('ZB-03 → ZB-01')
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()
  await expect(table.field).toBeFocused()
  await expect(table.cell(3, code)).toHaveText('ZB-03')
  await page.keyboard.press('Control+v')
  await expect(preview.getByRole('button', { name: '修改', exact: true })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(table.cell(4, code)).toHaveText('ZB-02')
  await expect(table.field).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(table.cell(4, code)).toHaveText('ZB-04')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('ZB-01\r\nZB-02')

  // A merged cell of Excel stands in each of its rows; its line breaks stay.
  await table.goTo(1, '备注')
  await table.paste({
    html: `${EXCEL}<table><tr><td rowspan=2 style="mso-number-format:'\\@'">先报<br>后批</td></tr><tr></tr></table>`,
    plain: '"先报\n后批"\r\n\r\n',
  })
  await confirm()
  for (const row of [1, 2]) await expect(table.cell(row, remark)).toHaveAttribute('title', '先报\n后批')

  // Formulas are said to be none, and are pasted as they are; a figure can not be one.
  await table.goTo(3, '备注')
  await table.paste({ plain: '=1+1\r\n@SUM(A1)' })
  await expect(preview).toContainText('2 格的内容像公式')
  await confirm()
  await expect(table.cell(3, remark)).toHaveText('=1+1')
  await table.goTo(1, '完成值')
  await table.paste({ plain: '=1+1' })
  await confirm()
  await expect(page.getByText(/“=1\+1”不是数值，原有内容未变/).first()).toBeVisible()
  await table.paste({ plain: '１２．５' })
  await expect(table.cell(1, await table.columnOf('完成值'))).toHaveText('12.5')

  // What can not be written is named by its column.
  await table.goTo(1, '序号')
  await table.paste({ plain: '9\t绿灯\t地区生产总值（新）' })
  await expect(preview).toContainText('由计算得出或不能修改、将跳过：序号 1 格、亮灯 1 格。')
  await confirm()
  await expect(page.getByRole('gridcell', { name: '地区生产总值（新）' })).toBeVisible()

  // One text fills what is selected; what was cut moves.
  await table.goTo(5, '备注')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await table.paste({ plain: '同上' })
  await confirm()
  await expect(page.getByRole('gridcell', { name: '同上', exact: true })).toHaveCount(3)
  await table.goTo(5, '备注')
  await page.keyboard.press('Control+x')
  await expect(table.cell(5, remark)).toHaveText('同上')
  await table.goTo(9, '备注')
  await page.keyboard.press('Control+v')
  await expect(table.cell(9, remark)).toHaveText('同上')
  await expect(table.cell(5, remark)).toHaveText('')
  await page.keyboard.press('Control+z')
  await expect(table.cell(5, remark)).toHaveText('同上')

  // Under a filter only what is shown gets anything, and nothing is added behind its back.
  await page.getByPlaceholder(/^搜索/).fill('县住房城乡建设局')
  await expect(table.shown).toContainText('显示')
  await page.locator('[data-row="0"] [aria-colindex="3"]').click()
  await page.keyboard.press('Control+End')
  await table.paste({ plain: '筛选一\r\n筛选二' })
  await expect(preview).toContainText('超出末行的 1 行没有位置，将跳过')
  await confirm()
  await expect(page.getByRole('gridcell', { name: '筛选一', exact: true })).toBeVisible()
  await page.getByPlaceholder(/^搜索/).fill('')
  await expect(table.shown).toHaveText('共 63 项')
  await expect(page.getByRole('gridcell', { name: '筛选二', exact: true })).toHaveCount(0)

  // Beyond the last row of the ledger itself, rows are offered.
  await page.locator('[data-row="0"] [aria-colindex="3"]').click()
  await page.keyboard.press('Control+End')
  await table.paste({ plain: '末一\r\n末二\r\n末三' })
  await expect(preview).toContainText('另有 2 行超出末行')
  await confirm()
  await expect(table.shown).toHaveText('共 65 项')
  await expect(page.getByText('已修改 3 格，新增 2 项事项。')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(table.shown).toHaveText('共 63 项')
  await untilSaved(page)
})

test('a hundred thousand cells are pasted with the window alive, cancelled without a trace, and taken back at once', async () => {
  test.setTimeout(360_000)
  duban = await openSampleDuban()
  const { page } = duban
  const table = tableOf(page)
  const preview = page.getByRole('dialog', { name: /^修改 [\d,]+ 格？/ })
  const confirm = () => preview.getByRole('button', { name: '修改', exact: true }).click()
  const giveReason = async () => {
    await page.getByRole('textbox', { name: '原因' }).fill('以新表为准')
    await page.keyboard.press('Control+Enter')
  }
  await page.evaluate(() => {
    const spans: number[] = []
    ;(window as unknown as { spans: number[] }).spans = spans
    new PerformanceObserver((list) => spans.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    })
  })
  const longTasks = (from: number) =>
    page.evaluate((at) => (window as unknown as { spans: number[] }).spans.slice(at), from)

  await page.locator('[data-row="0"] [aria-colindex="3"]').click()
  const last = async () => {
    await expect(table.field).toBeFocused()
    for (const key of ['Control+End', 'Home', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  }
  await last()
  await table.paste({ plain: block('新增') })
  await expect(preview).toContainText('另有 9,999 行超出末行')
  // A cancel that leaves nothing behind; the question for the reason may come before it, and covers the bar.
  await confirm()
  await giveReason()
  await page.getByRole('contentinfo').getByRole('button', { name: '取消' }).click()
  await expect(page.getByText(/^已取消，没有(?:写入|改动)任何内容/)).toBeVisible()
  await expect(table.shown).toHaveText('共 63 项')
  await untilSaved(page)

  await last()
  await table.paste({ plain: block('新增') })
  await expect(preview).toBeVisible()
  const before = (await longTasks(0)).length
  const begun = Date.now()
  // The notice is gone after five seconds, perhaps before everything else is drawn.
  const said = expect(
    page.getByText('已修改 100,000 格，新增 9,999 项事项。').or(page.getByText(/^已修改 [\d,]+ 格/)),
  ).toBeVisible({ timeout: 150_000 })
  await confirm()
  await giveReason()
  await Promise.all([expect(table.shown).toHaveText('共 10,062 项', { timeout: 120_000 }), said])
  const spans = await longTasks(before)
  console.log(`100,000 cells in ${Date.now() - begun} ms; tasks over 50 ms: ${spans.map(Math.round).join(' ')}`)
  // On a machine that others use too; by itself each is a slice of some 12 ms and what lies between two of them.
  expect(Math.max(...spans)).toBeLessThan(LONGEST_PAUSE_MS)
  await untilSaved(page)

  // One step takes all of it back.
  await expect(table.field).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(table.shown).toHaveText('共 63 项', { timeout: 120_000 })
  await expect(page.getByRole('gridcell', { name: /^新增 / })).toHaveCount(0)
})
