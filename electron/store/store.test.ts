import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { GENESIS, headOf } from '@shared/log/record'
import { openJournal, type Journal } from '../journal/journal'
import { recordFollowing } from '../testing/sealed-examples'
import { temporaryFolder } from '../testing/temporary-folder'
import { openPreferences } from '../preferences/preferences'
import { openStore } from './store'

const preferencesIn = (folder: string) =>
  openPreferences(join(folder, 'preferences.json'), { data: folder, forced: null })

const journalIn = (dataFolder: string): Promise<Journal> =>
  openJournal({ dataFolder, now: () => new Date(), onProblem: () => {} })

it('begins with the first database and no journal', async () => {
  const folder = await temporaryFolder()
  expect(await openStore(folder, await journalIn(folder), await preferencesIn(folder)).open()).toEqual({
    ok: true,
    value: {
      storeName: 'duban-1',
      schemaVersion: null,
      journal: null,
      tornTailSetAside: false,
      damagedAtSeq: null,
      takenFromCopy: 0,
    },
  })
})

it('switches only after the record that opens the epoch is in the journal', async () => {
  const folder = await temporaryFolder()
  const journal = await journalIn(folder)
  const store = openStore(folder, journal, await preferencesIn(folder))
  const opening = recordFollowing(GENESIS, { epoch: 2, basis: 'a.dbk' })
  expect(await store.switchTo('duban-2', 1, { ...opening, seq: 5 })).toMatchObject({ code: 'journal-gap' })
  expect(await store.open()).toMatchObject({ value: { storeName: 'duban-1' } })
  expect(await store.switchTo('duban-2', 1, opening)).toEqual({ ok: true, value: { head: headOf(opening) } })
  await journal.close()
  const again = openStore(folder, await journalIn(folder), await preferencesIn(folder))
  expect(await again.open()).toMatchObject({ value: { storeName: 'duban-2', schemaVersion: 1, journal: { epoch: 2 } } })
})

it('does not guess when its pointer is damaged, and leaves the file as it is', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'store.json'), '{"storeName":"other"}')
  expect(await openStore(folder, await journalIn(folder), await preferencesIn(folder)).open()).toMatchObject({
    code: 'store-pointer-damaged',
  })
  expect(await readFile(join(folder, 'store.json'), 'utf8')).toBe('{"storeName":"other"}')
})

it('still knows the live database when the data folder was lost, and writes it down anew', async () => {
  const profile = await temporaryFolder()
  const folder = await temporaryFolder()
  const preferences = await openPreferences(join(profile, 'preferences.json'), { data: folder, forced: null })
  const store = openStore(folder, await journalIn(folder), preferences)
  await store.switchTo('duban-4', 1, recordFollowing(GENESIS))
  await rm(join(folder, 'store.json'))
  const read = await openPreferences(join(profile, 'preferences.json'), { data: folder, forced: null })
  const again = openStore(folder, await journalIn(folder), read)
  expect(await again.open()).toMatchObject({ value: { storeName: 'duban-4', schemaVersion: 1 } })
  expect(await again.keepPointer()).toEqual({ ok: true, value: null })
  expect(await readFile(join(folder, 'store.json'), 'utf8')).toContain('duban-4')
})

it('does not take the database of another data folder', async () => {
  const profile = await temporaryFolder()
  const preferencesFor = (data: string) => openPreferences(join(profile, 'preferences.json'), { data, forced: null })
  const [one, other] = [await temporaryFolder(), await temporaryFolder()]
  await openStore(one, await journalIn(one), await preferencesFor(one)).switchTo('duban-4', 1, null)
  const store = openStore(other, await journalIn(other), await preferencesFor(other))
  expect(await store.open()).toMatchObject({ value: { storeName: 'duban-1' } })
})
