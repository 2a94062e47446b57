import { mkdir, readdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeReadOnly, smallDisk } from '../testing/small-disk'
import { temporaryFolder } from '../testing/temporary-folder'
import { settleDataFolder, type FolderAnswer, type FolderQuestions } from './data-folder'
import { openPreferences } from './preferences'

/** A person who answers in order, and what they were asked about. */
function person(answers: readonly (FolderAnswer | (() => Promise<FolderAnswer>))[], isSure = false) {
  const asked: string[] = []
  const left = [...answers]
  const questions: FolderQuestions = {
    async aboutTrouble(trouble) {
      asked.push(trouble)
      const answer = left.shift() ?? { kind: 'quit' }
      return typeof answer === 'function' ? answer() : answer
    },
    async aboutOther(_folder, isUsable) {
      asked.push(isUsable ? 'holds no data' : 'can not be used')
      return isSure
    },
  }
  return { asked, questions }
}

async function office(chosen?: string) {
  const root = await temporaryFolder()
  const data = chosen ?? join(root, 'drive', 'data')
  const preferences = await openPreferences(join(root, 'preferences.json'), { data: join(root, 'usual'), forced: null })
  return { root, data, preferences }
}

async function holding(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'store.json'), '{}')
  return folder
}

it('a first start makes the usual folder and asks nothing', async () => {
  const { preferences } = await office()
  const { asked, questions } = person([])
  expect([await settleDataFolder(preferences, false, questions), asked]).toEqual([true, []])
  expect(await readdir(preferences.shown().dataFolder)).toEqual([])
})

it('a chosen folder that is away is asked about until it is back, and is never made anew', async () => {
  const { root, data, preferences } = await office()
  await preferences.change({ dataFolder: data })
  const plugIn = async (): Promise<FolderAnswer> => {
    expect(await readdir(root)).not.toContain('drive')
    await holding(data)
    return { kind: 'retry' }
  }
  const { asked, questions } = person([{ kind: 'retry' }, plugIn])
  expect(await settleDataFolder(preferences, false, questions)).toBe(true)
  expect(asked).toEqual(['missing', 'missing'])
})

it('the empty folder that a pulled drive leaves behind is not taken for the data', async () => {
  const { data, preferences } = await office()
  await mkdir(data, { recursive: true })
  const storeInUse = { dataFolder: data, storeName: 'duban-1', schemaVersion: 1 }
  await preferences.change({ dataFolder: data, storeInUse })
  const { asked, questions } = person([{ kind: 'quit' }])
  expect([await settleDataFolder(preferences, false, questions), asked]).toEqual([false, ['emptied']])
  const sure = person([{ kind: 'go-on' }])
  expect(await settleDataFolder(preferences, false, sure.questions)).toBe(true)
})

it('the folder at its new place is used from then on; one without data only when the person is sure', async () => {
  const { root, data, preferences } = await office()
  await holding(data)
  await preferences.change({ dataFolder: data })
  const moved = join(root, 'moved')
  const empty = join(root, 'empty')
  await mkdir(empty)
  await rename(join(root, 'drive'), join(root, 'moved'))
  const doubtful = person([
    { kind: 'other', folder: empty },
    { kind: 'other', folder: join(root, 'gone') },
    { kind: 'other', folder: '//server/share' },
    { kind: 'other', folder: join(moved, 'data') },
  ])
  expect(await settleDataFolder(preferences, false, doubtful.questions)).toBe(true)
  const unusable = ['missing', 'can not be used']
  expect(doubtful.asked).toEqual(['missing', 'holds no data', ...unusable, ...unusable, 'missing'])
  expect(preferences.shown().dataFolder).toBe(join(moved, 'data'))
  await rename(moved, join(root, 'away'))
  expect(await settleDataFolder(preferences, false, person([{ kind: 'other', folder: empty }], true).questions)).toBe(
    true,
  )
  expect(preferences.shown().dataFolder).toBe(empty)
})

it('a folder that can not be written to is not opened', async ({ skip }) => {
  const disk = await smallDisk(64)
  if (disk === null) return skip('no disk can be mounted here')
  const { preferences } = await office()
  await holding(disk)
  await preferences.change({ dataFolder: disk })
  await makeReadOnly(disk)
  const { asked, questions } = person([{ kind: 'quit' }])
  expect([await settleDataFolder(preferences, false, questions), asked]).toEqual([false, ['read-only']])
})

it('a full disk is opened, so that what is there can be read', async ({ skip }) => {
  const disk = await smallDisk(64)
  if (disk === null) return skip('no disk can be mounted here')
  const { preferences } = await office()
  await holding(disk)
  await preferences.change({ dataFolder: disk })
  await writeFile(join(disk, 'films'), Buffer.alloc(100_000)).catch(() => undefined)
  const { asked, questions } = person([])
  expect([await settleDataFolder(preferences, false, questions), asked]).toEqual([true, []])
})
