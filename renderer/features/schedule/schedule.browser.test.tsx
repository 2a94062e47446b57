import { localDay } from '@shared/domain/day'
import type { Deadline } from '@shared/domain/deadline'
import { NO_LIGHTS } from '@shared/domain/light'
import { DEFAULT_LIGHT_RULES } from '@shared/domain/light-rules'
import type { MilestoneId, TargetId } from '@shared/domain/ids'
import { standingOf } from '@shared/domain/standing'
import type { Target } from '@shared/domain/target'
import { D, on, targetWith } from '@shared/domain/testing/rows'
import { createRef, useState } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { liveStore } from '../../db/live-store'
import { openTestingStore } from '../../db/testing-host'
import type { GridHandle } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import '../../ui/theme.css'
import { Schedule } from './schedule'
import { eventually, PATIENCE_MS } from '../../ui/testing/eventually'

let root: Root
const opened = vi.fn<(rowId: string) => void>()
const grid = createRef<GridHandle>()

const until = (text: string): Deadline => ({ on: on(text), precision: 'day', asWritten: text })

function rowWith(number: number, over: Partial<Target>): LedgerRow {
  const target = targetWith({ id: `t${number}` as TargetId, title: `事项 ${number}`, ...over })
  const standing = standingOf({
    target,
    summary: null,
    today: localDay(liveStore().clock()),
    method: 'months',
    year: liveStore().projection.view().settings.ledgerYear,
    cadence: { days: 31, graceDays: 10 },
    rules: DEFAULT_LIGHT_RULES,
  })
  return {
    id: target.id,
    depth: 0,
    hasChildren: false,
    isExpanded: true,
    target,
    summary: null,
    standing,
    isHeading: false,
    number,
    light: standing.light,
    below: number === 0 ? NO_LIGHTS : null,
  }
}

function Page({ rows }: { readonly rows: readonly LedgerRow[] }) {
  const [current, setCurrent] = useState<string | null>(null)
  return (
    <Schedule
      ref={grid}
      rows={rows}
      currentRowId={current}
      emptyState={<p>空</p>}
      name="重点工作"
      issuer="县政府督查室"
      matching={rows.length}
      all={rows.length}
      onCurrentRowChange={setCurrent}
      onOpen={opened}
      onToggle={() => {}}
      onTable={() => {}}
    />
  )
}

async function draw(rows: readonly LedgerRow[]) {
  root.render(<Page rows={rows} />)
  await vi.waitUntil(() => document.querySelector('.schedule-scroller')?.firstElementChild, { timeout: PATIENCE_MS })
}

const step = (id: string, dueOn: string, acceptedOn: string | null) => ({
  id: id as MilestoneId,
  title: id,
  dueOn: on(dueOn),
  weight: D('1'),
  acceptedOn: acceptedOn === null ? null : on(acceptedOn),
})

const year = () => liveStore().projection.view().settings.ledgerYear
const drawnRows = () => [...document.querySelectorAll<HTMLElement>('.schedule-row')]

beforeEach(async () => {
  opened.mockReset()
  await openTestingStore('duban-902')
  const element = document.createElement('div')
  element.style.cssText = 'height: 600px; width: 1200px'
  document.body.replaceChildren(element)
  root = createRoot(element)
})

afterEach(() => root.unmount())

it('draws only the rows in view of five thousand, and goes to any of them', async () => {
  await draw(Array.from({ length: 5000 }, (_, number) => rowWith(number, { deadline: until(`${year()}-10-31`) })))
  await vi.waitUntil(() => drawnRows().length > 0, { timeout: PATIENCE_MS })
  expect(drawnRows().length).toBeLessThan(50)
  expect(grid.current?.goTo('t4321')).toBe(true)
  await eventually(() => expect(page.getByText('事项 4321', { exact: true }).query()).not.toBeNull())
  expect(drawnRows().length).toBeLessThan(50)
  expect(grid.current?.selectedRowIds()).toEqual(['t4321'])
})

it('ends a bar with its deadline day, to the pixel', async () => {
  await draw([rowWith(1, { startOn: on(`${year()}-07-01`), deadline: until(`${year()}-09-30`) })])
  const track = document.querySelector('.schedule-track')?.getBoundingClientRect()
  const bar = document.querySelector('.schedule-track .bar')?.getBoundingClientRect()
  const lines = [...document.querySelectorAll('.time-line.is-strong')].map((line) => line.getBoundingClientRect().right)
  expect(track && bar && bar.left > track.left).toBe(true)
  // The quarter's own lines: the third ends where the bar ends, the second where it begins.
  expect(Math.abs((bar?.right ?? 0) - (lines[2] ?? 0))).toBeLessThan(1.5)
  expect(Math.abs((bar?.left ?? 0) - (lines[1] ?? 0))).toBeLessThan(1.5)
})

it('tells milestones apart, and what was finished late', async () => {
  const y = year()
  await draw([
    rowWith(1, {
      deadline: until(`${y + 1}-06-30`),
      milestones: [
        step('开工', `${y - 1}-03-01`, `${y - 1}-03-05`),
        step('封顶', `${y - 1}-05-01`, null),
        step('竣工', `${y + 1}-06-01`, null),
      ],
    }),
    rowWith(2, { deadline: until(`${y - 1}-05-31`), state: 'completed', completedOn: on(`${y - 1}-06-10`) }),
  ])
  await expect
    .element(page.getByRole('img', { name: `节点：开工，${y - 1}-03-01 · ${y - 1}-03-05 已验收` }))
    .toBeInTheDocument()
  await expect.element(page.getByRole('img', { name: /节点：封顶，.* · 逾期未验收/ })).toBeInTheDocument()
  await expect.element(page.getByRole('img', { name: /节点：竣工，.* · 未到期/ })).toBeInTheDocument()
  await expect
    .element(page.getByRole('button', { name: new RegExp(`${y - 1}-06-10 办结，逾期 10 天`) }))
    .toBeInTheDocument()
  expect(document.querySelectorAll('.bar-tail.is-late')).toHaveLength(1)
})

it('opens a target by a click on its bar; the deadline of finished work is not there to be dragged', async () => {
  await draw([
    rowWith(1, { deadline: until(`${year()}-10-31`), state: 'completed', completedOn: on(`${year()}-10-01`) }),
    rowWith(2, { deadline: { on: null, precision: 'vague', asWritten: '尽快' } }),
  ])
  await userEvent.click(page.getByRole('button', { name: /^事项 1，/ }))
  expect(opened).toHaveBeenCalledWith('t1')
  expect(document.querySelector('.bar-handle')).toBeNull()
  await expect.element(page.getByText('尽快（没有确定日期）')).toBeVisible()
})

it('has no bars and says so where no deadline has a date', async () => {
  await draw([rowWith(1, {}), rowWith(2, {})])
  await expect.element(page.getByText(/画不出横条/)).toBeVisible()
  await expect.element(page.getByText('没有写完成时限').first()).toBeVisible()
})
