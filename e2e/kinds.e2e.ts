import path from 'node:path'
import { expect, test, type Locator } from '@playwright/test'
import { dispose, temporaryFolder, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { exportLedger, go, openRecords, typeOver, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const KIND = '乡镇重点工作'
const editorOf = (app: Duban, name: string) => app.page.getByRole('dialog', { name: `修改台账类型“${name}”` })

async function addChoiceColumn({ page }: Duban, editor: Locator, title: string, choices: readonly string[]) {
  await editor.getByRole('button', { name: '添加自定列' }).click()
  await page.getByRole('menuitem', { name: '选项', exact: true }).click()
  await expect(editor.getByPlaceholder('列名').last()).toBeFocused()
  await page.keyboard.insertText(title)
  for (const [index, choice] of choices.entries()) {
    if (index > 0) await editor.getByRole('button', { name: '添加选项' }).last().click()
    await editor.getByRole('textbox', { name: `${title} 选项 ${index + 1}` }).fill(choice)
  }
}

async function newLedger({ page }: Duban, name: string, kind: string) {
  await page
    .getByRole('banner')
    .getByRole('button', { name: /台账/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: '新建台账' }).click()
  const form = page.getByRole('dialog', { name: '新建台账' })
  await form.getByLabel('台账名称').fill(name)
  await form.getByRole('combobox').first().click()
  await page.getByTitle(kind, { exact: true }).click()
  await form.getByRole('button', { name: '新建', exact: true }).click()
  await expect(form).toBeHidden()
}

async function importAgain(app: Duban, file: string) {
  app.answerOpen(file)
  await app.page.getByRole('button', { name: '导入', exact: true }).last().click()
  await app.page.getByRole('button', { name: '选择文件…' }).click()
}

test('a copied kind gets its own columns, and a ledger of it is filled, handed out, taken in again and undone', async () => {
  duban = await openSampleDuban()
  const { page } = duban

  await go(page, '设置')
  const section = page.getByRole('region', { name: '台账类型' })
  await section.getByRole('button', { name: '复制“重点工作”' }).click()
  const naming = page.getByRole('dialog', { name: '复制台账类型“重点工作”' })
  await naming.getByRole('textbox', { name: '类型名称' }).fill('重点工作')
  await expect(naming.getByText('已有同名的类型')).toBeVisible()
  await naming.getByRole('textbox', { name: '类型名称' }).fill('副本')
  await naming.getByRole('button', { name: '复制', exact: true }).click()
  await section.getByRole('button', { name: '改名“副本”' }).click()
  const renaming = page.getByRole('dialog', { name: '台账类型“副本”改名' })
  await renaming.getByRole('textbox', { name: '类型名称' }).fill(KIND)
  await renaming.getByRole('button', { name: '保存', exact: true }).click()

  await section.getByRole('button', { name: `修改“${KIND}”` }).click()
  const editor = editorOf(duban, KIND)
  await expect(editor.getByText('还没有台账使用这种类型。')).toBeVisible()
  const save = editor.getByRole('button', { name: '保存', exact: true })
  await addChoiceColumn(duban, editor, '事项', ['一档', '二档'])
  await expect(editor.getByText('与另一列重名').first()).toBeVisible()
  await expect(save).toBeDisabled()
  const ownTitle = editor.getByRole('textbox', { name: '事项 列名' }).last()
  await ownTitle.fill('档次')
  await editor.getByRole('textbox', { name: '档次 列名' }).press('Alt+ArrowUp')
  await expect(editor.getByRole('textbox', { name: '档次 列名' })).toBeFocused()
  await editor.getByRole('textbox', { name: '事项 列名' }).fill('督办内容')
  await editor.getByRole('checkbox', { name: '牵头领导 显示' }).uncheck()
  await expect(editor.getByText('增加“档次”')).toBeVisible()
  await expect(editor.getByText('“事项”改称“督办内容”')).toBeVisible()
  await expect(editor.getByText(/^表格里隐藏“牵头领导”/)).toBeVisible()
  await save.click()
  await expect(editor).toBeHidden()
  await untilSaved(page)
  await expect(section.getByRole('listitem').filter({ hasText: KIND })).toContainText('21 列，另隐藏 1 列')

  await newLedger(duban, '乡镇台账', KIND)
  const head = page.getByRole('columnheader', { name: '档次' })
  await expect(head).toBeAttached()
  await expect(page.getByRole('columnheader', { name: '牵头领导' })).toHaveCount(0)
  await page.getByRole('button', { name: '新增事项' }).first().click()
  await expect(page.getByRole('gridcell', { name: '新事项' })).toBeVisible()
  await typeOver(page, '新事项', '修通村公路', null)
  const place = await head.getAttribute('aria-colindex')
  const cell = page.getByRole('row').filter({ hasText: '修通村公路' }).locator(`[aria-colindex="${place}"]`)
  await head.scrollIntoViewIfNeeded()
  await cell.click()
  await page.keyboard.press('F2')
  await expect(page.getByRole('option')).toHaveText(['一档', '二档'])
  await page.getByRole('option', { name: '二档' }).click()
  await expect(cell).toHaveText('二档')
  await untilSaved(page)

  const file = path.join(await temporaryFolder('exports'), '乡镇台账.xlsx')
  await exportLedger(duban, 'xlsx', file)
  await importAgain(duban, file)
  await expect(page.getByText('没有可以导入的内容')).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()

  await openRecords(page, '操作日志')
  const trail = page.getByRole('table', { name: '操作日志' })
  await expect(trail.getByRole('row').filter({ hasText: `修改了台账类型“${KIND}”的列名和次序` })).toBeVisible()

  await go(page, '设置')
  await section.getByRole('button', { name: `修改“${KIND}”` }).click()
  await expect(editor.getByText(/^乡镇台账.*：1 项$/)).toBeVisible()
  await editor.getByText('选项 2 个').click()
  await editor.getByRole('textbox', { name: '档次 选项 2' }).fill('第二档')
  await expect(editor.getByText('“档次”的选项“二档”改为“第二档”，1 项目标的内容一并改过来')).toBeVisible()
  await save.click()
  await expect(editor).toBeHidden()
  await untilSaved(page)
  await go(page, '台账')
  await head.scrollIntoViewIfNeeded()
  await expect(cell).toHaveText('第二档')
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveText('二档')
  expect(await duban.report()).toMatchObject({ refused: [], policyViolations: [], pageErrors: [] })
})
