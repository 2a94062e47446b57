import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { Column } from '@shared/domain/ledger-kind'
import { metricWith, noteWith, observed } from '@shared/domain/testing/rows'
import { ok } from '@shared/result'
import { created } from '@shared/domain/change'
import { bodyOf } from '@shared/log/record'
import { beforeEach, expect, it } from 'vitest'
import { liveStore } from '../db/live-store'
import { runCommand } from '../db/run-command'
import { openTestingStore, type TestingHost } from '../db/testing-host'
import { addLedger } from './add-ledger'
import { addTarget } from './add-target'
import { editCells, type CellEdit } from './edit-cells'
import { editTarget } from './edit-target'
import { undo } from './undo'

let host: TestingHost
let ids: TargetId[]

const kind = GIVEN_KINDS[0] as (typeof GIVEN_KINDS)[number]
const column = (key: string) => kind.columns.find((each) => each.key === key) as Column
const edit = (row: number, key: string, text: string): CellEdit => ({
  targetId: ids[row] as TargetId,
  column: column(key),
  text,
})
const target = (row: number) =>
  liveStore()
    .projection.view()
    .targets.get(ids[row] as TargetId)
const summary = (row: number) =>
  liveStore()
    .projection.view()
    .summaries.get(ids[row] as TargetId)

beforeEach(async () => {
  host = await openTestingStore('duban-903')
  const made = await addLedger({ name: '重点工作', kindId: kind.id, year: 2023, issuer: '' })
  if (!made.ok) throw new Error(made.code)
  ids = []
  for (const title of ['甲', '乙']) {
    const ledgerId = made.value.changes.at(-1)?.id as LedgerId
    const added = await addTarget({ ledgerId, parentId: null, title, afterOrder: null })
    if (added.ok) ids.push(added.value.changes[0]?.id as TargetId)
  }
  await liveStore().pump.flush()
})

it('writes a pasted block as one step: targets, units, goals and one note a row', async () => {
  const before = host.journal.length
  const { written } = await editCells([
    edit(0, 'title', '甲一'),
    edit(0, 'goal', '57.05亿元'),
    edit(0, 'actual', '36.63'),
    edit(0, 'progress', '主体封顶'),
    edit(1, 'deadline', '10月底前'),
    edit(1, 'problem', '缺资金'),
  ])
  expect(written.ok).toBe(true)
  await liveStore().pump.flush()
  expect(host.journal.slice(before).map((record) => bodyOf(record).command)).toEqual(['edit-cells'])
  expect(target(0)).toMatchObject({ title: '甲一', metrics: [{ unit: '亿元', goal: { value: '57.05' } }] })
  expect(summary(0)).toMatchObject({ noteCount: 1, progress: '主体封顶', actuals: [{ value: '36.63' }] })
  expect(summary(1)).toMatchObject({ problem: '缺资金' })
  await undo()
  expect(target(0)?.title).toBe('甲')
  expect(summary(0)?.noteCount).toBe(0)
})

it('writes nothing when one cell is refused, unless the rest is agreed to', async () => {
  const edits = [edit(0, 'title', '甲一'), edit(1, 'deadline', '2024年13月')]
  const first = await editCells(edits)
  expect(first.written).toMatchObject({ ok: false, code: 'cells-refused' })
  expect(first.refused).toMatchObject([{ code: 'not-a-date', edit: { text: '2024年13月' } }])
  expect(target(0)?.title).toBe('甲')
  const second = await editCells(edits, { isPartAgreed: true })
  expect(second.written.ok).toBe(true)
  expect(target(0)?.title).toBe('甲一')
  expect(target(1)?.deadline.asWritten).toBe('')
})

it('corrects the note of today when its cell is typed over', async () => {
  await editCells([edit(0, 'progress', '完成八成'), edit(0, 'problem', '缺资金')])
  await editCells([edit(0, 'progress', '完成六成')])
  expect(summary(0)).toMatchObject({ noteCount: 1, progress: '完成六成', problem: '缺资金' })
  expect(await liveStore().db.notes.count()).toBe(2)
})

it('takes what is typed over a total of periods for the total, also when it is typed over again', async () => {
  const [targetId] = ids as [TargetId]
  await editTarget(targetId, { metrics: [metricWith({ accrual: 'per-period' })] })
  await runCommand('record-progress', () =>
    ok(
      [
        noteWith('n1', '2023-01-31', [observed('10')], { targetId }),
        noteWith('n2', '2023-02-28', [observed('20')], { targetId }),
      ].map((note) => created('notes', note)),
    ),
  )
  expect(summary(0)?.actuals).toMatchObject([{ value: '30' }])
  for (const total of ['35', '33', '40']) {
    expect(await editCells([edit(0, 'actual', total)])).toMatchObject({ written: { ok: true } })
    expect(summary(0)).toMatchObject({ noteCount: 3, actuals: [{ value: total }] })
  }
})

it('can be called off until the last row is written, and then leaves nothing', async () => {
  const before = host.journal.length
  let asked = 0
  const wish = [edit(0, 'title', '甲一'), edit(1, 'progress', '主体封顶')]
  const counting = () => (asked += 1) > 0
  expect((await editCells(wish, { report: counting })).written.ok).toBe(true)
  await undo()
  const last = asked
  asked = 0
  const { written } = await editCells(wish, { report: () => (asked += 1) < last })
  expect(written).toMatchObject({ ok: false, code: 'command-cancelled' })
  expect([target(0)?.title, summary(1)?.noteCount]).toEqual(['甲', 0])
  await liveStore().pump.flush()
  expect(host.journal.slice(before).map((record) => bodyOf(record).command)).toEqual(['edit-cells', 'undo'])
})
