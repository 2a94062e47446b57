import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { dispose, openDuban, temporaryFolder, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const SEGMENT = path.join('journal', 'journal-000001.ndjson')

async function renameOffice(page: Page, name: string): Promise<void> {
  await go(page, '设置')
  await page.locator('#office-name').fill(name)
  await page.keyboard.press('Tab')
}

const stateOf = (page: Page, state: string) => page.locator(`footer.status [data-state="${state}"]`)

test('a data folder that is taken away stops the editing, and goes on by itself when it is back', async () => {
  duban = await openSampleDuban()
  const { page, dataDir } = duban
  await rename(dataDir, `${dataDir}-away`)
  await renameOffice(page, '甲县督查室')
  await expect(page.getByText('日志文件不在原处了')).toBeVisible()
  await expect(page.getByText(dataDir)).toHaveCount(3) // both folders in the settings, and what is said
  await rename(`${dataDir}-away`, dataDir)
  await expect(stateOf(page, 'saved')).toBeVisible()
  await duban.closeWindow()
  duban = await openDuban({ profile: duban.profileDir, data: dataDir })
  await go(duban.page, '设置')
  await expect(duban.page.locator('#office-name')).toHaveValue('甲县督查室')
})

test('a data folder that is lost is written anew from the database, and nothing is missing', async () => {
  duban = await openSampleDuban()
  const { page, dataDir } = duban
  await rm(dataDir, { recursive: true, maxRetries: 10 })
  await renameOffice(page, '乙县督查室')
  await page.getByRole('button', { name: '在原位置重新写日志' }).click()
  await page.getByRole('tooltip').getByRole('button', { name: '在原位置重新写日志' }).last().click()
  await expect(stateOf(page, 'saved')).toBeVisible()
  expect(await readFile(path.join(dataDir, SEGMENT), 'utf8')).toContain('乙县督查室')
  await duban.kill9()
  duban = await openDuban({ profile: duban.profileDir, data: dataDir })
  await expect(stateOf(duban.page, 'saved')).toBeVisible()
  await go(duban.page, '设置')
  await expect(duban.page.locator('#office-name')).toHaveValue('乙县督查室')
})

test('a copy on a stick is kept in step, caught up, and gives back what the journal lost', async () => {
  const stick = path.join(await temporaryFolder('stick'), 'E')
  await mkdir(stick)
  duban = await openSampleDuban()
  const { page, dataDir, profileDir } = duban
  await go(page, '设置')
  duban.answerOpen(stick)
  await page.locator('.setting', { hasText: '日志副本' }).getByRole('button', { name: '启用…' }).click()
  await expect(page.getByText('与日志一致')).toBeVisible()
  await rename(stick, `${stick}-away`)
  await renameOffice(page, '丙县督查室')
  await expect(page.getByRole('button', { name: '日志副本未连接' })).toBeVisible()
  await untilSaved(page)
  await rename(`${stick}-away`, stick)
  await expect(page.getByText('与日志一致')).toBeVisible({ timeout: 15_000 })
  const [place] = await readdir(stick)
  expect(await readFile(path.join(stick, place ?? '', SEGMENT))).toEqual(await readFile(path.join(dataDir, SEGMENT)))
  await duban.kill9()
  await rm(path.join(dataDir, 'journal'), { recursive: true })
  duban = await openDuban({ profile: profileDir, data: dataDir })
  await expect(duban.page.getByText(/日志缺少 \d+ 条修改记录，已逐条核对，从日志副本补回。/)).toBeVisible()
  await expect(stateOf(duban.page, 'saved')).toBeVisible()
})
