import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SecondState } from '@shared/ipc/places'
import { openPreferences } from '../preferences/preferences'
import { takeSnapshot } from '../testing/dataset-example'
import { makeReadOnly, smallDisk } from '../testing/small-disk'
import { temporaryFolder } from '../testing/temporary-folder'
import { createBackups } from './backups'
import { copyBackup } from './copy-backup'
import { machineMark } from './copy-notes'
import { openKeyFile } from './key-file'
import { isAuthentic } from './locked-file'
import { isLockedFile } from './locked-header'
import { verifySnapshot } from './read-snapshot'
import { createSecondPlace } from './second-place'
import { noAttachments } from '../testing/no-attachments'

/** An office whose backups are copied to a stick. */
async function office(stick?: string) {
  const root = await temporaryFolder()
  const data = join(root, 'data')
  const second = stick ?? join(root, 'stick')
  await mkdir(data)
  await mkdir(second, { recursive: true })
  const preferences = await openPreferences(join(root, 'preferences.json'), { data, forced: null })
  await preferences.change({ secondFolder: second })
  let clock = Date.parse('2023-10-31T07:30:00Z')
  const now = () => new Date((clock += 1_000))
  const problems: unknown[] = []
  const onProblem = (code: string, error: unknown) => problems.push(code, error)
  const keyFile = openKeyFile(join(root, 'backup-key.json'), now)
  const backups = createBackups({
    folder: () => preferences.shown().backupFolder,
    dataFolder: () => data,
    programVersion: '0.1.0',
    attachments: noAttachments,
    now,
    onMade: () => {},
    onProblem,
  })
  const list = async () => {
    const listed = await backups.list()
    return listed.ok ? listed.value : []
  }
  const place = (machine = 'pc-1') =>
    createSecondPlace({ preferences, list, keyFile, attachments: noAttachments, machine, now, onProblem })
  const make = async (notes: number, seq: number) => {
    clock += 3_600_000
    const made = await takeSnapshot(backups, notes, seq)
    if (!made.ok || !made.value.verdict?.isGood) throw new Error('no backup')
    return made.value.fileName
  }
  const copies = async () => (await readdir(second)).filter((name) => name.endsWith('.dbk'))
  return { root, data, second, preferences, keyFile, backups, place, make, copies, problems }
}

