import { Dexie } from 'dexie'
import { beforeEach, expect, it } from 'vitest'
import { DubanDatabase } from './database'
import { deleteOldStores, listOldStores } from './old-stores'
import { openTestingStore } from './testing-host'

const LIVE = 'duban-7001'
const OLD = 'duban-7000'
const DAY_MS = 86_400_000
const start = new Date('2023-10-31T08:00:00Z')
const later = (days: number) => new Date(start.getTime() + days * DAY_MS)
const ours = async (now: Date) => (await listOldStores(now)).filter(({ name }) => name === OLD)

beforeEach(async () => {
  await Dexie.delete(OLD)
  await openTestingStore(LIVE)
  const old = new DubanDatabase(OLD)
  await old.settings.toArray()
  old.close()
})

it('an old database is listed from the day it is first seen, and stays for 30 days', async () => {
  expect(await ours(start)).toMatchObject([{ name: OLD, daysLeft: 30, counts: null }])
  expect(await ours(later(12))).toMatchObject([{ at: start.toISOString(), daysLeft: 18 }])
  expect(await deleteOldStores([OLD, LIVE], later(29))).toBe(0)
  expect(await Dexie.getDatabaseNames()).toContain(OLD)
})

it('after 30 days it goes when a person says so, and the live one never does', async () => {
  await ours(start)
  expect(await deleteOldStores([OLD, LIVE], later(31))).toBe(1)
  const names = await Dexie.getDatabaseNames()
  expect([names.includes(OLD), names.includes(LIVE)]).toEqual([false, true])
})
