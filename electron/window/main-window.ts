import { BrowserWindow, nativeTheme } from 'electron'
import { logProblem } from '../log'
import type { Texts } from '../texts'
import { APP_START } from './app-address'
import { createClosing, type Closing } from './closing'
import { askWhetherToWait } from './dialogs'
import { lockPage } from './lock-down'
import { tellPage } from './tell-page'
import { webPreferences } from './web-preferences'

const PATIENCE_MS = 20_000
const AGAIN_MS = 2_000
const MAX_RELOADS = 3

export interface MainWindowParts {
  readonly preload: string
  readonly isPackaged: boolean
  readonly rendererUrl: string | null
  readonly texts: Texts
  readonly onPageGone: () => void
}

export interface MainWindow {
  readonly window: BrowserWindow
  readonly closing: Closing
  /** Loads the page; answers when it is loaded. */
  readonly load: () => Promise<void>
}

/** The one window of the program. It shows itself when the page has painted. */
export function createMainWindow(parts: MainWindowParts): MainWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: parts.texts.title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#141414' : '#ffffff',
    webPreferences: webPreferences(parts.preload, parts.isPackaged),
  })
  const load = () => window.loadURL(parts.rendererUrl ?? APP_START)
  const closing = createClosing({
    askPage: () => tellPage(window, 'window:closing', {}),
    askPerson: () => askWhetherToWait(window, parts.texts),
    destroy: () => window.destroy(),
    patienceMs: PATIENCE_MS,
    againMs: AGAIN_MS,
  })

  lockPage(window.webContents, parts.rendererUrl)
  window.once('ready-to-show', () => window.show())
  window.on('close', (event) => {
    if (!closing.request()) event.preventDefault()
  })
  window.webContents.on('render-process-gone', parts.onPageGone)
  reviveAfterCrash(window, closing, load)
  return { window, closing, load }
}

/** A page that crashed is loaded again, a few times at most: everything it had saved is in the store. */
function reviveAfterCrash(window: BrowserWindow, closing: Closing, load: () => Promise<void>): void {
  let reloads = 0
  window.webContents.on('render-process-gone', (_event, details) => {
    logProblem('page-gone', { reason: details.reason })
    closing.pageIsGone()
    if (window.isDestroyed() || reloads >= MAX_RELOADS) return
    reloads += 1
    load().then(closing.pageIsBack, () => logProblem('page-not-back'))
  })
}

export function bringToFront(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
