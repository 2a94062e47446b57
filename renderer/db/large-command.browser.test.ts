import { blankTarget } from '@shared/domain/blank-target'
import { changed, created, type Change } from '@shared/domain/change'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { Target } from '@shared/domain/target'
import { datasetHash } from '@shared/log/canonical'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { editTarget } from '../commands/edit-target'
import { undo } from '../commands/undo'
import { readDataset } from './entered-tables'
import { liveStore, setLiveStore } from './live-store'
import { runLargeCommand } from './run-command'
import { openTestingStore } from './testing-host'

const STORE = 'duban-781'
const T = (index: number) => `t${index}` as TargetId
const target = (index: number): Target => ({
  ...blankTarget(T(index), 'l1' as LedgerId, index),
  title: `第 ${index} 项`,
})
const rows = (count: number): readonly Change[] =>
  Array.from({ length: count }, (_, index) => created('targets', target(index)))
const go = () => true
const hashNow = async () => datasetHash(await readDataset(liveStore().db))

beforeEach(async () => {
  setLiveStore(null)
  await Dexie.delete(STORE)
  await openTestingStore(STORE)
})

describe('a large command', () => {
  it('is written beside the window, shown, journalled and undone as one step', async () => {
    const empty = await hashNow()
    const told: number[] = []
    const done = await runLargeCommand('import-ledger', rows(6_000), '台账.xlsx', (count) => {
      told.push(count)
      return true
    })
    expect(done).toMatchObject({ ok: true })
    expect(told.length).toBeGreaterThan(2)
    const { projection, db, pump } = liveStore()
    expect(projection.view().targets.size).toBe(6_000)
    expect(projection.view().summaries.size).toBe(6_000)
    expect(await db.summaries.count()).toBe(6_000)
    expect(await pump.flush()).toBe(true)
    expect(await undo()).toMatchObject({ ok: true })
    expect(await hashNow()).toBe(empty)
    await pump.flush()
  })
  it('leaves events for deadlines that it moves, in the store and in the view', async () => {
    await runLargeCommand('import-ledger', rows(3), '一.xlsx', go)
    const before = liveStore().projection.view().targets.get(T(1))!
    const due = { on: '2026-10-31', precision: 'day', asWritten: '' } as Target['deadline']
    const dated = { ...before, deadline: due }
    await runLargeCommand('import-ledger', [changed('targets', before, dated)], '二.xlsx', go)
    const later = { ...dated, deadline: { ...due, on: '2026-12-31' } as Target['deadline'] }
    const done = await runLargeCommand('import-ledger', [changed('targets', dated, later)], '三.xlsx', go)
    expect(done.ok && done.value.changes.filter(({ table }) => table === 'events')).toHaveLength(1)
    const events = await liveStore().db.events.toArray()
    expect(events).toMatchObject([{ targetId: T(1), reason: '三.xlsx', move: { kind: 'deadline-changed' } }])
  })
  it('leaves nothing when it is called off', async () => {
    const empty = await hashNow()
    const done = await runLargeCommand('import-ledger', rows(10_000), '台账.xlsx', (count) => count < 4_000)
    expect(done).toMatchObject({ ok: false, code: 'command-cancelled' })
    expect(await hashNow()).toBe(empty)
    expect(await liveStore().db.summaries.count()).toBe(0)
    expect(liveStore().projection.view().targets.size).toBe(0)
    expect(liveStore().pump.durability.read().state).toBe('saved')
  })
  it('is refused as a whole where a row is no longer as it was', async () => {
    await runLargeCommand('import-ledger', rows(2), '一.xlsx', go)
    const before = liveStore().projection.view().targets.get(T(0))!
    await editTarget(T(0), { title: '改过' })
    const hash = await hashNow()
    const changes = [created('targets', target(9)), changed('targets', before, { ...before, remark: '备注' })]
    expect(await runLargeCommand('import-ledger', changes, '二.xlsx', go)).toMatchObject({ code: 'row-changed-since' })
    expect(await hashNow()).toBe(hash)
  })
  it('is refused where a row is none', async () => {
    const bad = created('targets', { ...target(1), order: 'x' as unknown as number })
    const done = await runLargeCommand('import-ledger', [...rows(1), bad], '一.xlsx', go)
    expect(done).toMatchObject({ code: 'row-not-valid', detail: { table: 'targets', id: T(1) } })
    expect(liveStore().projection.view().targets.size).toBe(0)
  })
  it('lets what is asked meanwhile wait, so that the view follows the store', async () => {
    await runLargeCommand('import-ledger', rows(1), '一.xlsx', go)
    const before = liveStore().projection.view().targets.get(T(0))!
    const more = rows(4_000).slice(1)
    const large = runLargeCommand(
      'import-ledger',
      [...more, changed('targets', before, { ...before, remark: '一' })],
      '二.xlsx',
      go,
    )
    const edit = editTarget(T(0), { title: '后改' })
    expect(await large).toMatchObject({ ok: true })
    expect(await edit).toMatchObject({ ok: true })
    const stored = await liveStore().db.targets.get(T(0))
    expect(stored).toMatchObject({ title: '后改', remark: '一' })
    expect(liveStore().projection.view().targets.get(T(0))).toEqual(stored)
  })
})
