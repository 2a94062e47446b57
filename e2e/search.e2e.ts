import { expect, test, type Page } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { recordNote, untilSaved } from './steps'
import { tableOf } from './table-steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const box = (page: Page) => page.getByRole('combobox', { name: '查找', exact: true })
const options = (page: Page) => page.getByRole('listbox', { name: '查找结果' }).getByRole('option')
const panel = (page: Page) => page.getByRole('complementary', { name: '事项详情' })

/** Opens the search and types; nothing but keys. */
async function lookFor(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(box(page)).toBeFocused()
  await page.keyboard.insertText(text)
}

test('by keys alone: a target by pinyin, a note by a word of it, a command, and back to where it was', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await page.keyboard.press('Control+f')
  await expect(page.getByPlaceholder(/^搜索/)).toBeFocused()
  await lookFor(page, 'ws')
  await expect(options(page).first()).toContainText('城东污水处理厂扩建')
  await expect(options(page).first().locator('mark')).toHaveText('污水')
  await page.keyboard.press('Escape')
  await expect(box(page)).toHaveCount(0)
  await expect(page.getByPlaceholder(/^搜索/)).toBeFocused()

  await lookFor(page, 'ws')
  await expect(options(page).nth(1)).toContainText('县人民医院门诊综合楼')
  await page.keyboard.press('ArrowDown')
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: '县人民医院门诊综合楼' })).toBeVisible()

  await lookFor(page, '钢构件 供应')
  await expect(options(page).first()).toContainText('经开区标准化厂房三期')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: '经开区标准化厂房三期' })).toBeVisible()
  await expect(panel(page).locator('.note-card.is-wanted')).toBeInViewport()
  // Looked at for a moment, or it does not count as opened.
  await page.waitForTimeout(1_000)

  await lookFor(page, 'kjj')
  await expect(options(page).first()).toContainText('快捷键')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toContainText('Ctrl+K')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: '快捷键' })).toBeHidden()

  await lookFor(page, '工作台')
  await expect(options(page).first()).toContainText('打开工作台')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: '亮灯', exact: true })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('group', { name: '最近打开' })).toContainText('经开区标准化厂房三期')
})

test('what was just written is found, what was taken back is not, and the rest is shown in the ledger', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await lookFor(page, '跨河管线')
  await expect(page.getByRole('dialog', { name: '查找' })).toContainText('没有找到“跨河管线”')
  await page.keyboard.press('Escape')
  await recordNote(page, { title: '城乡供水一体化', text: '跨河管线已经贯通。', figure: null })
  await untilSaved(page)
  await lookFor(page, '跨河管线')
  await expect(options(page).first()).toContainText('城乡供水一体化')
  await page.keyboard.press('Escape')
  await lookFor(page, '撤销')
  await expect(options(page).first()).toHaveText(/^撤销/)
  await page.keyboard.press('Enter')
  await expect(page.getByText('已撤销：')).toBeVisible()
  await lookFor(page, '跨河管线')
  await expect(page.getByRole('dialog', { name: '查找' })).toContainText('没有找到“跨河管线”')
  await page.keyboard.press('Escape')

  await lookFor(page, '县')
  const rest = options(page).filter({ hasText: '在台账中查看' })
  await expect(rest).toBeVisible()
  await rest.click()
  await expect(page.getByPlaceholder(/^搜索/)).toHaveValue('县')

  await page.getByPlaceholder(/^搜索/).fill('')
  await expect(tableOf(page).shown).toHaveText(/^共/)
  await page.getByRole('button', { name: '全部收起' }).click()
  await expect(page.getByText('固定资产投资增速')).toHaveCount(0)
  await lookFor(page, 'gdzctz')
  await expect(options(page).first()).toContainText('固定资产投资增速')
  await page.keyboard.press('Enter')
  await expect(panel(page).getByRole('heading', { name: '固定资产投资增速' })).toBeVisible()
  await expect(page.getByRole('gridcell', { name: '固定资产投资增速' })).toBeVisible()
})
