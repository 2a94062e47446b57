import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { dispose, openDuban, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, openRecords, openSample, openTarget } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What a screen reader or a weak eye would stumble over, worst kinds only, as `rule: place`. */
async function stumblingBlocks({ page }: Duban): Promise<readonly string[]> {
  await page.evaluate(axe)
  const results = await page.evaluate(() =>
    (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return results.violations
    .filter(({ impact }) => impact === 'critical' || impact === 'serious')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

for (const theme of ['light', 'dark'] as const) {
  test(`every page can be read and worked without a mouse, ${theme}`, async () => {
    duban = await openDuban()
    const { page } = duban
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    // Colours and motion are read when a page is made.
    await page.reload()
    await expect(page.getByRole('heading', { name: '欢迎使用督办台账' })).toBeVisible()
    expect(await stumblingBlocks(duban)).toEqual([])
    await openSample(page)
    await openTarget(page, '粮食总产量')
    await expect(page.locator('.ant-message-notice')).toHaveCount(0, { timeout: 10_000 })
    expect(await stumblingBlocks(duban)).toEqual([])
    await page.keyboard.press('Control+k')
    await page.keyboard.insertText('ls')
    await expect(page.getByRole('option').first()).toContainText('粮食总产量')
    expect(await stumblingBlocks(duban), '查找').toEqual([])
    await page.keyboard.press('Escape')
    for (const [name, shown] of [
      ['工作台', page.getByRole('region', { name: '亮灯', exact: true })],
      ['备份与记录', page.getByRole('button', { name: '立即备份' })],
      ['设置', page.getByPlaceholder('新经办人姓名')],
    ] as const) {
      await go(page, name)
      await expect(shown).toBeVisible()
      expect(await stumblingBlocks(duban), name).toEqual([])
    }
    await page.getByPlaceholder('新经办人姓名').fill('张三')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '设置应用锁…' }).click()
    await expect(page.getByLabel('新密码')).toBeFocused()
    await page.getByLabel('新密码').fill('abcd')
    await page.keyboard.press('Tab')
    await page.getByLabel('再输一遍').fill('abcd')
    expect(await stumblingBlocks(duban), '设置应用锁').toEqual([])
    await page.getByLabel('再输一遍').press('Enter')
    await expect(page.getByText('张三：已设置')).toBeVisible()
    await page.keyboard.press('Control+l')
    await expect(page.getByRole('button', { name: '解锁' })).toBeVisible()
    expect(await stumblingBlocks(duban), '已锁定').toEqual([])
  })

  test(`the schedule and its wall chart can be read and worked without a mouse, ${theme}`, async () => {
    duban = await openSampleDuban({ colorScheme: theme, reducedMotion: 'reduce' })
    const { page } = duban
    await page.getByText('进度图', { exact: true }).click()
    await expect(page.getByRole('treegrid', { name: /^进度图/ })).toBeVisible()
    await expect(page.locator('.ant-message-notice')).toHaveCount(0, { timeout: 10_000 })
    expect(await stumblingBlocks(duban), '进度图').toEqual([])
    await page.keyboard.press('Control+p')
    await expect(page.getByText(/^A3 横向，共 \d+ 页/)).toBeVisible()
    expect(await stumblingBlocks(duban), '打印挂图').toEqual([])
  })

  test(`the time line, the log and the check can be read and worked without a mouse, ${theme}`, async () => {
    duban = await openSampleDuban({ colorScheme: theme, reducedMotion: 'reduce' })
    const { page } = duban
    for (const tab of ['时间线', '操作日志', '核验'] as const) {
      await openRecords(page, tab)
      if (tab === '时间线') {
        await page.getByRole('button', { name: /导入了表格/ }).click()
        await expect(page.getByText('与现在完全相同。')).toBeVisible()
      }
      if (tab === '操作日志') await page.getByRole('button', { name: '展开全部字段' }).first().click()
      if (tab === '核验') {
        await page.getByRole('button', { name: '全部核验' }).click()
        await expect(page.getByText(/^核验时间：/)).toBeVisible()
      }
      expect(await stumblingBlocks(duban), tab).toEqual([])
    }
  })

  test(`the editor of a kind of ledger can be read and worked without a mouse, ${theme}`, async () => {
    duban = await openSampleDuban({ colorScheme: theme, reducedMotion: 'reduce' })
    const { page } = duban
    await go(page, '设置')
    await page.getByRole('button', { name: '修改“重大项目”' }).press('Enter')
    const editor = page.getByRole('dialog', { name: '修改台账类型“重大项目”' })
    await editor.getByText('选项 3 个').click()
    await editor.getByRole('button', { name: '添加自定列' }).press('Enter')
    await page.getByRole('menuitem', { name: '日期', exact: true }).click()
    // Escape is for the editor only once the menu has gone.
    await expect(page.getByRole('menuitem', { name: '日期', exact: true })).toBeHidden()
    await expect(editor.getByText('请填写列名。')).toBeVisible()
    expect(await stumblingBlocks(duban)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '放弃修改' }).press('Enter')
    await expect(editor).toBeHidden()
  })
}

for (const theme of ['light', 'dark'] as const) {
  test(`a document can be reviewed by everyone, ${theme}`, async () => {
    duban = await openSampleDuban({ colorScheme: theme, reducedMotion: 'reduce' })
    const { page } = duban
    await go(page, '工作台')
    await page.getByRole('link', { name: '从文件生成台账' }).click()
    await expect(page.getByRole('button', { name: '粘贴文字…' })).toBeVisible()
    expect(await stumblingBlocks(duban), '采集').toEqual([])
    duban.answerOpen(path.resolve('examples/讲话稿示例.docx'))
    await page.getByRole('button', { name: '选择文件…' }).click()
    await expect(page.getByRole('button', { name: '开始识别' })).toBeFocused()
    expect(await stumblingBlocks(duban), '标题和日期').toEqual([])
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^已处理/)).toBeVisible()
    // Keys go from then on.
    await expect(page.getByRole('list', { name: '识别结果' })).toBeFocused()
    await page.keyboard.press('a')
    await page.keyboard.press('x')
    expect(await stumblingBlocks(duban), '卡片').toEqual([])
    await page.keyboard.press('e')
    await expect(page.getByRole('textbox', { name: '事项' })).toBeFocused()
    expect(await stumblingBlocks(duban), '编辑').toEqual([])
    await page.keyboard.press('Escape')
    await page.getByText('表格', { exact: true }).click()
    expect(await stumblingBlocks(duban), '表格').toEqual([])
    await page.getByRole('button', { name: /^生成台账/ }).click()
    await expect(page.getByRole('dialog', { name: '生成台账' })).toBeVisible()
    expect(await stumblingBlocks(duban), '生成台账').toEqual([])
  })
}
