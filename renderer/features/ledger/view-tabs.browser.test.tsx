import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { openLedgerPage, shownTitles, type OpenedPage } from './testing/page'
import { eventually } from '../../ui/testing/eventually'

let opened: OpenedPage

beforeEach(async () => {
  opened = await openLedgerPage('duban-903', [
    { title: '改造厕所', leadUnits: ['住建局'] },
    { title: '修路', leadUnits: ['交通局'] },
    { title: '安全生产', leadUnits: ['应急局'] },
    { title: '修桥', leadUnits: ['交通局'] },
  ])
})

afterEach(() => opened.root.unmount())

const views = () => page.getByRole('group', { name: '视图' })
const tab = (name: string | RegExp) => views().getByRole('button', { name, exact: true })
const groupHeads = () => [...document.querySelectorAll('.grid-banner strong')].map((head) => head.textContent)

async function groupBy(title: string) {
  await userEvent.click(page.getByRole('button', { name: /^分\s?组/ }))
  await userEvent.click(page.getByRole('menuitem', { name: title }))
}

async function saveAs(name: string) {
  await userEvent.click(tab('＋ 存为视图'))
  await userEvent.fill(page.getByRole('textbox', { name: '视图名称' }), name)
  await userEvent.keyboard('{Enter}')
  await expect.element(tab(name)).toHaveAttribute('aria-pressed', 'true')
}

it('groups under heads, folds one of them, and counts targets alone', async () => {
  await groupBy('牵头单位')
  await eventually(() => expect(groupHeads()).toEqual(['交通局', '应急局', '住建局']))
  await expect.element(page.getByText('共 4 项')).toBeVisible()
  await userEvent.click(page.getByText('交通局').first())
  await eventually(() => expect(shownTitles()).toEqual(['安全生产', '改造厕所']))
  await userEvent.click(page.getByRole('button', { name: '全部展开' }))
  await eventually(() => expect(shownTitles()).toHaveLength(4))
  await groupBy('不分组')
  await eventually(() => expect(groupHeads()).toEqual([]))
})

it('keeps filter, order, groups and columns under a name, and goes back to all of it', async () => {
  await expect.element(tab('全部')).toHaveAttribute('aria-pressed', 'true')
  await groupBy('牵头单位')
  await userEvent.fill(page.getByRole('textbox', { name: /搜索/ }), '修')
  await eventually(() => expect(shownTitles()).toEqual(['修路', '修桥']))
  await saveAs('道路')

  await userEvent.click(tab('全部'))
  await eventually(() => expect(shownTitles()).toHaveLength(4))
  expect(groupHeads()).toEqual([])
  await userEvent.click(tab('道路'))
  await eventually(() => expect(shownTitles()).toEqual(['修路', '修桥']))
  expect(groupHeads()).toEqual(['交通局'])
})

it('says when a view was changed, and updates, renames and deletes it', async () => {
  await saveAs('我的')
  await groupBy('层级')
  await expect.element(tab(/^我的\s?已改动/)).toBeVisible()
  await userEvent.click(tab('视图“我的”的操作'))
  await userEvent.click(page.getByRole('menuitem', { name: '更新为现在的样子' }))
  await expect.element(tab(/^我的\s?已改动/)).not.toBeInTheDocument()

  await userEvent.click(tab('视图“我的”的操作'))
  await userEvent.click(page.getByRole('menuitem', { name: '改名' }))
  await userEvent.fill(page.getByRole('textbox', { name: '视图名称' }), '按层级')
  await userEvent.keyboard('{Enter}')
  await expect.element(tab('按层级')).toBeVisible()
  opened.reopen()
  await expect.element(tab('按层级')).toHaveAttribute('aria-pressed', 'true')

  await userEvent.click(tab('视图“按层级”的操作'))
  await userEvent.click(page.getByRole('menuitem', { name: '删除视图' }))
  await expect.element(tab('按层级')).not.toBeInTheDocument()
})

it('gives views of what is behind and of what has to be reported this month', async () => {
  await userEvent.click(tab('本月应报'))
  await expect.element(page.getByRole('button', { name: /以来未报进展/ })).toBeVisible()
  await expect.element(tab('本月应报')).toHaveAttribute('aria-pressed', 'true')
  await userEvent.click(tab('滞后'))
  await expect.element(page.getByRole('button', { name: /以来未报进展/ })).not.toBeInTheDocument()
  await expect.element(tab('滞后')).toHaveAttribute('aria-pressed', 'true')
})
