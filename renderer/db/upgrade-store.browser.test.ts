import type { Dataset } from '@shared/domain/change'
import { datasetHash } from '@shared/log/canonical'
import { EMPTY_DATASET } from '@shared/log/replay'
import { bodyOf, GENESIS, headOf, seal, type LogBody, type SealedRecord } from '@shared/log/record'
import version1 from '@shared/migrations/fixtures/version-1.json'
import { migrate } from '@shared/migrations/ladder'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { undo } from '../commands/undo'
import { readDataset } from './entered-tables'
import { liveStore, setLiveStore } from './live-store'
import { openStore } from './opening'
import { adoptFirstPerson, currentName, currentPerson, renamePerson } from './person'
import { readBackup } from './read-backup'
import { rebuildStore } from './recovery'
import { createTestingHost, type TestingHost } from './testing-host'

const clock = () => new Date('2026-11-24T04:00:00.000Z')

const TABLES = ['settings', 'kinds', 'ledgers', 'targets', 'notes'] as const

/** One command of the program of version 1 that makes every row of its frozen data: its record says no version. */
function recordOfVersion1(): SealedRecord {
  const changes = TABLES.flatMap((table) =>
    version1[table].map((row) => ({ table, id: row.id, before: null, after: row })),
  )
  const body = { seq: 1, closes: 1, epoch: 1, at: '2026-07-01T01:00:00.000Z', who: '张三', command: 'import-ledger' }
  return seal(GENESIS.hash, { ...body, undoes: null, basis: null, changes } as unknown as LogBody)
}

/** A database as the program of version 1 left it. */
async function storeOfVersion1(rows = version1): Promise<SealedRecord> {
  const db = new Dexie('duban-1')
  const keys = { settings: 'id', kinds: 'id', ledgers: 'id', targets: 'id', notes: 'id, targetId' }
  db.version(1).stores({ ...keys, summaries: 'targetId', log: 'seq, closes', meta: 'key', preferences: 'key' })
  for (const table of TABLES) await db.table(table).bulkPut([...rows[table]])
  const record = recordOfVersion1()
  await db.table('log').put(record)
  const counts = Object.fromEntries(TABLES.map((name) => [name, version1[name].length]))
  const history = { undoable: [1], redoable: [] }
  await db.table('meta').put({ key: 'head', ...headOf(record), counts, history })
  db.close()
  return record
}

async function rawVersion(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((database) => database.name === name)?.version
}

/** The frozen rows on the ladder, without any database: what a package or a backup would become. */
function raisedOffline(): Dataset {
  const raised = migrate(version1, 1)
  if (!raised.ok) throw new Error(raised.code)
  return { ...EMPTY_DATASET, ...(raised.value as unknown as Dataset) }
}

let host: TestingHost
beforeEach(async () => {
  setLiveStore(null)
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  host = createTestingHost('duban-1')
  Object.defineProperty(window, 'duban', { value: host.bridge, configurable: true, writable: true })
})

it('an older store that was never used is opened as it is', async () => {
  const db = new Dexie('duban-1')
  const keys = { settings: 'id', kinds: 'id', ledgers: 'id', targets: 'id', notes: 'id, targetId' }
  db.version(6).stores({ ...keys, summaries: 'targetId', log: 'seq, closes', meta: 'key', preferences: 'key' })
  await db.open()
  db.close()
  expect(await openStore(clock)).toMatchObject({ kind: 'first-start' })
  expect(await rawVersion('duban-1')).toBe(SCHEMA_VERSION * 10)
})

