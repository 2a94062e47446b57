import { EventEmitter } from 'node:events'
import { browser } from './browser-process'
import { hostState } from './state'
import { WebContents } from './web-contents'

interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly show?: boolean
  readonly title?: string
  readonly webPreferences?: { readonly preload?: string }
}

let onAllClosed: () => void = () => undefined
let onCreated: (window: BrowserWindow) => void = () => undefined
const windows: BrowserWindow[] = []

/** The one window of the program. A second one is refused: the program has no use for it. */
export class BrowserWindow extends EventEmitter {
  static getAllWindows = (): readonly BrowserWindow[] => [...windows]
  static getFocusedWindow = (): BrowserWindow | null => windows[0] ?? null
  static fromWebContents = (contents: WebContents): BrowserWindow | null =>
    windows.find((window) => window.webContents === contents) ?? null
  static whenAllClosed = (listener: () => void) => {
    onAllClosed = listener
  }
  static whenCreated = (listener: (window: BrowserWindow) => void) => {
    onCreated = listener
  }

  readonly id = 1
  readonly webContents: WebContents
  readonly #options: WindowOptions
  #isDestroyed = false
  #isShown: boolean
  #isMinimized = false
  #targetId = ''
  #title: string

  constructor(options: WindowOptions = {}) {
    super()
    if (windows.push(this) > 1) throw new Error('the host shows one window')
    this.#options = options
    this.#isShown = options.show !== false
    this.#title = options.title ?? ''
    this.webContents = new WebContents(options.webPreferences?.preload ?? null)
    this.webContents.on('attached', (targetId: string) => (this.#targetId = targetId))
    this.webContents.once('did-finish-load', () => this.emit('ready-to-show'))
    this.webContents.on('close-wanted', () => this.close())
    this.webContents.on('page-closed', () => this.#ended())
    browser().catch(() => undefined) // starts while the program goes on; loading reports what went wrong
    onCreated(this)
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url)
    const { isHeadless, size } = hostState().options
    const width = size?.width ?? this.#options.width
    const height = size?.height ?? this.#options.height
    if (!isHeadless && width && height) await this.#setBounds({ width, height })
  }

  /** Asks first: a listener of `close` may hold the window open. */
  close(): void {
    if (this.#isDestroyed) return
    let isPrevented = false
    this.emit('close', { preventDefault: () => (isPrevented = true) })
    if (!isPrevented) this.destroy()
  }

  /** Ends the window without asking. */
  destroy(): void {
    if (this.#isDestroyed) return
    this.#ended()
  }

  show(): void {
    this.#isShown = true
    this.emit('show')
  }

  focus(): void {
    this.webContents.command('Page.bringToFront').catch(() => undefined)
    this.emit('focus')
  }

  minimize(): void {
    this.#isMinimized = true
    void this.#setBounds({ windowState: 'minimized' })
  }

  restore(): void {
    this.#isMinimized = false
    void this.#setBounds({ windowState: 'normal' })
  }

  maximize(): void {
    void this.#setBounds({ windowState: 'maximized' })
  }

  isDestroyed = () => this.#isDestroyed
  isVisible = () => this.#isShown
  isMinimized = () => this.#isMinimized
  isMaximized = () => false
  isFocused = () => !this.#isDestroyed
  getTitle = () => this.#title
  getBounds = () => ({ x: 0, y: 0, width: this.#options.width ?? 1366, height: this.#options.height ?? 768 })
  setTitle = (title: string) => {
    this.#title = title
  }
  hide = () => undefined
  moveTop = () => undefined
  setBounds = () => undefined
  setMenuBarVisibility = () => undefined
  setBackgroundColor = () => undefined
  setProgressBar = () => undefined
  flashFrame = () => undefined

  async #setBounds(bounds: Readonly<Record<string, unknown>>): Promise<void> {
    const { connection } = await browser()
    try {
      const params = { targetId: this.#targetId }
      const { windowId } = await connection.send<{ windowId: number }>('Browser.getWindowForTarget', params)
      await connection.send('Browser.setWindowBounds', { windowId, bounds })
    } catch {
      // A window manager may refuse; the program does not depend on it.
    }
  }

  #ended(): void {
    if (this.#isDestroyed) return
    this.#isDestroyed = true
    windows.pop()
    void this.webContents.destroy()
    this.emit('closed')
    onAllClosed()
  }
}