describe('the second place', () => {
  it('gets a verified copy of each backup, byte by byte, and says so', async () => {
    const { data, second, place, make, copies, problems } = await office()
    const name = await make(3, 10)
    const states: SecondState[] = []
    const stick = place()
    stick.listen((state) => states.push(state))
    expect(await stick.look()).toMatchObject({ status: 'fine', copies: 1, waiting: 0, last: { fileName: name } })
    expect(states.some(({ isCopying }) => isCopying)).toBe(true)
    expect(await copies()).toEqual([name])
    expect(await readFile(join(second, name))).toEqual(await readFile(join(data, 'backups', name)))
    expect((await verifySnapshot(join(second, name))).ok).toBe(true)
    expect((await readdir(second)).filter((entry) => entry.endsWith('.part'))).toEqual([])
    expect(problems).toEqual([])
  })

  it('makes up for the newest backups when a stick that was away is back', async () => {
    const { root, second, place, make, copies } = await office()
    const stick = place()
    await rename(second, join(root, 'drawer'))
    const names: string[] = []
    for (let seq = 1; seq <= 7; seq += 1) names.push(await make(seq, seq))
    expect(await stick.look()).toMatchObject({ status: 'missing', isCopying: false })
    await rename(join(root, 'drawer'), second)
    expect(await stick.look()).toMatchObject({ status: 'fine', copies: 5, waiting: 0 })
    expect((await copies()).sort()).toEqual(names.slice(-5).sort())
  })

  it('does not fill the empty folder that a pulled stick leaves behind', async () => {
    const { second, preferences, place, make } = await office()
    await preferences.change({ isSecondApart: true })
    await make(1, 1)
    expect(await place().look()).toMatchObject({ status: 'missing', isSameDisk: true })
    expect(await readdir(second)).toEqual([])
  })

  it('ignores and later sweeps what a pulled stick left half copied, and keeps the old copies', async () => {
    const { second, place, make, copies } = await office()
    const old = await make(1, 1)
    const stick = place()
    await stick.look()
    const mark = (await readdir(second)).find((name) => name.startsWith('copies-'))?.slice(7, 15)
    const ours = join(second, `.duban-${mark}-0123456789abcdef.part`)
    const others = join(second, '.duban-00000000-0123456789abcdef.part')
    for (const part of [ours, others]) await writeFile(part, 'half')
    expect(await copies()).toEqual([old])
    await stick.look()
    const left = await readdir(second)
    expect([left.includes('.duban-00000000-0123456789abcdef.part'), left.some((name) => ours.endsWith(name))]).toEqual([
      true,
      false,
    ])
    await utimes(others, 0, 0)
    await stick.look()
    expect((await readdir(second)).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('puts aside a copy that is no longer what was written, and copies again', async () => {
    const { second, place, make, copies } = await office()
    const name = await make(3, 1)
    await place().look()
    await writeFile(join(second, name), 'rotten')
    expect(await place().look()).toMatchObject({ status: 'fine', copies: 1 })
    expect((await verifySnapshot(join(second, name))).ok).toBe(true)
    expect(await readFile(join(second, 'set-aside', name), 'utf8')).toBe('rotten')
    expect(await copies()).toEqual([name])
  })

  it('finds a copy that rots where it lies, puts it aside and makes it anew', async () => {
    const { second, keyFile, place, make } = await office()
    const name = await make(3, 1)
    const stick = place()
    await stick.look()
    const bytes = await readFile(join(second, name))
    bytes[100] = bytes[100]! ^ 1
    await writeFile(join(second, name), bytes)
    expect(await stick.verify()).toEqual({ good: 0, bad: 1, unknown: 0 })
    expect((await verifySnapshot(join(second, name))).ok).toBe(true)
    expect(await readdir(join(second, 'set-aside'))).toEqual([name])
    await keyFile.set('第一把锁 2023')
    await stick.look()
    expect(await stick.verify()).toEqual({ good: 2, bad: 0, unknown: 0 })
    await keyFile.set('第二把锁 2023')
    expect(await stick.verify()).toEqual({ good: 1, bad: 0, unknown: 1 })
  }, 60_000)

  it('keeps the newest twenty, puts older ones aside, and never touches what another PC copied', async () => {
    const { second, place, make, copies } = await office()
    await writeFile(join(second, '别处.dbk'), 'of another PC')
    const olds = Array.from({ length: 21 }, (_, index) => `old-${index}.dbk`)
    for (const name of olds) await writeFile(join(second, name), 'copy')
    const note = { of: '', bytes: 4, lock: null, epoch: 1, madeAt: '', rows: 3, verifiedAt: '' }
    const notes = Object.fromEntries(olds.map((name, seq) => [name, { ...note, seq }]))
    await writeFile(join(second, `copies-${machineMark('pc-1')}.json`), JSON.stringify(notes))
    const name = await make(3, 100)
    expect(await place().look()).toMatchObject({ status: 'fine', copies: 20 })
    expect((await readdir(join(second, 'set-aside'))).sort()).toEqual(['old-0.dbk', 'old-1.dbk'])
    expect((await copies()).sort()).toEqual([...olds.slice(2), name, '别处.dbk'].sort())
  })

  it('locks its copies once a password is set, makes them anew for another one, and none while the key is unreadable', async () => {
    const { root, second, keyFile, place, make, copies } = await office()
    const name = await make(3, 1)
    await keyFile.set('第一把锁 2023')
    const stick = place()
    expect(await stick.look()).toMatchObject({ status: 'fine', copies: 1 })
    const locked = join(second, name.replace('.dbk', '-加密.dbk'))
    expect([await isLockedFile(locked), await copies()]).toEqual([true, [name.replace('.dbk', '-加密.dbk')]])
    const first = await keyFile.current()
    await keyFile.set('第二把锁 2023')
    await stick.look()
    const secondKey = await keyFile.current()
    expect(first.ok && first.value && (await isAuthentic(locked, first.value))).toBe(false)
    expect(secondKey.ok && secondKey.value && (await isAuthentic(locked, secondKey.value))).toBe(true)
    await writeFile(join(root, 'backup-key.json'), 'x')
    await make(4, 2)
    expect(await stick.look()).toMatchObject({ status: 'key-damaged' })
    expect(await copies()).toHaveLength(1)
  }, 60_000)

  it('says that it is full, or read-only, and goes on when it is not any more', async ({ skip }) => {
    const disk = await smallDisk(64)
    if (disk === null) return skip('no disk can be mounted here')
    const { second, place, make, copies, problems } = await office(disk)
    await writeFile(join(disk, 'films'), Buffer.alloc(60_000))
    const name = await make(400, 1)
    const stick = place()
    expect(await stick.look()).toMatchObject({ status: 'full', copies: 0, waiting: 1 })
    expect(await readdir(second)).toEqual(['films'])
    await rm(join(disk, 'films'))
    expect(await stick.look()).toMatchObject({ status: 'fine', copies: 1, isSameDisk: false })
    await make(401, 2)
    await makeReadOnly(disk)
    expect(await stick.look()).toMatchObject({ status: 'read-only', copies: 1, waiting: 1 })
    expect([await copies(), problems]).toEqual([[name], []])
  })

  it('is off without a folder', async () => {
    const { preferences, place, make } = await office()
    await make(1, 1)
    await preferences.change({ secondFolder: null })
    expect(await place().look()).toMatchObject({ status: 'off', copies: 0 })
  })
})

describe('copying a backup', () => {
  it('stops when told, leaving nothing behind', async () => {
    const { data, second, make } = await office()
    const name = await make(3, 1)
    const stop = new AbortController()
    stop.abort()
    const wish = { part: join(second, '.part'), target: join(second, name), key: null, signal: stop.signal }
    expect(await copyBackup({ source: join(data, 'backups', name), ...wish })).toMatchObject({ code: 'copy-stopped' })
    expect(await readdir(second)).toEqual([])
  })

  it('does not spread a backup that is no longer good', async () => {
    const { data, second, make } = await office()
    const source = join(data, 'backups', await make(3, 1))
    const bytes = await readFile(source)
    bytes[100] = bytes[100]! ^ 1
    await writeFile(source, bytes)
    const copied = await copyBackup({ source, part: join(second, '.part'), target: join(second, 'x.dbk'), key: null })
    expect(copied).toMatchObject({ code: 'source-damaged' })
    expect(await readdir(second)).toEqual([])
  })
})