describe('a store of version 1', () => {
  it('is backed up, raised into a new database and opened there; the old one stays as it was', async () => {
    host.journal.push(await storeOfVersion1())
    const opened = await openStore(clock)
    expect(opened).toMatchObject({ kind: 'ready', report: { upgraded: { from: 1 } } })
    const { db } = liveStore()
    expect(db.name).toBe('duban-2')
    expect(datasetHash(await readDataset(db))).toBe(datasetHash(raisedOffline()))
    expect(await rawVersion('duban-1')).toBe(10)
    expect(await rawVersion('duban-2')).toBe(SCHEMA_VERSION * 10)
    expect(host.journal.map((record) => bodyOf(record).command)).toEqual(['import-ledger', 'upgrade-store'])
    expect(await undo()).toMatchObject({ ok: false })
  })

  it('leaves a backup of version 1 that gives the same rows', async () => {
    host.journal.push(await storeOfVersion1())
    await openStore(clock)
    const opening = bodyOf(host.journal[1] as SealedRecord)
    const backup = await readBackup(opening.basis ?? '')
    expect(backup).toMatchObject({ ok: true, value: { info: { manifest: { schemaVersion: 1 } } } })
    if (!backup.ok) return
    expect(datasetHash(backup.value.dataset)).toBe(datasetHash(raisedOffline()))
  })

  it('catches up with the journal first, when that is ahead', async () => {
    const record = await storeOfVersion1()
    const target = { ...version1.targets[0], title: '改过的事项' }
    const change = { table: 'targets', id: 't1', before: version1.targets[0], after: target }
    const facts = { epoch: 1, at: '2026-07-02T01:00:00.000Z', who: '李四', command: 'edit-target' }
    const later = { seq: 2, closes: 2, ...facts, undoes: null, basis: null, changes: [change] }
    host.journal.push(record, seal(record.hash, later as unknown as LogBody))
    expect(await openStore(clock)).toMatchObject({ kind: 'ready', report: { upgraded: { from: 1 } } })
    expect((await liveStore().db.targets.get('t1'))?.title).toBe('改过的事项')
  })

  it('gives the first of the people the one name that settings kept, and leaves a list that is there alone', async () => {
    host.journal.push(await storeOfVersion1())
    await openStore(clock)
    expect(currentName()).toBe('张三')
    expect(bodyOf(host.journal.at(-1)!)).toMatchObject({ command: 'upgrade-store', who: '张三' })
    expect(await liveStore().db.settings.toArray()).not.toMatchObject([{ handler: '张三' }])
    await renamePerson(currentPerson()!.id, '李四')
    await adoptFirstPerson('王五')
    expect(currentName()).toBe('李四')
  })

  it('sends the journal what only the store has, before anything else', async () => {
    await storeOfVersion1()
    expect(await openStore(clock)).toMatchObject({ kind: 'ready' })
    expect(host.journal.map(({ seq }) => seq)).toEqual([1, 2])
  })

  it('can be rebuilt after the upgrade from that backup', async () => {
    host.journal.push(await storeOfVersion1())
    await openStore(clock)
    setLiveStore(null)
    await Dexie.delete('duban-2')
    const lost = await openStore(clock)
    expect(lost).toMatchObject({ kind: 'recovery', why: 'lost' })
    if (lost.kind !== 'recovery') return
    expect(await rebuildStore(lost.state)).toMatchObject({ ok: true })
    await openStore(clock)
    expect(datasetHash(await readDataset(liveStore().db))).toBe(datasetHash(raisedOffline()))
  })
})

describe('an upgrade that fails', () => {
  it('says why and changes nothing when a row does not fit its own version', async () => {
    const [target] = version1.targets
    if (!target) throw new Error('the frozen data has no target')
    const broken = { ...version1, targets: [{ ...target, title: 7 as unknown as string }] }
    host.journal.push(await storeOfVersion1(broken))
    expect(await openStore(clock)).toEqual({ kind: 'upgrade-failed', code: 'rows-not-raised', from: 1 })
    expect(await Dexie.getDatabaseNames()).toEqual(['duban-1'])
    expect(await rawVersion('duban-1')).toBe(10)
    expect(host.calls).not.toContain('snapshot:begin')
    expect(host.journal).toHaveLength(1)
  })

  it.each(['snapshot:begin', 'snapshot:write', 'snapshot:finish', 'store:switch'] as const)(
    'leaves everything as it was when %s is refused, and succeeds the next time',
    async (channel) => {
      host.journal.push(await storeOfVersion1())
      const { call } = host.bridge
      const failing: typeof call = (asked, request) =>
        asked === channel ? Promise.resolve({ ok: false, code: 'disk-full' }) : call(asked, request)
      Object.defineProperty(window, 'duban', { value: { ...host.bridge, call: failing }, configurable: true })
      expect(await openStore(clock)).toMatchObject({ kind: 'upgrade-failed', from: 1 })
      expect(await Dexie.getDatabaseNames()).toEqual(['duban-1'])
      expect(await rawVersion('duban-1')).toBe(10)
      expect(host.journal).toHaveLength(1)
      Object.defineProperty(window, 'duban', { value: host.bridge, configurable: true })
      expect(await openStore(clock)).toMatchObject({ kind: 'ready', report: { upgraded: { from: 1 } } })
    },
  )
})
