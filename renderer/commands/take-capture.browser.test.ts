import { captureDocument } from '@shared/capture/capture-document'
import type { TakenItem } from '@shared/capture/taken'
import type { LedgerId } from '@shared/domain/ids'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { documentWith, on } from '@shared/domain/testing/rows'
import { bodyOf } from '@shared/log/record'
import { describe, expect, it } from 'vitest'
import { liveStore } from '../db/live-store'
import { openTestingStore } from '../db/testing-host'
import { addDocument } from './add-document'
import { removeDocument } from './remove-document'
import { takeCapture } from './take-capture'
import { undo } from './undo'

const TEXT =
  '一、上半年工作回顾\n上半年，森林覆盖率达到31%。\n二、下半年重点工作\n森林覆盖率达到32%。\n完成固定资产投资57.05亿元。\n年底前建成县医院新院区。'
const kind = GIVEN_KINDS[0] as LedgerKind
const ledger: Ledger = {
  id: 'l-new' as LedgerId,
  name: '县委全会任务',
  kindId: kind.id,
  year: 2023,
  issuer: '',
  expectedMethod: null,
  order: 0,
}
const document = documentWith()

function takenFrom(text: string, over: Partial<TakenItem> = {}) {
  const items = captureDocument(text, document.on).proposals.map((proposal): TakenItem => ({
    key: proposal.id,
    proposal,
    parentKey: null,
    into: null,
    alsoFrom: [],
    ...over,
  }))
  return takeCapture({ document, text, ledger, kind, items, overwrite: new Map() })
}

const open = (name: string) => openTestingStore(name, '2023-07-20T04:00:00.000Z')
const counts = async () => {
  const { db } = liveStore()
  const { documents, ledgers, targets, notes } = db
  return Promise.all([documents, ledgers, targets, notes].map((table) => table.count()))
}

describe('taking what a document says', () => {
  it('writes document, ledger, targets and notes in one step that one undo takes back', async () => {
    const host = await open('duban-930')
    expect(await takenFrom(TEXT)).toMatchObject({ ok: true })
    expect(await counts()).toEqual([1, 1, 3, 1])
    const view = liveStore().projection.view()
    expect([...view.documents.keys()]).toEqual([document.id])
    const forest = [...view.targets.values()].find(({ title }) => title === '森林覆盖率')
    expect(forest).toMatchObject({ ledgerIds: ['l-new'], metrics: [{ goal: { value: '32' } }], sources: [{}, {}] })
    expect(forest && view.summaries.get(forest.id)).toMatchObject({
      latestNoteOn: '2023-06-30',
      actuals: [{ value: '31' }],
    })
    await liveStore().pump.flush()
    const last = host.journal.at(-1)
    expect(last && bodyOf(last)).toMatchObject({ command: 'take-capture', reason: document.title })

    expect((await undo()).ok).toBe(true)
    expect(await counts()).toEqual([0, 0, 0, 0])
    expect([...liveStore().projection.view().documents.keys()]).toEqual([])
  })

  it('is done again for the same document without making it twice', async () => {
    await open('duban-931')
    await takenFrom(TEXT)
    const forest = [...liveStore().projection.view().targets.values()].find(({ title }) => title === '森林覆盖率')
    const more = '森林覆盖率达到33%。'
    expect((await takenFrom(`二、下半年重点工作\n${more}`, { into: forest?.id ?? null })).ok).toBe(true)
    expect(await counts()).toEqual([1, 1, 3, 1])
    const after = forest && (await liveStore().db.targets.get(forest.id))
    expect(after).toMatchObject({ metrics: [{ goal: { value: '32' } }], sources: [{}, {}, { text: more }] })
  })

  it('is refused whole where a result is of a day to come', async () => {
    await open('duban-932')
    const early = documentWith({ on: on('2023-08-01') })
    const [proposal] = captureDocument(TEXT, early.on).proposals
    if (!proposal) throw new Error('nothing proposed')
    const items = [{ key: 'a', proposal, parentKey: null, into: null, alsoFrom: [] }]
    const refused = await takeCapture({ document: early, text: TEXT, ledger, kind, items, overwrite: new Map() })
    expect(refused).toMatchObject({ ok: false, code: 'note-in-future' })
    expect(await counts()).toEqual([0, 0, 0, 0])
  })
})

it('keeps the sentences of a document that is removed, and brings it back with an undo', async () => {
  await open('duban-933')
  await takenFrom(TEXT)
  expect((await removeDocument(document.id)).ok).toBe(true)
  expect(await counts()).toEqual([0, 1, 3, 1])
  const targets = await liveStore().db.targets.toArray()
  expect(targets.every(({ sources }) => (sources?.[0]?.text ?? '') !== '')).toBe(true)
  expect(await removeDocument(document.id)).toMatchObject({ ok: false, code: 'document-gone' })
  await undo()
  expect(await counts()).toEqual([1, 1, 3, 1])
  expect(await addDocument(document)).toMatchObject({ ok: false, code: 'document-known' })
})
