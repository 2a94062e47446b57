import path from 'node:path'
import type { Page } from '@playwright/test'

/** A picture shows the page, not what was just said about it: notices go first. */
export async function picture(page: Page, out: string, name: string): Promise<void> {
  const close = page.locator('.ant-notification-notice-close')
  while ((await close.count()) > 0) {
    await close.first().click()
    await page.locator('.ant-notification-notice').first().waitFor({ state: 'detached' })
  }
  await page.locator('.ant-message-notice').last().waitFor({ state: 'detached', timeout: 12_000 })
  await page.mouse.move(0, 0)
  await page.waitForTimeout(300) // what moves has come to rest
  await page.screenshot({ path: path.join(out, `${name}.png`) })
}
