import { expect, test } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, openTarget } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

test('every page shows a past day by the notes dated until then, beside today, and nothing can be changed there', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await openTarget(page, '固定资产投资增速')
  const notes = page.getByRole('region', { name: '进展记录' })
  await expect(notes.getByRole('listitem')).toHaveCount(1)

  await go(page, '工作台')
  const done = page.getByRole('link', { name: /^已办结：\d+ 项/ })
  const doneNow = Number(/\d+/.exec((await done.getAttribute('aria-label')) ?? '')?.[0])
  const day = page.getByRole('textbox', { name: '查看日期' })
  await day.click()
  await expect(page.getByText('11月', { exact: true })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '一', exact: true })).toBeVisible()
  await page.getByText('上月末', { exact: true }).click()
  await expect(page.getByText('正在查看 2026年10月31日的情况。')).toBeVisible()
  await expect(day).toHaveValue('截至 2026年10月31日')
  await expect(done).toContainText(`今日 ${doneNow}`)

  await go(page, '台账')
  await openTarget(page, '固定资产投资增速')
  await expect(notes.getByText('还没有进展记录')).toBeVisible()
  const form = page.getByRole('form', { name: '记录进展' })
  await form.getByLabel('进展', { exact: true }).fill('改不了')
  await form.getByLabel('进展', { exact: true }).press('Control+Enter')
  await expect(page.getByText('正在查看过去某一天的情况，不能修改').first()).toBeVisible()

  await page.getByRole('button', { name: '回到今日' }).click()
  await expect(page.getByText('正在查看 2026年10月31日的情况。')).toBeHidden()
  await expect(notes.getByRole('listitem')).toHaveCount(1)

  await go(page, '督办')
  await page.getByRole('tab', { name: '两日对比' }).click()
  const figures = page.getByRole('table', { name: '两日数字对比' })
  await expect(figures.getByRole('columnheader', { name: '2026年10月31日' })).toBeVisible()
  await expect(figures.getByRole('row').filter({ hasText: '已办结' })).toContainText(String(doneNow))
  const moved = page.getByRole('table', { name: '变动的事项' })
  const row = moved.getByRole('row').filter({ hasText: '固定资产投资增速' })
  await expect(row).toBeVisible()
  await page.getByText('变差', { exact: true }).click()
  await expect(moved.getByRole('row').filter({ hasText: '固定资产投资增速' })).toBeVisible()
  await page.getByRole('button', { name: '上年末' }).click()
  await expect(figures.getByRole('columnheader', { name: '2025年12月31日' })).toBeVisible()
})
