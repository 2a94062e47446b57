import { expect, test } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, openTarget, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

test('units are scored with every point, and each number leads to its rows', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await go(page, '督办')
  const units = page.getByRole('table', { name: '责任单位一览' })
  const scored = units.getByRole('row').filter({ hasText: '红榜' }).first()
  await expect(scored).toBeVisible()
  await scored.getByRole('button').click()
  const points = page.getByRole('table', { name: '得分明细' })
  const scoreLine = page.getByText(/分，第 \d+ 名$/)
  await expect(scoreLine).toBeVisible()
  // Many points are folded away until somebody asks for them.
  if (!(await points.isVisible())) await scoreLine.click()
  await expect(points.getByRole('row').first()).toContainText('基础分')
  const score = Number((await scored.getByRole('cell').nth(1).innerText()).trim())
  const lines = await points.getByRole('row').allInnerTexts()
  const sum = lines
    .map((line) => Number(line.split('\t')[0]?.replace('−', '-').replace('+', '')))
    .reduce((total, value) => total + value, 0)
  expect(sum).toBeCloseTo(Math.min(score, 100), 5)

  const total = scored.getByRole('link', { name: /，事项 \d+ 项，查看$/ })
  const count = await total.innerText()
  await total.click()
  await expect(page.getByText(new RegExp(`^显示 ${count} /`))).toBeVisible()
})

test('a slip is issued for a target, printed, escalated, answered, and told in the log', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await openTarget(page, '城东污水处理厂扩建')
  await page.getByRole('region', { name: '办理流程' }).getByRole('link', { name: '开督办单' }).click()
  const form = page.getByRole('dialog', { name: '开督办单 督〔2026〕1号' })
  await expect(form.getByLabel('承办单位')).not.toHaveValue('')
  await expect(form).toContainText('城东污水处理厂扩建')
  await form.getByLabel('督办要求').fill('')
  await form.getByLabel('督办要求').fill('请说明滞后原因，提出赶工措施。')
  await form.getByRole('button', { name: '开出' }).click()
  await expect(form).toBeHidden()
  const slips = page.getByRole('table', { name: '督办单一览' })
  const first = slips.getByRole('row').filter({ hasText: '督〔2026〕1号' })
  await expect(first).toContainText('待反馈')

  await first.getByRole('button', { name: '打印' }).click()
  const paper = page.getByRole('dialog', { name: '打印 督〔2026〕1号' })
  await expect(paper.getByRole('article')).toContainText('请于2026年11月27日前书面反馈办理情况。')
  await expect(paper.getByRole('article')).toContainText('城东污水处理厂扩建')
  await page.keyboard.press('Escape')
  await expect(paper).toBeHidden()

  await first.getByRole('button', { name: '升级' }).click()
  await page
    .getByRole('dialog', { name: /督〔2026〕1号 升级/ })
    .getByRole('button', { name: '开出' })
    .click()
  await expect(first).toContainText('已升级')
  const second = slips.getByRole('row').filter({ hasText: '督〔2026〕2号' })
  await second.getByRole('button', { name: '登记反馈' }).click()
  const answer = page.getByRole('dialog', { name: '登记 督〔2026〕2号 的反馈' })
  await answer.getByRole('button', { name: '保存' }).click()
  await expect(answer.getByRole('alert')).toContainText('没有填写反馈内容')
  await answer.getByLabel('反馈内容').fill('已增加施工队伍，12月10日前完成。')
  await answer.getByRole('button', { name: '保存' }).click()
  await expect(second).toContainText('已反馈 2026-11-20')
  // Keys do nothing behind an open dialog.
  await expect(answer).toBeHidden()
  await page.keyboard.press('Control+z')
  await expect(second).toContainText('待反馈')
  await second.getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog', { name: '删除督〔2026〕2号？' }).getByRole('button', { name: '删除' }).click()
  await expect(second).toHaveCount(0)
  await expect(first).toContainText('待反馈')
  await untilSaved(page)
})
