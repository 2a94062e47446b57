import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { clipboardEvent, drawn, mountGrid, paste, sampleColumns, sampleRows, unmountGrids } from './testing'
import type { MountedGrid, SampleRow } from './testing'
import { eventually } from '../testing/eventually'

const toggled = vi.fn<(rowId: string) => void>()
const totals = vi.fn<(totals: { readonly cells: number }) => void>()
let grid: MountedGrid

const head = (id: string): SampleRow => ({ id, isBanner: true, hasChildren: true, isExpanded: true, texts: {} })

/** Two groups of two rows: a head, two rows, a head, two rows. */
beforeEach(async () => {
  const [a, b, c, d] = sampleRows(4) as [SampleRow, SampleRow, SampleRow, SampleRow]
  toggled.mockClear()
  grid = await mountGrid({
    rows: [head('g1'), a, b, head('g2'), c, d],
    columns: sampleColumns,
    renderBanner: ({ id }) => <strong>{id}</strong>,
    onToggle: toggled,
    onSelectionChange: totals,
  })
})

afterEach(unmountGrids)

const banner = (id: string) => {
  const found = [...grid.scroller.querySelectorAll('.grid-banner-words')].find((words) =>
    words.textContent?.includes(id),
  )
  if (!found) throw new Error(`no banner ${id}`)
  return found
}

it('copies and adds up the rows alone, and pastes past the head of a group', async () => {
  await grid.click(1, 2)
  await grid.click(4, 2, true)
  expect(clipboardEvent(grid.field, 'copy').getData('text/plain').trimEnd().split(/\r?\n/)).toHaveLength(3)
  await eventually(() => expect(totals.mock.lastCall?.[0].cells).toBe(3))
  await grid.click(2, 2)
  await paste(grid.field, '甲\n乙')
  expect(grid.batches.at(-1)?.edits.map(({ rowId, text }) => [rowId, text])).toEqual([
    ['row-1', '甲'],
    ['row-2', '乙'],
  ])
  expect(grid.batches.at(-1)?.skipped).toBe(0)
})

it('folds a group by its head, by mouse and by keys, and takes nothing typed there', async () => {
  await userEvent.click(banner('g2'))
  expect(toggled.mock.lastCall).toEqual(['g2'])
  await grid.click(2, 2)
  await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  await drawn()
  await userEvent.keyboard('{Enter}')
  expect(toggled.mock.lastCall).toEqual(['g1'])
  await userEvent.keyboard('x{Enter}')
  await userEvent.keyboard('{Delete}')
  expect(grid.batches.flatMap(({ edits }) => edits)).toEqual([])
})
