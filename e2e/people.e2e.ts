import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { dispose, openDuban, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { go, openTarget, untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

const CONTENT = ['粮食总产量', '县农业农村局', '2026年度全县重点工作督办台账']

async function addPerson(page: Page, name: string): Promise<void> {
  await go(page, '设置')
  await page.getByPlaceholder('新经办人姓名').fill(name)
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await expect(page.getByText(`已添加经办人“${name}”`)).toBeVisible()
}

async function setLock(page: Page, password: string): Promise<void> {
  await go(page, '设置')
  await page.getByRole('button', { name: '设置应用锁…' }).click()
  await expect(page.getByLabel('新密码')).toBeFocused() // which the form does once it has opened
  await page.getByLabel('新密码').fill(password)
  await page.getByLabel('再输一遍').fill(password)
  await page.getByRole('dialog').getByRole('button', { name: '保存', exact: true }).click()
  await expect(page.getByText(/：已设置$/)).toBeVisible()
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('gridcell', { name: from, exact: true }).click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(to)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('gridcell', { name: to, exact: true })).toBeVisible()
  await untilSaved(page)
}

async function tryPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '解锁' }).click()
}

async function expectLocked(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: '已锁定' })).toBeVisible()
  await expect(page.getByRole('button', { name: '解锁' })).toBeVisible()
  const drawn = await page.content()
  for (const text of CONTENT) expect(drawn).not.toContain(text)
}

/** Who signed each command, as the journal on disk has it. */
async function signatures(dataDir: string): Promise<readonly string[]> {
  const text = await readFile(path.join(dataDir, 'journal', 'journal-000001.ndjson'), 'utf8')
  const bodies = text
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { body: { seq: number; closes: number; who: string; command: string } }).body)
  return bodies.filter(({ seq, closes }) => seq === closes).map(({ who, command }) => `${who} ${command}`)
}

test('each clerk’s changes carry the name of that clerk', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await rename(page, '粮食总产量', '粮食产量')
  await addPerson(page, '李四')
  await page.getByRole('button', { name: '经办人：张三' }).click()
  await page.getByRole('menuitem', { name: '李四' }).click()
  await expect(page.getByRole('button', { name: '经办人：李四' })).toBeVisible()
  await go(page, '台账')
  await rename(page, '外贸进出口总额', '外贸总额')
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell', { name: '外贸进出口总额', exact: true })).toBeVisible()
  await untilSaved(page)
  const signed = await signatures(duban.dataDir)
  expect(signed[0]).toBe('张三 change-settings')
  expect(signed.slice(-3)).toEqual(['张三 edit-cells', '李四 edit-cells', '李四 undo'])
  await go(page, '设置')
  await page.getByRole('listitem').filter({ hasText: '张三' }).getByRole('button', { name: '删除' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: '张三' })).toHaveCount(0)
  expect(await signatures(duban.dataDir)).toEqual(signed)
})

