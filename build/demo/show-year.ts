import type { Page } from '@playwright/test'
import { dispose, openDuban, temporaryFolder } from '../../e2e/harness'
import { go, loadYear, openTarget, setOffice } from '../../e2e/steps'
import { picture } from './picture'

/** A day on which nothing of the year is old news yet. */
const DAY = '2026-11-18T09:00:00'

/** Loads the sample of a county's year on a profile of its own, and takes a picture of every page that lives by it. */
export async function showYear(out: string): Promise<void> {
  const profile = await temporaryFolder('year')
  const duban = await openDuban({ profile, clockShiftMs: Date.parse(DAY) - Date.now() })
  try {
    await show(duban.page, out)
  } finally {
    await dispose(duban)
  }
}

async function show(page: Page, out: string): Promise<void> {
  await setOffice(page, '云岭县政府督查室', '张三')
  await picture(page, out, 'year-start')
  await loadYear(page)
  await picture(page, out, 'year-dashboard')
  await go(page, '台账')
  const ledgers = await ledgerNames(page)
  for (const [index, name] of ledgers.entries()) {
    await openLedger(page, name)
    await picture(page, out, `year-ledger-${index + 1}`)
  }
  await showTarget(page, out, ledgers)
  await go(page, '督办')
  await page.getByRole('table', { name: '责任单位一览' }).getByRole('button').first().click()
  await picture(page, out, 'year-units')
  await openTab(page, '位次')
  await page.getByRole('row').filter({ hasText: '四项指标' }).getByRole('button').first().click()
  await picture(page, out, 'year-ranks')
  await page.getByRole('row').filter({ hasText: '地区生产总值' }).getByRole('button').first().click()
  await page.getByRole('table', { name: '同类地区排名' }).getByRole('row').last().scrollIntoViewIfNeeded()
  await picture(page, out, 'year-league')
  await openTab(page, '督办单')
  await picture(page, out, 'year-slips')
  await openTab(page, '延期情况')
  await picture(page, out, 'year-slippage')
  await openTab(page, '两日对比')
  await page.getByRole('table', { name: '变动的事项' }).waitFor()
  await picture(page, out, 'year-compare')
}

/** The chart of one indicator, with the whole list beside it. */
async function showTarget(page: Page, out: string, ledgers: readonly string[]): Promise<void> {
  await openLedger(page, ledgers.find((name) => name.includes('指标')) ?? '')
  await openTarget(page, '一般公共预算收入')
  await page.getByRole('button', { name: '清除筛选' }).click()
  await page.getByRole('img').last().scrollIntoViewIfNeeded()
  await picture(page, out, 'year-target')
  await page.keyboard.press('Escape')
}

async function openTab(page: Page, name: string): Promise<void> {
  await page.getByRole('tab', { name, exact: true }).click()
}

async function openLedger(page: Page, name: string): Promise<void> {
  await page.getByTitle('切换台账').click()
  await page.getByRole('menuitem', { name, exact: true }).click()
  await page.getByRole('treegrid').or(page.getByRole('grid')).first().waitFor()
}

async function ledgerNames(page: Page): Promise<readonly string[]> {
  await page.getByTitle('切换台账').click()
  const names = await page.getByRole('menuitem', { name: /^2026年/ }).allInnerTexts()
  await page.keyboard.press('Escape')
  return names.map((name) => name.trim())
}
