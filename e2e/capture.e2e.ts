import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { dispose, openDuban, type Duban } from './harness'
import { copyOfSample, openSampleDuban } from './prepared'
import { go, openTarget, takeBack, untilSaved } from './steps'

let duban: Duban | undefined
let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'duban-speech-'))
})
test.afterEach(async () => {
  await dispose(duban)
  await rm(folder, { recursive: true, force: true })
})

const SPEECH = path.resolve('examples/讲话稿示例.docx')
const TITLE = '在全县三季度经济运行分析暨四季度重点工作推进会上的讲话'

const currentCard = (page: Page) => page.locator('.item-card.is-current')
const done = (page: Page) => page.getByText(/^已处理/)
/** How many proposals count, whatever the rules find by now. */
const total = async (page: Page) => Number((await done(page).innerText()).split('/')[1])
/** The review takes keys from the moment that its list has the focus. */
const untilKeysGo = (page: Page) => expect(page.getByRole('list', { name: '识别结果' })).toBeFocused()
const openFrom = (page: Page) => page.getByRole('link', { name: '从文件生成台账' }).click()

/** From the workbench to the review of a file. */
async function review(opened: Duban, file: string): Promise<void> {
  const { page } = opened
  await go(page, '工作台')
  await openFrom(page)
  opened.answerOpen(file)
  await page.getByRole('button', { name: '选择文件…' }).click()
  await page.getByRole('button', { name: '开始识别' }).click()
  await expect(done(page)).toBeVisible()
  await untilKeysGo(page)
}

async function refusalOf(opened: Duban, name: string, content: string | Buffer): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  opened.answerOpen(file)
  await opened.page.getByRole('button', { name: '选择文件…' }).click()
  await expect(opened.page.getByRole('alert')).toContainText(name)
  return opened.page.getByRole('alert').innerText()
}

