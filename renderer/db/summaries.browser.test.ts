import { created } from '@shared/domain/change'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import { metricWith, noteWith, observed, targetWith } from '@shared/domain/testing/rows'
import { ok } from '@shared/result'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addLedger } from '../commands/add-ledger'
import { editTarget } from '../commands/edit-target'
import { removeLedger } from '../commands/remove-ledger'
import { removeTargets } from '../commands/remove-targets'
import { redo, undo } from '../commands/undo'
import { liveStore, setLiveStore } from './live-store'
import { openStore } from './opening'
import { runCommand } from './run-command'
import { allSummaries } from './summary-packs'
import { openTestingStore } from './testing-host'

const kind = GIVEN_KINDS[0] as (typeof GIVEN_KINDS)[number]
const A = 'a' as TargetId

/** What the store keeps and what the lists show, which have to be one. */
async function summariesNow() {
  const { db, projection } = liveStore()
  const kept = (await allSummaries(db)).toSorted((a, b) => (a.targetId < b.targetId ? -1 : 1))
  const shown = [...projection.view().summaries.values()].toSorted((a, b) => (a.targetId < b.targetId ? -1 : 1))
  expect(shown).toEqual(kept)
  return kept
}

let ledgerId: LedgerId

/** Two reports of 甲, the first corrected by a third note, and a row without any. */
const report = () =>
  runCommand('import-ledger', () =>
    ok([
      created('targets', targetWith({ id: A, ledgerIds: [ledgerId], metrics: [metricWith()] })),
      created('targets', targetWith({ id: 'b' as TargetId, ledgerIds: [ledgerId], order: 2 })),
      ...[
        noteWith('n1', '2023-05-31', [observed('30')], { targetId: A, progress: '已开工' }),
        noteWith('n2', '2023-06-30', [observed('36.63')], { targetId: A, progress: '主体封顶', problem: '缺资金' }),
        noteWith('n3', '2023-05-31', [observed('31')], { targetId: A, corrects: 'n1' as never }),
      ].map((note) => created('notes', note)),
    ]),
  )

beforeEach(async () => {
  await openTestingStore('duban-971')
  const made = await addLedger({ name: '重点工作', kindId: kind.id, year: 2023, issuer: '' })
  if (!made.ok) throw new Error(made.code)
  ledgerId = made.value.changes.at(-1)?.id as LedgerId
})
afterEach(() => {
  setLiveStore(null)
})

describe('summaries', () => {
  it('are as before once a removal of rows, or of their ledger, is taken back', async () => {
    await report()
    const before = await summariesNow()
    expect(before).toMatchObject([{ noteCount: 2, problem: '缺资金', actuals: [{ value: '36.63' }] }, { noteCount: 0 }])
    for (const remove of [() => removeTargets([A]), () => removeLedger(ledgerId)]) {
      expect(await remove()).toMatchObject({ ok: true })
      expect(await summariesNow()).not.toEqual(before)
      expect(await undo()).toMatchObject({ ok: true })
      expect(await summariesNow()).toEqual(before)
    }
  })

  it('are gone with their rows, and back again, when what made the rows is undone and done again', async () => {
    await report()
    const before = await summariesNow()
    await undo()
    expect(await summariesNow()).toEqual([])
    await redo()
    expect(await summariesNow()).toEqual(before)
  })

  it('are of the rows as they stand at last, when the journal is caught up with', async () => {
    const { db } = liveStore()
    const head = await db.meta.get('head')
    await report()
    const other = { ...metricWith(), id: 'm2' as never, name: '开工' }
    await editTarget(A, { metrics: [metricWith({ unit: '万元' }), other] })
    await runCommand('record-progress', () =>
      ok([created('notes', noteWith('n4', '2023-06-30', [{ ...observed('8'), metricId: other.id }], { targetId: A }))]),
    )
    await removeTargets(['b' as TargetId])
    await liveStore().pump.flush()
    const before = await summariesNow()
    expect(before).toMatchObject([{ noteCount: 3, actuals: [{ value: '36.63' }, { metricId: 'm2', value: '8' }] }])
    await Promise.all([db.targets.clear(), db.notes.clear(), db.summaryPacks.clear()])
    await db.log.where('seq').above(1).delete()
    if (head) await db.meta.put(head)
    expect(await openStore()).toMatchObject({ kind: 'ready', report: { replayed: 4 } })
    expect(await allSummaries(liveStore().db)).toEqual(before)
  })
})
