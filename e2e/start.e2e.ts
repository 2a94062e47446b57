import { expect, test } from '@playwright/test'
import { dispose, openDuban, type Duban } from './harness'
import { startHost } from './host-process'
import { listeningPorts } from './listening-sockets'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

test('the window opens in Chinese, clean, and asks nothing of anyone', async () => {
  duban = await openDuban()
  await expect(duban.page).toHaveTitle(/督办台账/)
  await expect(duban.page.locator('#root')).not.toBeEmpty()
  expect(await duban.page.evaluate(() => navigator.language)).toBe('zh-CN')
  const info = await duban.page.evaluate(() => window.duban.call('app:info', {}))
  expect(info).toMatchObject({ ok: true, value: { runtime: 'host' } })
  expect(await duban.report()).toMatchObject({ refused: [], policyViolations: [], pageErrors: [] })
})

test('nothing listens but the port through which this test looks in', async () => {
  test.skip(process.platform !== 'linux', 'reads /proc')
  duban = await openDuban()
  expect(listeningPorts(duban.host.child.pid!)).toEqual([duban.debuggingPort])
})

test('a second start brings the first to the front and ends', async () => {
  duban = await openDuban()
  const second = startHost(['--profile', duban.profileDir, '--data', duban.dataDir, '--headless'])
  expect(await second.ended()).toBe(0)
  expect(await duban.host.said('secondStart')).toBeTruthy()
  await expect(duban.page).toHaveTitle(/督办台账/)
})

test('a page that has sent everything lets the window close, and everything ends', async () => {
  duban = await openDuban()
  await duban.page.evaluate(() => {
    window.duban.on('window:closing', () => void window.duban.call('window:ready-to-close', {}))
  })
  expect(await duban.closeWindow()).toBe(0)
})

test('after a kill of everything the same folder opens again', async () => {
  duban = await openDuban()
  const places = { profile: duban.profileDir, data: duban.dataDir }
  await duban.kill9()
  duban = await openDuban(places)
  await expect(duban.page.locator('#root')).not.toBeEmpty()
})
