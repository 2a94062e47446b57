import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../testing/temporary-folder'
import { askForRenewal, renewIfAsked } from './renewal'

const now = new Date('2026-06-30T08:00:00.000Z')

it('leaves the database alone unless it was asked for', async () => {
  const folder = await temporaryFolder()
  const database = join(folder, 'IndexedDB')
  await mkdir(database)
  expect(await renewIfAsked(folder, database, now)).toBe(false)
  expect(await readdir(folder)).toEqual(['IndexedDB'])
})

it('sets the database aside once, whole, and deletes nothing', async () => {
  const folder = await temporaryFolder()
  const database = join(folder, 'IndexedDB')
  await mkdir(database)
  await writeFile(join(database, 'CURRENT'), 'rubbish')
  expect(await askForRenewal(folder, now)).toEqual({ ok: true, value: {} })
  expect(await renewIfAsked(folder, database, now)).toBe(true)
  expect(await readFile(join(folder, 'set-aside', 'database-20260630T080000000Z', 'CURRENT'), 'utf8')).toBe('rubbish')
  expect(await readdir(folder)).toEqual(['set-aside'])
  expect(await renewIfAsked(folder, database, now)).toBe(false)
})

it('is content when the database is gone already', async () => {
  const folder = await temporaryFolder()
  await askForRenewal(folder, now)
  expect(await renewIfAsked(folder, join(folder, 'IndexedDB'), now)).toBe(false)
  expect(await readdir(folder)).toEqual(['set-aside'])
})
