import { expect, test, type Page } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { untilSaved } from './steps'
import { tableOf } from './table-steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

/** Presses keys one after the other; after each of them something has the focus. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await held(page, key)
  }
}

/** Nobody is left without focus, were it only until the next drawing. */
async function held(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName ?? 'none'), { message: `focus after ${after}` })
    .not.toMatch(/^(BODY|HTML|none)$/)
}

async function type(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text)
  await held(page, text)
}

/** Tabs on until something of this name has the focus. */
async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    const here = await page.evaluate(() => {
      const { activeElement: element } = document
      return element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(here)) return
    await press(page, key)
  }
  throw new Error(`nothing called ${name} is reached by ${key}`)
}

/** Goes down an open menu to an item and takes it. */
async function pick(page: Page, name: string): Promise<void> {
  const item = page.getByRole('menuitem', { name, exact: true })
  await expect(item).toBeVisible()
  // A menu is drawn some frames before it takes the arrows; until then they go to its button.
  await expect(page.getByRole('menu').filter({ has: item })).toBeFocused()
  // An item is marked a frame before it has the focus, and Enter goes to what has it.
  const reached = page.locator('[role="menuitem"]:focus')
  let before = ''
  for (let step = 0; step < 15; step += 1) {
    await press(page, 'ArrowDown')
    await expect(reached).not.toHaveText(before, { useInnerText: true })
    before = (await reached.innerText()).trim()
    if (before === name) {
      await press(page, 'Enter')
      return
    }
  }
  throw new Error(`${name} is not reached by arrows`)
}

