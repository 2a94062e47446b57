import { register } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from './app'
import { browser } from './browser-process'
import { shiftClock } from './clock'
import { say, takeCommands } from './commands'
import { readOptions } from './options'
import { takeInstanceLock } from './single-instance'
import { setHostState } from './state'

/**
 * Runs the built main and preload bundles without Electron:
 * `node --import tsx build/host/run.ts --profile DIR [--data DIR] [--headless] [--size 1366x768] [--cdp] [--bundles DIR] [--clock-shift=MS]`
 * Everything is one process group. Prints one JSON line when the window is there; see docs/decisions/003-host-stand-in.md.
 */
const options = readOptions(process.argv.slice(2))
process.env['DUBAN_RUNTIME'] = 'host'
if (options.dataDir !== null) process.env['DUBAN_DATA_DIR'] = options.dataDir

const lock = await takeInstanceLock(options.profileDir)
setHostState({ options, isFirst: lock.isFirst, callFirst: lock.callFirst })
lock.onCall((argv, folder) => {
  say({ secondStart: true })
  app.emit('second-instance', {}, argv, folder, {})
})
takeCommands()
if (options.clockShiftMs !== 0) shiftClock(options.clockShiftMs)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())

app.once(
  'browser-window-created',
  (_event: unknown, window: { once: (event: string, listener: () => void) => void }) => {
    window.once('ready-to-show', () => {
      void browser().then(({ debuggingAddress, process: chromium }) =>
        say({
          ready: true,
          cdp: debuggingAddress,
          pid: process.pid,
          browserPid: chromium.pid,
          ms: Math.round(performance.now()),
        }),
      )
    })
  },
)

register('./electron-hook.mjs', import.meta.url)
await import(pathToFileURL(path.join(options.bundlesDir, 'main', 'index.js')).href)
void app.whenReady()
