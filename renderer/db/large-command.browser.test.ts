import { blankTarget } from '@shared/domain/blank-target'
import { changed, created, type Change } from '@shared/domain/change'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { Target } from '@shared/domain/target'
import { datasetHash } from '@shared/log/canonical'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { editTarget } from '../commands/edit-target'
import { redo, undo } from '../commands/undo'
import { readDataset } from './entered-tables'
import { liveStore, setLiveStore } from './live-store'
import { largeProgress } from './large-command'
import { runLarge } from './run-command'
import { allSummaries } from './summary-packs'
import { openTestingStore } from './testing-host'

const STORE = 'duban-781'
const T = (index: number) => `t${index}` as TargetId
const target = (index: number): Target => ({
  ...blankTarget(T(index), 'l1' as LedgerId, index),
  title: `第 ${index} 项`,
})
const rows = (count: number): readonly Change[] =>
  Array.from({ length: count }, (_, index) => created('targets', target(index)))
const write = (changes: readonly Change[], source: string) =>
  runLarge('import-ledger', { kind: 'changes', changes }, source)
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
    const stop = largeProgress.subscribe((progress) => told.push(progress?.done ?? -1))
    expect(await write(rows(6_000), '台账.xlsx')).toMatchObject({ ok: true })
    expect(told.at(-1)).toBe(-1)
    expect(told.length).toBeGreaterThan(2)
    const { projection, db, pump } = liveStore()
    expect(projection.view().targets.size).toBe(6_000)
    expect(projection.view().summaries.size).toBe(6_000)
    expect(await allSummaries(db)).toHaveLength(6_000)
    expect(await pump.flush()).toBe(true)
    const full = await hashNow()
    told.length = 0
    expect(await undo()).toMatchObject({ ok: true })
    expect(told).toContain(6_000)
    expect(await hashNow()).toBe(empty)
    expect(projection.view().targets.size).toBe(0)
    expect(await redo()).toMatchObject({ ok: true })
    expect(await hashNow()).toBe(full)
    expect(projection.view().targets.size).toBe(6_000)
    stop()
    await pump.flush()
  })
  it('leaves events for deadlines that it moves, in the store and in the view', async () => {
    await write(rows(3), '一.xlsx')
    const before = liveStore().projection.view().targets.get(T(1))!
    const due = { on: '2026-10-31', precision: 'day', asWritten: '' } as Target['deadline']
    const dated = { ...before, deadline: due }
    await write([changed('targets', before, dated)], '二.xlsx')
    const later = { ...dated, deadline: { ...due, on: '2026-12-31' } as Target['deadline'] }
    const done = await write([changed('targets', dated, later)], '三.xlsx')
    expect(done.ok && done.value.changes.filter(({ table }) => table === 'events')).toHaveLength(1)
    const events = await liveStore().db.events.toArray()
    expect(events).toMatchObject([{ targetId: T(1), reason: '三.xlsx', move: { kind: 'deadline-changed' } }])
  })
  it('leaves nothing when it is called off', async () => {
    const empty = await hashNow()
    const stop = largeProgress.subscribe((progress) => progress && progress.done >= 4_000 && progress.cancel())
    const done = await write(rows(10_000), '台账.xlsx')
    stop()
    expect(done).toMatchObject({ ok: false, code: 'command-cancelled' })
    expect(await hashNow()).toBe(empty)
    expect(await allSummaries(liveStore().db)).toEqual([])
    expect(liveStore().projection.view().targets.size).toBe(0)
    expect(liveStore().pump.durability.read().state).toBe('saved')
  })
  it('is refused as a whole where a row is no longer as it was', async () => {
    await write(rows(2), '一.xlsx')
    const before = liveStore().projection.view().targets.get(T(0))!
    await editTarget(T(0), { title: '改过' })
    const hash = await hashNow()
    const changes = [created('targets', target(9)), changed('targets', before, { ...before, remark: '备注' })]
    expect(await write(changes, '二.xlsx')).toMatchObject({ code: 'row-changed-since' })
    expect(await hashNow()).toBe(hash)
  })
  it('is refused where a row is none', async () => {
    const bad = created('targets', { ...target(1), order: 'x' as unknown as number })
    const done = await write([...rows(1), bad], '一.xlsx')
    expect(done).toMatchObject({ code: 'row-not-valid', detail: { table: 'targets', id: T(1) } })
    expect(liveStore().projection.view().targets.size).toBe(0)
  })
  it('lets what is asked meanwhile wait, so that the view follows the store', async () => {
    await write(rows(1), '一.xlsx')
    const before = liveStore().projection.view().targets.get(T(0))!
    const more = rows(4_000).slice(1)
    const large = write([...more, changed('targets', before, { ...before, remark: '一' })], '二.xlsx')
    const edit = editTarget(T(0), { title: '后改' })
    expect(await large).toMatchObject({ ok: true })
    expect(await edit).toMatchObject({ ok: true })
    const stored = await liveStore().db.targets.get(T(0))
    expect(stored).toMatchObject({ title: '后改', remark: '一' })
    expect(liveStore().projection.view().targets.get(T(0))).toEqual(stored)
  })
})
