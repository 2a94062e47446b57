import { blankTarget } from '@shared/domain/blank-target'
import { created } from '@shared/domain/change'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, LedgerKindId, TargetId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { datasetHash } from '@shared/log/canonical'
import { beforeEach, describe, expect, it } from 'vitest'
import { readDataset } from '../db/entered-tables'
import { liveStore } from '../db/live-store'
import { openTestingStore } from '../db/testing-host'
import { addKind } from './add-kind'
import { addLedger } from './add-ledger'
import { editKind } from './edit-kind'
import { editLedger } from './edit-ledger'
import { importLedger } from './import-ledger'
import { removeKind } from './remove-kind'
import { redo, undo } from './undo'

const project = GIVEN_KINDS.find(({ id }) => id === 'major-project') as LedgerKind
const ledger: Ledger = {
  id: 'l1' as LedgerId,
  name: '重大项目台账',
  kindId: project.id,
  year: 2026,
  issuer: '',
  expectedMethod: null,
  order: 0,
}
const target = (id: string, construction: string) => ({
  ...blankTarget(id as TargetId, ledger.id, 1),
  title: id,
  extra: { construction },
})
const hashNow = async () => datasetHash(await readDataset(liveStore().db))
const kindNow = (id: string) => liveStore().projection.view().kinds.get(id)
const withChoices = (choices: readonly string[]): LedgerKind => ({
  ...project,
  columns: project.columns.map((column) =>
    column.source === 'extra' && column.key === 'construction' ? { ...column, choices } : column,
  ),
})

beforeEach(async () => {
  await openTestingStore('duban-912')
})

describe('kinds that an office changes', () => {
  it('copies a given kind, which itself stays no row', async () => {
    const done = await addKind(project.id, ' 城建项目 ')
    const [made] = done.ok ? done.value.changes : []
    expect(kindNow(made?.id ?? '')).toEqual({ ...project, id: made?.id, name: '城建项目' })
    expect(kindNow(project.id)).toBeUndefined()
    expect(await addKind(project.id, '重大项目')).toMatchObject({ ok: false, code: 'kind-name-taken' })
    expect(await addKind('gone' as LedgerKindId, '别的')).toMatchObject({ ok: false, code: 'kind-unknown' })
  })

  it('makes a given kind a row when it is changed, and undo takes both back', async () => {
    const before = await hashNow()
    expect((await editKind(project, { ...project, name: '大项目' })).ok).toBe(true)
    expect(kindNow(project.id)?.name).toBe('大项目')
    const after = await hashNow()
    expect((await undo()).ok).toBe(true)
    expect(kindNow(project.id)).toBeUndefined()
    expect(await hashNow()).toBe(before)
    expect((await redo()).ok).toBe(true)
    expect(await hashNow()).toBe(after)
  })

  it('takes the targets of its ledgers along when a choice gets another name, in one step of undo', async () => {
    const changes = [target('t1', '续建'), target('t2', '新建')].map((row) => created('targets', row))
    await importLedger({ ledger, kind: project, changes, source: '', aliases: new Map() })
    const before = await hashNow()
    const renamed = [{ key: 'construction', from: '续建', to: '结转' }]
    expect((await editKind(project, withChoices(['新建', '结转', '改扩建']), renamed)).ok).toBe(true)
    const { targets } = liveStore().projection.view()
    expect([...targets.values()].map(({ extra }) => extra['construction'])).toEqual(['结转', '新建'])
    expect((await undo()).ok).toBe(true)
    expect(await hashNow()).toBe(before)
  })

  it('refuses what was changed meanwhile, and what can not be saved', async () => {
    await editKind(project, { ...project, name: '大项目' })
    expect(await editKind(project, withChoices(['新建']))).toMatchObject({ ok: false, code: 'kind-changed-since' })
    const now = kindNow(project.id)!
    expect(await editKind(now, withChoices([]))).toMatchObject({ ok: false, code: 'choices-missing' })
    expect(await editKind(now, { ...now, columns: [] })).toMatchObject({ ok: false, code: 'title-column-gone' })
  })

  it('deletes a kind only while no ledger is of it', async () => {
    const made = await addKind(project.id, '城建项目')
    const id = (made.ok ? made.value.changes[0]?.id : '') as LedgerKindId
    const added = await addLedger({ name: '城建台账', kindId: id, year: 2026, issuer: '' })
    const ledgerId = (added.ok ? added.value.changes.at(-1)?.id : '') as LedgerId
    expect(await removeKind(id)).toMatchObject({ ok: false, code: 'kind-in-use' })
    expect((await editLedger(ledgerId, { kindId: project.id })).ok).toBe(true)
    expect(kindNow(project.id)).toEqual(project)
    expect((await removeKind(id)).ok).toBe(true)
    expect(kindNow(id)).toBeUndefined()
    expect(await removeKind(id)).toMatchObject({ ok: false, code: 'kind-gone' })
    expect((await undo()).ok).toBe(true)
    expect(kindNow(id)?.name).toBe('城建项目')
  })
})
