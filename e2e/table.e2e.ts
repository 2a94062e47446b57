import { expect, test, type Page } from '@playwright/test'
import { dispose, type Duban } from './harness'
import { openSampleDuban } from './prepared'
import { untilSaved } from './steps'

let duban: Duban | undefined
test.afterEach(() => dispose(duban))

interface Kept {
  readonly key: string
  readonly value: { readonly current?: unknown }
}

/** The view that each ledger remembers as its current one, as far as that is in the store by now. */
async function currentViews(page: Page): Promise<readonly unknown[]> {
  const kept = await page.evaluate(async () => {
    const stores = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('duban-'))
    const rowsOf = stores.map(
      ({ name }) =>
        new Promise<readonly Kept[]>((resolve) => {
          const opening = indexedDB.open(name ?? '')
          opening.addEventListener('success', () => {
            const store = opening.result
            const reading = store.transaction('preferences').objectStore('preferences').getAll()
            reading.addEventListener('success', () => resolve(reading.result as readonly Kept[]))
            store.close() // once what was asked is answered
          })
        }),
    )
    return (await Promise.all(rowsOf)).flat()
  })
  return kept.flatMap(({ key, value }) => (key.startsWith('ledger-views ') ? [value.current] : []))
}

test('a ledger is filtered by column, grouped, kept as a view, and changed in many cells at once', async () => {
  duban = await openSampleDuban()
  const { page } = duban
  const shown = page.getByRole('toolbar').locator('output')
  const all = await shown.innerText()

  // The head of a column, as in a spreadsheet: its values with their counts, under all other filters.
  const head = page.getByRole('columnheader', { name: '牵头单位', exact: true })
  await head.hover()
  await head.getByRole('button', { name: '筛选“牵头单位”' }).click()
  const menu = page.getByRole('dialog', { name: '“牵头单位”的筛选与排序' })
  const unit = (await menu.getByRole('option').nth(1).locator('.value-text').innerText()).trim()
  const count = Number(await menu.getByRole('option').nth(1).locator('.value-count').innerText())
  await menu.getByRole('option', { name: /^全选/ }).click()
  await menu.getByRole('option').nth(1).click()
  await menu.getByRole('button', { name: '确定' }).click()
  await expect(shown).toContainText(`显示 ${count} /`)
  const chip = page.getByRole('button', { name: `牵头单位：${unit} ×` })
  await expect(chip).toBeVisible()

  // Under heads that count and are no targets; with the filter, kept under a name.
  await page.getByRole('button', { name: '分组', exact: true }).click()
  await page.getByRole('menuitem', { name: '亮灯' }).click()
  await expect(page.getByRole('row', { expanded: true }).first()).toContainText('项')
  await expect(shown).toContainText(`显示 ${count} /`)
  await page.getByRole('button', { name: '＋ 存为视图' }).click()
  await page.getByRole('textbox', { name: '视图名称' }).fill('只看一家')
  await page.keyboard.press('Enter')
  const views = page.getByRole('group', { name: '视图' })
  await expect(views.getByRole('button', { name: '只看一家', exact: true })).toHaveAttribute('aria-pressed', 'true')
  await views.getByRole('button', { name: '全部', exact: true }).click()
  await expect(shown).toHaveText(all)
  await expect(chip).toBeHidden()
  // What the screen remembers is written in the background, this last of it, and nothing on the page tells when.
  await expect.poll(() => currentViews(page)).toEqual([null])
  await page.reload()
  await views.getByRole('button', { name: '只看一家', exact: true }).click()
  await expect(chip).toBeVisible()
  await expect(page.locator('.grid-banner').first()).toBeVisible()
  await views.getByRole('button', { name: '全部', exact: true }).click()

  // Every change is seen before it is made, and one step takes all of them back.
  await page.keyboard.press('Control+h')
  const replacing = page.getByRole('dialog', { name: '查找替换' })
  await replacing.getByLabel('查找', { exact: true }).fill(unit)
  await replacing.getByLabel('替换为').fill(`${unit}（新）`)
  await expect(replacing.getByRole('listitem').first()).toContainText(`${unit}（新）`)
  await replacing.getByRole('button', { name: /^替换 \d+ 格$/ }).click()
  await expect(page.getByRole('gridcell', { name: `${unit}（新）` }).first()).toBeVisible()
  await untilSaved(page)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell', { name: `${unit}（新）` })).toHaveCount(0)

  // One text for a column of the selected rows.
  await page.locator('[data-row="0"] [aria-colindex="4"]').click()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: '批量修改所选事项…' }).click()
  const bulk = page.getByRole('dialog', { name: '批量修改所选 2 项' })
  await bulk.getByLabel('改为').fill('统一编号')
  await bulk.getByRole('button', { name: '修改 2 项' }).click()
  await expect(page.getByRole('gridcell', { name: '统一编号', exact: true })).toHaveCount(2)
  await page.keyboard.press('Control+z')
  await expect(page.getByRole('gridcell', { name: '统一编号', exact: true })).toHaveCount(0)
  await untilSaved(page)
})
