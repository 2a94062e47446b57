import { changed, created, removed } from '@shared/domain/change'
import type { NoteId, TargetId } from '@shared/domain/ids'
import { noteWith, targetWith } from '@shared/domain/testing/rows'
import { datasetHash } from '@shared/log/canonical'
import { ok } from '@shared/result'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { editTarget } from '../../commands/edit-target'
import { undo } from '../../commands/undo'
import { readDataset } from '../entered-tables'
import { liveStore, setLiveStore } from '../live-store'
import { runCommand } from '../run-command'
import { takeSnapshot } from '../snapshot'
import { openTestingStore, type TestingHost } from '../testing-host'
import { openHistory, type History } from './history'

let host: TestingHost
let history: History | null = null
beforeEach(async () => {
  setLiveStore(null)
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  host = await openTestingStore('duban-1')
})
afterEach(() => history?.close())

const T = (id: string) => id as TargetId
const row = (id: string, title = id) => targetWith({ id: T(id), title })
const note = (id: string, target: string) => noteWith(id, '2023-05-01', [], { id: id as NoteId, targetId: T(target) })
const add = (...ids: string[]) => runCommand('add-target', () => ok(ids.map((id) => created('targets', row(id)))))
const hashNow = async () => datasetHash(await readDataset(liveStore().db))
async function opened(): Promise<History> {
  const read = await openHistory()
  if (!read.ok) throw new Error(read.code)
  history = read.value
  await history.settled()
  return history
}

describe('the index of commands', () => {
  it('tells every command, its rows by table and its targets, and keeps up with what is done', async () => {
    await add('a', 'b')
    await runCommand('record-progress', () => ok([created('notes', note('n1', 'a'))]), '')
    const found = await opened()
    const { entries } = found
    expect(entries.read()).toMatchObject([
      { closes: 1, command: 'add-target', touched: { targets: { made: 2 } }, targetIds: ['a', 'b'], targetCount: 2 },
      { closes: 2, command: 'record-progress', touched: { notes: { made: 1 } }, targetIds: ['a'] },
    ])
    await editTarget(T('a'), { title: '改过' })
    await undo()
    await found.settled()
    expect(entries.read().slice(2)).toMatchObject([
      { closes: 3, command: 'edit-target', touched: { targets: { changed: 1 } }, undoes: null },
      { closes: 4, command: 'undo', undoes: 3 },
    ])
  })
  it('reads what the log of the store lacks from the journal', async () => {
    for (const id of ['a', 'b', 'c', 'd']) await add(id)
    await liveStore().pump.flush()
    await liveStore().db.log.bulkDelete([1, 2])
    expect((await opened()).entries.read().map(({ closes }) => closes)).toEqual([1, 2, 3, 4])
    expect(host.calls).toContain('journal:read')
  })
  it('reads the journal alone where a record of the log was bent', async () => {
    for (const id of ['a', 'b', 'c']) await add(id)
    await liveStore().pump.flush()
    const record = await liveStore().db.log.get(2)
    if (record) await liveStore().db.log.put({ ...record, text: record.text.replace('"b"', '"x"') })
    const found = await opened()
    expect(found.entries.read().map(({ targetIds }) => targetIds)).toEqual([['a'], ['b'], ['c']])
  })
})

async function past() {
  await add('a', 'b')
  const hashes = [await hashNow()]
  await runCommand('record-progress', () => ok([created('notes', note('n1', 'b'))]), '')
  hashes.push(await hashNow())
  await editTarget(T('a'), { title: '改过' })
  hashes.push(await hashNow())
  await runCommand('remove-targets', () =>
    ok([removed('targets', row('b')), removed('notes', note('n1', 'b')), created('targets', row('c'))]),
  )
  hashes.push(await hashNow())
  return hashes
}

describe('a moment', () => {
  it('has the rows that were there, whatever it is reached from', async () => {
    const hashes = await past()
    await takeSnapshot('manual')
    const found = await opened()
    for (const [index, hash] of hashes.entries())
      expect(await found.differenceAt(index + 1)).toMatchObject({ ok: true, value: { closes: index + 1, hash } })
  })
  it('differs from now by target', async () => {
    await past()
    const difference = await (await opened()).differenceAt(2)
    expect(difference).toMatchObject({
      ok: true,
      value: {
        countsThen: { targets: 2, notes: 1 },
        countsNow: { targets: 2, notes: 0 },
        targets: [
          { id: 'a', kind: 'differs', changes: [changed('targets', row('a', '改过'), row('a'))] },
          { id: 'b', kind: 'only-then', changes: [{ table: 'targets' }, { table: 'notes' }] },
          { id: 'c', kind: 'only-now' },
        ],
        others: [],
      },
    })
  })
  it('can be looked at, with notes and summaries of then', async () => {
    await past()
    const then = await (await opened()).datasetAt(2)
    if (!then.ok) throw new Error(then.code)
    const { view, notesOf, noteCount } = then.value
    expect([...view.targets.keys()]).toEqual(['a', 'b'])
    expect(view.summaries.get(T('b'))).toMatchObject({ noteCount: 1 })
    expect(noteCount).toBe(1)
    expect(await notesOf(T('b'))).toEqual([note('n1', 'b')])
  })
  it('does not exist inside a command', async () => {
    await add(...Array.from({ length: 1_000 }, (_, index) => `t${index}`))
    const found = await opened()
    expect(found.entries.read()).toMatchObject([{ firstSeq: 1, closes: 3, targetCount: 1_000 }])
    expect(await found.differenceAt(2)).toMatchObject({ ok: false, code: 'no-such-moment' })
    expect(await found.changesOf(3)).toMatchObject({ ok: true })
  })
  it('is refused when it was called off', async () => {
    await add('a')
    const found = await opened()
    expect(await found.differenceAt(1, { signal: AbortSignal.abort() })).toMatchObject({ code: 'cancelled' })
  })
})
