import { EventEmitter } from 'node:events'
import { spawn } from 'node:child_process'
import { mkdir, rename } from 'node:fs/promises'
import path from 'node:path'
import { BrowserWindow } from './browser-window'
import { report } from './report'
import { hostState } from './state'

/** Hands a folder to the desktop when there is a person to see it; a test reads the report instead. */
function openOnDesktop(target: string): void {
  report.opened.push(target)
  if (hostState().options.isHeadless || process.platform !== 'linux') return
  const child = spawn('xdg-open', [target], { stdio: 'ignore', detached: true })
  child.once('error', () => undefined)
  child.unref()
}

export const shell = {
  showItemInFolder: (file: string) => openOnDesktop(path.dirname(file)),
  openPath: async (target: string) => {
    openOnDesktop(target)
    return ''
  },
  trashItem: async (target: string) => {
    const trash = path.join(hostState().options.profileDir, 'trash')
    await mkdir(trash, { recursive: true })
    await rename(target, path.join(trash, path.basename(target)))
  },
  openExternal: async (url: string) => void report.opened.push(url),
  beep: () => undefined,
}

interface MenuItem {
  readonly label?: string
  readonly role?: string
  readonly click?: () => void
  readonly submenu?: readonly MenuItem[]
}

let applicationMenu: Menu | null = null

/** Kept, not drawn: the browser's window has no menu bar. Tests click by label. */
export class Menu {
  readonly items: readonly MenuItem[]

  private constructor(items: readonly MenuItem[]) {
    this.items = items
  }

  static buildFromTemplate = (items: readonly MenuItem[]) => new Menu(items)
  static getApplicationMenu = () => applicationMenu
  static setApplicationMenu = (menu: Menu | null) => {
    applicationMenu = menu
  }
  popup = () => undefined
}

/** Clicks the first item with the label; answers whether there is one. */
export function clickMenu(label: string): boolean {
  const item = find(applicationMenu?.items ?? [], label)
  item?.click?.()
  return item !== null
}

function find(items: readonly MenuItem[], label: string): MenuItem | null {
  for (const item of items) {
    const found = item.label === label && item.click ? item : find(item.submenu ?? [], label)
    if (found) return found
  }
  return null
}

class NativeTheme extends EventEmitter {
  #source: 'system' | 'light' | 'dark' = 'system'

  get themeSource(): 'system' | 'light' | 'dark' {
    return this.#source
  }

  set themeSource(source: 'system' | 'light' | 'dark') {
    this.#source = source
    const features = [{ name: 'prefers-color-scheme', value: source === 'system' ? '' : source }]
    const window = BrowserWindow.getAllWindows()[0]
    window?.webContents.command('Emulation.setEmulatedMedia', { features }).catch(() => undefined)
    this.emit('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}

export const nativeTheme = new NativeTheme()
