import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { ensureBrowser } from './browser'
import { ensureBuilt } from './bundles'
import { obtainElectron } from './electron-binary'

/** `npm start`: opens the program's window, in Electron where its binary can be had, else on the stand-in. */
const root = path.resolve(import.meta.dirname, '..')
const extra = process.argv.slice(2)
const hasDisplay = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']

if (!hasDisplay) {
  console.error('No display (DISPLAY and WAYLAND_DISPLAY are not set): no window can be shown here.')
  console.error('To see the program at work without one: npm run demo -- --out DIR')
  process.exit(1)
}

ensureBuilt()
const electron = process.env['DUBAN_RUNTIME'] === 'host' ? null : obtainElectron()
if (electron !== null) {
  console.log('Starting in Electron: its binary is present.')
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  run(electron, ['.', ...(isRoot ? ['--no-sandbox'] : []), ...extra])
} else {
  const why =
    process.env['DUBAN_RUNTIME'] === 'host'
      ? 'DUBAN_RUNTIME=host'
      : 'the Electron binary is absent and can not be fetched'
  const browser = await ensureBrowser()
  console.log(`Starting on the stand-in in ${browser}: ${why}.`)
  const hostScript = path.join(root, 'build/host/run.ts')
  const profile = extra.some((arg) => arg.startsWith('--profile')) ? [] : ['--profile', hostProfile()]
  run(process.execPath, ['--import', 'tsx', hostScript, ...profile, ...extra])
}

function hostProfile(): string {
  return path.join(process.env['XDG_CONFIG_HOME'] || path.join(os.homedir(), '.config'), 'duban-host')
}

function run(command: string, args: readonly string[]): void {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit' })
  child.once('error', (error) => {
    console.error(error.message)
    process.exit(1)
  })
  child.once('exit', (code) => process.exit(code ?? 1))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
}