test('a clerk opens the speech and has a ledger with lights within three minutes', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  const began = Date.now()
  await review(duban, SPEECH)
  await expect(page.getByRole('heading', { name: TITLE })).toBeVisible()
  await expect(done(page)).toHaveText(/^已处理 0\/[34]\d$/)
  await expect(page.getByText('疑似笔误：规范名称是“规模以上工业增加值”，原文照录')).toBeVisible()
  // In the table by mouse: taken, and pressed once more taken back.
  const look = page.getByLabel('显示方式')
  await look.getByText('表格').click()
  const first = page.locator('.item-row[data-row]').first()
  await first.getByRole('button', { name: /^采纳（/ }).click()
  await expect(done(page)).toHaveText(/^已处理 1\//)
  // The keys go on from there, and do not press the button again.
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(done(page)).toHaveText(/^已处理 2\//)
  await page.keyboard.press('Control+z')
  await expect(done(page)).toHaveText(/^已处理 1\//)
  await first.getByRole('button', { name: /^采纳（/ }).click()
  await expect(done(page)).toHaveText(/^已处理 0\//)
  await look.getByText('卡片').click()
  await page.getByRole('button', { name: '全部采纳（' }).click()
  // What is doubtful is left for a look.
  await expect(done(page)).not.toHaveText(/^已处理 (?:0|(\d+)\/\1$)/)
  await page.keyboard.press('n')
  await expect(currentCard(page)).toContainText('规模以上工业增如值')
  await page.keyboard.press('x')
  await expect(currentCard(page)).not.toContainText('规模以上工业增如值')
  await page.getByRole('button', { name: /^生成台账（\d+ 条）/ }).click()
  const dialog = page.getByRole('dialog', { name: '生成台账' })
  await dialog.getByLabel('台账名称').fill('四季度重点任务')
  await dialog.getByRole('button', { name: '生成台账' }).click()
  await expect(page.getByText(/已生成台账，写入 3\d 条/)).toBeVisible()
  await expect(page.getByRole('treegrid')).toBeVisible()
  await untilSaved(page)
  const seconds = Math.round((Date.now() - began) / 1000)
  console.log(`clerk time from the workbench to the ledger: ${seconds} s`)
  expect(seconds).toBeLessThan(180)
  await expect(page.getByRole('gridcell', { name: '建成标准化厂房' }).first()).toBeVisible()
  await expect(page.getByRole('gridcell', { name: /正常|滞后|逾期|临期|未报|待明确/ }).first()).toBeVisible()
  // From a target back to its sentence, and from the sentence to the target.
  await openTarget(page, '建成标准化厂房')
  const sources = page.getByRole('region', { name: '原文' })
  await expect(sources).toContainText('建成标准化厂房3.5万平方米')
  await sources.getByRole('link').first().click()
  await expect(page).toHaveURL(/#\/documents\//)
  await page
    .getByTitle(/“建成标准化厂房”/)
    .first()
    .click()
  await expect(page.getByRole('region', { name: '原文' })).toContainText('建成标准化厂房3.5万平方米')
})

test('a ledger that was made of a document is taken back by one press', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await review(duban, SPEECH)
  // A target of the sample is the same; only a new row makes a ledger.
  await currentCard(page).getByRole('checkbox', { name: '另建' }).check()
  await page.keyboard.press('a')
  await page.getByRole('button', { name: /^生成台账（1 条）/ }).click()
  await page.getByRole('dialog', { name: '生成台账' }).getByRole('button', { name: '生成台账' }).click()
  await takeBack(page, '已生成台账，写入 1 条')
  await expect(page.getByText('找不到这本台账')).toBeVisible()
  // What was decided is still there, for another ledger.
  await page.getByRole('link', { name: '采集' }).click()
  await expect(done(page)).toHaveText(/^已处理 1\//)
})

test('what can not be read is said plainly, and nothing is changed', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await go(page, '工作台')
  await openFrom(page)
  const old = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)])
  expect(await refusalOf(duban, '讲话.doc', old)).toContain('另存为')
  expect(await refusalOf(duban, '讲话.wps', old)).toContain('Word 文档（.docx）')
  expect(await refusalOf(duban, '坏的.pdf', '%PDF-1.7\n')).toContain('已损坏')
  expect(await refusalOf(duban, '空白.txt', '')).toContain('没有文字')
  expect(await refusalOf(duban, '程序.txt', Buffer.from([0x4d, 0x5a, 0, 0, 1, 0, 0, 0]))).toContain('没有读取')
  expect(await refusalOf(duban, '坏的.docx', Buffer.from('PK\u0003\u0004 broken'))).toContain('没有读取')
  await expect(page.getByRole('contentinfo')).toContainText('63 项目标')
})

test('pasted text asks for its day, is reviewed, left, and taken up after a restart', async () => {
  const places = await copyOfSample()
  duban = await openDuban(places)
  const first = duban.page
  await go(first, '工作台')
  await openFrom(first)
  await first.getByRole('button', { name: '粘贴文字…' }).click()
  await first
    .getByRole('textbox', { name: '粘贴文字' })
    .fill('四季度工作要点\n要新建高标准农田2.4万亩，年底前建成标准化厂房3.5万平方米。由县农业农村局牵头。\n')
  await first.getByRole('button', { name: '下一步' }).click()
  await expect(first.getByRole('button', { name: '开始识别' })).toBeDisabled()
  await first.getByRole('textbox', { name: '文件日期' }).fill('2026-10-08')
  // The day is all that was missing: Enter goes on.
  await first.getByRole('textbox', { name: '文件日期' }).press('Enter')
  await expect(done(first)).toHaveText('已处理 0/2')
  await untilKeysGo(first)
  await first.keyboard.press('a')
  await expect(done(first)).toHaveText('已处理 1/2')
  // Another day reads the text anew, and keeps what was decided.
  await first.getByRole('button', { name: '更改' }).click()
  await first.getByRole('textbox', { name: '文件日期' }).fill('2025-10-08')
  await first.getByRole('textbox', { name: '文件日期' }).press('Enter')
  await first.getByRole('button', { name: '确定' }).click()
  await expect(first.getByText('2025年12月31日').first()).toBeVisible()
  await expect(done(first)).toHaveText('已处理 1/2')
  await duban.closeWindow()

  duban = await openDuban(places)
  const { page } = duban
  await go(page, '工作台')
  await page.getByRole('link', { name: '继续审阅《四季度工作要点》' }).click()
  await expect(done(page)).toHaveText('已处理 1/2')
  await page.getByRole('button', { name: '放弃审阅' }).click()
  await page.getByRole('dialog', { name: '放弃这次审阅？' }).getByRole('button', { name: '放弃审阅' }).click()
  await expect(page.getByRole('button', { name: '选择文件…' })).toBeVisible()
  await go(page, '工作台')
  await expect(page.getByRole('link', { name: '从文件生成台账' })).toBeVisible()
})

