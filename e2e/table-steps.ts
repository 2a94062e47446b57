import { expect, type Locator, type Page } from '@playwright/test'

/** What is done in the ledger's table by keys, for journeys. */
export function tableOf(page: Page) {
  const field = page.locator('[data-grid-input]')
  const shown = page.getByRole('toolbar').locator('output')

  /** The column's number by its title, from 1. */
  const columnOf = async (title: string): Promise<number> => {
    const titles = (await page.getByRole('columnheader').allInnerTexts()).map((text) =>
      text.replaceAll(/[↑↓\d\s]/g, ''),
    )
    const column = titles.indexOf(title)
    if (column < 0) throw new Error(`there is no column ${title} among ${titles.join(' ')}`)
    return column + 1
  }

  const cell = (row: number, column: number): Locator =>
    page.locator(`[data-row="${row}"] [role="gridcell"][aria-colindex="${column}"]`)

  /** Where the cursor is: row from 0, column from 1. */
  const at = async (): Promise<readonly [number, number]> => {
    const id = (await field.getAttribute('aria-activedescendant')) ?? ''
    const [row, column] = id.split('-').slice(-2).map(Number)
    return [row ?? -1, (column ?? -2) + 1]
  }

  /** Brings the cursor to a cell with the keyboard alone. */
  const goTo = async (row: number, title: string): Promise<void> => {
    const column = await columnOf(title)
    await expect(field).toBeFocused()
    await page.keyboard.press('Control+Home')
    for (let step = 0; step < row; step += 1) await page.keyboard.press('ArrowDown')
    const last = await page.getByRole('columnheader').count()
    if (column > last / 2) await page.keyboard.press('End')
    const [key, steps] = column > last / 2 ? ['ArrowLeft', last - column] : ['ArrowRight', column - 1]
    for (let step = 0; step < steps; step += 1) await page.keyboard.press(key)
    expect(await at()).toEqual([row, column])
  }

  /** A paste of these texts as the browser delivers it, with everything a program may put on the clipboard. */
  const paste = (texts: { readonly plain?: string; readonly html?: string }): Promise<void> =>
    field.evaluate((target, { plain, html }) => {
      const data = new DataTransfer()
      if (plain !== undefined) data.setData('text/plain', plain)
      if (html !== undefined) data.setData('text/html', html)
      target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, texts)

  return { field, shown, columnOf, cell, at, goTo, paste }
}
