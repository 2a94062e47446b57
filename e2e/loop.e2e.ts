import { expect, test } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, openRecords, openTarget, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

test('a target goes through its loop: more time is granted, work is sent back, completed, and closed out against its standard', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await openTarget(page, '社会消费品零售总额')
  const loop = page.getByRole('region', { name: '办理流程' })
  const history = loop.getByRole('listitem').filter({ has: page.getByRole('time') })

  await loop.getByRole('button', { name: '申请延期' }).click()
  const form = loop.getByRole('form', { name: '申请延期' })
  await form.getByLabel('新的时限').fill('2026-11-30')
  await form.getByLabel('延期原因').fill('年末促销活动延后')
  await form.getByRole('button', { name: '记录申请' }).click()
  await expect(form.getByRole('alert')).toContainText('新的时限没有晚于现在的时限')
  await form.getByLabel('新的时限').fill('2027-01-31')
  await form.getByRole('button', { name: '记录申请' }).click()
  await expect(form).toBeHidden()
  await expect(loop.getByText('2026年11月20日申请延期到 2027-01-31，还没有答复。')).toBeVisible()
  const deadline = page.getByRole('button', { name: /^修改完成时限：/ })
  await expect(deadline).toContainText('2026-12-31')

  await loop.getByRole('button', { name: '同意延期' }).click()
  await expect(loop.getByRole('alert')).toContainText('没有填写原因')
  await loop.getByLabel('答复依据').fill('县委专题会议同意')
  await loop.getByRole('button', { name: '同意延期' }).click()
  await expect(deadline).toContainText('2027-01-31')
  await expect(loop.getByText('时限推迟 1 次，共 31 天；最初时限 2026-12-31')).toBeVisible()
  await expect(history.first()).toContainText('同意延期：2026-12-31 → 2027-01-31')

  await loop.getByRole('button', { name: '退回' }).click()
  const reason = page.getByRole('dialog', { name: '请说明原因' })
  await reason.getByRole('textbox').fill('佐证材料不全')
  await reason.getByRole('button', { name: '确认改动' }).click()
  await expect(history.first()).toContainText('推进中 → 退回')
  await expect(loop.getByText('佐证材料不全')).toBeVisible()

  await page.keyboard.press('Control+z')
  await expect(history.first()).toContainText('同意延期')
  await loop.getByRole('button', { name: '办结' }).click()
  await reason.getByRole('textbox').fill('工作已完成')
  await reason.getByRole('button', { name: '确认改动' }).click()
  await loop.getByRole('button', { name: '销号', exact: true }).click()
  const closing = loop.getByRole('form', { name: '销号' })
  await closing.getByLabel('核查情况').fill('督查室11月20日实地核查，达到标准')
  await closing.getByRole('button', { name: '确认销号' }).click()
  await expect(closing.getByRole('alert')).toContainText('没有填写销号标准')
  await closing.getByLabel('销号标准').fill('全年零售额达到36亿元')
  await closing.getByRole('button', { name: '确认销号' }).click()
  await expect(loop.locator('[aria-current=step]')).toHaveText('销号')
  await untilSaved(page)

  await go(page, '督办')
  await page.getByRole('tab', { name: '延期情况' }).click()
  await expect(page.getByText('1 项推迟过时限，共 1 次，平均推迟 31 天。')).toBeVisible()
  const slipped = page.getByRole('table', { name: '延期情况一览' }).getByRole('row').nth(1)
  await expect(slipped).toContainText('社会消费品零售总额')
  await expect(slipped).toContainText('县委专题会议同意')

  await openRecords(page, '操作日志')
  const trail = page.getByRole('table', { name: '操作日志' })
  await expect(trail.getByRole('row').nth(1)).toContainText('办理了“社会消费品零售总额”')
  await expect(trail).toContainText('答复了“社会消费品零售总额”的延期申请')
})