test('keys alone go through a document: decide, edit, split, merge, take back, and make a target of any words', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await review(duban, SPEECH)
  const all = await total(page)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key)
  }
  await press('Enter', 'x', 'a')
  await expect(done(page)).toHaveText(`已处理 3/${all}`)
  await press('Control+z')
  await expect(done(page)).toHaveText(`已处理 2/${all}`)
  await press('Control+y', 'ArrowUp', 'k', 'j')
  await expect(currentCard(page)).toContainText('规模以上工业增如值')
  await press('j', 'j', 'e')
  // An input method's Enter belongs to the input method.
  const field = page.getByRole('textbox', { name: '事项' })
  await expect(field).toBeFocused()
  const tools = await page.context().newCDPSession(page)
  await field.press('End')
  await tools.send('Input.imeSetComposition', { text: 'shang', selectionStart: 5, selectionEnd: 5 })
  await tools.send('Input.insertText', { text: '（商务局口径）' })
  await page.getByRole('textbox', { name: '完成值' }).fill('22.5亿元')
  await press('Enter')
  await expect(currentCard(page)).toContainText('社会消费品零售总额（商务局口径）')
  await expect(currentCard(page)).toContainText('22.5亿元')
  await expect(page.getByRole('list', { name: '识别结果' })).toBeFocused()
  await press('s')
  await expect(page.locator('.item-card', { hasText: '（商务局口径）' })).toHaveCount(0)
  await press('Control+z')
  await press('m')
  await expect(done(page)).toHaveText(`已处理 3/${all - 1}`)
  await press('Control+z')
  await expect(done(page)).toHaveText(`已处理 3/${all}`)
  await press('t')
  await expect(page.getByText('请先在左侧原文中选中文字')).toBeVisible()
  const sentence = page.locator('.speech-block', { hasText: '今年以来，全县上下紧盯目标' })
  await sentence.click({ clickCount: 3 })
  await expect(page.getByRole('button', { name: '列为目标（T）' })).toBeVisible()
  await press('t')
  await expect(currentCard(page)).toContainText('由您从原文选定')
  await expect(done(page)).toHaveText(`已处理 4/${all + 1}`)
  // Choosing on either side shows the other.
  await page.locator('.speech mark', { hasText: '已开工45个' }).click()
  await expect(currentCard(page)).toContainText('已开工重点项目')
})

test('a document that is dropped opens here; over a review it asks first', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  const drop = async (name: string, text: string) => {
    const data = await page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([content!], fileName!, { type: 'text/plain' }))
        return transfer
      },
      [name, text],
    )
    await page.locator('body').dispatchEvent('drop', { dataTransfer: data })
  }
  await drop('20261008要点.txt', '工作要点\n要新建高标准农田2.4万亩。\n')
  await expect(page.getByText('文件名写明 2026年10月8日')).toBeVisible()
  await page.getByRole('button', { name: '开始识别' }).click()
  await expect(done(page)).toHaveText('已处理 0/1')
  await drop('20261009另一份.txt', '另一份要点\n要新建厂房3万平方米。\n')
  const dialog = page.getByRole('dialog', { name: '放弃正在审阅的文件？' })
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect(done(page)).toHaveText('已处理 0/1')
})
