import { captureDocument } from '@shared/capture/capture-document'
import type { IsoDate } from '@shared/domain/day'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { DocumentId, LedgerId } from '@shared/domain/ids'
import type { Ledger } from '@shared/domain/ledger'
import type { LedgerKind } from '@shared/domain/ledger-kind'
import { documentWith } from '@shared/domain/testing/rows'
import { App } from 'antd'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { takeCapture } from '../../commands/take-capture'
import { liveStore } from '../../db/live-store'
import { openTestingStore } from '../../db/testing-host'
import '../../ui/theme.css'
import { eventually } from '../../ui/testing/eventually'
import { keepReview, readKeptReview, type KeptReview } from './kept-review'
import { ReviewPage } from './review-page'
import type { CaptureWork } from './use-capture-work'

const TEXT = '二、下半年重点工作\n森林覆盖率达到32%。\n年底前建成县医院新院区。\n3月底前建成县城水厂。\n'
const ON = '2023-07-18' as IsoDate
const WORK = {} as CaptureWork
/** A store of files that takes whatever it is given. */
const STORED: Readonly<Record<string, unknown>> = {
  'attachment:begin': { ticket: 't1' },
  'attachment:write': null,
  'attachment:finish': { sha256: 'a'.repeat(64), name: '讲话.txt', bytes: TEXT.length },
}

let root: Root
const onDone = vi.fn<(ledgerId: LedgerId) => void>()

const kept: KeptReview = {
  draft: { id: 'd1', title: '在县委全会上的讲话', on: ON, actions: [] },
  document: { id: 'd1', text: TEXT, original: null, capture: captureDocument(TEXT, ON) },
}

function draw(review: KeptReview): void {
  root.render(
    <App>
      <ReviewPage kept={review} lost={0} work={WORK} onDone={onDone} />
    </App>,
  )
}

async function show(): Promise<void> {
  await keepReview(kept)
  draw(kept)
}

/** A ledger of the year in which the hospital is promised for the end of it. */
async function promiseHospital(): Promise<void> {
  const text = '二、下半年重点工作\n年底前建成县医院新院区。\n'
  const kind = GIVEN_KINDS[0] as LedgerKind
  const items = captureDocument(text, ON).proposals.map((proposal) => {
    return { key: proposal.id, proposal, parentKey: null, into: null, alsoFrom: [] }
  })
  const ledger: Ledger = {
    id: 'l1' as LedgerId,
    name: '全会任务',
    kindId: kind.id,
    year: 2023,
    issuer: '',
    expectedMethod: null,
    order: 0,
  }
  const document = documentWith({ id: 'd0' as DocumentId })
  const taken = await takeCapture({ document, text, ledger, kind, items, overwrite: new Map() })
  if (!taken.ok) throw new Error(taken.code)
}

beforeEach(async () => {
  onDone.mockReset()
  const { bridge } = await openTestingStore('duban-936', '2023-07-20T04:00:00.000Z')
  const call: typeof bridge.call = async (channel, request) => {
    const value = STORED[channel]
    if (value === undefined) return bridge.call(channel, request)
    return { ok: true, value } as Awaited<ReturnType<typeof bridge.call<typeof channel>>>
  }
  Object.defineProperty(window, 'duban', { value: { ...bridge, call }, configurable: true, writable: true })
  const element = document.createElement('div')
  element.style.cssText = 'height: 700px; display: grid'
  document.body.replaceChildren(element)
  root = createRoot(element)
})
afterEach(() => root.unmount())

const card = (words: string) => page.getByRole('listitem').filter({ hasText: words })
const titleField = () => page.getByRole('textbox', { name: '事项' })
const steps = async () => (await readKeptReview())?.draft.actions ?? []

async function openFields(): Promise<void> {
  await userEvent.click(card('森林覆盖率达到32%。').getByRole('button', { name: /森林覆盖率/ }))
  await userEvent.keyboard('e')
  await expect.element(titleField()).toBeVisible()
}

it('takes what was typed when another card is chosen, or words of the document', async () => {
  await show()
  await openFields()
  await titleField().fill('全县森林覆盖率')
  await userEvent.click(card('县城水厂').getByRole('button', { name: /县城水厂/ }))
  await expect.element(card('森林覆盖率达到32%。')).toHaveTextContent('全县森林覆盖率')
  await openFields()
  await titleField().fill('林地覆盖率')
  await userEvent.click(page.getByText('年底前建成县医院新院区', { exact: false }).first())
  await expect.element(card('森林覆盖率达到32%。')).toHaveTextContent('林地覆盖率')
  await eventually(async () => expect(await steps()).toHaveLength(2))
})

