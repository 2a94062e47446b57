import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { dispose, openDuban, type Duban } from './harness'
import { backUpNow, go, openSample } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

/** A ledger that was opened, saved and closed; the folders it lies in. */
async function closedLedger(): Promise<{ readonly profile: string; readonly data: string }> {
  duban = await openDuban()
  const places = { profile: duban.profileDir, data: duban.dataDir }
  await openSample(duban.page)
  await duban.closeWindow()
  return places
}

const database = (profile: string) => path.join(profile, 'chromium', 'Default', 'IndexedDB')

test('when the store is gone a recovery is offered, and one button rebuilds every row', async () => {
  const places = await closedLedger()
  await rm(database(places.profile), { recursive: true })
  duban = await openDuban(places)
  const { page } = duban
  await expect(page.getByText('需要重建数据')).toBeVisible()
  await expect(page.getByRole('table')).toContainText('74 行事项，61 条进展')
  await page.getByRole('button', { name: '重建数据' }).click()
  await expect(page.getByText(/已重建：74 行事项、61 条进展/)).toBeVisible()
  await go(page, '台账')
  await expect(page.getByRole('gridcell', { name: '粮食总产量' })).toBeVisible()
})

test('an old database that was put back is caught up from the journal, and the start says so in numbers', async () => {
  const places = await closedLedger()
  const old = `${database(places.profile)}-old`
  await cp(database(places.profile), old, { recursive: true })
  duban = await openDuban(places)
  await go(duban.page, '设置')
  await duban.page.locator('#office-name').fill('示例县督查室')
  await duban.page.keyboard.press('Tab')
  await expect(duban.page.getByText('已保存：单位名称')).toBeVisible()
  await duban.page.locator('footer.status [data-state="saved"]').waitFor()
  await duban.kill9()
  await rm(database(places.profile), { recursive: true })
  await rename(old, database(places.profile))
  duban = await openDuban(places)
  await expect(duban.page.getByText('日志比数据库多 1 步修改，已从日志补进数据库。')).toBeVisible()
  await expect(duban.page.getByText(/^最后一步修改：20\d\d年\d+月\d+日 \d\d:\d\d/)).toBeVisible()
  await go(duban.page, '设置')
  await expect(duban.page.locator('#office-name')).toHaveValue('示例县督查室')
})

test('data of a newer version is refused and left as it is', async () => {
  const places = await closedLedger()
  const pointer = path.join(places.data, 'store.json')
  const newer = '{"storeName":"duban-1","schemaVersion":99}\n'
  await writeFile(pointer, newer)
  const journal = await readFile(path.join(places.data, 'journal', 'journal-000001.ndjson'))
  duban = await openDuban(places)
  await expect(duban.page.getByText('数据由更新版本的程序保存')).toBeVisible()
  await duban.closeWindow()
  expect(await readFile(pointer, 'utf8')).toBe(newer)
  expect(await readFile(path.join(places.data, 'journal', 'journal-000001.ndjson'))).toEqual(journal)
})

test('a changed character in the journal is named, and nothing is opened for editing', async () => {
  const places = await closedLedger()
  const file = path.join(places.data, 'journal', 'journal-000001.ndjson')
  const text = await readFile(file, 'utf8')
  await writeFile(file, text.replace('粮食总产量', '粮食总产蛋'))
  duban = await openDuban(places)
  await expect(duban.page.getByRole('heading', { level: 1 })).toContainText(/日志|重建|未能打开/)
  await expect(duban.page.getByRole('treegrid')).toHaveCount(0)
})

test('restored data without a backup of its own gets one at the next start', async () => {
  duban = await openDuban()
  const places = { profile: duban.profileDir, data: duban.dataDir }
  const { page } = duban
  await openSample(page)
  await go(page, '备份与记录')
  await backUpNow(page)
  await page.getByRole('row').filter({ hasText: '手动备份' }).getByRole('button', { name: '恢复' }).click()
  await page.getByRole('button', { name: '先备份，再恢复' }).click()
  await expect(page.getByText(/已恢复：/)).toBeVisible()
  await duban.kill9()
  const folder = path.join(places.data, 'backups')
  const backups = async () => (await readdir(folder)).filter((name) => name.endsWith('.dbk'))
  for (const name of await backups()) await rm(path.join(folder, name))
  duban = await openDuban(places)
  await expect.poll(backups, { timeout: 15_000 }).toHaveLength(1)
})
