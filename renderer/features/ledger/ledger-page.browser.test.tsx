import type { LedgerId, TargetId } from '@shared/domain/ids'
import { bodyOf } from '@shared/log/record'
import { useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addLedger } from '../../commands/add-ledger'
import { addTarget } from '../../commands/add-target'
import { editTarget } from '../../commands/edit-target'
import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import { liveStore } from '../../db/live-store'
import { openTestingStore, type TestingHost } from '../../db/testing-host'
import type { LedgerFilter } from '../../ui/ledger-filter'
import '../../ui/theme.css'
import { LedgerPage } from './ledger-page'
import { eventually, PATIENCE_MS } from '../../ui/testing/eventually'

let host: TestingHost
let root: Root
let ledgerId: LedgerId

async function add(title: string, parentId: TargetId | null, patch: Parameters<typeof editTarget>[1] = {}) {
  const added = await addTarget({ ledgerId, parentId, title, afterOrder: null })
  if (!added.ok) throw new Error(added.code)
  const id = added.value.changes[0]?.id as TargetId
  await editTarget(id, patch)
  return id
}

function Page() {
  const [filter, setFilter] = useState<LedgerFilter>({ ledger: ledgerId })
  return (
    <LedgerPage
      ledgerId={ledgerId}
      filter={filter}
      onFilter={setFilter}
      renderPanel={(id) => <aside>{`打开 ${liveStore().projection.view().targets.get(id)?.title}`}</aside>}
    />
  )
}

const titles = () =>
  [...document.querySelectorAll('[role=row] [role=gridcell][aria-colindex="3"]')].map((cell) =>
    (cell.textContent ?? '').replaceAll(/[▸▾]/g, ''),
  )

beforeEach(async () => {
  host = await openTestingStore('duban-901')
  const made = await addLedger({
    name: '重点工作',
    kindId: GIVEN_KINDS[0]?.id as (typeof GIVEN_KINDS)[number]['id'],
    year: 2023,
    issuer: '',
  })
  if (!made.ok) throw new Error(made.code)
  ledgerId = made.value.changes.at(-1)?.id as LedgerId
  const goal = await add('乡村振兴', null)
  await add('改造厕所', goal, { leadUnits: ['住建局'] })
  await add('修路', goal, { leadUnits: ['交通局'] })
  await add('安全生产', null, { leadUnits: ['应急局'] })
  await liveStore().pump.flush()
  const element = document.createElement('div')
  element.style.cssText = 'height: 600px; width: 1200px'
  document.body.replaceChildren(element)
  root = createRoot(element)
  root.render(<Page />)
  await vi.waitUntil(() => titles().length === 4, { timeout: PATIENCE_MS })
})

afterEach(() => root.unmount())

/** The commands that were journalled since the given record. */
const commandsSince = (count: number) => host.journal.slice(count).map((record) => bodyOf(record).command)

async function type(title: string, text: string) {
  await userEvent.click(page.getByRole('gridcell', { name: title, exact: true }).first())
  await userEvent.keyboard(text)
  await userEvent.keyboard('{Enter}')
}

it('sorts siblings by pinyin and keeps them under their parent', async () => {
  await userEvent.click(page.getByRole('button', { name: '事项', exact: true }))
  await eventually(() => expect(titles()).toEqual(['安全生产', '乡村振兴', '改造厕所', '修路']))
  await userEvent.click(page.getByRole('button', { name: /^事项/ }))
  await eventually(() => expect(titles()).toEqual(['乡村振兴', '修路', '改造厕所', '安全生产']))
})

it('keeps the parents of what a search finds and says how many of how many', async () => {
  await userEvent.fill(page.getByRole('textbox', { name: /搜索/ }), '厕所')
  await eventually(() => expect(titles()).toEqual(['乡村振兴', '改造厕所']))
  await expect.element(page.getByText('显示 1 / 4 项')).toBeVisible()
  expect(document.querySelector('.grid-row.is-muted')?.textContent).toContain('乡村振兴')
  await userEvent.click(page.getByRole('button', { name: '清除筛选' }).first())
  await eventually(() => expect(titles()).toHaveLength(4))
})

it('finds titles and units by their pinyin initials', async () => {
  await userEvent.fill(page.getByRole('textbox', { name: /搜索/ }), 'aqsc')
  await eventually(() => expect(titles()).toEqual(['安全生产']))
})

it('finds what has every word, by whole pinyin and in full-width signs too', async () => {
  const search = page.getByRole('textbox', { name: /搜索/ })
  await userEvent.fill(search, 'anquan 应急')
  await eventually(() => expect(titles()).toEqual(['安全生产']))
  await userEvent.fill(search, '安全　住建')
  await eventually(() => expect(titles()).toEqual([]))
})

it('folds a branch and remembers it', async () => {
  const toggle = document.querySelector('[data-toggle]')
  if (!toggle) throw new Error('no branch')
  await userEvent.click(toggle)
  await eventually(() => expect(titles()).toEqual(['乡村振兴', '安全生产']))
  expect(await liveStore().db.preferences.get(`ledger-collapsed ${ledgerId}`)).toBeDefined()
})

