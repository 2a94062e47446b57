import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { startHost, type HostProcess, type HostSurroundings } from './host-process'

export interface Places {
  /** A folder that outlives the start, so that the same data can be opened again. Without it, a fresh one. */
  readonly profile?: string
  readonly data?: string
  /** How far program and page are told a wrong time, in milliseconds. Without it they are told `PINNED_DAY`. */
  readonly clockShiftMs?: number
  readonly surroundings?: HostSurroundings
}

export interface HostReport {
  readonly refused: readonly { readonly url: string; readonly kind: string; readonly by: string }[]
  readonly policyViolations: readonly { readonly directive: string; readonly blocked: string }[]
  readonly pageErrors: readonly string[]
  readonly opened: readonly string[]
}

/** The whole application, opened on the stand-in. Paths and dialogs are answered here, as a person would. */
export interface Duban {
  readonly page: Page
  readonly host: HostProcess
  readonly profileDir: string
  readonly dataDir: string
  /** Answers the open dialog that is waiting, or the next one. No path cancels it. */
  readonly answerOpen: (...paths: readonly string[]) => void
  readonly answerSave: (file: string | null) => void
  readonly answerMessage: (response: number) => void
  readonly clickMenu: (label: string) => void
  /** Closes the window as a person does, and answers with the exit code when everything has ended. */
  readonly closeWindow: () => Promise<number | null>
  /** Ends Node and Chromium at once, as a power cut would. */
  readonly kill9: () => Promise<void>
  readonly report: () => Promise<HostReport>
  readonly refused: () => Promise<HostReport['refused']>
  /** From the start of Node to the loaded page. */
  readonly startMs: number
  readonly debuggingPort: number
}

/** The day of the journeys. What the sample says of 2026 stands the same on it, in whatever year they are run. */
const PINNED_DAY = '2026-11-20T09:00:00+08:00'
/** One for the whole process, so that a second start is later than the first. */
export const PINNED_SHIFT_MS = Date.parse(PINNED_DAY) - Date.now()
/** Longer than the application may take, shorter than a journey, so that one that hangs says what it shows. */
const CLOSING_MS = 60_000
/** For what is measured or harmed rather than walked through. */
export const REAL_CLOCK = { clockShiftMs: 0 } as const

/** Opens the application and attaches to its page. Temporary folders go when the process ends through `dispose`. */
export async function openDuban(places: Places = {}): Promise<Duban> {
  const profileDir = places.profile ?? (await temporaryFolder('profile'))
  const dataDir = places.data ?? path.join(profileDir, 'data')
  const clock = `--clock-shift=${places.clockShiftMs ?? PINNED_SHIFT_MS}`
  const host = startHost(
    ['--profile', profileDir, '--data', dataDir, '--headless', '--cdp', '--size', '1366x768', clock],
    places.surroundings,
  )
  const ready = await host.said('ready')
  const browser = await chromium.connectOverCDP(String(ready['cdp']))
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('the host shows no page')
  const report = async () => {
    host.send({ report: true })
    return (await host.said('report'))['report'] as HostReport
  }
  return {
    page,
    host,
    profileDir,
    dataDir,
    answerOpen: (...paths) => host.send({ dialog: 'open', paths }),
    answerSave: (file) => host.send({ dialog: 'save', path: file }),
    answerMessage: (response) => host.send({ dialog: 'message', response }),
    clickMenu: (label) => host.send({ menu: label }),
    closeWindow: async () => {
      host.send({ close: true })
      const ended = new AbortController()
      const late = delay(CLOSING_MS, null, { signal: ended.signal }).then(async () => {
        const shown = await page.locator('body').innerText({ timeout: 5_000 }).catch(String)
        throw new Error(`the window is still open; it shows: ${shown}`)
      })
      const code = await Promise.race([host.ended(), late])
      ended.abort()
      return code
    },
    kill9: () => host.kill9(),
    report,
    refused: async () => (await report()).refused,
    startMs: Number(ready['ms']),
    debuggingPort: Number(new URL(String(ready['cdp'])).port),
  }
}

const temporary: string[] = []

export async function temporaryFolder(name: string): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), `duban-${name}-`))
  temporary.push(folder)
  return folder
}

/** For `afterEach`: ends what a failed test left running and removes the temporary folders. */
export async function dispose(...opened: readonly (Duban | undefined)[]): Promise<void> {
  for (const duban of opened) await duban?.kill9()
  for (const folder of temporary.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
