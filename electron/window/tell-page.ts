import type { BrowserWindow } from 'electron'
import type { EventName } from '@shared/ipc/channels'
import type { EventPayloads } from '@shared/ipc/contract'

/** Sends an event to the page; silent when the window is already gone. */
export function tellPage<E extends EventName>(window: BrowserWindow, event: E, payload: EventPayloads[E]): void {
  if (!window.isDestroyed()) window.webContents.send(event, payload)
}
