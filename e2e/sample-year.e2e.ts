import { expect, test } from '@playwright/test'
import { dispose, openDuban, type Duban } from './harness'
import { go, loadYear, setOffice, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

test('a county’s year is loaded from the first page, looked at, and undone in one step', async () => {
  test.setTimeout(240_000)
  duban = await openDuban()
  const { page } = duban
  await setOffice(page, '示例县政府督查室', '张三')
  // The notice is gone after five seconds, perhaps before everything is saved.
  await Promise.all([
    loadYear(page),
    expect(page.getByText(/已载入全年示例，数据截至 2026-11-15/)).toBeVisible({ timeout: 60_000 }),
  ])

  const figure = (name: string) =>
    page.getByRole('link', { name: new RegExp(`^${name}：\\d+ 项，打开台账查看$`) }).first()
  await expect(figure('总数')).toContainText('88')
  const lights = await Promise.all(
    ['红灯', '黄灯', '蓝灯', '白灯', '绿灯', '灰灯'].map((name) => figure(name).innerText()),
  )
  expect(lights.map((text) => Number(text.replaceAll(/\D/g, ''))).reduce((sum, count) => sum + count, 0)).toBe(88)

  await page.getByTitle('切换台账').click()
  await expect(page.getByRole('menuitem', { name: /^2026年/ })).toHaveCount(7)
  await page.keyboard.press('Escape')

  await go(page, '督办')
  await page.getByRole('tab', { name: '位次', exact: true }).click()
  const fallen = page.getByRole('row').filter({ hasText: '四项指标综合位次' }).first()
  await expect(fallen).toContainText('后退 4 位')
  await expect(fallen).toContainText('16')
  await page.getByRole('tab', { name: '督办单', exact: true }).click()
  const slips = page.getByRole('table', { name: '督办单一览' }).getByRole('row')
  await expect(slips.filter({ hasText: '督〔2026〕3号' })).toContainText('已升级')
  await expect(slips.filter({ hasText: '督〔2026〕8号' })).toContainText('待反馈')

  await page.keyboard.press('Control+z')
  await expect(page.getByText('全年示例', { exact: true })).toBeVisible({ timeout: 60_000 })
  await untilSaved(page)
  await expect(page.getByText('打开示例台账')).toBeVisible()
  expect(await duban.report()).toMatchObject({ refused: [], policyViolations: [], pageErrors: [] })
})
