import { expect, test } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, openRecords, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

test('changed rules are tried on all targets first, then every view follows them, and undo brings the old lights back', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  const yellow = async () => {
    await go(page, '工作台')
    const legend = page.getByRole('region', { name: '亮灯', exact: true }).getByRole('link', { name: /^黄灯：\d+ 项/ })
    return Number(/\d+/.exec(await legend.last().innerText())?.[0])
  }
  const before = await yellow()

  await go(page, '设置')
  await page.getByRole('button', { name: '修改规则…' }).click()
  const dialog = page.getByRole('dialog', { name: '修改亮灯规则' })
  await expect(dialog.getByRole('button', { name: '保存并启用' })).toBeDisabled()
  const points = dialog.getByRole('spinbutton', { name: '落后序时 个百分点及以上' })
  await points.nth(1).fill('30')
  await expect(dialog.getByText('上面已有条件包括了这一条，它不会起作用')).toBeVisible()
  await points.nth(1).fill('5')
  await expect(dialog.getByText('它不会起作用')).toHaveCount(0)
  const turned = dialog.getByText(/^按修改后的规则，63 项目标中有 \d+ 项变灯：$/)
  // Until the new rules were tried, what came of those before is shown; this only the new ones say.
  await expect(dialog.getByText(/^落后序时5个百分点以上：/).first()).toBeVisible()
  const count = Number(/有 (\d+) 项/.exec(await turned.innerText())?.[1])
  expect(count).toBeGreaterThan(0)
  await dialog.getByRole('button', { name: '保存并启用' }).click()
  await expect(dialog).toBeHidden()
  await untilSaved(page)
  await expect(page.getByText('第 2 版')).toBeVisible()
  await expect.poll(yellow).toBe(before + count)

  await openRecords(page, '操作日志')
  await expect(page.getByRole('table', { name: '操作日志' }).getByRole('row').nth(1)).toContainText(
    '修改了设置中的亮灯规则',
  )
  await page.keyboard.press('Control+z')
  await expect(page.getByText('已撤销').or(page.getByText('第 1 版')).first()).toBeAttached()
  await expect.poll(yellow).toBe(before)
})
