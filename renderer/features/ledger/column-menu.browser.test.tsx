import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { compose, drawn, insert } from '../../ui/grid/testing'
import { openLedgerPage, shownTitles, type OpenedPage } from './testing/page'
import { eventually } from '../../ui/testing/eventually'

let opened: OpenedPage

beforeEach(async () => {
  opened = await openLedgerPage('duban-902', [
    { title: '改造厕所', leadUnits: ['住建局'] },
    { title: '修路', leadUnits: ['交通局'] },
    { title: '安全生产', leadUnits: [] },
    { title: '修桥', leadUnits: ['交通局'] },
  ])
})

afterEach(() => opened.root.unmount())

const menu = () => page.getByRole('dialog')
const option = (name: RegExp) => menu().getByRole('option', { name })

async function openMenu(title: string) {
  await userEvent.hover(page.getByRole('columnheader', { name: title, exact: true }))
  await userEvent.click(page.getByRole('button', { name: `筛选“${title}”` }))
}

it('offers the values of a column with their counts, and shows what was ticked', async () => {
  await openMenu('牵头单位')
  const texts = [...document.querySelectorAll('[role=option]')].map((line) => line.textContent)
  expect(texts).toEqual(['全选3', '交通局2', '住建局1', '（空白）1'])
  await userEvent.click(option(/^全选/))
  await expect.element(menu().getByRole('button', { name: /^确\s?定$/ })).toBeDisabled()
  await userEvent.click(option(/交通局/))
  await userEvent.click(option(/空白/))
  await userEvent.keyboard('{Enter}')
  await eventually(() => expect(shownTitles()).toEqual(['修路', '安全生产', '修桥']))
  await expect.element(page.getByText('显示 3 / 4 项')).toBeVisible()

  // What the next column offers is what is left, and both hold together.
  await openMenu('事项')
  await expect.element(option(/改造厕所/)).not.toBeInTheDocument()
  await userEvent.keyboard('修')
  await eventually(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(3))
  await userEvent.keyboard('{Enter}')
  await eventually(() => expect(shownTitles()).toEqual(['修路', '修桥']))

  await userEvent.click(page.getByRole('button', { name: /^牵头单位：/ }))
  await eventually(() => expect(shownTitles()).toEqual(['修路', '修桥']))
  await userEvent.click(page.getByRole('button', { name: '清除全部' }))
  await eventually(() => expect(shownTitles()).toHaveLength(4))
})

it('is worked by keys alone, gives the focus back, and is remembered for the ledger', async () => {
  await userEvent.click(page.getByRole('gridcell', { name: '交通局' }).first())
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await expect.element(menu()).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(menu()).not.toBeInTheDocument()
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  document.querySelector<HTMLElement>('[role=columnheader][aria-colindex="3"] .grid-sort')?.focus()
  await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}')
  await expect.element(page.getByRole('dialog', { name: '“事项”的筛选与排序' })).toBeVisible()
  await userEvent.keyboard('{Escape}')
  await expect.element(menu()).not.toBeInTheDocument()
  await userEvent.keyboard('{Control>}{Shift>}l{/Shift}{/Control}')
  await userEvent.keyboard('{ArrowDown} {ArrowDown} {Enter}')
  await eventually(() => expect(shownTitles()).toEqual(['修路', '修桥']))
  expect(document.activeElement?.tagName).toBe('TEXTAREA')
  opened.reopen()
  await eventually(() => expect(shownTitles()).toEqual(['修路', '修桥']))
  await expect.element(page.getByRole('button', { name: /^牵头单位：交通局/ })).toBeVisible()
  // A link that asks for certain rows shows exactly those.
  opened.reopen({ text: '安全' })
  await eventually(() => expect(shownTitles()).toEqual(['安全生产']))
})

it('waits for an input method before it searches', async () => {
  await openMenu('牵头单位')
  await compose('jiao')
  expect(document.querySelectorAll('[role=option]')).toHaveLength(4)
  await insert('交通')
  await drawn()
  await eventually(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(2))
})

it('sorts from the head, leaves its name alone, and clears from the empty page', async () => {
  await openMenu('事项')
  await userEvent.click(menu().getByRole('button', { name: '↓ 降序' }))
  await eventually(() => expect(shownTitles()).toEqual(['修桥', '修路', '改造厕所', '安全生产']))
  await expect.element(page.getByRole('columnheader', { name: '事项', exact: true })).toBeVisible()
  await openMenu('完成值')
  await userEvent.fill(menu().getByRole('textbox', { name: '从' }), '1')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByText('没有符合条件的事项')).toBeVisible()
  await userEvent.click(page.getByRole('button', { name: '清除筛选' }))
  await eventually(() => expect(shownTitles()).toHaveLength(4))
})

it('takes a day that was typed for the calendar, not for the end of choosing', async () => {
  await openMenu('完成时限')
  await userEvent.fill(menu().getByRole('textbox', { name: '从' }), '2023-12-01')
  await userEvent.keyboard('{Enter}')
  await expect.element(menu()).toBeVisible()
  await userEvent.click(menu().getByRole('button', { name: /^确\s?定$/ }))
  await expect.element(page.getByRole('button', { name: /^完成时限：2023-12-01 起/ })).toBeVisible()
})
