import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { closeBrowser, switches } from './browser-process'
import { hostState } from './state'
import { BrowserWindow } from './browser-window'

const root = path.resolve(import.meta.dirname, '../..')
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  version: string
  productName: string
}

class App extends EventEmitter {
  readonly isPackaged = false
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
    removeSwitch: (name: string) => void switches.delete(name),
    appendArgument: () => undefined,
  }
  readonly #paths = new Map<string, string>()
  #ready: Promise<void> | null = null
  #isReady = false
  #isEnding = false

  /** Ready comes after the program's module has run once, as with Electron. */
  whenReady(): Promise<void> {
    this.#ready ??= new Promise((resolve) => {
      setImmediate(() => {
        if (this.#isEnding) return
        this.#isReady = true
        resolve()
        this.emit('ready', {}, {})
      })
    })
    return this.#ready
  }

  isReady(): boolean {
    return this.#isReady
  }

  requestSingleInstanceLock(): boolean {
    const { isFirst, callFirst } = hostState()
    if (!isFirst) callFirst()
    return isFirst
  }

  /** Asks every window to close; one that holds itself open stops the quitting. */
  quit(): void {
    void this.#quit()
  }

  /** Leaves without asking, but lets the browser write down what it has. */
  exit(code = 0): void {
    if (this.#isEnding) return
    this.#isEnding = true
    void closeBrowser().then(async () => {
      await Promise.race([new Promise((resolve) => process.stdout.write('', resolve)), delay(200)])
      process.exit(code)
    })
  }

  async #quit(): Promise<void> {
    if (this.#isEnding || !this.#announce('before-quit')) return
    for (const window of BrowserWindow.getAllWindows()) {
      window.close()
      if (!window.isDestroyed()) return
    }
    if (!this.#announce('will-quit')) return
    this.emit('quit', {}, 0)
    this.exit(0)
  }

  /** True when nobody objected. */
  #announce(event: string): boolean {
    let isPrevented = false
    this.emit(event, { preventDefault: () => (isPrevented = true) })
    return !isPrevented
  }

  getVersion = () => manifest.version
  getName = () => manifest.productName
  setName = () => undefined
  getLocale = () => 'zh-CN'
  getSystemLocale = () => 'zh-CN'
  getAppPath = () => root
  focus = () => BrowserWindow.getAllWindows()[0]?.focus()
  setAppUserModelId = () => undefined
  disableHardwareAcceleration = () => undefined
  enableSandbox = () => undefined
  setPath = (name: string, folder: string) => void this.#paths.set(name, folder)

  getPath(name: string): string {
    const set = this.#paths.get(name)
    if (set !== undefined) return set
    const { profileDir } = hostState().options
    const home = os.homedir()
    const known: Readonly<Record<string, string>> = {
      userData: profileDir,
      sessionData: path.join(profileDir, 'chromium', 'Default'),
      logs: path.join(profileDir, 'logs'),
      home,
      temp: os.tmpdir(),
      exe: process.execPath,
      documents: path.join(home, 'Documents'),
      desktop: path.join(home, 'Desktop'),
      downloads: path.join(home, 'Downloads'),
    }
    const found = known[name]
    if (found === undefined) throw new Error(`Failed to get '${name}' path`)
    return found
  }
}

export const app = new App()
BrowserWindow.whenAllClosed(() => {
  if (app.listenerCount('window-all-closed') === 0) app.quit()
  else app.emit('window-all-closed')
})
BrowserWindow.whenCreated((window) => {
  app.emit('browser-window-created', {}, window)
  app.emit('web-contents-created', {}, window.webContents)
})
