import type { Readable, Writable } from 'node:stream'

export type Params = Readonly<Record<string, unknown>>
type Listener = (params: never, sessionId: string | undefined) => void

interface Message {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: Params
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

/**
 * Speaks the browser's debugging protocol over a pair of pipes (JSON texts that end in NUL). Pipes rather than a port:
 * nothing listens, and the browser ends by itself when this process does.
 */
export class CdpConnection {
  readonly #output: Writable
  readonly #waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  readonly #listeners = new Map<string, Set<Listener>>()
  #lastId = 0
  #isClosed = false

  constructor(input: Readable, output: Writable) {
    this.#output = output
    output.on('error', () => this.#close())
    let pieces: Buffer[] = []
    input.on('data', (chunk: Buffer) => {
      let start = 0
      for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
        pieces.push(chunk.subarray(start, end))
        const text = pieces.length === 1 ? pieces[0]!.toString('utf8') : Buffer.concat(pieces).toString('utf8')
        pieces = []
        start = end + 1
        this.#take(JSON.parse(text) as Message)
      }
      if (start < chunk.length) pieces.push(chunk.subarray(start))
    })
    input.on('close', () => this.#close())
  }

  /** Without a session the command goes to the browser itself. Rejects when the browser refuses or is gone. */
  send<T = unknown>(method: string, params: Params = {}, sessionId?: string): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error(`${method}: the browser is gone`))
    const id = ++this.#lastId
    this.#output.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`)
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject: (error) => reject(new Error(`${method}: ${error.message}`)) })
    })
  }

  /** Returns the function that stops listening. The caller names the shape of the event, as the protocol gives it. */
  // oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the event's shape is stated where it is used
  on<P>(method: string, listener: (params: P, sessionId: string | undefined) => void): () => void {
    const listeners = this.#listeners.get(method) ?? new Set()
    this.#listeners.set(method, listeners.add(listener))
    return () => void listeners.delete(listener)
  }

  #take(message: Message): void {
    if (message.id === undefined) {
      for (const listener of this.#listeners.get(message.method ?? '') ?? []) {
        listener((message.params ?? {}) as never, message.sessionId)
      }
      return
    }
    const waiting = this.#waiting.get(message.id)
    this.#waiting.delete(message.id)
    if (message.error) waiting?.reject(new Error(message.error.message))
    else waiting?.resolve(message.result as never)
  }

  #close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    for (const { reject } of this.#waiting.values()) reject(new Error('the browser is gone'))
    this.#waiting.clear()
    for (const listener of this.#listeners.get('closed') ?? []) listener({} as never, undefined)
  }
}
