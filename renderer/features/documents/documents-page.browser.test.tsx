import { captureDocument } from '@shared/capture/capture-document'
import type { DocumentId, LedgerId } from '@shared/domain/ids'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { documentWith } from '@shared/domain/testing/rows'
import { App } from 'antd'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { takeCapture } from '../../commands/take-capture'
import { liveStore } from '../../db/live-store'
import { openTestingStore } from '../../db/testing-host'
import '../../ui/theme.css'
import { eventually } from '../../ui/testing/eventually'
import { DocumentsPage } from './documents-page'

const TEXT = '二、下半年重点工作\n森林覆盖率达到32%。\n年底前建成县医院新院区。\n'
const BYTES = new TextEncoder().encode(TEXT)
const plain = documentWith()
const document1 = { ...plain, text: { ...plain.text, bytes: BYTES.length } }

let root: Root
let isLost: boolean

function show(chosen: DocumentId | null, at: number | null = null) {
  root.render(
    <App>
      <DocumentsPage chosen={chosen} at={at} captureHref="#/capture" />
    </App>,
  )
}

beforeEach(async () => {
  const { bridge } = await openTestingStore('duban-935', '2023-07-20T04:00:00.000Z')
  isLost = false
  const call: typeof bridge.call = async (channel, request) => {
    if (channel !== 'attachment:read') return bridge.call(channel, request)
    if (isLost) return { ok: false, code: 'attachment-missing' }
    return { ok: true, value: { bytes: BYTES, isLast: true } } as Awaited<
      ReturnType<typeof bridge.call<typeof channel>>
    >
  }
  Object.defineProperty(window, 'duban', { value: { ...bridge, call }, configurable: true, writable: true })
  const element = document.createElement('div')
  element.style.cssText = 'height: 700px'
  document.body.replaceChildren(element)
  root = createRoot(element)
})
afterEach(() => root.unmount())

async function takeAll() {
  const kind = GIVEN_KINDS[0] as LedgerKind
  const items = captureDocument(TEXT, document1.on).proposals.map((proposal) => ({
    key: proposal.id,
    proposal,
    parentKey: null,
    into: null,
    alsoFrom: [],
  }))
  const ledger = {
    id: 'l1' as LedgerId,
    name: '全会任务',
    kindId: kind.id,
    year: 2023,
    issuer: '',
    expectedMethod: null,
    order: 0,
  }
  const taken = await takeCapture({ document: document1, text: TEXT, ledger, kind, items, overwrite: new Map() })
  if (!taken.ok) throw new Error(taken.code)
}

it('says what to do where there is none', async () => {
  show(null)
  await expect.element(page.getByText(/还没有来源文件/)).toBeVisible()
  await expect.element(page.getByRole('link', { name: '去采集' })).toHaveAttribute('href', '#/capture')
})

it('lists documents, and shows the text at the sentence that is looked for, each a way to its target', async () => {
  await takeAll()
  show(document1.id, TEXT.indexOf('年底前'))
  const row = page.getByRole('row', { name: /在县委全会上的讲话/ })
  await expect.element(row).toHaveTextContent('2023年7月18日')
  await expect.element(row).toHaveTextContent('2')
  const sentence = page.getByRole('link', { name: '年底前建成县医院新院区。' })
  await eventually(() => expect(document.activeElement).toBe(sentence.element()))
  const hospital = [...liveStore().projection.view().targets.values()].find(({ title }) => title.includes('县医院'))
  await expect.element(sentence).toHaveAttribute('href', `#/ledger/all?open=${hospital?.id}`)
  await expect.element(page.getByText('标出 2 处原句，采集为 2 个事项；点击可打开事项')).toBeVisible()
  expect(page.getByRole('article').element().textContent).toBe(TEXT)
})

it('says what is safe where the file is lost, and reads again when asked', async () => {
  await takeAll()
  isLost = true
  show(document1.id)
  await expect.element(page.getByText(/原文读不出来.*不受影响/)).toBeVisible()
  isLost = false
  await userEvent.click(page.getByRole('button', { name: '重新读取' }))
  await expect.element(page.getByRole('article')).toBeVisible()
})

it('removes a document that can be brought back, and says where it went', async () => {
  await takeAll()
  show(document1.id)
  await userEvent.click(page.getByRole('button', { name: /移\s*除/ }))
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: /移\s*除/ }))
  await expect.element(page.getByText(/这份文件已被移除/)).toBeVisible()
  expect(liveStore().projection.view().targets.size).toBe(2)
})
