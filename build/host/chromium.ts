import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync, rmSync, statfsSync } from 'node:fs'
import path from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { findBrowser } from '../browser'
import { CdpConnection } from './cdp'
import type { HostOptions } from './options'
import { toPageAddress } from './own-address'

export interface Chromium {
  readonly connection: CdpConnection
  readonly process: ChildProcess
  /** Where a test attaches, or null when no port was asked for. */
  readonly debuggingAddress: string | null
}

export type Switches = ReadonlyMap<string, string>

const quiet = [
  'no-first-run',
  'no-default-browser-check',
  'no-service-autorun',
  'disable-background-networking',
  'disable-background-timer-throttling',
  'disable-backgrounding-occluded-windows',
  'disable-renderer-backgrounding',
  'disable-breakpad',
  'disable-client-side-phishing-detection',
  'disable-component-update',
  'disable-default-apps',
  'disable-domain-reliability',
  'disable-extensions',
  'disable-search-engine-choice-screen',
  'disable-session-crashed-bubble',
  'disable-sync',
  'hide-crash-restore-bubble',
  'metrics-recording-only',
  'use-mock-keychain',
]
// Media router and its kin open sockets of their own accord.
const quietFeatures = 'Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication'
const portFile = 'DevToolsActivePort'

/**
 * Starts Chromium on the profile with the switches the program asked for. It stays in this process's group, so that a
 * signal to the group reaches both. Rejects when no browser is found or it does not start.
 */
export async function launchChromium(options: HostOptions, wanted: Switches): Promise<Chromium> {
  const executable = findBrowser()
  if (executable === null) throw new Error('no Chromium found; run `npx tsx build/browser.ts`')
  const userDataDir = path.join(options.profileDir, 'chromium')
  rmSync(path.join(userDataDir, portFile), { force: true })
  const needsNoSandbox = process.getuid?.() === 0
  try {
    return await start(executable, userDataDir, options, wanted, needsNoSandbox)
  } catch (error) {
    if (needsNoSandbox || !String(error).includes('No usable sandbox')) throw error
    console.error('host: this system gives Chromium no sandbox; starting without it')
    return start(executable, userDataDir, options, wanted, true)
  }
}

async function start(
  executable: string,
  userDataDir: string,
  options: HostOptions,
  wanted: Switches,
  isUnsandboxed: boolean,
): Promise<Chromium> {
  const child = spawn(executable, switchesFor(userDataDir, options, wanted, isUnsandboxed), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, LANGUAGE: 'zh_CN' },
  })
  let complaints = ''
  child.stderr!.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-4_000)))
  const connection = new CdpConnection(child.stdio[4] as Readable, child.stdio[3] as Writable)
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}\n${complaints}`)))
  })
  await Promise.race([connection.send('Browser.getVersion'), failed])
  failed.catch(() => undefined) // from here on its end is reported by the connection
  const debuggingAddress = options.opensDebuggingPort ? await readPort(userDataDir) : null
  return { connection, process: child, debuggingAddress }
}

function switchesFor(
  userDataDir: string,
  options: HostOptions,
  wanted: Switches,
  isUnsandboxed: boolean,
): readonly string[] {
  const size = options.size ?? { width: 1366, height: 768 }
  const merged = new Map<string, string>(quiet.map((name) => [name, '']))
  merged.set('user-data-dir', userDataDir)
  merged.set('remote-debugging-pipe', '')
  if (options.opensDebuggingPort) merged.set('remote-debugging-port', '0')
  merged.set('lang', 'zh-CN').set('accept-lang', 'zh-CN').set('password-store', 'basic')
  merged.set('window-size', `${size.width},${size.height}`)
  if (isUnsandboxed) merged.set('no-sandbox', '').set('test-type', '')
  if (options.isHeadless) merged.set('headless', 'new').set('disable-gpu', '').set('force-color-profile', 'srgb')
  if (hasLittleSharedMemory()) merged.set('disable-dev-shm-usage', '')
  for (const [name, value] of wanted) merged.set(name, value)
  merged.set('disable-features', [quietFeatures, wanted.get('disable-features')].filter(Boolean).join(','))
  // A window without tabs or address bar; its first attempt fails, as requests are not answered yet.
  const firstPage = options.isHeadless ? 'about:blank' : `--app=${toPageAddress('app://duban/index.html')}`
  return [...[...merged].map(([name, value]) => `--${name}${value === '' ? '' : `=${value}`}`), firstPage]
}

function hasLittleSharedMemory(): boolean {
  if (process.platform !== 'linux' || !existsSync('/dev/shm')) return false
  const { bsize, blocks } = statfsSync('/dev/shm')
  return bsize * blocks < 512 * 1024 * 1024
}

async function readPort(userDataDir: string): Promise<string> {
  const file = path.join(userDataDir, portFile)
  for (let attempt = 0; attempt < 200; attempt++) {
    const port = existsSync(file) ? readFileSync(file, 'utf8').split('\n')[0] : ''
    if (port) return `http://127.0.0.1:${port}`
    await delay(25)
  }
  throw new Error('Chromium opened no debugging port')
}
