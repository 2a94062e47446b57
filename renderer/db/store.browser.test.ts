import { created } from '@shared/domain/change'
import type { LedgerKindId } from '@shared/domain/ids'
import type { TargetId } from '@shared/domain/ids'
import { targetWith } from '@shared/domain/testing/rows'
import { datasetHash } from '@shared/log/canonical'
import { fail, ok } from '@shared/result'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { addLedger } from '../commands/add-ledger'
import { editTarget } from '../commands/edit-target'
import { redo, undo } from '../commands/undo'
import { readDataset } from './entered-tables'
import { findStore } from './find-store'
import { keepStore } from './keep-store'
import { closedByBrowser, liveStore, setLiveStore } from './live-store'
import { openStore } from './opening'
import { rebuildStore } from './recovery'
import { runCommand } from './run-command'
import { allSummaries } from './summary-packs'
import { openTestingStore, type TestingHost } from './testing-host'

let host: TestingHost
beforeEach(async () => {
  setLiveStore(null)
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  host = await openTestingStore('duban-1')
})

const row = (id: string, title = id) => targetWith({ id: id as TargetId, title })
const add = (...ids: string[]) => runCommand('add-target', () => ok(ids.map((id) => created('targets', row(id)))))
const rowsNow = () => readDataset(liveStore().db)
const flush = () => liveStore().pump.flush()

describe('a command', () => {
  it('commits rows, log record, head and summary together, then reaches the journal', async () => {
    expect(await add('a', 'b')).toMatchObject({ ok: true, value: { closes: 1 } })
    const { db } = liveStore()
    expect(await db.targets.count()).toBe(2)
    expect(await allSummaries(db)).toHaveLength(2)
    expect(await db.meta.get('head')).toMatchObject({ seq: 1, counts: { targets: 2 } })
    expect(await flush()).toBe(true)
    expect(host.journal).toEqual(await db.log.toArray())
    expect(liveStore().pump.durability.read()).toMatchObject({ state: 'saved', durableSeq: 1 })
  })
  it('is not called saved from the moment that it begins, and whoever waits waits for it too', async () => {
    const { durability } = liveStore().pump
    const states: string[] = []
    const stop = durability.subscribe(({ state }) => states.push(state))
    const adding = add('a')
    expect(durability.read().state).toBe('saving')
    expect(await flush()).toBe(true)
    stop()
    expect(host.journal).toHaveLength(1)
    expect(states.indexOf('saved')).toBe(states.length - 1)
    expect(await adding).toMatchObject({ ok: true })
  })
  it('is called saved again when it was refused or threw', async () => {
    const { durability } = liveStore().pump
    await runCommand('add-target', () => fail('title-missing'))
    expect(durability.read().state).toBe('saved')
    await expect(runCommand('add-target', () => Promise.reject(new Error('bug')))).rejects.toThrow('bug')
    expect(durability.read().state).toBe('saved')
    expect(await flush()).toBe(true)
  })
  it('writes nothing when a row would not fit its schema', async () => {
    const refused = await runCommand('add-target', () =>
      ok([created('targets', row('a')), created('targets', row('b', 'x'.repeat(40_000)))]),
    )
    expect(refused).toMatchObject({ ok: false, code: 'row-not-valid' })
    expect((await rowsNow()).targets).toEqual([])
    expect(await liveStore().db.log.count()).toBe(0)
  })
  it('writes nothing when deciding throws', async () => {
    const broken = runCommand('add-target', async ({ db }) => {
      await db.targets.put(row('half'))
      throw new Error('bug')
    })
    await expect(broken).rejects.toThrow('bug')
    expect((await rowsNow()).targets).toEqual([])
  })
  it('is refused, and nothing of it stays, when the browser breaks the transaction off', async () => {
    const brokenOff = await runCommand('add-target', ({ db }) => {
      void db.targets.put(row('half'))
      Dexie.currentTransaction?.idbtrans.abort()
      return ok([created('targets', row('a'))])
    })
    expect(brokenOff).toMatchObject({ ok: false, code: 'store-failed' })
    expect((await rowsNow()).targets).toEqual([])
    expect(await add('b')).toMatchObject({ ok: true, value: { closes: 1 } })
  })
  it('is refused while the journal can not be written, and goes on by itself afterwards', async () => {
    const { call } = host.bridge
    const failing: typeof call = (channel, request) =>
      channel === 'journal:append' ? Promise.resolve({ ok: false, code: 'journal-failed' }) : call(channel, request)
    Object.defineProperty(window, 'duban', { value: { ...host.bridge, call: failing }, configurable: true })
    await add('a')
    expect(await flush()).toBe(false)
    expect(liveStore().pump.durability.read()).toMatchObject({ state: 'failed', code: 'journal-failed' })
    expect(await add('b')).toMatchObject({ ok: false, code: 'editing-stopped' })
    Object.defineProperty(window, 'duban', { value: host.bridge, configurable: true })
    await expect.poll(() => liveStore().pump.durability.read().state, { timeout: 4_000 }).toBe('saved')
    expect(await add('b')).toMatchObject({ ok: true })
  })
  it('keeps the order of many at once', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, index) => add(`t${index}`)))
    await flush()
    expect(host.journal.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
  })
})

