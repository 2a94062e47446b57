import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { launchChromium, type Chromium } from './chromium'
import { hostState } from './state'

/** What the program appended to the command line before its window was made. */
export const switches = new Map<string, string>()

let launched: Promise<Chromium> | null = null

/** The one browser of this host; started by the first window. */
export function browser(): Promise<Chromium> {
  launched ??= launchChromium(hostState().options, switches)
  return launched
}

/** Lets the browser write its store and end; after five seconds it is ended. */
export async function closeBrowser(): Promise<void> {
  const running = await launched?.catch(() => null)
  if (!running || running.process.exitCode !== null) return
  const ended = once(running.process, 'exit')
  running.connection.send('Browser.close').catch(() => undefined)
  const isInTime = await Promise.race([ended.then(() => true), delay(5_000, false)])
  if (!isInTime) running.process.kill('SIGKILL')
}
