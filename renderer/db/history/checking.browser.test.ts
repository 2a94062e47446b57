import { created } from '@shared/domain/change'
import type { TargetId } from '@shared/domain/ids'
import { noteWith, targetWith } from '@shared/domain/testing/rows'
import { ok } from '@shared/result'
import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { editTarget } from '../../commands/edit-target'
import { liveStore, setLiveStore } from '../live-store'
import { openStore } from '../opening'
import { rebuildOpenStore } from '../recovery'
import { runCommand } from '../run-command'
import { takeSnapshot } from '../snapshot'
import { allSummaries, writeSummaries } from '../summary-packs'
import { openTestingStore, type TestingHost } from '../testing-host'
import { checkAll, checkStoreInWorker, type CheckedPart } from './check-all'

let host: TestingHost
beforeEach(async () => {
  setLiveStore(null)
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  host = await openTestingStore('duban-1')
  await runCommand('add', () =>
    ok([
      created('targets', targetWith({ id: 't1' as TargetId })),
      created('targets', targetWith({ id: 't2' as TargetId })),
      created('notes', noteWith('n1', '2023-05-01', [])),
    ]),
  )
  await editTarget('t2' as TargetId, { title: '改过' })
})

const partOf = async (part: CheckedPart) => (await checkAll()).parts.find((verdict) => verdict.part === part)

describe('a check of everything', () => {
  it('finds a sound store good in every part, with counts', async () => {
    await takeSnapshot('manual')
    const parts: string[] = []
    const verdict = await checkAll({ report: (part) => parts.push(part) })
    expect(verdict).toMatchObject({
      isGood: true,
      isCancelled: false,
      parts: [
        { part: 'journal', outcome: 'good', detail: { records: 2 } },
        { part: 'mirror', outcome: 'good' },
        { part: 'store', outcome: 'good', detail: { records: 2, replayed: 2, rows: 3, differing: 0 } },
        { part: 'summaries', outcome: 'good' },
        { part: 'backups', outcome: 'good', detail: { backups: 1 } },
        { part: 'attachments', outcome: 'good', detail: { files: 0 } },
      ],
    })
    expect(new Set(parts)).toEqual(new Set(['journal', 'store', 'backups', 'attachments']))
  })
  it('names a row that is not what the log leads to, even when a backup was taken of it', async () => {
    await liveStore().db.targets.update('t1', { title: '偷改' })
    await takeSnapshot('manual')
    const { parts, differences, isGood } = await checkAll()
    expect(isGood).toBe(false)
    expect(parts[2]).toMatchObject({ part: 'store', outcome: 'bad', code: 'rows-differ', detail: { differing: 1 } })
    expect(differences).toMatchObject([{ id: 't1', before: { title: '偷改' }, after: { title: '重大项目' } }])
  })
  it('is put right by a rebuild, which no backup of the wrong rows misleads', async () => {
    await liveStore().db.targets.update('t1', { title: '偷改' })
    await takeSnapshot('manual')
    expect(await rebuildOpenStore()).toMatchObject({ ok: true, value: { targets: 2, fromBackup: null } })
    await editTarget('t2' as TargetId, { title: '重建时改的' })
    await liveStore().pump.flush()
    expect(await openStore()).toMatchObject({ kind: 'ready', report: { replayed: 1 } })
    expect(await liveStore().db.targets.bulkGet(['t1', 't2'])).toMatchObject([
      { title: '重大项目' },
      { title: '重建时改的' },
    ])
    expect(await checkAll()).toMatchObject({ isGood: true })
  })
  it('names a row that is gone', async () => {
    await liveStore().db.notes.delete('n1')
    expect(await partOf('store')).toMatchObject({ outcome: 'bad', detail: { differing: 1 } })
  })
  it('names summaries that do not fit their notes', async () => {
    const { db } = liveStore()
    const stale = (await allSummaries(db)).filter(({ targetId }) => targetId === 't1')
    await writeSummaries(
      db,
      stale.map((summary) => ({ ...summary, noteCount: 9 })),
    )
    expect(await partOf('summaries')).toMatchObject({
      outcome: 'bad',
      code: 'summaries-stale',
      detail: { differing: 1 },
    })
  })
  it('names a journal whose record was bent', async () => {
    await liveStore().pump.flush()
    const record = host.journal[0]
    if (record) host.journal[0] = { ...record, text: record.text.replace('add', 'bad') }
    expect(await partOf('journal')).toMatchObject({ outcome: 'bad', code: 'journal-broken', detail: { seq: 1 } })
  })
  it('names a journal that tells another history than the store', async () => {
    await liveStore().pump.flush()
    const record = host.journal[1]
    if (record) host.journal[1] = { ...record, hash: 'f'.repeat(64) }
    expect(await partOf('store')).toMatchObject({ outcome: 'bad', code: 'journal-fork' })
  })
  it('names backups that can not be read, and checks the store without them', async () => {
    const backup = await takeSnapshot('manual')
    host.spoilBackup(backup?.id ?? '')
    const { parts } = await checkAll()
    expect(parts[4]).toMatchObject({ outcome: 'bad', code: 'backups-bad', detail: { bad: 1, names: backup?.id } })
    expect(parts[2]).toMatchObject({ part: 'store', outcome: 'good' })
  })
  it('ends when it is called off', async () => {
    const ending = new AbortController()
    const verdict = await checkAll({ report: (part) => part === 'store' && ending.abort(), signal: ending.signal })
    expect(verdict).toMatchObject({ isCancelled: true, isGood: false })
  })
  it('takes in what is done meanwhile, and can be gentle', async () => {
    const [checked] = await Promise.all([
      checkStoreInWorker('gentle', {}),
      (async () => {
        for (let turn = 0; turn < 20; turn += 1) await editTarget('t1' as TargetId, { title: `第 ${turn} 次` })
      })(),
    ])
    expect(checked).toMatchObject({ ok: true, value: { differing: 0 } })
  })
})
