import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { dispose, temporaryFolder, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const FIRST = [
  ['2026年二季度全市各县区主要经济指标位次'],
  ['序号', '县（区）', '地区生产总值（亿元）', '位次', '增速（%）', '位次', '四项指标排名'],
  ['1', '临河县', '66.1', '1', '7.4', '2', '1'],
  ['2', '示例县', '60.3', '2', '7.9', '1', '2'],
  ['3', '东山区', '40.2', '3', '6.1', '3', '3'],
]
const SECOND = [
  ['2026年三季度全市各县区主要经济指标位次'],
  ['序号', '县（区）', '地区生产总值（亿元）', '位次', '增速（%）', '位次', '四项指标排名'],
  ['1', '临河县', '101.6', '1', '7.4', '1', '1'],
  ['2', '示例县', '95.6', '2', '6.8', '2', '3'],
  ['3', '东山区', '61.0', '3', '6.1', '0', '2'],
]

async function fileOf(rows: readonly (readonly string[])[], name: string): Promise<string> {
  const file = path.join(await temporaryFolder('ranks'), name)
  await writeFile(file, `﻿${rows.map((row) => row.join(',')).join('\r\n')}`)
  return file
}

test('published tables become positions among peers, and what moved is told', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await go(page, '督办')
  await page.getByRole('tab', { name: '位次' }).click()
  const ranks = page.getByRole('table', { name: '位次一览' })
  await expect(ranks.getByRole('row').filter({ hasText: '地区生产总值' }).first()).toContainText('首次')

  for (const [rows, name] of [
    [FIRST, '二季度位次.csv'],
    [SECOND, '三季度位次.csv'],
  ] as const) {
    await page.getByRole('button', { name: '导入位次表' }).click()
    const form = page.getByRole('region', { name: '导入位次表' })
    duban.answerOpen(await fileOf(rows, name))
    await form.getByRole('button', { name: '选择文件…' }).click()
    await expect(form).toContainText('找到 3 项指标、3 个地区')
    // The office's name tells which of the places this one is, and the title the day.
    await expect(form.getByText('示例县', { exact: true })).toBeVisible()
    await expect(form.getByLabel('数据日期')).toHaveValue(rows === FIRST ? '2026-06-30' : '2026-09-30')
    await form.getByRole('button', { name: '导入 3 张位次表' }).click()
    await expect(page.getByText('已导入 3 张位次表').last()).toBeVisible()
    await untilSaved(page)
  }
  const four = ranks.getByRole('row').filter({ hasText: '四项指标' })
  await expect(four).toContainText('▼ 后退 1 位')
  await four.getByRole('button').click()
  const detail = page.getByRole('region', { name: '四项指标' })
  await expect(detail).toContainText('2026年6月30日为第 2 位')
  await expect(detail.getByRole('img', { name: /四项指标历次位次/ })).toBeVisible()
  const league = detail.getByRole('table', { name: '同类地区排名' })
  await expect(league.getByRole('row').filter({ hasText: '东山区' })).toContainText('▲ 前进 1 位')
  await expect(league.getByRole('row').filter({ hasText: '示例县' })).toContainText('本地')

  await go(page, '工作台')
  const card = page.getByRole('region', { name: '位次变化' })
  await card.getByRole('link', { name: /四项指标/ }).click()
  await expect(detail).toBeVisible()

  // One import is one step.
  await page.keyboard.press('Control+z')
  await expect(detail).toContainText('首次')
  await page.keyboard.press('Control+y')
  await expect(detail).toContainText('▼ 后退 1 位')
})

test('rows that can not be right are named and left out, and another file is refused in words', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await go(page, '督办')
  await page.getByRole('tab', { name: '位次' }).click()
  await page.getByRole('button', { name: '导入位次表' }).click()
  const form = page.getByRole('region', { name: '导入位次表' })
  duban.answerOpen(await fileOf([['事项', '牵头单位'], ['修路', '交通局']], '清单.csv')) // prettier-ignore
  await form.getByRole('button', { name: '选择文件…' }).click()
  await expect(form.getByRole('alert')).toContainText('没有找到“位次”或“排名”列')

  duban.answerOpen(await fileOf(SECOND, '三季度位次.csv'))
  await form.getByRole('button', { name: '选择文件…' }).click()
  await expect(form.getByRole('heading', { name: '1 行没有采用' })).toBeVisible()
  await expect(form).toContainText('第 5 行“东山区”的位次写作“0”，不是从 1 开始的整数')
  await form
    .getByRole('button', { name: '取 消' })
    .or(form.getByRole('button', { name: '取消' }))
    .click()
  await expect(page.getByRole('row').filter({ hasText: '四项指标' })).toBeHidden()
})
