import type { Channel } from '@shared/ipc/channels'
import { beforeEach, describe, expect, it } from 'vitest'
import { changeSettings } from '../commands/change-settings'
import { backUp } from './back-up'
import { reasonAtStart } from './known-backups'
import { liveStore } from './live-store'
import { restoreBackup } from './restore'
import { openTestingStore, type TestingHost } from './testing-host'

/** The day on which the testing host dates its backups. */
const today = new Date('2023-06-30T08:00:00.000Z')
const nextDay = new Date('2023-07-01T08:00:00.000Z')

let host: TestingHost
beforeEach(async () => {
  host = await openTestingStore('duban-7101')
})

/** The program says another version of itself. */
function upgradeTo(version: string): void {
  const call = async (channel: Channel, request: never) =>
    channel === 'app:info'
      ? { ok: true, value: { version, platform: 'test', runtime: 'host' } }
      : host.bridge.call(channel, request)
  Object.defineProperty(window, 'duban', { value: { ...host.bridge, call }, configurable: true, writable: true })
}

const writes = ({ calls }: TestingHost) =>
  calls.filter((channel) => channel === 'store:switch' || channel === 'snapshot:begin').length

describe('a backup at the start', () => {
  it('is not due while there is nothing, nor when the newest holds everything', async () => {
    expect(await reasonAtStart(today)).toBeNull()
    await changeSettings({ officeName: '甲县督查室' })
    await backUp('exit')
    expect([await reasonAtStart(today), await reasonAtStart(nextDay)]).toEqual([null, null])
  })

  it('is due once a day when the last use ended without one', async () => {
    await changeSettings({ officeName: '甲县督查室' })
    await backUp('exit')
    await changeSettings({ ledgerYear: 2024 })
    expect(await reasonAtStart(today)).toBeNull()
    expect(await reasonAtStart(nextDay)).toBe('daily')
  })

  it('is due at the first start of another version, and only then', async () => {
    await changeSettings({ officeName: '甲县督查室' })
    await backUp('exit')
    upgradeTo('0.2.0')
    expect(await reasonAtStart(today)).toBe('new-version')
  })
})

describe('a backup of another office', () => {
  it('is refused before anything is written, unless the person agreed to that very office', async () => {
    await changeSettings({ officeName: '甲县督查室' })
    const theirs = await backUp('manual')
    const id = theirs.ok && theirs.value ? theirs.value.id : ''
    await changeSettings({ officeName: '乙县督查室' })
    const before = liveStore().db.name
    const made = writes(host)
    expect(await restoreBackup(id)).toMatchObject({ code: 'other-office', detail: { office: '甲县督查室' } })
    expect(await restoreBackup(id, '丙县督查室')).toMatchObject({ code: 'other-office' })
    expect([writes(host), liveStore().db.name]).toEqual([made, before])
    expect((await restoreBackup(id, '甲县督查室')).ok).toBe(true)
  })

  it('is no matter while this office has no name', async () => {
    await changeSettings({ officeName: '甲县督查室' })
    const theirs = await backUp('manual')
    await changeSettings({ officeName: '' })
    expect((await restoreBackup(theirs.ok && theirs.value ? theirs.value.id : '')).ok).toBe(true)
  })
})
