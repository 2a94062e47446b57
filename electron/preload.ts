import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron'
import { CHANNELS, EVENTS } from '@shared/ipc/channels'

const channels: ReadonlySet<string> = new Set(CHANNELS)
const events: ReadonlySet<string> = new Set(EVENTS)

contextBridge.exposeInMainWorld('duban', {
  call: async (channel: string, request: unknown): Promise<unknown> =>
    channels.has(channel) ? ipcRenderer.invoke(channel, request) : { ok: false, code: 'unknown-channel' },
  on: (event: string, listener: (payload: unknown) => void): (() => void) => {
    if (!events.has(event)) return () => {}
    const relay = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
    ipcRenderer.on(event, relay)
    return () => ipcRenderer.removeListener(event, relay)
  },
})