test('a clerk without a mouse works in the ledger from the first key to the last', async () => {
  test.setTimeout(240_000)
  duban = await openSampleDuban()
  const { page } = duban
  // As after the start of the program: nothing was touched yet.
  await page.reload()
  await expect(page.getByRole('treegrid')).toBeVisible()
  const table = tableOf(page)

  // Into the table through the page, without a click.
  await page.keyboard.press('Tab')
  await held(page, 'the first Tab')
  await tabTo(page, /^台账$/)
  await press(page, 'Enter')
  await tabTo(page, /，第 \d+ 行：/)
  await expect(table.field).toBeFocused()
  await press(page, 'Control+Home', 'ArrowDown', 'ArrowRight')
  expect(await table.at()).toEqual([1, 2])

  // A choice, a day, and Chinese by an input method, whose first letter is not lost.
  await table.goTo(1, '状态')
  await press(page, 'Alt+ArrowDown')
  await expect(page.getByRole('listbox')).toBeVisible()
  await press(page, 'Escape')
  await type(page, '待核')
  await press(page, 'Enter')
  await expect(table.cell(1, await table.columnOf('状态'))).toHaveText('待核查')
  await table.goTo(2, '完成时限')
  await type(page, '2026-12-20')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: '原因' })).toBeFocused()
  await type(page, '领导要求')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('textbox', { name: '原因' })).toBeHidden()
  await expect(table.cell(2, await table.columnOf('完成时限'))).toHaveText('2026-12-20')
  await expect(table.field).toBeFocused()
  await table.goTo(3, '备注')
  const tools = await page.context().newCDPSession(page)
  for (const text of ['n', 'ni', 'nihao'])
    await tools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await held(page, 'a composition')
  await tools.send('Input.insertText', { text: '你好' })
  await press(page, 'Enter')
  await expect(table.cell(3, await table.columnOf('备注'))).toHaveText('你好')

  // A filter of the column, an order, groups, and all of it off again.
  await table.goTo(1, '牵头单位')
  await press(page, 'Control+Shift+l')
  const menu = page.getByRole('dialog', { name: '“牵头单位”的筛选与排序' })
  await expect(menu).toBeVisible()
  await type(page, '发展改革')
  await press(page, 'Enter')
  await expect(table.shown).toContainText('显示')
  await expect(table.field).toBeFocused()
  await press(page, 'Control+Shift+l')
  await tabTo(page, /^↓ 降序/)
  await press(page, 'Enter')
  await expect(page.getByRole('columnheader', { name: '牵头单位' })).toHaveAttribute('aria-sort', 'descending')
  await press(page, 'Control+Shift+l')
  await tabTo(page, /^清除此列筛选$/)
  await press(page, 'Enter')
  await expect(table.shown).toHaveText('共 63 项')
  await press(page, 'Escape')
  await tabTo(page, /^分组/, 'Shift+Tab')
  await press(page, 'Enter')
  await pick(page, '亮灯')
  await expect(page.locator('.grid-banner').first()).toBeVisible()
  await tabTo(page, /，第 \d+ 行：/)
  await press(page, 'Control+Home', 'Alt+ArrowLeft')
  await expect(page.locator('.grid-banner').first()).toHaveAttribute('aria-expanded', 'false')
  await press(page, 'Alt+ArrowRight', 'Escape')
  await tabTo(page, /^分组/, 'Shift+Tab')
  await press(page, 'Enter')
  await pick(page, '不分组')
  await expect(page.locator('.grid-banner')).toHaveCount(0)
  await tabTo(page, /，第 \d+ 行：/)

  // A range, its totals, filled down, copied and pasted, and taken back.
  const remark = await table.columnOf('备注')
  await table.goTo(20, '备注')
  await type(page, '汇总')
  await press(page, 'Enter')
  await expect(table.cell(20, remark)).toHaveText('汇总')
  await press(page, 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
  const fill = page.getByRole('dialog', { name: /^修改/ })
  if (await fill.isVisible()) await press(page, 'Enter')
  await expect(table.cell(22, remark)).toHaveText('汇总')
  await expect(table.field).toBeFocused()
  await expect(page.getByRole('contentinfo')).toContainText('计数 3')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await press(page, 'Control+c')
  await table.goTo(30, '备注')
  await press(page, 'Control+v')
  const preview = page.getByRole('dialog', { name: /^修改/ })
  await page.waitForTimeout(300)
  if (await preview.isVisible()) await press(page, 'Enter')
  await expect(table.cell(32, remark)).toHaveText('汇总')
  await expect(table.field).toBeFocused()
  await press(page, 'Control+z')
  await expect(table.cell(32, remark)).not.toHaveText('汇总')

  // Find and replace, seen before it is made.
  await press(page, 'Control+h')
  await expect(page.getByLabel('查找', { exact: true })).toBeFocused()
  await type(page, '汇总')
  await press(page, 'Tab')
  await type(page, '已汇总')
  await expect(page.getByRole('dialog').getByRole('listitem').first()).toContainText('已汇总')
  await tabTo(page, /^替换 \d+ 格$/)
  await press(page, 'Enter')
  await expect(table.cell(20, remark)).toHaveText('已汇总')
  await expect(table.field).toBeFocused()

  // A comment: written, read, found again from elsewhere, taken away by the row's menu.
  await table.goTo(5, '编号')
  await press(page, 'Shift+F2')
  await expect(page.getByRole('textbox', { name: '批注内容' })).toBeFocused()
  await type(page, '请核对编号')
  await press(page, 'Control+Enter')
  await expect(page.getByRole('note')).toContainText('请核对编号')
  await expect(page.getByRole('note')).toContainText('张三 · 2026年11月20日')
  await expect(table.field).toBeFocused()
  await press(page, 'Control+End', 'Control+F2')
  await expect.poll(() => table.at()).toEqual([5, await table.columnOf('编号')])

  // The target beside the table, and back to the same cell.
  await table.goTo(5, '序号')
  await press(page, 'Enter')
  await expect(page.getByRole('region', { name: '批注' })).toContainText('请核对编号')
  await held(page, 'opening the panel')
  await press(page, 'Escape')
  if (await page.getByRole('region', { name: '批注' }).isVisible()) {
    await tabTo(page, /^上一项/)
    await press(page, 'Escape')
  }
  await expect(page.getByRole('region', { name: '批注' })).toBeHidden()
  await expect(table.field).toBeFocused()
  expect(await table.at()).toEqual([5, 1])
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+F10')
  await expect(page.getByRole('menuitem', { name: /^删除批注/ })).toBeVisible()
  await press(page, 'Escape')
  await expect(table.field).toBeFocused()

  // Help, and back.
  await press(page, 'F1')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeVisible()
  await press(page, 'Escape')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeHidden()
  await expect(table.field).toBeFocused()
  expect(await table.at()).toEqual([5, 4])
  await untilSaved(page)
})
