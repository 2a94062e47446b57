import { changed, created, removed } from '@shared/domain/change'
import type { LedgerId, LedgerKindId, NoteId, TargetId } from '@shared/domain/ids'
import { noteWith, targetWith } from '@shared/domain/testing/rows'
import { datasetHash } from '@shared/log/canonical'
import { ok } from '@shared/result'
import { Dexie } from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addLedger } from '../../commands/add-ledger'
import { editTarget } from '../../commands/edit-target'
import { removeLedger } from '../../commands/remove-ledger'
import { removeTargets } from '../../commands/remove-targets'
import { restoreTarget } from '../../commands/restore-target'
import { undo } from '../../commands/undo'
import { readDataset } from '../entered-tables'
import { liveStore, setLiveStore } from '../live-store'
import { openStore } from '../opening'
import { rebuildStore } from '../recovery'
import { runCommand } from '../run-command'
import { openTestingStore, type TestingHost } from '../testing-host'
import { openHistory, type History } from './history'
import { restoreMoment } from './restore-moment'

let host: TestingHost
const opened: History[] = []
beforeEach(async () => {
  setLiveStore(null)
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  host = await openTestingStore('duban-1')
})
afterEach(() => {
  for (const found of opened.splice(0)) found.close()
})

const T = (id: string) => id as TargetId
const row = (id: string, title = id) => targetWith({ id: T(id), title, ledgerIds: ['l1' as LedgerId] })
const note = (id: string, target: string) => noteWith(id, '2023-05-01', [], { id: id as NoteId, targetId: T(target) })
const add = (...ids: string[]) => runCommand('add-target', () => ok(ids.map((id) => created('targets', row(id)))))
const rowsNow = () => readDataset(liveStore().db)
const hashNow = async () => datasetHash(await rowsNow())
async function history(): Promise<History> {
  const read = await openHistory()
  if (!read.ok) throw new Error(read.code)
  opened.push(read.value)
  return read.value
}

describe('restoring a moment', () => {
  it('brings exactly its rows back in a new epoch, with a backup of what was before', async () => {
    await add('a', 'b')
    const then = await hashNow()
    await removeTargets([T('b')])
    const before = await hashNow()
    const done = await restoreMoment(await history(), 1, '误删')
    expect(done).toMatchObject({ ok: true, value: { targets: 2, notes: 0 } })
    expect(await openStore()).toMatchObject({ kind: 'ready' })
    expect(await hashNow()).toBe(then)
    const again = await history()
    expect(again.entries.read().at(-1)).toMatchObject({ command: 'restore-moment', epoch: 2, reason: '误删' })
    expect(await again.differenceAt(2)).toMatchObject({ ok: true, value: { hash: before } })
  })
  it('can be recovered from when the new database is lost before its own backup', async () => {
    await add('a', 'b')
    const then = await hashNow()
    await removeTargets([T('a')])
    expect(await restoreMoment(await history(), 1, '')).toMatchObject({ ok: true })
    for (const known of opened.splice(0)) known.close()
    setLiveStore(null)
    await Dexie.delete('duban-2')
    const opening = await openStore()
    expect(opening).toMatchObject({ kind: 'recovery', why: 'lost' })
    if (opening.kind !== 'recovery') return
    expect(await rebuildStore(opening.state)).toMatchObject({ ok: true, value: { targets: 2 } })
    expect(await openStore()).toMatchObject({ kind: 'ready' })
    expect(await hashNow()).toBe(then)
  })
  it('leaves everything as it was when something is done meanwhile', async () => {
    await add('a')
    await add('b')
    const found = await history()
    const { call } = host.bridge
    const adding: typeof call = async (channel, request) => {
      if (channel === 'snapshot:finish') await add(`m${host.calls.length}`)
      return call(channel, request)
    }
    Object.defineProperty(window, 'duban', { value: { ...host.bridge, call: adding }, configurable: true })
    expect(await restoreMoment(found, 1, '')).toMatchObject({ ok: false, code: 'changed-meanwhile' })
    expect(host.calls).not.toContain('store:switch')
    expect(await Dexie.getDatabaseNames()).toEqual(['duban-1'])
  })
})

