import { afterEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { compose, drawn, found, insert, mountGrid, sampleColumns, sampleRows, unmountGrids } from './testing'

afterEach(unmountGrids)

const TITLE = 2
const MEASURE = 3
const GOAL = 4
const STATE = 7

async function mount(onEdit?: Parameters<typeof mountGrid>[0]['onEdit']) {
  return mountGrid({ rows: sampleRows(30), columns: sampleColumns, ...(onEdit ? { onEdit } : {}) })
}

async function press(keys: string): Promise<void> {
  await userEvent.keyboard(keys)
  await drawn()
}

it('keeps every letter of a Chinese composition in the cell and commits what was chosen', async () => {
  const grid = await mount()
  await grid.click(0, TITLE)
  for (const letters of ['n', 'ni', 'nih', 'nihao']) await compose(letters)
  expect(grid.field.value).toBe('nihao')
  expect(grid.field.dataset.gridInput).toBe('editing')
  await insert('你好')
  expect(grid.field.value).toBe('你好')
  await press('{Enter}')
  expect(grid.textAt(0, 'title')).toBe('你好')
  expect(grid.active()).toEqual([1, TITLE])
  expect(grid.batches).toHaveLength(1)
})

it('does not commit on the Enter that ends a composition', async () => {
  const grid = await mount()
  await grid.click(0, TITLE)
  await compose('xiangmu')
  const enter = new KeyboardEvent('keydown', {
    key: 'Enter',
    keyCode: 229,
    isComposing: true,
    bubbles: true,
    cancelable: true,
  })
  grid.field.dispatchEvent(enter)
  await drawn()
  expect(enter.defaultPrevented).toBe(false)
  expect(grid.batches).toHaveLength(0)
  await insert('项目')
  expect(grid.field.value).toBe('项目')
  await press('{Tab}')
  expect(grid.textAt(0, 'title')).toBe('项目')
  expect(grid.active()).toEqual([0, MEASURE])
})

it('composes into several cells in a row without a leaked letter', async () => {
  const grid = await mount()
  await grid.click(0, TITLE)
  for (const [letters, word] of [
    ['kaigong', '开工'],
    ['jungong', '竣工'],
    ['yanshou', '验收'],
  ] as const) {
    await compose(letters[0] ?? '')
    await compose(letters)
    await insert(word)
    await press('{Enter}')
  }
  expect([0, 1, 2].map((row) => grid.textAt(row, 'title'))).toEqual(['开工', '竣工', '验收'])
})

it('takes no composition into a cell that cannot be edited', async () => {
  const grid = await mount()
  await grid.click(0, 0)
  await insert('你好')
  expect(grid.field.value).toBe('')
  await press('{Enter}')
  expect(grid.batches).toHaveLength(0)
})

it('replaces on typing, keeps on F2, gives up on Escape', async () => {
  const grid = await mount()
  await grid.click(0, GOAL)
  await press('42{Enter}')
  expect(grid.textAt(0, 'goal')).toBe('42')
  await press('{ArrowUp}{F2}')
  expect(grid.field.value).toBe('42')
  await press('.5{Enter}')
  expect(grid.textAt(0, 'goal')).toBe('42.5')
  await press('7{Escape}')
  expect(grid.textAt(1, 'goal')).toBe('1234.5')
  expect(grid.field.value).toBe('')
})

it('breaks lines in long texts only', async () => {
  const grid = await mount()
  await grid.click(0, MEASURE)
  await press('one{Alt>}{Enter}{/Alt}two{Enter}')
  expect(grid.textAt(0, 'measure')).toBe('one\ntwo')
})

it('hands the text in when the focus goes elsewhere', async () => {
  const grid = await mount()
  await grid.click(0, TITLE)
  await press('abc')
  const other = document.body.appendChild(document.createElement('input'))
  other.focus()
  await drawn()
  other.remove()
  expect(grid.textAt(0, 'title')).toBe('abc')
})

it('offers the choices of a cell and takes the highlighted one', async () => {
  const grid = await mount()
  await grid.click(0, STATE)
  await press('{Alt>}{ArrowDown}{/Alt}')
  expect(grid.scroller.querySelectorAll('[role=option]')).toHaveLength(3)
  await press('{ArrowDown}{Enter}')
  expect(grid.textAt(0, 'state')).toBe('待核查')
  await compose('banjie')
  await insert('办')
  await press('{Enter}')
  expect(grid.textAt(1, 'state')).toBe('办结')
})

it('keeps the old text of a refused cell, says why, and gives the typed text back on F2', async () => {
  const grid = await mount(async ({ edits }) => ({
    refused: edits.map(({ rowId, key }) => ({ rowId, key, message: '“abc”不是数。' })),
  }))
  await grid.click(0, GOAL)
  await press('abc{Enter}')
  expect(grid.cell(0, GOAL).textContent).toBe('1,234.5')
  expect(grid.cell(0, GOAL).getAttribute('aria-invalid')).toBe('true')
  expect(found(grid.scroller.querySelector('[aria-live=polite]')).textContent).toBe('目标值：“abc”不是数。')
  expect(found(grid.scroller.querySelector('.grid-bubble')).textContent).toContain('“abc”不是数。')
  await press('{ArrowUp}{F2}')
  expect(grid.field.value).toBe('abc')
})

it('leaves undo to the page while no cell is edited', async () => {
  const grid = await mount()
  let seen = 0
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === 'z') seen += 1
  }
  window.addEventListener('keydown', listen)
  await grid.click(0, TITLE)
  await press('abc{Enter}{Control>}z{/Control}')
  window.removeEventListener('keydown', listen)
  expect(seen).toBe(1)
  expect(grid.field.value).toBe('')
  expect(grid.field.dataset.gridInput).toBe('resting')
})
