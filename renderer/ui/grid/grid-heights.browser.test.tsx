import { afterEach, describe, expect, it, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { drawn, mountGrid, sampleColumns, sampleRows, unmountGrids, type MountedGrid, type SampleRow } from './testing'

afterEach(unmountGrids)

const SENTENCE = '加快前期手续办理，落实用地、资金和施工队伍，确保 2023 年 10 月底前 GDP supported projects 开工；'

/** Rows of one line to some twelve, and some with line breaks of their own. */
function unevenRows(count: number): SampleRow[] {
  return sampleRows(count).map((row, number) => ({
    ...row,
    texts: {
      ...row.texts,
      measure: number % 7 === 3 ? '一、甲\n二、乙\n三、丙' : SENTENCE.repeat(number % 5),
    },
  }))
}

/** What is wrong with how the drawn rows stand: gaps, overlaps, and texts that are cut. */
function faults({ drawnRows }: MountedGrid): readonly string[] {
  const found: string[] = []
  const rows = drawnRows().toSorted((a, b) => Number(a.dataset['row']) - Number(b.dataset['row']))
  for (const [place, row] of rows.entries()) {
    const box = row.getBoundingClientRect()
    const next = rows[place + 1]?.getBoundingClientRect()
    if (next && Math.abs(next.top - box.bottom) > 1) found.push(`row ${row.dataset['row']} is followed at ${next.top}`)
    let tallest = 20
    for (const text of row.querySelectorAll<HTMLElement>('.grid-text')) tallest = Math.max(tallest, text.offsetHeight)
    if (Math.abs(box.height - tallest - 12) > 1) found.push(`row ${row.dataset['row']}: ${box.height} for ${tallest}`)
  }
  return found
}

function isInView({ scroller, active, cell }: MountedGrid): boolean {
  const box = cell(...active()).getBoundingClientRect()
  const frame = scroller.getBoundingClientRect()
  return box.top >= frame.top + 34 && box.bottom <= frame.top + scroller.clientHeight + 1
}

const settled = async () => {
  for (let turn = 0; turn < 3; turn += 1) await drawn()
}

describe('rows as tall as their texts', () => {
  it('stand without gap or overlap, with nothing cut, wherever the window is', async () => {
    const grid = await mountGrid({ rows: unevenRows(50_000), columns: sampleColumns, rowHeight: 'text' })
    await settled()
    expect(faults(grid)).toEqual([])
    expect(new Set(grid.drawnRows().map((row) => row.offsetHeight)).size).toBeGreaterThan(3)
    for (const share of [0.3, 0.7, 0.31, 1]) {
      grid.scroller.scrollTop = grid.scroller.scrollHeight * share
      await settled()
      expect(faults(grid)).toEqual([])
      expect(grid.drawnRows().length).toBeLessThan(60)
    }
  })

  it('keep the active cell in view whatever key brought it there', async () => {
    const grid = await mountGrid({ rows: unevenRows(5_000), columns: sampleColumns, rowHeight: 'text' })
    await grid.click(0, 3)
    for (const key of ['{PageDown}', '{PageDown}', '{PageUp}', '{Control>}{End}{/Control}', '{PageUp}', '{ArrowUp}']) {
      await userEvent.keyboard(key)
      await settled()
      expect([key, isInView(grid)]).toEqual([key, true])
      expect([key, ...faults(grid)]).toEqual([key])
    }
  })

  it('do not move under the eye while the heights of all others are being learnt', async () => {
    const grid = await mountGrid({ rows: unevenRows(50_000), columns: sampleColumns, rowHeight: 'text' })
    grid.scroller.scrollTop = 300_000
    await settled()
    const edge = grid.scroller.getBoundingClientRect().top + 40
    const first = grid.drawnRows().find((row) => row.getBoundingClientRect().bottom > edge)
    const [row, top] = [first?.dataset['row'], first?.getBoundingClientRect().top ?? 0]
    const before = grid.scroller.scrollHeight
    await vi.waitUntil(() => grid.scroller.scrollHeight > before * 1.5, { timeout: 10_000 })
    await settled()
    const after = grid.scroller.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect().top ?? 0
    expect(Math.abs(after - top)).toBeLessThan(2)
  })
})
