import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeReadOnly, smallDisk } from '../testing/small-disk'
import { temporaryFolder } from '../testing/temporary-folder'
import { healthOf } from './folder-health'
import { isSynchronised, kindOfFolder, type KindSources } from './folder-kind'

const linux = (mounts: string, removable: readonly string[] = []): KindSources => ({
  platform: 'linux',
  variables: {},
  mounts: async () => mounts,
  isRemovable: async (device) => removable.includes(device),
})

describe('the health of a folder', () => {
  it('tells room, and that a small disk is nearly full', async ({ skip }) => {
    const folder = await temporaryFolder()
    const health = await healthOf('data', folder, 0)
    expect(health).toMatchObject({ which: 'data', isThere: true, isWritable: true })
    expect(health.freeBytes).toBeGreaterThan(0)
    expect(await healthOf('data', folder, Number.MAX_SAFE_INTEGER / 4)).toMatchObject({ isNearlyFull: true })
    const disk = await smallDisk(512)
    if (disk === null) return skip('no disk can be mounted here')
    expect(await healthOf('second', disk, 0)).toMatchObject({ isNearlyFull: true, isWritable: true })
    await makeReadOnly(disk)
    expect(await healthOf('second', disk, 0)).toMatchObject({ isThere: true, isWritable: false })
  })

  it('of a folder that is gone, or is none, is not there', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    for (const gone of [join(folder, 'gone'), join(folder, 'file')])
      expect(await healthOf('second', gone, 0)).toMatchObject({ isThere: false, freeBytes: null, isNearlyFull: false })
  })
})

describe('the kind of a folder', () => {
  it.each([
    'C:\\Users\\王\\OneDrive\\督办',
    'C:\\Users\\王\\OneDrive - 某县政府\\督办',
    'D:\\我的坚果云\\督办',
    'D:\\Nutstore Files\\x',
    'D:\\BaiduSyncdisk\\x',
    'D:\\百度网盘同步空间',
    'C:\\Users\\王\\WPS云盘\\x',
    'C:\\Users\\王\\WPSDrive\\1\\x',
    '/home/王/Dropbox/督办',
    'C:\\Users\\王\\iCloudDrive\\x',
    'G:\\我的云端硬盘\\x',
    'D:\\腾讯微云\\x',
  ])('of %j is synchronised', (folder) => expect(isSynchronised(folder, {})).toBe(true))

  it.each(['D:\\督办台账', 'D:\\onedrivers', 'C:\\坚果', '/home/dropboxes/x'])('of %j is not', (folder) =>
    expect(isSynchronised(folder, {})).toBe(false),
  )

  it('is synchronised where OneDrive says that it is', () => {
    const variables = { OneDriveCommercial: 'D:\\云\\' }
    expect(isSynchronised('d:\\云\\督办', variables)).toBe(true)
    expect(isSynchronised('D:\\云端', variables)).toBe(false)
  })

  it('is told by the mount that it lies on', async () => {
    const folder = await temporaryFolder()
    const inner = join(folder, 'a b')
    await mkdir(inner)
    const mounts = (type: string, device = 'x') =>
      `/dev/sda1 / ext4 rw 0 0\n${device} ${inner.replaceAll(' ', '\\040')} ${type} rw 0 0\n`
    for (const type of ['cifs', 'nfs4', 'fuse.sshfs', 'smb3'])
      expect([type, await kindOfFolder(inner, linux(mounts(type)))]).toEqual([type, 'network'])
    expect(await kindOfFolder(inner, linux(mounts('vfat', '/dev/sdb1'), ['sdb']))).toBe('removable')
    expect(await kindOfFolder(inner, linux(mounts('vfat', '/dev/sdb1')))).toBe('local')
    expect(await kindOfFolder(folder, linux(mounts('cifs')))).toBe('local')
    expect(await kindOfFolder(join(folder, 'gone'), linux(mounts('cifs')))).toBe('unknown')
  })
})