describe('undo behind a restore', () => {
  it('stops with the reason, and the steps since then can be undone', async () => {
    await add('a')
    await removeTargets([T('a')])
    await restoreMoment(await history(), 1, '')
    await openStore()
    await editTarget(T('a'), { title: '改过' })
    expect(await undo()).toMatchObject({ ok: true })
    expect(await undo()).toMatchObject({
      ok: false,
      code: 'undo-stops-at-epoch',
      detail: { command: 'restore-moment' },
    })
  })
})

const under = (id: string, parentId: string | null) => ({ ...row(id), parentId: parentId as TargetId | null })
const past = async (closes: number, id: string) => {
  const then = await (await history()).targetAt(closes, T(id))
  if (!then.ok) throw new Error(then.code)
  return then.value
}

describe('restoring a target', () => {
  it('brings the row and its notes back in one step that can be undone', async () => {
    await runCommand('add', () => ok([created('ledgers', placeholder), created('targets', row('a'))]))
    await runCommand('record-progress', () => ok([created('notes', note('n1', 'a'))]), '')
    await runCommand('edit', () =>
      ok([
        changed('targets', row('a'), row('a', '改过')),
        removed('notes', note('n1', 'a')),
        created('notes', note('n2', 'a')),
      ]),
    )
    const edited = await hashNow()
    expect(await restoreTarget(await past(2, 'a'), '改错了')).toMatchObject({ ok: true })
    expect(await rowsNow()).toMatchObject({ targets: [{ title: 'a' }], notes: [{ id: 'n1' }] })
    expect(await undo()).toMatchObject({ ok: true })
    expect(await hashNow()).toBe(edited)
    expect(await restoreTarget(await past(3, 'a'), '')).toMatchObject({ code: 'nothing-to-restore' })
  })
  it('makes a removed target anew, with its ledger when that is gone too', async () => {
    const ledger = await addLedger({ name: '重点工作', kindId: 'key-work' as LedgerKindId, year: 2023, issuer: '' })
    if (!ledger.ok) return
    const ledgerId = (ledger.value.changes.find(({ table }) => table === 'ledgers')?.id ?? '') as LedgerId
    await runCommand('add-target', () => ok([created('targets', { ...row('a'), ledgerIds: [ledgerId] })]))
    await removeLedger(ledgerId)
    expect((await rowsNow()).targets).toEqual([])
    expect(await restoreTarget(await past(2, 'a'), '误删')).toMatchObject({ ok: true })
    expect(await rowsNow()).toMatchObject({ targets: [{ id: 'a' }], ledgers: [{ id: ledgerId }] })
  })
  it('puts it under the nearest parent that is there and does not stand below it', async () => {
    await runCommand('add', () =>
      ok([
        created('ledgers', placeholder),
        ...[under('top', null), under('middle', 'top'), under('a', 'middle')].map((each) => created('targets', each)),
      ]),
    )
    await runCommand('move', () =>
      ok([
        changed('targets', under('a', 'middle'), under('a', null)),
        changed('targets', under('middle', 'top'), under('middle', 'a')),
      ]),
    )
    expect(await restoreTarget(await past(1, 'a'), '')).toMatchObject({ ok: true })
    expect(await liveStore().db.targets.get('a')).toMatchObject({ parentId: 'top' })
  })
  it('is refused when it was not there', async () => {
    await add('a')
    expect(await restoreTarget(await past(1, 'b'), '')).toMatchObject({ ok: false, code: 'target-not-there-then' })
  })
})

const placeholder = {
  id: 'l1' as LedgerId,
  name: '台账',
  kindId: 'key-work' as LedgerKindId,
  year: 2023,
  issuer: '',
  expectedMethod: null,
  order: 1,
}
