import { EventEmitter } from 'node:events'

export interface Frame {
  readonly url: string
  readonly parent: null
  readonly top: Frame
}

export interface Sender {
  readonly mainFrame: Frame
}

interface IpcEvent {
  readonly sender: Sender
  readonly senderFrame: Frame
  readonly processId: number
  readonly frameId: number
}

type Handler = (event: IpcEvent, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

class IpcMain extends EventEmitter {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...args) => {
      handlers.delete(channel)
      return handler(event, ...args)
    })
  }

  removeHandler(channel: string): void {
    handlers.delete(channel)
  }
}

export const ipcMain = new IpcMain()

/** The preload's end of the line. Every value is cloned, as between real processes. */
export class IpcRenderer extends EventEmitter {
  readonly #sender: Sender

  constructor(sender: Sender) {
    super()
    this.#sender = sender
  }

  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = handlers.get(channel)
    if (!handler)
      throw new Error(`Error invoking remote method '${channel}': Error: No handler registered for '${channel}'`)
    const sent = structuredClone(args)
    try {
      return structuredClone(await handler(this.#event(), ...sent))
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
    }
  }

  send(channel: string, ...args: unknown[]): void {
    ipcMain.emit(channel, this.#event(), ...structuredClone(args))
  }

  #event(): IpcEvent {
    return { sender: this.#sender, senderFrame: this.#sender.mainFrame, processId: 1, frameId: 1 }
  }
}
