import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { chromium, expect, test } from '@playwright/test'
import { findBrowser } from '../build/browser'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go } from './steps'

let duban: Duban | undefined
let folder = ''
test.beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'duban-pdf-'))
})
test.afterEach(async () => {
  await dispose(duban)
  await rm(folder, { recursive: true, force: true })
})

/** A page printed as an office would, with its fonts in it. */
async function printed(name: string, body: string): Promise<string> {
  const browser = await chromium.launch({ executablePath: findBrowser() ?? '', args: ['--no-sandbox'] })
  const page = await browser.newPage()
  const style = '@page{size:A4;margin:28mm}body{font:16pt sans-serif;line-height:28pt}p{text-indent:2em;margin:0}'
  await page.setContent(`<style>${style}</style>${body}`)
  const file = path.join(folder, name)
  await writeFile(file, await page.pdf({ preferCSSPageSize: true }))
  await browser.close()
  return file
}

test('a PDF is read from its text, with nothing compiled or fetched; a scan is said to be one', async () => {
  const speech = await printed(
    '讲话.pdf',
    `<h1>在全县重点工作推进会上的讲话</h1><p>（2026年10月20日）</p><p>一、上半年工作回顾</p>
<p>上半年，全县规上工业增加值增长9.2%，固定资产投资增长8.7%，社会消费品零售总额完成58.3亿元，列全市第3位，主要指标均好于去年同期。</p>
<p>二、下半年重点任务</p><p>确保全年完成植树造林3万亩，10月底前建成北环路，由县交通局牵头。</p>`,
  )
  const scan = await printed('扫描.pdf', '<svg width="300" height="300"><rect width="300" height="300" /></svg>')
  duban = await openSampleDuban()
  const { page } = duban
  await go(page, '工作台')
  await page.getByRole('link', { name: '从文件生成台账' }).click()
  const choose = async (file: string) => {
    duban?.answerOpen(file)
    await page.getByRole('button', { name: '选择文件…' }).click()
  }
  await choose(scan)
  await expect(page.getByRole('alert')).toContainText('多半是扫描件')
  await choose(speech)
  await page.getByRole('button', { name: '开始识别' }).click()
  const original = page.getByRole('region', { name: '原文' })
  // Broken into lines on paper, a paragraph is one again; radicals of the font are characters.
  await expect(original).toContainText(
    '固定资产投资增长8.7%，社会消费品零售总额完成58.3亿元，列全市第3位，主要指标均好于去年同期。',
  )
  await expect(page.getByText(/^已处理 0\/[5-7]$/)).toBeVisible()
  const { policyViolations, refused, pageErrors } = await duban.report()
  expect({ policyViolations, refused, pageErrors }).toEqual({ policyViolations: [], refused: [], pageErrors: [] })
})
