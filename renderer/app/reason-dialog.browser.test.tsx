import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import { bodyOf } from '@shared/log/record'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addLedger } from '../commands/add-ledger'
import { addTarget } from '../commands/add-target'
import { editTarget } from '../commands/edit-target'
import { moveTarget } from '../commands/move-target'
import { liveStore } from '../db/live-store'
import { openTestingStore, type TestingHost } from '../db/testing-host'
import { TargetPanel } from '../features/target/target-panel'
import '../ui/theme.css'
import { ReasonDialog } from './reason-dialog'
import { eventually } from '../ui/testing/eventually'

let host: TestingHost
let root: Root
let id: TargetId

beforeEach(async () => {
  host = await openTestingStore('duban-905')
  const kindId = GIVEN_KINDS[1]?.id as (typeof GIVEN_KINDS)[number]['id']
  const made = await addLedger({ name: '重大项目', kindId, year: 2023, issuer: '' })
  if (!made.ok) throw new Error(made.code)
  const ledgerId = made.value.changes.at(-1)?.id as LedgerId
  const added = await addTarget({ ledgerId, parentId: null, title: '高铁站房', afterOrder: null })
  if (!added.ok) throw new Error(added.code)
  id = added.value.changes[0]?.id as TargetId
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  root = createRoot(element)
  root.render(
    <>
      <TargetPanel targetId={id} onClose={stay} onNext={stay} onPrevious={stay} />
      <ReasonDialog />
    </>,
  )
  const filled = await editTarget(id, { deadline: { on: day('2023-10-31'), precision: 'day', asWritten: '10月31日' } })
  if (!filled.ok) throw new Error(filled.code)
})

afterEach(() => root.unmount())

const stay = () => undefined
const day = (text: string) => text as NonNullable<ReturnType<typeof targetNow>>['deadline']['on']
const targetNow = () => liveStore().projection.view().targets.get(id)
const lastReason = async () => {
  await liveStore().pump.flush()
  const record = host.journal.at(-1)
  return record ? bodyOf(record).reason : null
}
const dialog = () => page.getByRole('dialog').filter({ hasText: '请说明原因' })
const reason = () => page.getByRole('textbox', { name: '原因' })
const deadline = () => page.getByRole('button', { name: /^修改完成时限|^修改.*竣工|^修改.*时限/ })

async function typeDeadline(text: string): Promise<void> {
  await userEvent.click(deadline())
  const field = page.getByRole('textbox', { name: /时限|竣工/ })
  await userEvent.fill(field, text)
  await userEvent.keyboard('{Enter}')
  await expect.element(dialog()).toBeVisible()
}

it('asks once, takes the reason by Ctrl+Enter, and gives the focus back to the field', async () => {
  await typeDeadline('2023-12-31')
  await expect.element(dialog()).toHaveTextContent('10月31日')
  await expect.element(dialog()).toHaveTextContent('2023-12-31')
  await expect.element(reason()).toHaveFocus()
  await userEvent.keyboard('报经领导同意延期{Control>}{Enter}{/Control}')
  await expect.element(deadline()).toHaveTextContent('2023-12-31')
  await eventually(() => expect(dialog().query()).toBeNull())
  expect(targetNow()?.deadline.on).toBe('2023-12-31')
  expect(await lastReason()).toBe('报经领导同意延期')
  await eventually(() => expect(document.activeElement).toBe(deadline().element()))
})

it('leaves everything as it was on Esc, and says nothing more about it', async () => {
  await liveStore().pump.flush()
  const before = host.journal.length
  await typeDeadline('2023-12-31')
  await userEvent.keyboard('{Escape}')
  await expect.element(deadline()).toHaveTextContent('10月31日')
  await eventually(() => expect(dialog().query()).toBeNull())
  await liveStore().pump.flush()
  expect(host.journal).toHaveLength(before)
  expect(page.getByRole('alert').query()).toBeNull()
  await eventually(() => expect(document.activeElement).toBe(deadline().element()))
})

it('wants words, and offers those of last time', async () => {
  await typeDeadline('2023-12-31')
  await userEvent.keyboard('  {Enter}')
  await expect.element(page.getByRole('alert')).toHaveTextContent('请填写原因')
  await userEvent.keyboard('县委专题会明确{Enter}')
  await expect.element(deadline()).toHaveTextContent('2023-12-31')
  await eventually(() => expect(dialog().query()).toBeNull())
  await typeDeadline('2024-01-31')
  await userEvent.click(page.getByRole('button', { name: '县委专题会明确' }))
  await expect.element(reason()).toHaveValue('县委专题会明确')
  await userEvent.keyboard('，第二次{Enter}')
  await expect.element(deadline()).toHaveTextContent('2024-01-31')
  expect(await lastReason()).toBe('县委专题会明确，第二次')
})

it('does not take the Enter or the Esc of an input method', async () => {
  await typeDeadline('2023-12-31')
  for (const key of ['Enter', 'Escape'])
    reason()
      .element()
      .dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true }))
  await expect.element(dialog()).toBeVisible()
  expect(page.getByRole('alert').query()).toBeNull()
})

it('asks one question after the other', async () => {
  await expect.element(deadline()).toBeVisible()
  const first = moveTarget(id, 'completed')
  await expect.element(dialog()).toHaveTextContent('办结状态')
  const second = editTarget(id, { deadline: { on: null, precision: 'none', asWritten: '' } })
  await userEvent.keyboard('工作已完成{Enter}')
  expect((await first).ok).toBe(true)
  await expect.element(reason()).toHaveValue('')
  await userEvent.keyboard('{Escape}')
  expect(await second).toMatchObject({ ok: false, code: 'reason-not-given' })
})
