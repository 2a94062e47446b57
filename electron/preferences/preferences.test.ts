import { appendFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'
import { adoptPlannedFolder, planDataFolder, takeBackupFolder, takeSecondFolder } from './folders'
import { openPreferences } from './preferences'

async function office() {
  const root = await temporaryFolder()
  const data = join(root, 'data')
  await mkdir(join(data, 'journal'), { recursive: true })
  await mkdir(join(data, 'logs'))
  await mkdir(join(root, '新位置'))
  await writeFile(join(data, 'journal', 'journal-000001.ndjson'), 'one\n')
  await writeFile(join(data, 'store.json'), '{}')
  await writeFile(join(data, 'logs', 'main.log'), 'log')
  const path = join(root, 'preferences.json')
  const reopen = () => openPreferences(path, { data, forced: null })
  return { root, data, next: join(root, '新位置'), path, reopen, file: await reopen() }
}

const noProblem = (error: unknown) => expect.unreachable(String(error))

describe('preferences', () => {
  it('are Chinese and follow the system until changed, and are kept', async () => {
    const { file, data, reopen } = await office()
    expect(file.shown()).toEqual({
      language: 'zh-CN',
      theme: 'system',
      journalCopyFolder: null,
      dataFolder: data,
      backupFolder: join(data, 'backups'),
      secondFolder: null,
    })
    await file.change({ theme: 'dark', language: undefined })
    expect((await reopen()).shown()).toMatchObject({ theme: 'dark', language: 'zh-CN' })
  })

  it('keep both of two changes that are made at a time', async () => {
    const { file, reopen } = await office()
    await Promise.all([file.change({ theme: 'dark' }), file.change({ language: 'en' })])
    expect((await reopen()).shown()).toMatchObject({ theme: 'dark', language: 'en' })
  })

  it('fall back to the usual where the file is unreadable', async () => {
    const { path, reopen } = await office()
    await writeFile(path, '{"theme":"pink","language":"en"}')
    expect((await reopen()).shown()).toMatchObject({ theme: 'system', language: 'en' })
    await writeFile(path, 'not json')
    expect((await reopen()).shown()).toMatchObject({ theme: 'system', language: 'zh-CN' })
  })
})

describe('the backup folder', () => {
  it('is used at once when it can be written', async () => {
    const { file, next } = await office()
    expect((await takeBackupFolder(file, next)).ok).toBe(true)
    expect(file.shown().backupFolder).toBe(next)
    expect(await readdir(next)).toEqual([])
    expect(await takeBackupFolder(file, join(next, 'missing'))).toMatchObject({ code: 'not-found' })
    expect(await takeBackupFolder(file, '//server/share')).toMatchObject({ code: 'unsupported-place' })
    expect(file.shown().backupFolder).toBe(next)
  })
})

describe('the second place of backups', () => {
  it('is taken where it can be written, but not within what it is to be apart from', async () => {
    const { file, data, next, root } = await office()
    await mkdir(join(data, 'backups'))
    for (const within of [data, join(data, 'backups'), join(data, 'journal')])
      expect(await takeSecondFolder(file, within)).toMatchObject({ code: 'second-inside' })
    expect(await takeSecondFolder(file, join(root, 'gone'))).toMatchObject({ code: 'not-found' })
    expect(file.shown().secondFolder).toBeNull()
    expect((await takeSecondFolder(file, next)).ok).toBe(true)
    expect([file.shown().secondFolder, file.saved().isSecondApart, await readdir(next)]).toEqual([next, false, []])
  })
})

describe('the data folder', () => {
  it('moves at the next start, with what was written since, and the old one stays', async () => {
    const { file, data, next, reopen } = await office()
    expect((await planDataFolder(file, next, false)).ok).toBe(true)
    expect(file.shown()).toMatchObject({ dataFolder: data, nextDataFolder: next })
    await appendFile(join(data, 'journal', 'journal-000001.ndjson'), 'two\n')
    await writeFile(join(data, 'people.json'), '[]')
    const later = await reopen()
    await adoptPlannedFolder(later, noProblem)
    expect(later.shown()).toMatchObject({ dataFolder: next, backupFolder: join(next, 'backups') })
    expect(await readFile(join(next, 'journal', 'journal-000001.ndjson'), 'utf8')).toBe('one\ntwo\n')
    expect((await readdir(next)).sort()).toEqual(['journal', 'people.json', 'store.json'])
    expect(await readFile(join(data, 'journal', 'journal-000001.ndjson'), 'utf8')).toBe('one\ntwo\n')
  })

  it('is refused where data is already, inside the present one, or where it is fixed', async () => {
    const { file, data, next } = await office()
    await writeFile(join(next, 'store.json'), '{}')
    expect(await planDataFolder(file, next, false)).toMatchObject({ code: 'folder-has-data' })
    expect(await planDataFolder(file, join(data, 'journal'), false)).toMatchObject({ code: 'folder-inside' })
    expect(await planDataFolder(file, next, true)).toMatchObject({ code: 'folder-fixed' })
  })

  it('goes on with a copy that got stuck half-way, as on a full disk', async () => {
    const { file, next } = await office()
    await mkdir(join(next, 'journal', 'journal-000001.ndjson'), { recursive: true })
    await file.change({ copyBegunTo: next }) // as it stands after a first copy that broke off
    expect((await planDataFolder(file, next, false)).ok).toBe(false)
    await rm(join(next, 'journal', 'journal-000001.ndjson'), { recursive: true })
    expect((await planDataFolder(file, next, false)).ok).toBe(true)
    expect(file.saved()).toMatchObject({ nextDataFolder: next, copyBegunTo: null })
  })

  it('stays where it is when the new place is gone at the next start', async () => {
    const { file, data, root } = await office()
    await writeFile(join(root, 'file'), '')
    await file.change({ nextDataFolder: join(root, 'file', 'gone') })
    const problems: unknown[] = []
    await adoptPlannedFolder(file, (error) => problems.push(error))
    expect(problems).toHaveLength(1)
    expect(file.shown().dataFolder).toBe(data)
  })
})
