import { expect, test, type Page } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, openRecords, untilSaved } from './steps'
import { tableOf } from './table-steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const TITLE = '城东污水处理厂扩建'
const chart = (page: Page) => page.getByRole('treegrid', { name: /^进度图/ })
const rowOf = (page: Page, title: string) => chart(page).getByRole('row').filter({ hasText: title })
const show = (page: Page, look: '表格' | '进度图') =>
  page.getByRole('radiogroup', { name: '显示方式' }).getByText(look, { exact: true }).click()

/** What the bar of a row says: title, days, completion. */
const barOf = (page: Page, title: string) => rowOf(page, title).getByRole('button', { name: new RegExp(`^${title}，`) })

async function giveReason(page: Page, reason: string): Promise<void> {
  await page.getByRole('textbox', { name: '原因' }).fill(reason)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: '原因' })).toBeHidden()
}

/** Drags the end of a row's bar to the right by so many pixels and answers with the day that is shown meanwhile. */
async function dragEnd(page: Page, title: string, way: number): Promise<string> {
  const handle = rowOf(page, title).locator('.bar-handle')
  await handle.scrollIntoViewIfNeeded()
  const box = await handle.boundingBox()
  if (!box) throw new Error('the bar has no end to drag')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + way, y, { steps: 4 })
  const shown = rowOf(page, title).locator('output strong')
  await expect(shown).toHaveText(/^\d{4}-\d\d-\d\d$/)
  return shown.innerText()
}

test('a deadline is dragged in the chart: the reason is asked, table and log follow, and undo brings it back', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await show(page, '进度图')
  await expect(barOf(page, TITLE)).toHaveAccessibleName(/至 2026-12-15，完成 87\.1%/)

  await dragEnd(page, TITLE, 60)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByRole('textbox', { name: '原因' })).toHaveCount(0)
  await expect(barOf(page, TITLE)).toHaveAccessibleName(/至 2026-12-15，/)

  const wished = await dragEnd(page, TITLE, 30)
  expect(wished > '2026-12-15').toBe(true)
  await page.mouse.up()
  await giveReason(page, '报经领导同意延期')
  await expect(barOf(page, TITLE)).toHaveAccessibleName(new RegExp(`至 ${wished}，`))
  await untilSaved(page)

  await show(page, '表格')
  const line = page.getByRole('treegrid', { name: '台账表格' }).getByRole('row').filter({ hasText: TITLE })
  await expect(line.getByRole('gridcell', { name: wished, exact: true })).toBeVisible()
  await openRecords(page, '操作日志')
  const first = page.getByRole('table', { name: '操作日志' }).getByRole('row').nth(1)
  await expect(first).toContainText('完成时限')
  await expect(first).toContainText('报经领导同意延期')

  await page.keyboard.press('Control+z')
  await go(page, '台账')
  await show(page, '进度图')
  await expect(barOf(page, TITLE)).toHaveAccessibleName(/至 2026-12-15，/)
})

test('the chart is worked by keys: rows, panel, a deadline moved by days, scale, and back to the table', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await show(page, '进度图')
  await page.getByPlaceholder(/^搜索/).fill(TITLE)
  await expect(page.getByText(/^显示 1 \/ \d+ 项$/)).toBeVisible()
  await chart(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(rowOf(page, TITLE)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: '事项详情' })
  await expect(panel).toContainText(TITLE)

  await chart(page).focus()
  await page.keyboard.press('Control+Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(rowOf(page, TITLE).locator('output')).toContainText('2026-12-26延后 11 天')
  await page.keyboard.press('Escape')
  await expect(rowOf(page, TITLE).locator('output')).toHaveCount(0)
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Enter')
  await giveReason(page, '原录入有误')
  await expect(barOf(page, TITLE)).toHaveAccessibleName(/至 2026-12-16，/)
  await expect(panel).toContainText('2026-12-16')

  const scale = page.getByRole('radiogroup', { name: '时间刻度' })
  await scale.getByText('月', { exact: true }).click()
  await expect(chart(page).getByText('上旬').first()).toBeAttached()
  await scale.getByText('年', { exact: true }).click()
  await expect(chart(page).getByText('2026年', { exact: true })).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('treegrid', { name: '台账表格' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: TITLE, exact: true })).toBeVisible()
})

test('the wall chart shows its pages before they are printed, each with title, head, legend and number', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await show(page, '进度图')
  await expect(barOf(page, TITLE)).toBeVisible()
  await page.keyboard.press('Control+p')
  const preview = page.getByRole('dialog', { name: '打印挂图' })
  const count = Number(/共 (\d+) 页/.exec(await preview.getByText(/^A3 横向，共 \d+ 页/).innerText())?.[1])
  expect(count).toBeGreaterThan(1)
  const last = preview.getByRole('region', { name: `第 ${count} 页，共 ${count} 页` })
  await expect(last.getByRole('heading', { name: '2026年度全县重点工作督办台账进度图' })).toBeAttached()
  await expect(last).toContainText('制表单位：示例县政府督查室')
  await expect(last).toContainText('红灯逾期、超限或严重滞后')

  // What is wider than the sheet is cut off, and makes the browser print the whole sheet smaller.
  const sticksOut = await last.evaluate((sheet) => {
    const edge = sheet.getBoundingClientRect().right
    return [...sheet.querySelectorAll('*')].filter((part) => part.getBoundingClientRect().right > edge).length
  })
  expect(sticksOut).toBe(0)

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '')
  })
  await preview.getByRole('button', { name: /打\s?印/ }).click()
  await expect(page.locator('body')).toHaveAttribute('data-printed', '')
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(count)
  expect(paper).toMatch(/\/MediaBox \[0 0 1191(\.\d+)? 841(\.\d+)?\]/)

  await page.keyboard.press('Escape')
  await expect(preview).toHaveCount(0)
  await expect(chart(page)).toBeVisible()
})

test('what can not be drawn says so: nothing passes the filter, or no target has a date; a new target is typed in the table', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await show(page, '进度图')
  await page.getByPlaceholder(/^搜索/).fill('没有这样的事项')
  await expect(page.getByText('没有符合条件的事项')).toBeVisible()
  await expect(page.getByRole('button', { name: '打印挂图…' })).toBeDisabled()
  await page.getByPlaceholder(/^搜索/).fill('智慧停车系统')
  await expect(rowOf(page, '智慧停车系统')).toContainText('尽快（没有确定日期）')
  await expect(page.getByText('画不出横条')).toBeVisible()
  await page.keyboard.press('Control+n')
  const added = page.getByRole('gridcell', { name: '新事项', exact: true })
  await expect(added).toBeVisible()
  // It is typed into once the cursor is there.
  const { field } = tableOf(page)
  await expect(field).toBeFocused()
  await expect(field).toHaveAttribute('aria-activedescendant', (await added.getAttribute('id')) ?? '')
  await page.keyboard.insertText('新建停车场')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: '新建停车场', exact: true })).toBeVisible()
  await untilSaved(page)
  expect(await duban.report()).toMatchObject({ refused: [], policyViolations: [], pageErrors: [] })
})
