import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

const aptPackages = ['chromium', 'fonts-noto-cjk']

/** The path of a Chromium on this machine, or null. `CHROMIUM_PATH` wins; Playwright's own download comes last. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH']
  if (named) return isExecutable(named) ? named : null
  return [...onPath(), ...usualPlaces(), ...downloadedByPlaywright()].find(isExecutable) ?? null
}

/**
 * The path of a Chromium, and a Chinese font to write with. On a Debian-like system with root both are installed when
 * missing; elsewhere the line to type is printed and the process ends with 1.
 */
export async function ensureBrowser(): Promise<string> {
  const found = findBrowser()
  const needsFont = process.platform === 'linux' && !hasChineseFont()
  if (found && !needsFont) return found
  const packages = [...(found ? [] : ['chromium']), ...(needsFont ? ['fonts-noto-cjk'] : [])]
  if (canInstall()) install(packages)
  const installed = findBrowser()
  if (installed) {
    if (needsFont && !hasChineseFont()) console.error('No Chinese font found: text may show as boxes.')
    return installed
  }
  console.error(`No Chromium found. ${adviceFor(process.platform)}`)
  return process.exit(1)
}

function canInstall(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}

function install(packages: readonly string[]): void {
  console.error(`Installing ${packages.join(', ')} with apt-get ...`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
  const isDone = run('update', '-q') && run('install', '-y', '-q', '--no-install-recommends', ...packages)
  if (!isDone) console.error('apt-get did not succeed.')
}

function adviceFor(platform: NodeJS.Platform): string {
  if (platform === 'win32') return 'Type: winget install --id=Hibbiki.Chromium   (or set CHROMIUM_PATH)'
  if (platform === 'darwin') return 'Type: brew install --cask chromium   (or set CHROMIUM_PATH)'
  if (existsSync('/usr/bin/dnf')) return 'Type: sudo dnf install chromium google-noto-sans-cjk-fonts'
  return `Type: sudo apt-get install --no-install-recommends ${aptPackages.join(' ')}   (or set CHROMIUM_PATH)`
}

function hasChineseFont(): boolean {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return listed.status === 0 && listed.stdout.trim() !== ''
}

function onPath(): readonly string[] {
  if (process.platform === 'win32') return []
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'microsoft-edge']
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean)
  return names.flatMap((name) => ['/usr/bin', ...folders].map((folder) => path.join(folder, name)))
}

function usualPlaces(): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform !== 'win32') return ['/snap/bin/chromium', '/opt/google/chrome/chrome']
  const roots = ['LOCALAPPDATA', 'PROGRAMFILES', 'PROGRAMFILES(X86)'].flatMap((name) => process.env[name] ?? [])
  const tails = [
    'Chromium/Application/chrome.exe',
    'Google/Chrome/Application/chrome.exe',
    'Microsoft/Edge/Application/msedge.exe',
  ]
  return tails.flatMap((tail) => roots.map((root) => path.join(root, tail)))
}

function downloadedByPlaywright(): readonly string[] {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? path.join(os.homedir(), playwrightCache())
  if (!existsSync(cache)) return []
  const inside = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe', 'chrome-win/chrome.exe']
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .toReversed()
    .flatMap((name) => inside.map((tail) => path.join(cache, name, tail)))
}

function playwrightCache(): string {
  if (process.platform === 'win32') return 'AppData/Local/ms-playwright'
  return process.platform === 'darwin' ? 'Library/Caches/ms-playwright' : '.cache/ms-playwright'
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await ensureBrowser())
