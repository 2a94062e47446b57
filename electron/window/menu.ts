import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { Texts } from '../texts'
import { tellPage } from './tell-page'

/**
 * The application menu. Undo, redo and find are the ledger's own, so the menu only passes the wish on; their keys are
 * shown but left to the page, which knows whether a cell is being typed in.
 */
export function setMenu(window: BrowserWindow, texts: Texts): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate([...menuTemplate(window, texts)]))
}

function menuTemplate(window: BrowserWindow, texts: Texts): readonly MenuItemConstructorOptions[] {
  const command = (label: string, name: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => tellPage(window, 'menu:command', { command: name }),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  return [
    {
      label: texts.file,
      submenu: [
        command(texts.import, 'import'),
        command(texts.export, 'export'),
        command(texts.backup, 'backup'),
        line,
        command(texts.lock, 'lock', 'Ctrl+L'),
        { label: texts.quit, accelerator: 'Alt+F4', registerAccelerator: false, click: () => window.close() },
      ],
    },
    {
      label: texts.edit,
      submenu: [
        command(texts.undo, 'undo', 'Ctrl+Z'),
        command(texts.redo, 'redo', 'Ctrl+Y'),
        line,
        command(texts.find, 'find', 'Ctrl+F'),
      ],
    },
    {
      label: texts.view,
      submenu: [
        { label: texts.zoomIn, role: 'zoomIn', accelerator: 'Ctrl+=' },
        { label: texts.zoomOut, role: 'zoomOut', accelerator: 'Ctrl+-' },
        { label: texts.zoomReset, role: 'resetZoom', accelerator: 'Ctrl+0' },
        line,
        { label: texts.fullScreen, role: 'togglefullscreen', accelerator: 'F11' },
      ],
    },
    { label: texts.help, submenu: [command(texts.shortcuts, 'shortcuts', 'F1')] },
  ]
}
