import { cp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { dispose, openDuban, type Duban } from './harness'
import { copyOfSample, openSampleDuban, type Copy } from './prepared'
import { backUpNow, go, openSample, setOffice, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const database = (profile: string) => path.join(profile, 'chromium', 'Default', 'IndexedDB')

test('when the store is gone a recovery is offered, and one button rebuilds every row', async () => {
  const places = await copyOfSample()
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
  const places = await copyOfSample()
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
  const places = await copyOfSample()
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

/** Makes two more changes and alters a character in the first of them; answers the journal before and after. */
async function changeThirdRecord(places: Copy) {
  duban = await openDuban(places)
  await go(duban.page, '设置')
  for (const name of ['甲县督查室', '乙县督查室']) {
    await duban.page.locator('#office-name').fill(name)
    await duban.page.keyboard.press('Tab')
    await untilSaved(duban.page)
  }
  await duban.closeWindow()
  const file = path.join(places.data, 'journal', 'journal-000001.ndjson')
  const before = await readFile(file, 'utf8')
  const after = before.replace('甲县督查室', '丙县督查室')
  await writeFile(file, after)
  return { before, after, read: () => readFile(file, 'utf8') }
}

test('a changed character in the journal is named, and mended from the database to the very bytes that were there', async () => {
  const places = await copyOfSample()
  const journal = await changeThirdRecord(places)
  duban = await openDuban(places)
  await expect(
    duban.page.getByText(/^日志从第 3 条记录起缺失或被改动过.*共 2 步修改；对不上的片段已另存/),
  ).toBeVisible()
  await untilSaved(duban.page)
  expect((await journal.read()) === journal.before).toBe(true)
  const [aside = ''] = await readdir(path.join(places.data, 'set-aside'))
  expect(journal.after.endsWith(await readFile(path.join(places.data, 'set-aside', aside), 'utf8'))).toBe(true)
})

test('a changed journal that no database can mend opens nothing for editing, and says from which record on', async () => {
  const places = await copyOfSample()
  const journal = await changeThirdRecord(places)
  await rm(database(places.profile), { recursive: true })
  duban = await openDuban(places)
  await expect(duban.page.getByRole('heading', { level: 1 })).toContainText('日志')
  await expect(duban.page.getByText('第 3 条')).toBeVisible()
  await expect(duban.page.getByRole('navigation')).toHaveCount(0)
  await duban.closeWindow()
  expect((await journal.read()) === journal.after).toBe(true)
})

test('where nothing is left, a backup of another office is restored only once that was agreed to', async () => {
  test.slow()
  duban = await openDuban()
  await setOffice(duban.page, '丁县督查室', '李四')
  await openSample(duban.page)
  const others = path.join(duban.dataDir, 'backups')
  await duban.closeWindow()
  const [theirs = ''] = (await readdir(others)).filter((name) => name.endsWith('.dbk'))

  const places = await copyOfSample()
  const journal = await changeThirdRecord(places)
  await rm(database(places.profile), { recursive: true })
  duban = await openDuban(places)
  const { page } = duban
  duban.answerOpen(path.join(others, theirs))
  await page.getByRole('button', { name: '从其他位置选择备份文件…' }).click()
  const dialog = page.getByRole('dialog', { name: '恢复这份备份？' })
  await expect(dialog).toContainText('这是“丁县督查室”的备份，不是“乙县督查室”的。')
  await expect(dialog.getByRole('button', { name: '恢复这一份' })).toBeDisabled()
  await dialog.getByRole('button', { name: '取消' }).click()
  expect((await journal.read()) === journal.after).toBe(true)

  await page.getByRole('button', { name: '恢复这一份' }).first().click()
  await expect(dialog).toContainText('单位：乙县督查室')
  await dialog.getByRole('button', { name: '恢复这一份' }).click()
  await expect(page.getByText(/^已恢复：/)).toBeVisible()
  await go(page, '设置')
  await expect(page.locator('#office-name')).toHaveValue('乙县督查室')
})

test('restored data without a backup of its own gets one at the next start', async () => {
  duban = await openSampleDuban()
  const places = { profile: duban.profileDir, data: duban.dataDir }
  const { page } = duban
  await go(page, '备份与记录')
  await backUpNow(page)
  await page.getByRole('row').filter({ hasText: '手动备份' }).first().getByRole('button', { name: '恢复' }).click()
  await page.getByRole('button', { name: '先备份，再恢复' }).click()
  await expect(page.getByText(/已恢复：/)).toBeVisible()
  await duban.kill9()
  const folder = path.join(places.data, 'backups')
  const backups = async () => (await readdir(folder)).filter((name) => name.endsWith('.dbk'))
  for (const name of await backups()) await rm(path.join(folder, name))
  duban = await openDuban(places)
  await expect.poll(backups, { timeout: 15_000 }).toHaveLength(1)
})
