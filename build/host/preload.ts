import { readFileSync } from 'node:fs'
import path from 'node:path'
import { decode, encode } from './codec'
import { IpcRenderer, type Sender } from './ipc'
import type { MessageFromPage, MessageToPage, Shape } from './page-mirror'
import { report } from './report'

type Exposed = Readonly<Record<string, unknown>>

/** The preload bundle of one document: it lives in Node, its exposed functions are called from the page by messages. */
export class Preload {
  readonly ipcRenderer: IpcRenderer
  readonly #exposed: Exposed
  readonly #undoers = new Map<number, () => void>()
  readonly #post: (text: string) => void

  constructor(file: string, sender: Sender, post: (text: string) => void) {
    this.ipcRenderer = new IpcRenderer(sender)
    this.#exposed = runPreload(file, this.ipcRenderer)
    this.#post = post
  }

  shapes(): readonly Shape[] {
    return Object.entries(this.#exposed).map(([name, value]) => shapeOf(name, value))
  }

  /** The document is gone: whatever listened for it stops. */
  dispose(): void {
    this.ipcRenderer.removeAllListeners()
    this.#undoers.clear()
  }

  async take(text: string): Promise<void> {
    const message = decode(text) as MessageFromPage
    if (message.kind === 'violation') {
      report.policyViolations.push({ directive: message.directive, blocked: message.blocked })
      return
    }
    if (message.kind === 'undo') {
      this.#undoers.get(message.id)?.()
      this.#undoers.delete(message.id)
      return
    }
    await this.#call(message)
  }

  async #call({ id, path: members, args }: Extract<MessageFromPage, { kind: 'call' }>): Promise<void> {
    const given = args.map((arg) => ('listener' in arg ? this.#relay(arg.listener) : arg.value))
    try {
      const target = members.reduce<unknown>((value, member) => (value as Exposed)[member], this.#exposed)
      const answer = (target as (...values: unknown[]) => unknown)(...given)
      if (args.some((arg) => 'listener' in arg)) {
        if (typeof answer === 'function') this.#undoers.set(id, answer as () => void)
        return
      }
      this.#send({ kind: 'answer', id, value: await answer })
    } catch (error) {
      this.#send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
    }
  }

  #relay(listener: number): (...args: unknown[]) => void {
    return (...args) => this.#send({ kind: 'event', listener, args })
  }

  #send(message: MessageToPage): void {
    this.#post(encode(message))
  }
}

/** A sandboxed preload is one CommonJS file that may require `electron` and nothing else. */
function runPreload(file: string, ipcRenderer: IpcRenderer): Exposed {
  const exposed: Record<string, unknown> = {}
  const contextBridge = {
    exposeInMainWorld: (name: string, api: unknown) => {
      if (Object.hasOwn(exposed, name)) throw new Error(`Cannot bind an API on top of an existing property: ${name}`)
      exposed[name] = api
    },
  }
  const requireOnlyElectron = (name: string) => {
    if (name === 'electron') return { contextBridge, ipcRenderer }
    throw new Error(`module not found: ${name} (a sandboxed preload may only require electron)`)
  }
  const module = { exports: {} }
  // oxlint-disable-next-line typescript/no-implied-eval -- the way CommonJS modules are run; the file is the program's own
  const run = new Function('exports', 'require', 'module', '__filename', '__dirname', readFileSync(file, 'utf8'))
  run(module.exports, requireOnlyElectron, module, file, path.dirname(file))
  return exposed
}

function shapeOf(name: string, value: unknown): Shape {
  if (typeof value === 'function') return { name, kind: 'function' }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { name, kind: 'value', value }
  return { name, kind: 'object', members: Object.entries(value).map(([key, member]) => shapeOf(key, member)) }
}