it('folds what a filter shows as long as that filter stands', async () => {
  await userEvent.fill(page.getByRole('textbox', { name: /搜索/ }), '厕所')
  await eventually(() => expect(titles()).toEqual(['乡村振兴', '改造厕所']))
  const toggle = document.querySelector('[data-toggle]')
  if (!toggle) throw new Error('no branch')
  await userEvent.click(toggle)
  await eventually(() => expect(titles()).toEqual(['乡村振兴']))
  await expect.element(page.getByText('显示 1 / 4 项')).toBeVisible()
  await userEvent.fill(page.getByRole('textbox', { name: /搜索/ }), '')
  await eventually(() => expect(titles()).toHaveLength(4))
})

it('writes one command for an edited cell, and the new text is shown', async () => {
  const before = host.journal.length
  await type('修路', '修通乡道')
  await eventually(() => expect(titles()).toContain('修通乡道'))
  await eventually(() => expect(commandsSince(before)).toEqual(['edit-cells']))
})

it('says why a date is refused and changes nothing', async () => {
  const before = host.journal.length
  const column = [...document.querySelectorAll('[role=columnheader]')].find((head) =>
    head.textContent?.includes('完成时限'),
  )
  const index = column?.getAttribute('aria-colindex')
  const cell = document.querySelectorAll(`[role=row] [role=gridcell][aria-colindex="${index}"]`)[1]
  if (!cell) throw new Error('no deadline cell in view')
  await userEvent.click(cell)
  await userEvent.keyboard('2024年13月')
  await userEvent.keyboard('{Enter}')
  await eventually(() => expect(document.body.textContent).toContain('“2024年13月”不是日期，原有内容未变'))
  expect(commandsSince(before)).toEqual([])
})

it('adds a target with Ctrl+N after the current one and removes it with a question in numbers', async () => {
  await userEvent.click(page.getByRole('gridcell', { name: '改造厕所', exact: true }))
  await userEvent.keyboard('{Control>}n{/Control}')
  await eventually(() => expect(titles()).toEqual(['乡村振兴', '改造厕所', '新事项', '修路', '安全生产']))
  await eventually(() => expect(document.querySelector('[role=gridcell].is-active')?.textContent).toContain('新事项'))
  await userEvent.keyboard('建文化站')
  await userEvent.keyboard('{Enter}')
  await eventually(() => expect(titles()).toContain('建文化站'))
  await userEvent.click(page.getByRole('gridcell', { name: '乡村振兴', exact: true }))
  await userEvent.click(page.getByRole('button', { name: /^删\s?除$/ }))
  await expect.element(page.getByText(/其下级 3 项保留，上移一级/)).toBeVisible()
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: /删\s?除/ }))
  await eventually(() => expect(titles()).toEqual(['改造厕所', '建文化站', '修路', '安全生产']))
})

it('adds a second target right behind the current one too', async () => {
  for (const text of ['第一', '第二']) {
    await userEvent.click(page.getByRole('gridcell', { name: '改造厕所', exact: true }))
    await userEvent.keyboard('{Control>}n{/Control}')
    await eventually(() => expect(document.querySelector('[role=gridcell].is-active')?.textContent).toContain('新事项'))
    await userEvent.keyboard(`${text}{Enter}`)
    await eventually(() => expect(titles()).toContain(text))
  }
  await eventually(() => expect(titles()).toEqual(['乡村振兴', '改造厕所', '第二', '第一', '修路', '安全生产']))
})

it('hands in what is being typed before it adds a target', async () => {
  await userEvent.click(page.getByRole('gridcell', { name: '改造厕所', exact: true }))
  await userEvent.keyboard('改厕{Control>}n{/Control}')
  await eventually(() => expect(document.querySelector('[role=gridcell].is-active')?.textContent).toContain('新事项'))
  await userEvent.keyboard('绿化{Enter}')
  await eventually(() => expect(titles()).toEqual(['乡村振兴', '改厕', '绿化', '修路', '安全生产']))
})

it('acts on the row that is clicked with the right button, not on the one before', async () => {
  await userEvent.click(page.getByRole('gridcell', { name: '乡村振兴', exact: true }))
  await userEvent.click(page.getByRole('gridcell', { name: '安全生产', exact: true }), { button: 'right' })
  await userEvent.click(page.getByRole('menuitem', { name: /^删\s?除$/ }))
  await expect.element(page.getByText('删除“安全生产”？').last()).toBeVisible()
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: /删\s?除/ }))
  await eventually(() => expect(titles()).toEqual(['乡村振兴', '改造厕所', '修路']))
})

it('keeps the opened target beside the table when its row leaves it', async () => {
  await userEvent.click(page.getByRole('button', { name: '打开第 3 行' }))
  await expect.element(page.getByText('打开 修路')).toBeVisible()
  await userEvent.fill(page.getByRole('textbox', { name: /搜索/ }), '厕所')
  await eventually(() => expect(titles()).toEqual(['乡村振兴', '改造厕所']))
  await expect.element(page.getByText('打开 修路')).toBeVisible()
  // The row that the cursor was left on is opened by a click all the same.
  await userEvent.click(page.getByRole('gridcell', { name: '改造厕所', exact: true }))
  await expect.element(page.getByText('打开 改造厕所')).toBeVisible()
})

it('opens the target of the row whose number is clicked', async () => {
  await userEvent.click(page.getByRole('button', { name: '打开第 4 行' }))
  await expect.element(page.getByText('打开 安全生产')).toBeVisible()
})