test('a locked window shows nothing and main answers nothing, until the password fits', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await addPerson(page, '李四')
  await setLock(page, 'abcd')
  await go(page, '台账')
  await openTarget(page, '粮食总产量')
  const draft = page.getByRole('form', { name: '记录进展' }).getByLabel('进展', { exact: true })
  await draft.fill('正在收割，未写完')
  await expect(page.getByText(/草稿/)).toBeVisible()
  await page.keyboard.press('Control+l')
  await expectLocked(page)
  const refused = await page.evaluate(async () => {
    const answers = [
      await window.duban.call('journal:read', { afterSeq: 0 }),
      await window.duban.call('store:open', {}),
      await window.duban.call('backup:list', {}),
      await window.duban.call('people:add', { name: '王五' }),
      await window.duban.call('preferences:write', { theme: 'dark' }),
    ]
    return answers.map((answer) => (answer.ok ? 'answered' : answer.code))
  })
  expect(refused).toEqual(['locked', 'locked', 'locked', 'locked', 'locked'])
  await expect(page.getByText('没有设应用锁的经办人不能从这里进入')).toBeVisible()
  for (const wrong of ['1', 'abc', 'ABCD']) {
    await tryPassword(page, wrong)
    await expect(page.getByText(/密码不对/)).toBeVisible()
    await expect(page.getByLabel('密码', { exact: true })).toHaveValue('')
  }
  // All at once: the wait lasts five seconds.
  const tryEarly = page.evaluate(async () => {
    const list = await window.duban.call('people:list', {})
    const id = list.ok ? list.value.currentId : null
    const answer = id === null ? null : await window.duban.call('people:choose', { id, password: 'abcd' })
    return answer?.ok === false ? answer.code : answer
  })
  const [early] = await Promise.all([
    tryEarly,
    expect(page.getByText(/请等 \d+ 秒后再试/)).toBeVisible(),
    expect(page.getByLabel('密码', { exact: true })).toBeDisabled(),
  ])
  expect(early).toBe('person-wait')
  await expect(page.getByLabel('密码', { exact: true })).toBeEnabled()
  await tryPassword(page, 'abcd')
  await expect(page.getByText(/有 3 次输错密码/)).toBeVisible()
  await openTarget(page, '粮食总产量')
  await expect(draft).toHaveValue('正在收割，未写完')
  await draft.press('Control+Enter')
  await expect(draft).toHaveValue('')
  await untilSaved(page)
  expect((await signatures(duban.dataDir)).at(-1)).toBe('张三 record-progress')
})

test('a locked window closes with its backup made, and starts locked', async () => {
  duban = await openSampleDuban()
  const places = { profile: duban.profileDir, data: duban.dataDir }
  await rename(duban.page, '粮食总产量', '粮食产量')
  await setLock(duban.page, 'abcd')
  await duban.page.getByRole('button', { name: '经办人：张三' }).click()
  await duban.page.getByRole('menuitem', { name: /锁定/ }).click()
  await expectLocked(duban.page)
  expect(await duban.closeWindow()).toBe(0)
  duban = await openDuban(places)
  await expectLocked(duban.page)
  await tryPassword(duban.page, 'abcd')
  await go(duban.page, '台账')
  await expect(duban.page.getByRole('gridcell', { name: '粮食产量', exact: true })).toBeVisible()
  await go(duban.page, '备份与记录')
  const made = duban.page.getByRole('row').filter({ hasText: '退出' })
  await expect(made).toHaveCount(2)
  await expect(made.first()).toContainText('完好')
})

test('an idle window locks itself, and the question on it goes with the pages', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  await page.clock.install({ time: await page.evaluate(() => Date.now()) })
  await setLock(page, 'abcd')
  await page.getByText('30 分钟', { exact: true }).click()
  await expect(page.getByRole('radio', { name: '30 分钟' })).toBeChecked()
  await page.getByRole('button', { name: '删除', exact: true }).last().click()
  await expect(page.getByRole('dialog')).toContainText('删除台账')
  await page.clock.fastForward('29:00')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.mouse.move(200, 200)
  await page.clock.fastForward('29:00')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.clock.fastForward('02:00')
  await expectLocked(page)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.clock.resume()
  await tryPassword(page, 'abcd')
  await go(page, '台账')
  await expect(page.getByRole('gridcell', { name: '粮食总产量' })).toBeVisible()
})

test('a damaged list of people keeps nobody out, and says so', async () => {
  duban = await openSampleDuban()
  const places = { profile: duban.profileDir, data: duban.dataDir }
  await setLock(duban.page, 'abcd')
  expect(await duban.closeWindow()).toBe(0)
  await writeFile(path.join(places.data, 'people.json'), '[{"id":"0123')
  duban = await openDuban(places)
  await expect(duban.page.getByText('经办人名单文件已损坏')).toBeVisible()
  await duban.page.getByPlaceholder('经办人姓名').fill('张三')
  await duban.page.getByRole('button', { name: '保存', exact: true }).click()
  await expect(duban.page.getByRole('button', { name: '经办人：张三' })).toBeVisible()
  await go(duban.page, '台账')
  await expect(duban.page.getByRole('gridcell', { name: '粮食总产量' })).toBeVisible()
})
