import { expect, test, type Page } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, openRecords, openTarget, takeBack, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const TITLE = '社会消费品零售总额'
const courseOf = (page: Page) => page.getByRole('region', { name: '进度走势' })
const nodesOf = (page: Page) => page.getByRole('region', { name: '时间节点' })

/** The sample, with one of its targets open beside the list. */
async function openedTarget(): Promise<Page> {
  duban = await openSampleDuban()
  const { page } = duban
  await openTarget(page, TITLE)
  return page
}

async function recordOn(page: Page, day: string, figure: string): Promise<void> {
  const form = page.getByRole('form', { name: '记录进展' })
  await form.getByLabel('日期').fill(day)
  await form.getByLabel('日期').press('Enter')
  await form
    .getByLabel(/完成值$/)
    .first()
    .fill(figure)
  await form.getByLabel('进展', { exact: true }).press('Control+Enter')
  await expect(form.getByLabel(/完成值$/).first()).toHaveValue('')
}

async function addNode(page: Page, title: string, due: string, weight: string): Promise<void> {
  await nodesOf(page).getByRole('button', { name: '添加节点' }).click()
  await nodesOf(page).getByLabel('节点名称').fill(title)
  await nodesOf(page).getByLabel('完成时限').fill(due)
  await nodesOf(page).getByLabel('权重').fill(weight)
  await nodesOf(page).getByRole('button', { name: '保存' }).click()
  await expect(nodesOf(page).getByRole('button', { name: title, exact: true })).toBeVisible()
}

test('a metric is planned by quarters, drawn against its plan, and told in the log; the ledger reckons by it when asked to', async () => {
  const page = await openedTarget()
  const course = courseOf(page)
  await expect(course).toContainText('填报满 3 次数值后给出预测，现有 1 次。')
  const picture = course.getByRole('img', { name: /^“完成量”的进度走势图。截至2026年10月31日为 29.85 亿元/ })
  await expect(picture.locator('svg path').first()).toBeAttached()

  await course.getByRole('button', { name: '填写计划进度' }).click()
  await expect(course).toContainText('的序时进度按月份计算，这里的计划只画在图上')
  for (const [quarter, share] of [
    ['一季度', '20'],
    ['二季度', '15'],
    ['三季度', '72.5'],
    ['四季度', '100'],
  ] as const) {
    await course.getByLabel(`${quarter}累计百分比`).fill(share)
  }
  await course.getByRole('button', { name: '保存' }).click()
  await expect(course.getByRole('alert')).toContainText('二季度低于前一季度')
  await course.getByLabel('二季度累计百分比').fill('45')
  await expect(course).toContainText('16.2 亿元')
  await expect(course).toContainText('26.1 亿元')
  await course.getByLabel('四季度累计百分比').press('Control+Enter')
  await expect(page.getByText('已保存“完成量”的计划进度，共 4 个时点。')).toBeVisible()
  await expect(course.locator('.chart-legend')).toHaveText('实际计划序时目标')

  await recordOn(page, '2026-03-31', '8.1')
  await recordOn(page, '2026-06-30', '17.2')
  await expect(course).toContainText(/按目前进度，到2026年底预计 35\.8 亿元，为目标值的 99\.\d%。/)
  await expect(course).toContainText(/要在2026年底前完成，今后每月需 3\.1 亿元，为目前的 1\.0 倍。/)
  await course.getByText('看数据').click()
  await expect(course.getByRole('row').filter({ hasText: '2026-06-30' })).toHaveText('2026-06-3017.216.247.8%50.0%-2.2')

  await go(page, '设置')
  await page.locator('.setting-ledger').getByRole('button', { name: '修改' }).click()
  await page.getByRole('dialog').getByText('按单位设置').click()
  await page.locator('.ant-select-item-option').filter({ hasText: '按计划' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await go(page, '台账')
  await openTarget(page, TITLE)
  await course.getByText('看数据').click()
  await expect(course.getByRole('row').filter({ hasText: '2026-06-30' })).toHaveText('2026-06-3017.216.247.8%45.0%+2.8')
  await untilSaved(page)
  await openRecords(page, '操作日志')
  await expect(page.getByRole('table', { name: '操作日志' })).toContainText(`修改了“${TITLE}”的计划进度`)
  expect(await duban?.report()).toMatchObject({ refused: [], policyViolations: [], pageErrors: [] })
})

test('two columns are pasted from a spreadsheet, what is wrong is said line by line, and last year’s curve is scaled', async () => {
  const page = await openedTarget()
  const course = courseOf(page)
  await course.getByRole('button', { name: '填写计划进度' }).click()
  await course.getByText('逐日填写').click()
  await course.getByLabel('第 1 行日期').evaluate((field) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '日期\t计划值\r\n3月31日\t8亿元\r\n2026/6/30\t7\r\n6月底\t18\r\n')
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  })
  await course.getByRole('button', { name: '保存' }).click()
  await expect(course.getByRole('alert').filter({ hasText: '第 3 行' })).toContainText('2026年6月30日已有一个数值')
  await expect(course.getByRole('alert').filter({ hasText: '第 2 行' })).toContainText('计划值是累计值，不能减少')
  await course.getByRole('button', { name: '删除第 2 行' }).click()
  await expect(course.getByRole('alert')).toHaveCount(0)
  await expect(course).toContainText('最后一个计划值没有达到目标值')
  await course.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('共 2 个时点')).toBeVisible()

  await recordOn(page, '2025-06-30', '17')
  await recordOn(page, '2025-12-31', '34')
  await course.getByRole('button', { name: '修改计划进度' }).click()
  await course.getByText('参照往年').click()
  await course.getByRole('combobox', { name: '参照数值' }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: '2025年（2 次）' }).click()
  await expect(course).toContainText('以2025年12月31日的 34 亿元 为 100%，折算到目标值 36 亿元。')
  await expect(course.getByRole('listitem').filter({ hasText: '2026-06-30' })).toContainText('18.00 亿元')
  await course.getByRole('button', { name: '保存' }).click()
  await course.getByRole('button', { name: '修改计划进度' }).click()
  await expect(course.getByLabel('二季度累计百分比')).toHaveValue('50')
  await course.getByRole('button', { name: '清空计划' }).click()
  await takeBack(page, '已清空“完成量”的计划进度。')
  await expect(course.getByRole('button', { name: '修改计划进度' })).toBeVisible()
})

