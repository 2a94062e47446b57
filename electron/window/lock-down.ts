import { app, session, type WebContents } from 'electron'
import { isOwnAddress } from './app-address'
import { DEAD_PROXY, mayRequest, networkSwitches } from './no-network'

const GRANTED = new Set(['clipboard-sanitized-write'])

/** Must run before the application is ready. */
export function switchNetworkOff(rendererUrl: string | null): void {
  for (const [name, value] of networkSwitches(rendererUrl)) app.commandLine.appendSwitch(name, value)
}

/** Refuses every permission but writing text to the clipboard, every download, and every request that leaves the program. */
export async function lockSession(rendererUrl: string | null): Promise<void> {
  const own = session.defaultSession
  own.setPermissionRequestHandler((_contents, permission, answer) => answer(GRANTED.has(permission)))
  own.setPermissionCheckHandler((_contents, permission) => GRANTED.has(permission))
  own.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, rendererUrl) }))
  own.on('will-download', (event) => event.preventDefault())
  if (rendererUrl === null) await own.setProxy({ mode: 'fixed_servers', proxyRules: DEAD_PROXY })
}

/** The page stays where it is: no navigation, no second window, no frames of other places, no embedded views. */
export function lockPage(contents: WebContents, rendererUrl: string | null): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url, rendererUrl)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url, rendererUrl)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