it('takes what was typed when another view is shown or the page is left, and nothing after Esc', async () => {
  await show()
  await openFields()
  await titleField().fill('全县森林覆盖率')
  await userEvent.click(page.getByText('表格'))
  await expect.element(page.getByRole('cell', { name: '全县森林覆盖率', exact: true })).toBeVisible()
  await userEvent.click(page.getByText('卡片'))
  await openFields()
  await titleField().fill('林地覆盖率')
  await userEvent.keyboard('{Escape}')
  await expect.element(card('森林覆盖率达到32%。')).toHaveTextContent('全县森林覆盖率')
  await openFields()
  await titleField().fill('林地面积')
  root.render(<App />)
  await eventually(async () => expect(await steps()).toMatchObject([{}, { edit: { title: '林地面积' } }]))
})

it('stays at a figure that can not be read, and makes no ledger of it', async () => {
  await show()
  await userEvent.click(card('县城水厂').getByRole('button', { name: /县城水厂/ }))
  await userEvent.keyboard('a')
  await openFields()
  const amount = page.getByRole('textbox', { name: '目标值' })
  await amount.fill('很多')
  await userEvent.click(card('县城水厂').getByRole('button', { name: /县城水厂/ }))
  await expect.element(page.getByRole('alert')).toHaveTextContent('看不懂这个数据')
  await expect.element(amount).toHaveFocus()
  await userEvent.click(page.getByRole('button', { name: /生成台账/ }))
  expect(page.getByRole('dialog').query()).toBeNull()
  await amount.fill('33%')
  await userEvent.click(page.getByRole('button', { name: /生成台账/ }))
  await expect.element(page.getByRole('dialog')).toBeVisible()
  await expect.element(card('森林覆盖率达到32%。')).toHaveTextContent('33%')
})

it('writes what was typed into the target that is there, and makes no empty ledger', async () => {
  await promiseHospital()
  await show()
  const hospital = card('年底前建成县医院新院区。')
  await expect.element(hospital).toHaveTextContent('更新已有：年底前建成县医院新院区')
  await userEvent.click(hospital.getByRole('button', { name: /县医院/ }))
  await userEvent.keyboard('e')
  await page.getByRole('textbox', { name: '时限' }).fill('9月底前')
  await userEvent.keyboard('{Enter}')
  await expect.element(hospital).toHaveTextContent('不同：时限 已有“年底前”、这里“9月底前”')
  await userEvent.keyboard('a')
  await userEvent.click(page.getByRole('button', { name: /生成台账/ }))
  const dialog = page.getByRole('dialog')
  await expect.element(dialog).toHaveTextContent('将新增 0 条，更新已有 1 条')
  expect(dialog.getByLabelText('台账名称').query()).toBeNull()
  await userEvent.click(dialog.getByRole('button', { name: '生成台账' }))
  await eventually(() => expect(onDone).toHaveBeenCalledWith('l1'))
  const { ledgers, targets } = liveStore().projection.view()
  expect(ledgers.size).toBe(1)
  expect([...targets.values()].map(({ deadline }) => deadline.on)).toEqual(['2023-09-30'])
})

it('holds what is taken by hand against the targets that are there', async () => {
  await promiseHospital()
  await show()
  const words = page.getByText('年底前建成县医院新院区', { exact: false }).first()
  await expect.element(words).toBeVisible()
  window.getSelection()?.selectAllChildren(words.element())
  await userEvent.keyboard('t')
  await expect.element(card('由您从原文选定')).toHaveTextContent('更新已有：年底前建成县医院新院区')
})

it('names the ledger as the document is called by now, until another name is typed', async () => {
  await show()
  await userEvent.click(card('县城水厂').getByRole('button', { name: /县城水厂/ }))
  await userEvent.keyboard('a')
  draw({ ...kept, draft: { ...kept.draft, title: '在半年工作会上的讲话' } })
  await userEvent.click(page.getByRole('button', { name: /生成台账/ }))
  await expect.element(page.getByLabelText('台账名称')).toHaveValue('在半年工作会上的讲话')
})
