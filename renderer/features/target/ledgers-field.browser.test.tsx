import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addLedger } from '../../commands/add-ledger'
import { addTarget } from '../../commands/add-target'
import { undo } from '../../commands/undo'
import { liveStore } from '../../db/live-store'
import { openTestingStore } from '../../db/testing-host'
import '../../ui/theme.css'
import { TargetPanel } from './target-panel'
import { eventually } from '../../ui/testing/eventually'

let root: Root
const nothing = () => undefined
let ledgerIds: LedgerId[]
let parent: TargetId
let child: TargetId

async function added(ledgerId: LedgerId, parentId: TargetId | null, title: string): Promise<TargetId> {
  const made = await addTarget({ ledgerId, parentId, title, afterOrder: null })
  if (!made.ok) throw new Error(made.code)
  return made.value.changes[0]?.id as TargetId
}

beforeEach(async () => {
  await openTestingStore('duban-905')
  ledgerIds = []
  for (const name of ['重点工作', '专项督办']) {
    const kindId = GIVEN_KINDS[0]?.id as (typeof GIVEN_KINDS)[number]['id']
    const made = await addLedger({ name, kindId, year: 2023, issuer: '' })
    if (!made.ok) throw new Error(made.code)
    ledgerIds.push(made.value.changes.at(-1)?.id as LedgerId)
  }
  parent = await added(ledgerIds[0] as LedgerId, null, '乡村振兴')
  child = await added(ledgerIds[0] as LedgerId, parent, '高标准农田')
  const element = document.createElement('div')
  element.style.cssText = 'height: 700px; display: flex'
  document.body.replaceChildren(element)
  root = createRoot(element)
  root.render(<TargetPanel targetId={parent} onClose={nothing} onNext={nothing} onPrevious={nothing} />)
})
afterEach(() => root.unmount())

const ledgersOf = (id: TargetId) => liveStore().projection.view().targets.get(id)?.ledgerIds

it('puts a target with what is below it into a second ledger, and undoes it in one step', async () => {
  const field = page.getByRole('combobox', { name: '所属台账' })
  await userEvent.click(field)
  await userEvent.click(page.getByText('专项督办（2023 年）').last())
  await userEvent.keyboard('{Escape}')
  await userEvent.click(page.getByText('基本信息'))
  await eventually(() => expect(ledgersOf(parent)).toEqual(ledgerIds))
  expect(ledgersOf(child)).toEqual(ledgerIds)
  await undo()
  expect([ledgersOf(parent), ledgersOf(child)]).toEqual([[ledgerIds[0]], [ledgerIds[0]]])
})
