import axe from 'axe-core'
import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Totals } from './totals'
import {
  clipboardEvent,
  devTools,
  drawn,
  found,
  mountGrid,
  paste,
  sampleColumns,
  sampleRows,
  unmountGrids,
} from './testing'

afterEach(unmountGrids)

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
  await drawn()
}

it('moves and stretches the selection by keys and mouse', async () => {
  const grid = await mountGrid({ rows: sampleRows(200), columns: sampleColumns })
  await grid.click(0, 4)
  await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
  expect(grid.selected()).toBe(4)
  expect(grid.active()).toEqual([0, 4])
  await grid.click(3, 6, true)
  expect(grid.selected()).toBe(12)
  await press('{Control>}{End}{/Control}')
  expect(grid.active()).toEqual([199, sampleColumns.length - 1])
  await press('{Control>}{Home}{/Control}')
  expect(grid.active()).toEqual([0, 0])
  await press('{PageDown}')
  expect(grid.active()[0]).toBeGreaterThan(10)
})

it('stretches the selection while the mouse is dragged', async () => {
  const grid = await mountGrid({ rows: sampleRows(200), columns: sampleColumns })
  const middle = (row: number, column: number) => {
    const { left, top, width, height } = grid.cell(row, column).getBoundingClientRect()
    return { x: left + width / 2, y: top + height / 2, button: 'left' as const, clickCount: 1 }
  }
  const from = middle(1, 4)
  const to = middle(4, 5)
  const fire = (type: string, { x, y }: typeof from, buttons: number) =>
    found(document.elementFromPoint(x, y)).dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, buttons }),
    )
  fire('mousedown', from, 1)
  fire('mousemove', to, 1)
  await drawn()
  await drawn()
  fire('mouseup', to, 0)
  await drawn()
  expect(grid.selected()).toBe(8)
})

it('copies as tabbed text and as a table, and pastes larger blocks past the selection as one batch', async () => {
  const grid = await mountGrid({ rows: sampleRows(50), columns: sampleColumns })
  await grid.click(0, 4)
  await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
  const data = clipboardEvent(grid.field, 'copy')
  expect(data.getData('text/plain')).toBe('1234.5\t0\r\n1234.5\t1')
  expect(data.getData('text/html')).toMatch(/<td[^>]*>1234.5<\/td><td[^>]*>0<\/td>/)
  await grid.click(10, 3)
  await paste(grid.field, 'a\t1\t2\r\n"b\nc"\t3\t4\r\n')
  expect(grid.batches).toHaveLength(1)
  expect(grid.batches[0]).toMatchObject({ kind: 'paste', overwrites: 6, skipped: 0 })
  expect(grid.textAt(11, 'measure')).toBe('b\nc')
  expect(grid.selected()).toBe(6)
})

it('fills a selection with a single pasted text, fills down and clears', async () => {
  const grid = await mountGrid({ rows: sampleRows(50), columns: sampleColumns })
  await grid.click(0, 4)
  await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await paste(grid.field, '7')
  expect([0, 1, 2].map((row) => grid.textAt(row, 'goal'))).toEqual(['7', '7', '7'])
  await grid.click(5, 5)
  await press('{Shift>}{ArrowDown}{ArrowDown}{/Shift}{Control>}d{/Control}')
  expect([5, 6, 7].map((row) => grid.textAt(row, 'actual'))).toEqual(['5', '5', '5'])
  await press('{Delete}')
  expect(grid.textAt(6, 'actual')).toBe('')
  expect(grid.batches.map(({ kind }) => kind)).toEqual(['paste', 'fill', 'clear'])
})