describe('undo', () => {
  it('takes a whole import back in one step and does it again', async () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `t${index}`)
    await add(...ids)
    const before = datasetHash(await rowsNow())
    expect(await undo()).toMatchObject({ ok: true })
    expect((await rowsNow()).targets).toEqual([])
    expect(liveStore().projection.view().targets.size).toBe(0)
    expect(await redo()).toMatchObject({ ok: true })
    expect(datasetHash(await rowsNow())).toBe(before)
  })
  it('still works after a new start', async () => {
    await add('a')
    await editTarget('a' as TargetId, { title: '改过' })
    await flush()
    await openStore()
    expect(await undo()).toMatchObject({ ok: true })
    expect(
      liveStore()
        .projection.view()
        .targets.get('a' as TargetId)?.title,
    ).toBe('a')
    expect(await undo()).toMatchObject({ ok: true })
    expect(await undo()).toMatchObject({ ok: false, code: 'nothing-to-undo' })
  })
})

describe('opening', () => {
  it('finds everything again, in step', async () => {
    await addLedger({ name: '重点工作', kindId: 'key-work' as LedgerKindId, year: 2023, issuer: '' })
    await add('a')
    await flush()
    expect(await openStore()).toMatchObject({ kind: 'ready', report: { replayed: 0, resent: 0 } })
    expect(liveStore().projection.view().ledgers.size).toBe(1)
    expect(liveStore().pump.durability.read()).toMatchObject({ state: 'saved' })
  })
  it('is due again when the browser closes the store by itself', () => {
    const before = closedByBrowser.read()
    liveStore().db.backendDB().dispatchEvent(new Event('close'))
    expect(closedByBrowser.read()).toBe(before + 1)
  })
  it('sends the journal what it lacks', async () => {
    await add('a')
    await flush()
    host.journal.pop()
    await add('b').catch(() => undefined)
    setLiveStore(null)
    host.journal.splice(0)
    expect(await openStore()).toMatchObject({ kind: 'ready' })
    await flush()
    expect(host.journal.map(({ seq }) => seq)).toEqual([1, 2])
  })
  it('replays what the store lacks', async () => {
    await add('a')
    await flush()
    const old = await liveStore().db.meta.get('head')
    await add('b')
    await editTarget('a' as TargetId, { title: '改过' })
    await flush()
    const expected = datasetHash(await rowsNow())
    const { db } = liveStore()
    await db.targets.bulkDelete(['b'])
    await db.targets.put(row('a'))
    await db.log.bulkDelete([2, 3])
    if (old) await db.meta.put(old)
    expect(await openStore()).toMatchObject({
      kind: 'ready',
      report: { replayed: 2, lastChange: { command: 'edit-target' } },
    })
    expect(datasetHash(await rowsNow())).toBe(expected)
  })
  it('offers recovery and never an empty ledger when the store is gone', async () => {
    await add('a', 'b')
    await flush()
    const expected = datasetHash(await rowsNow())
    setLiveStore(null)
    await Dexie.delete('duban-1')
    const opening = await openStore()
    expect(opening).toMatchObject({ kind: 'recovery', why: 'lost' })
    if (opening.kind !== 'recovery') return
    expect(await findStore('duban-1')).toEqual({ kind: 'absent', isWiped: false })
    expect(await rebuildStore(opening.state)).toMatchObject({ ok: true, value: { targets: 2 } })
    expect(await openStore()).toMatchObject({ kind: 'ready' })
    expect(datasetHash(await rowsNow())).toBe(expected)
    expect(await undo()).toMatchObject({ ok: true })
  })
  it('notices rows that vanished without an error', async () => {
    await add('a', 'b')
    await flush()
    await liveStore().db.targets.delete('b')
    expect(await openStore()).toMatchObject({ kind: 'recovery', why: 'rows-missing' })
  })
  it('notices another history, and can go on with the store in a new epoch', async () => {
    await add('a')
    await flush()
    const head = await liveStore().db.meta.get('head')
    if (head) await liveStore().db.meta.put({ ...head, hash: 'f'.repeat(64) })
    const opening = await openStore()
    expect(opening).toMatchObject({ kind: 'recovery', why: 'forked' })
    if (opening.kind !== 'recovery') return
    expect(await keepStore(opening.state)).toMatchObject({ ok: true })
    expect(await openStore()).toMatchObject({ kind: 'ready' })
    expect((await rowsNow()).targets).toHaveLength(1)
    expect(await Dexie.exists('duban-1')).toBe(true)
  })
  it('refuses data of a newer program and leaves it alone', async () => {
    setLiveStore(null)
    await Dexie.delete('duban-1')
    const newer = new Dexie('duban-1')
    newer.version(99).stores({ targets: 'id' })
    await newer.table('targets').put({ id: 'kept' })
    newer.close()
    expect(await openStore()).toEqual({ kind: 'newer', version: 99 })
    await newer.open()
    expect(await newer.table('targets').get('kept')).toEqual({ id: 'kept' })
    newer.close()
  })
})
