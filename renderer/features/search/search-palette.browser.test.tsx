import { GIVEN_KINDS } from '@shared/domain/given-kinds'
import type { IsoDate } from '@shared/domain/day'
import type { LedgerId, TargetId } from '@shared/domain/ids'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { addLedger } from '../../commands/add-ledger'
import { addTarget } from '../../commands/add-target'
import { editTarget } from '../../commands/edit-target'
import { recordProgress } from '../../commands/record-progress'
import { liveStore } from '../../db/live-store'
import { backToToday, lookBackTo } from '../../db/past-day'
import { openTestingStore } from '../../db/testing-host'
import '../../ui/theme.css'
import { SearchPalette } from './search-palette'

let root: Root
let targetId: TargetId
const opened = vi.fn<(group: string, opens: string) => void>()
const done = vi.fn<() => void>()
const closed = vi.fn<() => void>()

const box = () => page.getByRole('combobox', { name: '查找' })
const lines = () => [...document.querySelectorAll('[role=option]')].map((option) => option.textContent ?? '')
const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.textContent ?? ''
const marked = () => [...document.querySelectorAll('[role=option] mark')].map((mark) => mark.textContent)

/** The worker has first to be loaded. */
const until = (isSo: () => boolean) => vi.waitUntil(isSo, { timeout: 20_000 })

const COMMANDS = [{ name: 'back-up', label: '立即备份', run: done }]

async function note(on: string, progress: string): Promise<void> {
  const entry = { on: on as IsoDate, progress, problem: '', nextStep: '', observations: [], corrects: null }
  const recorded = await recordProgress(targetId, entry)
  if (!recorded.ok) throw new Error(recorded.code)
}

beforeEach(async () => {
  await openTestingStore('duban-931')
  const kindId = GIVEN_KINDS[0]?.id as (typeof GIVEN_KINDS)[number]['id']
  const made = await addLedger({ name: '重点工作', kindId, year: 2023, issuer: '' })
  if (!made.ok) throw new Error(made.code)
  const ledgerId = made.value.changes.at(-1)?.id as LedgerId
  for (const title of ['全年招商引资', '招商中心建设', '道路改造']) {
    const added = await addTarget({ ledgerId, parentId: null, title, afterOrder: null })
    if (!added.ok) throw new Error(added.code)
    targetId = added.value.changes[0]?.id as TargetId
  }
  await editTarget(targetId, { leadUnits: ['县住建局'], remark: '招商配套ＧＤＰ' })
  await note('2023-02-01', '路基完成')
  await note('2023-04-01', '路面摊铺')
  await liveStore().pump.flush()
  const element = document.createElement('div')
  document.body.replaceChildren(element)
  root = createRoot(element)
  root.render(
    <SearchPalette
      commands={COMMANDS}
      onClose={closed}
      onOpen={({ group, opens }) => opened(group, opens)}
      onAllTargets={() => undefined}
    />,
  )
  await until(() => document.activeElement?.getAttribute('role') === 'combobox')
})

afterEach(() => {
  root.unmount()
  backToToday()
  vi.clearAllMocks()
})

it('finds by Chinese, by pinyin and by folded signs, the best first, and marks what was found', async () => {
  await userEvent.fill(box(), '招商')
  await until(() => lines().length === 3)
  expect(lines()[0]).toContain('招商中心建设')
  expect(lines()[2]).toMatch(/道路改造备注：招商配套/)
  await userEvent.fill(box(), 'zsyz')
  await until(() => lines().length === 1)
  expect(marked()).toEqual(['招商引资'])
  await userEvent.fill(box(), 'gdp 道路')
  await until(() => lines()[0]?.includes('ＧＤＰ') ?? false)
})

it('moves by arrows, Home and End, and opens what is chosen', async () => {
  await userEvent.fill(box(), '招商')
  await until(() => lines().length === 3)
  await userEvent.keyboard('{End}')
  await until(() => chosen().includes('道路改造'))
  await userEvent.keyboard('{ArrowDown}')
  await until(() => chosen().includes('招商中心'))
  await userEvent.keyboard('{ArrowUp}{Home}{ArrowDown}{ArrowDown}{Enter}')
  expect(opened).toHaveBeenCalledWith('target', targetId)
  expect(closed).toHaveBeenCalled()
})

it('leaves Enter and arrows to an input method that is putting a word together', async () => {
  await userEvent.fill(box(), '招商')
  await until(() => lines().length === 3)
  const input = document.querySelector('input')
  for (const key of ['ArrowDown', 'Enter', 'Escape'])
    input?.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }))
  expect(chosen()).toContain('招商中心建设')
  expect(opened).not.toHaveBeenCalled()
  expect(closed).not.toHaveBeenCalled()
})

it('runs a command, and closes with Esc without doing anything', async () => {
  await userEvent.fill(box(), 'beifen')
  await userEvent.keyboard('{Enter}')
  await until(() => done.mock.calls.length === 1)
  await userEvent.keyboard('{Escape}')
  expect(opened).not.toHaveBeenCalled()
})

it('follows what commands write', async () => {
  await userEvent.fill(box(), '沥青')
  await expect.element(page.getByText('没有找到“沥青”')).toBeVisible()
  await note('2023-05-10', '沥青路面通过验收')
  await until(() => lines().length === 1)
  expect(lines()[0]).toMatch(/沥青路面通过验收道路改造 · 2023-05-10/)
  await editTarget(targetId, { title: '道路改造与沥青罩面' })
  await until(() => lines().length === 2)
})

it('shows no note that is later than the day that is looked at', async () => {
  await lookBackTo('2023-03-01' as IsoDate)
  await userEvent.fill(box(), '路')
  await until(() => lines().some((line) => line.includes('路基完成')))
  expect(lines().some((line) => line.includes('路面摊铺'))).toBe(false)
  await expect.element(page.getByText('只查找 2023年3月1日及以前')).toBeVisible()
})
