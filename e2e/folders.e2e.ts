import { mkdir, readdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { temporaryFolder } from './harness'
import { startHost } from './host-process'

test('a data folder whose drive is away is asked for, never made anew, and opened once it is back', async () => {
  const profile = await temporaryFolder('profile')
  const drive = path.join(await temporaryFolder('drives'), 'E')
  await writeFile(path.join(profile, 'preferences.json'), JSON.stringify({ dataFolder: path.join(drive, '督办') }))
  const host = startHost(['--profile', profile, '--headless', '--cdp'])
  try {
    expect(await host.said('asked')).toMatchObject({ asked: 'message', message: '找不到数据文件夹' })
    host.send({ dialog: 'message', response: 0 })
    expect(await host.said('asked')).toMatchObject({ message: '找不到数据文件夹' })
    expect(await readdir(path.dirname(drive))).toEqual([])
    await mkdir(path.join(drive, '督办'), { recursive: true })
    host.send({ dialog: 'message', response: 0 })
    await host.said('ready')
    expect(await readdir(path.join(drive, '督办'))).toContain('journal')
  } finally {
    await host.kill9()
  }
})

test('whoever leaves instead finds nothing opened', async () => {
  const profile = await temporaryFolder('profile')
  const data = path.join(await temporaryFolder('drives'), 'gone')
  await writeFile(path.join(profile, 'preferences.json'), JSON.stringify({ dataFolder: data }))
  const host = startHost(['--profile', profile, '--headless', '--cdp'])
  await host.said('asked')
  host.send({ dialog: 'message', response: 2 })
  expect(await host.ended()).toBe(0)
})