it('moves cells that were cut when they are pasted, in one batch, and not before', async () => {
  const grid = await mountGrid({ rows: sampleRows(50), columns: sampleColumns })
  await grid.click(8, 5)
  await press('{Shift>}{ArrowDown}{/Shift}')
  const tsv = clipboardEvent(grid.field, 'cut').getData('text/plain')
  await drawn()
  expect(tsv).toBe('8\r\n9')
  expect(grid.textAt(8, 'actual')).toBe('8')
  expect(grid.scroller.querySelectorAll('.is-cut')).toHaveLength(2)
  await grid.click(9, 5)
  await paste(grid.field, tsv)
  expect([8, 9, 10].map((row) => grid.textAt(row, 'actual'))).toEqual(['', '8', '9'])
  expect(grid.batches.map(({ kind, edits }) => [kind, edits.length])).toEqual([['move', 3]])
  expect(grid.scroller.querySelectorAll('.is-cut')).toHaveLength(0)
  // Escape gives up, and what was copied elsewhere since is only pasted.
  await grid.click(20, 5)
  clipboardEvent(grid.field, 'cut')
  await press('{Escape}')
  await grid.click(21, 5)
  await paste(grid.field, '20')
  expect(grid.textAt(20, 'actual')).toBe('20')
})

it('never loses a text that was cut: on its own place, where it finds no room, or once it was changed', async () => {
  const grid = await mountGrid({ rows: sampleRows(13), columns: sampleColumns })
  const cut = () => clipboardEvent(grid.field, 'cut').getData('text/plain')
  await grid.click(8, 5)
  await press('{Shift>}{ArrowDown}{/Shift}')
  const own = cut()
  await drawn()
  await paste(grid.field, own)
  expect([8, 9].map((row) => grid.textAt(row, 'actual'))).toEqual(['8', '9'])
  // Pasted over what says the same already.
  await grid.click(10, 5)
  await paste(grid.field, '9')
  await grid.click(9, 5)
  await press('{Shift>}{ArrowDown}{/Shift}')
  const equal = cut()
  await drawn()
  await grid.click(10, 5)
  await paste(grid.field, equal)
  expect([9, 10, 11].map((row) => grid.textAt(row, 'actual'))).toEqual(['', '9', '9'])
  // Beyond the last row.
  await grid.click(11, 5)
  await press('{Shift>}{ArrowDown}{/Shift}')
  const beyond = cut()
  await drawn()
  await grid.click(12, 4)
  await paste(grid.field, beyond)
  expect([11, 12].map((row) => grid.textAt(row, 'actual'))).toEqual(['9', '12'])
  // Changed since.
  await grid.click(2, 5)
  const old = cut()
  await drawn()
  await press('77{Enter}')
  await grid.click(6, 5)
  await paste(grid.field, old)
  expect([2, 6].map((row) => grid.textAt(row, 'actual'))).toEqual(['77', '2'])
})

it('tells what can not be edited by column, and hands over rows beyond the last one', async () => {
  const grid = await mountGrid({ rows: sampleRows(3), columns: sampleColumns })
  await grid.click(1, 0)
  await paste(grid.field, '7\tA\n8\tB\n9\tC\n10\tD')
  expect(grid.batches[0]).toMatchObject({ kind: 'paste', edits: [{ text: 'A', before: 'ZD-00002' }, { text: 'B' }] })
  expect([...(grid.batches[0]?.locked ?? [])]).toEqual([['number', 2]])
  expect(grid.batches[0]?.rowsBeyond?.map((texts) => [...texts])).toEqual([
    [
      ['number', '9'],
      ['code', 'C'],
    ],
    [
      ['number', '10'],
      ['code', 'D'],
    ],
  ])
})

it('copies ten thousand cells', async () => {
  const grid = await mountGrid({ rows: sampleRows(1_000), columns: sampleColumns })
  await grid.click(0, 0)
  await press('{Control>}a{/Control}')
  const start = performance.now()
  const lines = clipboardEvent(grid.field, 'copy').getData('text/plain').split('\r\n')
  console.log(`copy of ${lines.length * sampleColumns.length} cells: ${(performance.now() - start).toFixed(0)} ms`)
  expect(lines).toHaveLength(1_000)
})

