import { created } from '@shared/domain/change'
import type { Instant } from '@shared/domain/day'
import type { TargetId } from '@shared/domain/ids'
import { targetWith } from '@shared/domain/testing/rows'
import { datasetHash } from '@shared/log/canonical'
import { headOf } from '@shared/log/record'
import { openingRecord } from '@shared/log/opening-record'
import { ok } from '@shared/result'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { editTarget } from '../../commands/edit-target'
import { readDataset } from '../entered-tables'
import { liveStore, setLiveStore } from '../live-store'
import { openStore } from '../opening'
import { replaceStore } from '../replace-store'
import { runCommand } from '../run-command'
import { takeSnapshot } from '../snapshot'
import { openTestingStore, type TestingHost } from '../testing-host'
import { openHistory, type History } from './history'
import { restoreMoment } from './restore-moment'

let host: TestingHost
let history: History | null = null
beforeEach(async () => {
  setLiveStore(null)
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  host = await openTestingStore('duban-1')
})
afterEach(() => history?.close())

const T = (id: string) => id as TargetId
const add = (id: string) => runCommand('add', () => ok([created('targets', targetWith({ id: T(id) }))]))
const hashNow = async () => datasetHash(await readDataset(liveStore().db))
async function opened(): Promise<History> {
  history?.close()
  const read = await openHistory()
  if (!read.ok) throw new Error(read.code)
  history = read.value
  return history
}

/** Goes on with the same rows in an epoch whose basis no backup has. */
async function beginEpochWithoutBasis(): Promise<void> {
  const { db, pump } = liveStore()
  await pump.flush()
  const last = host.journal.at(-1)
  if (!last) throw new Error('nothing was done')
  const what = { command: 'keep-store', at: '2023-07-01T00:00:00.000Z' as Instant, who: '', basis: 'duban-1' } as const
  expect(await replaceStore(db.name, await readDataset(db), openingRecord(headOf(last), what))).toMatchObject({
    ok: true,
  })
  expect(await openStore()).toMatchObject({ kind: 'ready' })
}

it('an epoch whose basis is gone is reached from its own backup on, and refused before it with the nearest moment', async () => {
  await add('a')
  await beginEpochWithoutBasis()
  await add('b')
  await add('c')
  await takeSnapshot('new-epoch')
  await add('d')
  const found = await opened()
  expect(await found.differenceAt(3)).toMatchObject({ ok: false, code: 'moment-out-of-reach', detail: { nearest: 4 } })
  expect(await found.differenceAt(4)).toMatchObject({ ok: true, value: { countsThen: { targets: 3 } } })
  expect(await found.differenceAt(1)).toMatchObject({ ok: true, value: { countsThen: { targets: 1 } } })
  expect(await restoreMoment(found, 3, '')).toMatchObject({ ok: false, code: 'moment-out-of-reach' })
  expect(host.calls.filter((channel) => channel === 'store:switch')).toHaveLength(1)
})

it('a backup that turns out to be bad is passed over for an earlier one', async () => {
  await add('a')
  await takeSnapshot('manual')
  await add('b')
  const later = await takeSnapshot('manual')
  const then = await hashNow()
  await add('c')
  host.spoilBackup(later?.id ?? '')
  expect(await (await opened()).differenceAt(2)).toMatchObject({ ok: true, value: { hash: then } })
})

it('what lies before a journal that lost its beginning is not known, and what is known can be looked at', async () => {
  for (const id of ['a', 'b', 'c']) await add(id)
  await takeSnapshot('manual')
  await add('d')
  await liveStore().pump.flush()
  await liveStore().db.log.bulkDelete([1, 2])
  host.journal.splice(0, 1)
  const found = await opened()
  expect(found.entries.read().map(({ closes }) => closes)).toEqual([3, 4])
  expect(await found.differenceAt(3)).toMatchObject({ ok: true, value: { countsThen: { targets: 3 } } })
})

it('rows are read from the journal where the log of the store was bent', async () => {
  for (const id of ['a', 'b']) await add(id)
  const then = await hashNow()
  await editTarget(T('a'), { title: '改过' })
  await liveStore().pump.flush()
  const record = await liveStore().db.log.get(2)
  if (record) await liveStore().db.log.put({ ...record, text: record.text.replace('"b"', '"x"') })
  const found = await opened()
  expect(await found.differenceAt(2)).toMatchObject({ ok: true, value: { hash: then } })
  expect(await found.changesOf(2)).toMatchObject({ ok: true, value: [{ id: 'b' }] })
})

it('a log that is bent where the journal can not help is named with its number', async () => {
  for (const id of ['a', 'b']) await add(id)
  await liveStore().pump.flush()
  const record = await liveStore().db.log.get(2)
  if (record) await liveStore().db.log.put({ ...record, text: record.text.replace('"b"', '"x"') })
  host.journal.pop()
  expect(await openHistory()).toMatchObject({ ok: false, code: 'journal-broken', detail: { seq: 2 } })
})
