import { rmSync } from 'node:fs'
import { cp, mkdtemp, readdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openDuban, PINNED_SHIFT_MS, temporaryFolder, type Duban, type Places } from './harness'
import { go, openSample, setOffice, untilSaved } from './steps'

/** Where a copy of the prepared profile lies. */
export type Copy = Required<Pick<Places, 'profile' | 'data'>>

/** Before the first moment of any journey, whichever process comes first. */
const HALF_AN_HOUR_MS = 30 * 60_000

let prepared: Promise<string> | null = null

/** A copy of a profile in which the office is 示例县政府督查室, the person 张三, and the sample was opened, saved and closed. */
export async function copyOfSample(): Promise<Copy> {
  prepared ??= prepare()
  const profile = await temporaryFolder('profile')
  await cp(await prepared, profile, { recursive: true, preserveTimestamps: true, filter: isLasting })
  return { profile, data: path.join(profile, 'data') }
}

/**
 * The ledger of such a copy, on the screen: where a journey begins that is about neither the first start nor the import.
 * What the system wishes (dark, little motion) has to be known before the program draws anything.
 */
export async function openSampleDuban(wishes?: Parameters<Page['emulateMedia']>[0]): Promise<Duban> {
  const duban = await openDuban(await copyOfSample())
  if (wishes) {
    await duban.page.emulateMedia(wishes)
    await duban.page.reload()
  }
  await go(duban.page, '台账')
  await expect(duban.page.getByRole('treegrid')).toBeVisible()
  await untilSaved(duban.page)
  return duban
}

const isLasting = (source: string) => !/Cache|lockfile|Singleton/.test(path.basename(source))

/** Made once for the whole process, at the first journey that wants it, and gone with the process. */
async function prepare(): Promise<string> {
  const profile = await mkdtemp(path.join(os.tmpdir(), 'duban-prepared-'))
  process.on('exit', () => rmSync(profile, { recursive: true, force: true, maxRetries: 3 }))
  await openAndClose(profile, async ({ page }) => {
    await setOffice(page, '示例县政府督查室', '张三')
    await openSample(page)
  })
  // A slow machine may call the backup at the exit off; it is made up for, so that all copies hold exactly one.
  for (let tries = 0; tries < TRIES && (await backupsIn(profile)) === 0; tries += 1)
    await openAndClose(profile, ({ page }) => expect(page.getByRole('navigation')).toBeVisible())
  const made = await backupsIn(profile)
  if (made !== 1) throw new Error(`the prepared profile holds ${made} backups`)
  return profile
}

const TRIES = 3

async function backupsIn(profile: string): Promise<number> {
  const names = await readdir(path.join(profile, 'data', 'backups')).catch(() => [])
  return names.filter((name) => name.endsWith('.dbk')).length
}

async function openAndClose(profile: string, work: (duban: Duban) => Promise<void>): Promise<void> {
  const duban = await openDuban({ profile, clockShiftMs: PINNED_SHIFT_MS - HALF_AN_HOUR_MS })
  try {
    await work(duban)
    const code = await duban.closeWindow()
    if (code !== 0) throw new Error(`the prepared profile was closed with ${code}`)
  } finally {
    await duban.kill9()
  }
}