it('copies and pastes through the real clipboard keys of the browser', async () => {
  const grid = await mountGrid({ rows: sampleRows(50), columns: sampleColumns })
  await grid.click(0, 4)
  await devTools().send('Browser.grantPermissions', { permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'] })
  await press('{Control>}c{/Control}')
  await grid.click(3, 4)
  await press('9{Enter}')
  await grid.click(3, 4)
  await press('{Control>}v{/Control}')
  expect(grid.textAt(3, 'goal')).toBe('1234.5')
})

it('tells totals of figures only', async () => {
  const said: Totals[] = []
  const grid = await mountGrid({
    rows: sampleRows(20_000),
    columns: sampleColumns,
    onSelectionChange: (totals) => said.push(totals),
  })
  await grid.click(0, 4)
  await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}')
  expect(said.at(-1)).toEqual({ cells: 4, count: 4, figures: 4, sum: '2470', average: '617.5' })
  await press('{Control>}a{/Control}')
  await expect.poll(() => said.at(-1)?.cells, { timeout: 8_000 }).toBe(20_000 * sampleColumns.length)
  expect(said.at(-1)?.sum).toBe('224680000')
})

it('folds and unfolds, sorts and widens on request', async () => {
  const told: string[] = []
  const rows = sampleRows(20).map((row, number) => ({
    ...row,
    depth: number % 4 === 0 ? 0 : 1,
    hasChildren: number % 4 === 0,
    isExpanded: number % 4 === 0,
  }))
  const grid = await mountGrid({
    rows,
    columns: sampleColumns,
    treeKey: 'title',
    sort: [{ key: 'goal', direction: 'descending' }],
    onToggle: (rowId) => told.push(`toggle ${rowId}`),
    onSort: (key, isAdditive) => told.push(`sort ${key} ${isAdditive}`),
    onWidthChange: (key, width) => told.push(`width ${key} ${width > 60}`),
    onOpen: (rowId) => told.push(`open ${rowId}`),
    onCurrentRowChange: (rowId) => told.push(`at ${rowId}`),
  })
  await grid.click(2, 2)
  await press('{Alt>}{ArrowLeft}{/Alt}{Alt>}{ArrowLeft}{/Alt}')
  expect(grid.active()).toEqual([0, 2])
  const heads = [...grid.scroller.querySelectorAll<HTMLElement>('[role=columnheader]')]
  expect(heads[4]?.getAttribute('aria-sort')).toBe('descending')
  found(heads[4]?.querySelector('button')).click()
  found(heads[4]?.querySelector('.grid-edge')).dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  await grid.click(0, 0)
  await press('{Enter}')
  expect(told).toEqual(['at row-2', 'at row-0', 'toggle row-0', 'sort goal false', 'width goal true', 'open row-0'])
})

it('goes to the row that the page makes current', async () => {
  const rows = sampleRows(2_000)
  const grid = await mountGrid({ rows, columns: sampleColumns, currentRowId: 'row-1500' })
  await expect.poll(() => grid.drawnRows().some(({ dataset }) => dataset.row === '1500')).toBe(true)
  expect(grid.active()[0]).toBe(1_500)
  expect(grid.scroller.scrollTop).toBeGreaterThan(10_000)
})

it('lets the focus out by Escape and Tab, and has no barrier that axe knows', async () => {
  const grid = await mountGrid({ rows: sampleRows(50), columns: sampleColumns, treeKey: 'title' })
  await grid.click(1, 4)
  const report = await axe.run(grid.scroller, { rules: { 'color-contrast': { enabled: true } } })
  expect(report.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  const after = document.body.appendChild(document.createElement('button'))
  await press('{Escape}{Tab}')
  expect(document.activeElement).toBe(after)
  after.remove()
})

it('shows the next step when there are no rows', async () => {
  const grid = await mountGrid({ rows: [], columns: sampleColumns, emptyState: '还没有事项' })
  expect(grid.scroller.textContent).toContain('还没有事项')
})

it('keeps frozen columns in place when it is scrolled sideways', async () => {
  const grid = await mountGrid({ rows: sampleRows(50), columns: sampleColumns })
  const place = () => [grid.cell(3, 2), found(grid.scroller.querySelectorAll('[role=columnheader]')[2])]
  const before = place().map((element) => element.getBoundingClientRect().left)
  grid.scroller.scrollLeft = 400
  await expect.poll(() => grid.scroller.hasAttribute('data-sideways')).toBe(true)
  expect(place().map((element) => element.getBoundingClientRect().left)).toEqual(before)
  await grid.click(3, 2)
  const { left } = grid.field.getBoundingClientRect()
  expect(left).toBe(before[0])
})
