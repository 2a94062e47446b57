import { created } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { targetWith } from '@shared/domain/testing/rows'
import { bodyOf } from '@shared/log/record'
import { ok } from '@shared/result'
import { App, ConfigProvider } from 'antd'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addPerson, choosePerson, currentName, currentPerson, readPeople, setLock } from '../../db/person'
import { runCommand } from '../../db/run-command'
import { openTestingStore, type TestingHost } from '../../db/testing-host'
import { runningTask } from '../../ui/running-task'
import { lockNow, useLockState } from './lock-now'
import { LockScreen } from './lock-screen'
import { PeopleSection } from './people-section'
import { PersonMenu } from './person-menu'
import '../../ui/theme.css'
import { PATIENCE_MS } from '../../ui/testing/eventually'

let host: TestingHost
let root: Root

/** The pages, and the lock screen in their place, as the application has them. */
function Window() {
  const lock = useLockState()
  if (lock !== 'open') return <LockScreen isReady={lock === 'locked'} />
  return (
    <App>
      <p>台账内容</p>
      <PersonMenu onLock={() => void lockNow()} onManage={() => undefined} />
      <PeopleSection />
    </App>
  )
}

beforeEach(async () => {
  host = await openTestingStore('duban-905')
  await readPeople()
  await addPerson('张三')
  await addPerson('李四')
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  root = createRoot(element)
  root.render(
    <ConfigProvider button={{ autoInsertSpace: false }}>
      <Window />
    </ConfigProvider>,
  )
  await vi.waitUntil(() => page.getByText('台账内容').query() !== null, { timeout: PATIENCE_MS })
})

afterEach(() => {
  runningTask.set(null)
  root.unmount()
})

const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
const addTarget = (id: string) =>
  runCommand('add-target', () => ok([created('targets', targetWith({ id: id as TargetId, title: id }))]))

it('signs what a clerk changes with that clerk’s name, chosen from the menu', async () => {
  await addTarget('a')
  await page.getByRole('button', { name: '经办人：张三' }).click()
  await page.getByRole('menuitem', { name: '李四' }).click()
  await expect.element(page.getByRole('button', { name: '经办人：李四' })).toBeVisible()
  await addTarget('b')
  await vi.waitUntil(() => host.journal.length === 2, { timeout: PATIENCE_MS })
  expect(host.journal.map((record) => bodyOf(record).who)).toEqual(['张三', '李四'])
})

it('asks for the password of whoever has one before they take over', async () => {
  await setLock(null, 'abcd')
  const [zhang, li] = (await readPeople()).people
  if (!zhang || !li) throw new Error('two people were added')
  await choosePerson(li.id, null)
  await page.getByRole('button', { name: '经办人：李四' }).click()
  await page.getByRole('menuitem', { name: /张三/ }).click()
  await page.getByLabelText('张三 的密码').fill('abcd')
  await userEvent.keyboard('{Enter}')
  await expect.poll(currentName).toBe('张三')
})

it('offers no way to remove or rename somebody who has a lock, nor to remove whoever is at work', async () => {
  await setLock(null, 'abcd')
  await expect.element(row('张三').getByRole('button', { name: '删除' })).toBeDisabled()
  await expect.element(row('张三').getByRole('button', { name: '改名' })).toBeEnabled()
  await choosePerson((await readPeople()).people[1]!.id, null)
  await expect.element(row('张三').getByRole('button', { name: '改名' })).toBeDisabled()
  await expect.element(row('张三').getByRole('button', { name: '删除' })).toBeDisabled()
})

it('takes the pages off the screen at once, and shuts the lock only when everything is sent', async () => {
  await setLock(null, 'abcd')
  runningTask.set({ label: '正在导入', done: 0, total: 0, cancel: null })
  await addTarget('a')
  const locking = lockNow()
  await expect.element(page.getByText('正在保存最近的修改，随后锁定…')).toBeVisible()
  expect(document.body.textContent).not.toContain('台账内容')
  expect(host.calls).not.toContain('people:lock')
  runningTask.set(null)
  expect(await locking).toBe('locked')
  expect(host.calls.indexOf('people:lock')).toBeGreaterThan(host.calls.lastIndexOf('journal:append'))
  await expect.element(page.getByRole('button', { name: '解锁' })).toBeVisible()
})

it('does not lock whoever has no lock', async () => {
  expect(await lockNow()).toBe('no-lock')
  await expect.element(page.getByText('台账内容')).toBeVisible()
})

it('counts down after a wrong password, says that it is no encryption, and opens with the right one', async () => {
  await setLock(null, 'abcd')
  await lockNow()
  await expect.element(page.getByText(/不加密磁盘/)).toBeVisible()
  const field = page.getByLabelText('密码', { exact: true })
  await field.fill('nope')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('密码不对。请等 2 秒后再试。')).toBeVisible()
  await expect.element(field).toBeDisabled()
  await expect.element(page.getByText('密码不对。请等 1 秒后再试。')).toBeVisible()
  await expect.element(field, { timeout: 6_000 }).toBeEnabled()
  await field.fill('abcd')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('台账内容')).toBeVisible()
  expect(currentPerson()).toMatchObject({ name: '张三', hasLock: true })
})
