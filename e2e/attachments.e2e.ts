import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { backUpNow, go, openTarget, takeBack, untilSaved } from './steps'

let duban: Duban | undefined
let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'duban-files-'))
})
test.afterEach(async () => {
  await dispose(duban)
  await rm(folder, { recursive: true, force: true })
})

const TITLE = '外贸进出口总额'
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')

const filesOf = (page: Page) => page.getByRole('region', { name: '附件' })

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return file
}

/** The sample, with one of its targets open beside the list. */
async function openedTarget(): Promise<Page> {
  duban = await openSampleDuban()
  await openTarget(duban.page, TITLE)
  return duban.page
}

async function add(page: Page, ...paths: readonly string[]): Promise<void> {
  duban?.answerOpen(...paths)
  await filesOf(page).getByRole('button', { name: '添加附件…' }).click()
}

test('a file is added by the dialog, opened as a copy once its type was agreed to, and taken off and back', async () => {
  const page = await openedTarget()
  await add(page, await fileOf('验收报告.pdf', PDF))
  await expect(page.getByText('已添加 1 个附件')).toBeVisible()
  await untilSaved(page)
  await filesOf(page).getByRole('button', { name: '验收报告.pdf', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '打开这个附件？' })
  await expect(dialog).toContainText('PDF 文档')
  await expect(dialog).toContainText('打开的是一份副本')
  await expect(dialog).not.toHaveClass(/ant-zoom/) // a press while it is still coming may be lost
  await dialog.getByRole('button', { name: '打开' }).click()
  await expect(dialog).toBeHidden()
  await expect.poll(async () => (await duban?.report())?.opened.at(-1)).toMatch(/opened-copies.*验收报告\.pdf$/)
  await filesOf(page).getByRole('button', { name: '“验收报告.pdf”的更多操作' }).click()
  await page.getByRole('menuitem', { name: '移除' }).click()
  await expect(filesOf(page)).toContainText('还没有附件')
  await takeBack(page, '已移除附件“验收报告.pdf”')
  await expect(filesOf(page)).toContainText('验收报告.pdf')
})

test('what is dropped is kept too; an empty file is refused with its reason, and a program is never opened', async () => {
  const page = await openedTarget()
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(['现场照片说明'], '说明.txt', { type: 'text/plain' }))
    transfer.items.add(new File([], '空白.docx'))
    transfer.items.add(new File([new Uint8Array([0x4d, 0x5a, 0x90, 0])], '工具.pdf'))
    return transfer
  })
  await filesOf(page).dispatchEvent('drop', { dataTransfer: data })
  await expect(page.getByText('“空白.docx”没有添加：文件是空的')).toBeVisible()
  await expect(filesOf(page).getByRole('listitem')).toHaveCount(2)
  await untilSaved(page)
  await filesOf(page).getByRole('button', { name: '工具.pdf', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '这类文件不能从台账打开' })
  await expect(dialog).toContainText('名称写的是PDF 文档，内容却是程序')
  await dialog.getByRole('button', { name: '取消' }).click()
  expect((await duban?.report())?.opened).toEqual([])
})

test('a note carries its files, and a backup brings them back after the store of files was lost', async () => {
  const page = await openedTarget()
  const form = page.getByRole('form', { name: '记录进展' })
  duban?.answerOpen(await fileOf('会议纪要.txt', '第三次调度会'))
  await form.getByRole('button', { name: '添加附件…' }).click()
  await expect(form).toContainText('会议纪要.txt')
  await form.getByLabel('进展', { exact: true }).fill('已召开第三次调度会。')
  await form.getByLabel('进展', { exact: true }).press('Control+Enter')
  await expect(page.getByRole('region', { name: /进展记录|进展/ }).last()).toContainText('会议纪要.txt')
  await untilSaved(page)
  await go(page, '备份与记录')
  await backUpNow(page)
  const pool = path.join(duban?.dataDir ?? '', 'backups', 'attachments')
  expect((await readdir(pool, { recursive: true })).some((name) => /[0-9a-f]{64}/.test(name))).toBe(true)
  await rm(path.join(duban?.dataDir ?? '', 'attachments'), { recursive: true })
  await page.getByRole('tab', { name: '核验' }).click()
  await page.getByRole('button', { name: '全部核验' }).click()
  const line = page.getByRole('row').filter({ hasText: '附件' })
  await expect(line).toContainText('1 个附件逐个读回')
  await rm(path.join(duban?.dataDir ?? '', 'attachments'), { recursive: true })
  await rm(pool, { recursive: true })
  await page.getByRole('button', { name: '全部核验' }).click()
  await expect(line).toContainText('1 个附件找不到或已损坏，备份里也没有完好的一份：会议纪要.txt')
})
