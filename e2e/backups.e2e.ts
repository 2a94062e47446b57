import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { dispose, openDuban, temporaryFolder, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { backUpNow, go, openSample, setOffice } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const PASSWORD = '督查室 2026 的锁'
const copiesIn = async (folder: string) => (await readdir(folder)).filter((name) => name.endsWith('.dbk'))

/** Names and sizes of the backups in a folder. */
async function linesOf(folder: string): Promise<readonly string[]> {
  const sizes = (await copiesIn(folder)).map(async (name) => `${name} ${(await stat(path.join(folder, name))).size}`)
  return Promise.all(sizes)
}

async function setPassword({ page }: Duban, password: string): Promise<void> {
  await page.getByRole('button', { name: '设置密码…' }).click()
  const dialog = page.getByRole('dialog', { name: '备份密码' })
  await dialog.getByLabel('新密码').fill(password)
  await expect(dialog.getByRole('button', { name: '确定' })).toBeDisabled()
  await dialog.getByLabel('再输一遍').fill(password)
  await dialog.getByRole('button', { name: '确定' }).click()
  await expect(page.getByText('备份密码已设置')).toBeVisible()
}

test('a stick gets encrypted copies, and another PC restores one with the right password only', async () => {
  const stick = await temporaryFolder('stick')
  // Begun by hand: with a backup there already, which of the two reaches the stick first depends on the machine's pace.
  duban = await openDuban()
  const { page } = duban
  await setOffice(page, '示例县政府督查室', '张三')
  await openSample(page)
  await go(page, '备份与记录')
  await setPassword(duban, PASSWORD)
  duban.answerOpen(stick)
  await page.getByRole('button', { name: '选择位置…' }).click()
  await expect(page.getByText(stick)).toBeVisible()
  await backUpNow(page)
  await expect(page.getByText(/正常.*已有 1 份副本/)).toBeVisible()
  const [copy = ''] = await copiesIn(stick)
  expect(copy).toMatch(/^督办台账备份-示例县政府督查室-\d{8}-\d{6}-\d+项-\d+条进展-手动-加密\.dbk$/)
  expect((await readFile(path.join(stick, copy))).subarray(0, 8).toString()).toBe('DUBANLCK')

  await rename(stick, `${stick}-drawer`)
  await page.getByRole('button', { name: '立即检查' }).click()
  await expect(page.getByText('■ 未连接')).toBeVisible()
  await expect(page.getByRole('contentinfo').getByText('第二备份位置未连接')).toBeVisible()
  await rename(`${stick}-drawer`, stick)
  await page.getByRole('button', { name: '立即检查' }).click()
  await expect(page.getByText(/✓ 正常/)).toBeVisible()
  expect(await duban.report()).toMatchObject({ refused: [], policyViolations: [], pageErrors: [] })
  await duban.closeWindow()

  // Another PC, of another office, with nothing but the stick.
  duban = await openDuban()
  const other = duban.page
  await setOffice(other, '乙县督查室', '李四')
  await go(other, '备份与记录')
  duban.answerOpen(path.join(stick, copy))
  await other.getByRole('button', { name: '从其他位置恢复…' }).click()
  const lock = other.getByRole('dialog', { name: '这份备份已加密' })
  await lock.getByLabel('备份密码').fill('猜一个密码看看')
  await lock.getByRole('button', { name: '打开' }).click()
  await expect(lock.getByText('密码不对')).toBeVisible()
  await lock.getByLabel('备份密码').fill(PASSWORD)
  await lock.getByRole('button', { name: '打开' }).click()
  const confirm = other.getByRole('dialog', { name: '用这份备份替换现有数据？' })
  await expect(confirm.getByText('这是“示例县政府督查室”的备份，不是“乙县督查室”的。')).toBeVisible()
  const restore = confirm.getByRole('button', { name: '先备份，再恢复' })
  await expect(restore).toBeDisabled()
  await confirm.getByRole('checkbox').check()
  await restore.click()
  await expect(other.getByText(/^已恢复：/)).toBeVisible()
  await go(other, '台账')
  await expect(other.getByRole('gridcell', { name: '粮食总产量' })).toBeVisible()
  const left = (await readdir(duban.dataDir)).filter((name) => name.endsWith('.tmp'))
  expect(left).toEqual([])
})

test('a damaged, cut or foreign file is refused with its reason, and the data stays', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await go(page, '备份与记录')
  await backUpNow(page)
  const outside = await temporaryFolder('outside')
  const copy = path.join(outside, '带走.dbk')
  duban.answerSave(copy)
  await page.getByRole('button', { name: '另存…' }).first().click()
  await expect(page.getByText(/已另存并校验：“带走.dbk”/)).toBeVisible()
  const whole = await readFile(copy)
  const cases: readonly (readonly [string, Buffer, RegExp])[] = [
    ['half.dbk', whole.subarray(0, whole.length / 2), /备份文件已损坏/],
    ['renamed.dbk', Buffer.from('PK not a backup'), /这不是督办台账的备份文件/],
    ['half-locked.dbk', Buffer.from('DUBANLCK\u0000\u0000\u0000\u0001'), /已损坏/],
  ]
  for (const [name, bytes, reason] of cases) {
    await writeFile(path.join(outside, name), bytes)
    duban.answerOpen(path.join(outside, name))
    await page.getByRole('button', { name: '从其他位置恢复…' }).click()
    const lock = page.getByRole('dialog', { name: '这份备份已加密' })
    if (name === 'half-locked.dbk') {
      await lock.getByLabel('备份密码').fill(PASSWORD)
      await lock.getByRole('button', { name: '打开' }).click()
      await expect(lock.getByText(reason)).toBeVisible()
      await lock.getByRole('button', { name: '取消' }).click()
    } else await expect(page.getByText(reason).first()).toBeVisible()
  }
  await go(page, '台账')
  await expect(page.getByRole('gridcell', { name: '粮食总产量' })).toBeVisible()
})

test('the copy to the second place ends before the window has gone, or else after the next start', async () => {
  const stick = path.join(await temporaryFolder('shared'), '督查室')
  await mkdir(stick)
  duban = await openDuban()
  const places = { profile: duban.profileDir, data: duban.dataDir }
  await go(duban.page, '备份与记录')
  duban.answerOpen(stick)
  await duban.page.getByRole('button', { name: '选择位置…' }).click()
  await expect(duban.page.getByText(stick)).toBeVisible()
  await go(duban.page, '工作台')
  await openSample(duban.page)
  expect(await duban.closeWindow()).toBe(0)
  // Closing gives backup and copy some seconds; what takes longer is made up for at the next start.
  duban = await openDuban(places)
  const backups = path.join(places.data, 'backups')
  await expect.poll(() => linesOf(backups).catch(() => []), { timeout: 30_000 }).toHaveLength(1)
  await expect.poll(() => linesOf(stick), { timeout: 30_000 }).toEqual(await linesOf(backups))
})
