import type { Page } from 'playwright'
import { openDuban, REAL_CLOCK, type Duban, type Places } from '../../e2e/harness'

/** What stands on the screen once the program has looked at its data. */
export type Shown =
  | { readonly kind: 'start' }
  | { readonly kind: 'ledger' }
  | { readonly kind: 'trouble'; readonly title: string }

export const REBUILD_TITLE = '需要重建数据'

/** Starts the program and waits until it has decided what to show. */
export async function start(places: Places = {}): Promise<{ readonly duban: Duban; readonly shown: Shown }> {
  const duban = await openDuban({ ...REAL_CLOCK, ...places })
  started.add(duban)
  return { duban, shown: await whatIsShown(duban.page) }
}

const started = new Set<Duban>()

/** Ends a start at once. */
export async function end(duban: Duban): Promise<void> {
  started.delete(duban)
  await duban.kill9()
}

/** Ends what a broken-off run left behind. */
export async function endAll(): Promise<void> {
  for (const duban of started) await end(duban)
}

export async function whatIsShown(page: Page): Promise<Shown> {
  const trouble = page.locator('main.trouble h1')
  const welcome = page.locator('.start h1')
  await trouble.or(welcome).or(page.locator('.frame .rail')).first().waitFor()
  if (await trouble.isVisible()) return { kind: 'trouble', title: (await trouble.innerText()).trim() }
  await page.locator('.main-page').locator('h1, h2, .grid-row, .dashboard, .ledger-page').first().waitFor()
  return (await welcome.isVisible()) ? { kind: 'start' } : { kind: 'ledger' }
}

/** Chooses a file and goes as far as the page that shows what would be imported, always into a ledger of its own. */
export async function planImport(duban: Duban, path: string): Promise<void> {
  const { page } = duban
  duban.clickMenu('导入表格…')
  duban.answerOpen(path)
  await page.getByRole('button', { name: /选择文件/ }).click()
  await importButton(page).waitFor()
  // A file whose title names a ledger would bring that one up to date.
  if ((await page.getByRole('textbox', { name: '台账名称' }).count()) > 0) return
  await page.getByRole('combobox', { name: '导入到' }).click()
  await page.getByTitle('新建台账', { exact: true }).click()
  await page.getByRole('textbox', { name: '台账名称' }).waitFor()
  await importButton(page).waitFor()
}

export const importButton = (page: Page) => page.getByRole('button', { name: /^导入 [\d,]+ 行$/ })

/** Waits until the bar says that there are so many targets, and that all is saved. */
export async function savedTargets(page: Page, targets: number): Promise<void> {
  await page.waitForFunction(
    (count) => {
      const bar = document.querySelector('footer.status')
      const isSaved = bar?.querySelector('[data-state="saved"]') !== null
      return isSaved && (bar?.textContent.includes(`${count} 项目标`) ?? false)
    },
    targets.toLocaleString('en-US'),
    { timeout: 60_000 + targets * 10, polling: 20 },
  )
}

export async function importFile(duban: Duban, path: string, targetsAfter: number): Promise<void> {
  await planImport(duban, path)
  await importButton(duban.page).click()
  await savedTargets(duban.page, targetsAfter)
}

export async function showLedger(page: Page): Promise<void> {
  await page.locator('.rail').getByText('台账', { exact: true }).click()
  await page.locator('.grid-row').first().waitFor()
}

/** Column 编号 of the ledger's table, from 1. */
const CODE_COLUMN = 4

/** Types a code over that of a row, as a person does. What is typed is not yet saved. */
export async function typeCode(page: Page, row: number, text: string): Promise<void> {
  await page.locator(`.grid-row[data-row="${row}"] [aria-colindex="${CODE_COLUMN}"]`).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

/** Waits until a typed code stands in the table and the bar says 已保存: from then on it may never be lost. */
export async function acknowledged(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (code) =>
      document.querySelector(`[role="gridcell"][title="${code}"]`) !== null &&
      document.querySelector('footer.status [data-state="saved"]') !== null,
    text,
    { timeout: 10_000, polling: 10 },
  )
}

/** Waits until the bar says that the last changes could not be saved, so that editing has stopped. */
export async function stopped(page: Page): Promise<void> {
  await page.locator('footer.status [data-state="failed"]').waitFor({ timeout: 20_000 })
}

/** Waits until the bar says 已保存, as it does by itself once the trouble is over. */
export async function saved(page: Page): Promise<void> {
  await page.locator('footer.status [data-state="saved"]').waitFor({ timeout: 20_000 })
}

/** Waits until every short message has gone, so that the next one can be taken for that of what is done now. */
export async function nothingSaid(page: Page): Promise<void> {
  for (const notice of ['.ant-message-notice', '.ant-notification-notice']) {
    await page.locator(notice).first().waitFor({ state: 'detached', timeout: 20_000 })
  }
}

const LONGEST_BACKUP_MS = 60_000

/** Presses 立即备份 and answers how it came out. A refusal has to be said in words, as everything has. */
export async function backUp(page: Page): Promise<'made' | 'refused' | 'SILENT'> {
  await showBackups(page)
  await nothingSaid(page)
  const button = page.getByRole('button', { name: '立即备份' })
  await button.click()
  const made = page.getByText(/备份完成并已校验/)
  const refused = page.getByText(/备份没有完成/)
  const isSaid = made.or(refused).first().waitFor({ timeout: LONGEST_BACKUP_MS })
  if (!(await isSaid.then(() => true).catch(() => false))) return 'SILENT'
  const outcome = (await made.isVisible()) ? 'made' : 'refused'
  await button.and(page.locator(':enabled')).waitFor()
  return outcome
}

/** Presses 重建数据 and waits for what comes of it; `refused` when the page says 未能重建. */
export async function rebuild(page: Page): Promise<'rebuilt' | 'refused'> {
  await page.getByRole('button', { name: '重建数据' }).click()
  const refusal = page.getByText('未能重建')
  await refusal.or(page.locator('.frame .rail')).first().waitFor({ timeout: 60_000 })
  if (await refusal.isVisible()) return 'refused'
  await whatIsShown(page)
  return 'rebuilt'
}

/**
 * Starts and, where the program finds its store lost, rebuilds as it offers: on one press, or after one more start when
 * the browser's own folder has to be set aside first.
 */
export async function startAndRebuild(
  places: Places,
): Promise<{ readonly duban: Duban; readonly shown: Shown; readonly isRebuilt: boolean }> {
  for (let launch = 1; ; launch += 1) {
    const { duban, shown } = await start(places)
    if (shown.kind !== 'trouble' || shown.title !== REBUILD_TITLE) return { duban, shown, isRebuilt: false }
    if ((await rebuild(duban.page)) === 'rebuilt') return { duban, shown: { kind: 'ledger' }, isRebuilt: true }
    if (launch === 2) return { duban, shown, isRebuilt: false }
    await end(duban)
  }
}

export async function showBackups(page: Page): Promise<void> {
  await page.locator('.rail').getByText('备份与记录').click()
  await page.getByRole('button', { name: '立即备份' }).waitFor()
}
