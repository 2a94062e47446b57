import { captureDocument } from '@shared/capture/capture-document'
import type { IsoDate } from '@shared/domain/day'
import { App } from 'antd'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openTestingStore } from '../../db/testing-host'
import '../../ui/theme.css'
import { keepReview, readKeptReview, type KeptReview } from './kept-review'
import { ReviewPage } from './review-page'
import type { CaptureWork } from './use-capture-work'

const TEXT = '二、下半年重点工作\n森林覆盖率达到32%。\n年底前建成县医院新院区。\n3月底前建成县城水厂。\n'
const ON = '2023-07-18' as IsoDate
const WORK = {} as CaptureWork

let root: Root

async function show(): Promise<KeptReview> {
  const capture = captureDocument(TEXT, ON)
  const kept: KeptReview = {
    draft: { id: 'd1', title: '在县委全会上的讲话', on: ON, actions: [] },
    document: { id: 'd1', text: TEXT, original: null, capture },
  }
  await keepReview(kept)
  root.render(
    <App>
      <ReviewPage kept={kept} lost={0} work={WORK} onDone={() => undefined} />
    </App>,
  )
  return kept
}

beforeEach(async () => {
  const { bridge } = await openTestingStore('duban-936', '2023-07-20T04:00:00.000Z')
  Object.defineProperty(window, 'duban', { value: bridge, configurable: true, writable: true })
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
  await vi.waitFor(async () => expect(await steps()).toHaveLength(2))
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
  await vi.waitFor(async () => expect(await steps()).toMatchObject([{}, { edit: { title: '林地面积' } }]))
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