test('milestones are added, moved and accepted; what is late is marked; completion follows them when the goal says so', async () => {
  const page = await openedTarget()
  const nodes = nodesOf(page)
  await expect(nodes).toContainText('还没有时间节点')
  await addNode(page, '启动消费季', '3月底前', '1')
  await addNode(page, '年末购物节', '12月底前', '3')
  await expect(nodes.getByRole('listitem').filter({ hasText: '启动消费季' })).toContainText(/逾期 \d+ 天/)
  await expect(nodes.getByRole('listitem').filter({ hasText: '年末购物节' })).not.toContainText('逾期')
  await nodes.getByRole('button', { name: '上移“年末购物节”' }).click()
  await expect(nodes.getByRole('listitem').first()).toContainText('年末购物节')
  await nodes.getByRole('button', { name: '验收“启动消费季”' }).click()
  await expect(nodes).toContainText('已验收 1/2 个，占权重 25.0%')
  await expect(nodes).toContainText('完成率按指标的目标值计算，节点不计入')

  await page.getByTitle('修改指标“完成量”').click()
  const metrics = page.getByRole('region', { name: '指标', exact: true })
  await metrics.getByLabel('目标值').fill('按节点')
  await metrics.getByLabel('目标值').press('Enter')
  await page.getByRole('textbox', { name: '原因' }).fill('改为按节点考核')
  await page.keyboard.press('Control+Enter')
  await expect(metrics.getByRole('row').filter({ hasText: '完成量' })).toContainText('25.0%')
  await expect(nodes).toContainText('完成率按时间节点计算')
  await expect(courseOf(page)).toContainText('这个指标按时间节点计算完成率')

  await nodes.getByRole('button', { name: '启动消费季', exact: true }).click()
  await nodes.getByLabel('权重').fill('0')
  await nodes.getByLabel('权重').press('Enter')
  await expect(nodes.getByRole('alert')).toContainText('“0”不能作权重')
  await nodes.getByRole('button', { name: '删除节点' }).click()
  await expect(nodes.getByRole('listitem')).toHaveCount(1)
  await takeBack(page, '已删除节点“启动消费季”。')
  await expect(nodes.getByRole('listitem')).toHaveCount(2)
  await untilSaved(page)
  await openRecords(page, '操作日志')
  const log = page.getByRole('table', { name: '操作日志' })
  await expect(log).toContainText(`修改了“${TITLE}”的时间节点的先后`)
  expect(await duban?.report()).toMatchObject({ policyViolations: [], pageErrors: [] })
})
