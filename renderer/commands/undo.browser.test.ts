import { blankTarget } from '@shared/domain/blank-target'
import { created } from '@shared/domain/change'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import type { Column } from '@shared/domain/ledger-kind'
import type { Ledger } from '@shared/domain/ledger'
import { datasetHash } from '@shared/log/canonical'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { readDataset } from '../db/entered-tables'
import { liveStore, setLiveStore } from '../db/live-store'
import { openStore } from '../db/opening'
import { rebuildStore } from '../db/recovery'
import { restoreBackup } from '../db/restore'
import { takeSnapshot } from '../db/snapshot'
import { openTestingStore } from '../db/testing-host'
import { editCells } from './edit-cells'
import { editTarget } from './edit-target'
import { importLedger } from './import-ledger'
import { redo, undo } from './undo'

const kind = GIVEN_KINDS[0] as (typeof GIVEN_KINDS)[number]
const title = kind.columns.find(({ key }) => key === 'title') as Column
const ledger: Ledger = {
  id: 'l1' as LedgerId,
  name: '重点工作',
  kindId: kind.id,
  year: 2023,
  issuer: '',
  expectedMethod: null,
  order: 0,
}
const T = (index: number) => `t${index}` as TargetId
const hashNow = async () => datasetHash(await readDataset(liveStore().db))

/** An import of 1,000 rows, a bulk edit of 300, and a single edit; the hashes before the first and after each. */
async function work(): Promise<readonly string[]> {
  const rows = Array.from({ length: 1_000 }, (_, index) => ({
    ...blankTarget(T(index), ledger.id, index),
    title: `第 ${index} 项`,
  }))
  const hashes = [await hashNow()]
  const changes = rows.map((row) => created('targets', row))
  await importLedger({ ledger, kind, changes, source: '台账.xlsx', aliases: new Map() })
  hashes.push(await hashNow())
  await editCells(
    Array.from({ length: 300 }, (_, index) => ({ targetId: T(index), column: title, text: `改 ${index}` })),
  )
  hashes.push(await hashNow())
  await editTarget(T(7), { title: '单改' })
  hashes.push(await hashNow())
  await liveStore().pump.flush()
  return hashes
}

/** Undoes step by step and redoes again; every state has to be just as it was. */
async function thereAndBack(hashes: readonly string[]): Promise<void> {
  expect(await hashNow()).toBe(hashes.at(-1))
  for (const hash of hashes.slice(0, -1).toReversed()) {
    expect(await undo()).toMatchObject({ ok: true })
    expect(await hashNow()).toBe(hash)
  }
  for (const hash of hashes.slice(1)) {
    expect(await redo()).toMatchObject({ ok: true })
    expect(await hashNow()).toBe(hash)
  }
}

async function rebuilt(): Promise<void> {
  const { name } = liveStore().db
  setLiveStore(null)
  await Dexie.delete(name)
  const opening = await openStore()
  if (opening.kind !== 'recovery') throw new Error(opening.kind)
  expect(await rebuildStore(opening.state)).toMatchObject({ ok: true })
  expect(await openStore()).toMatchObject({ kind: 'ready' })
}

beforeEach(async () => {
  setLiveStore(null)
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  await openTestingStore('duban-1')
})

describe('undo and redo', () => {
  it('take an import and a bulk edit as one step each, also after a new start', async () => {
    const hashes = await work()
    expect(await openStore()).toMatchObject({ kind: 'ready' })
    await thereAndBack(hashes)
  })
  it('reach as far back in a rebuilt store, whatever backups there are', async () => {
    const hashes = await work()
    await takeSnapshot('manual')
    await rebuilt()
    await thereAndBack(hashes)
    expect(await liveStore().db.log.get(1)).toBeDefined()
  })
  it('stop at a restored backup with the reason, also after a new start and a rebuild', async () => {
    await work()
    const backup = await takeSnapshot('manual')
    await undo()
    expect(await restoreBackup(backup?.id ?? '')).toMatchObject({ ok: true })
    await openStore()
    const restored = await hashNow()
    await editTarget(T(1), { title: '之后' })
    await liveStore().pump.flush()
    await rebuilt()
    await thereAndBack([restored, await hashNow()])
    await undo()
    expect(await undo()).toMatchObject({ code: 'undo-stops-at-epoch', detail: { command: 'restore-backup' } })
    expect(await hashNow()).toBe(restored)
  })
})
