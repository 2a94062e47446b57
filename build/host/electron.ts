/** What the program's main bundle gets for `electron`. A name that is missing here fails at load, by name. */
export { app } from './app'
export { BrowserWindow } from './browser-window'
export { Menu, nativeTheme, shell } from './desktop'
export { dialog } from './dialog'
export { ipcMain } from './ipc'
export { net, protocol, session } from './session'
