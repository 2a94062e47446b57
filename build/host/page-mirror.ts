/**
 * Runs in the page before any of its own scripts and puts there what the preload exposed. It is sent as text, so it
 * uses nothing from outside itself. A function called with a listener answers at once with the function that undoes it;
 * any other answers with a promise.
 */
export function mirrorInPage(shapes: readonly Shape[], bindingName: string, receiverName: string): void {
  if (window !== window.top || location.origin !== 'https://app.localhost') return
  const separator = '\u0001'
  const marker = '$duban-bytes'
  const packedMark = '\u0002'
  type Waiting = { resolve: (value: unknown) => void; reject: (error: Error) => void }
  type WithBase64 = { toBase64?: () => string }
  type FromBase64 = { fromBase64?: (text: string) => Uint8Array }

  const globals = window as unknown as Record<string, unknown>
  const post = globals[bindingName] as (text: string) => void
  delete globals[bindingName]
  let packing: Promise<unknown> | null = null
  /** The debugging pipe takes a tenth of a second for a megabyte of text: what is large goes packed, in its turn. */
  const send = (text: string): void => {
    if (text.length < 65_536 && packing === null) return post(text)
    const turn = (packing ?? Promise.resolve())
      .catch(() => undefined)
      .then(async () => post(text.length < 65_536 ? text : await packed(text)))
    packing = turn
    void turn.finally(() => {
      if (packing === turn) packing = null
    })
  }
  const packed = async (text: string): Promise<string> => {
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))
    return `${packedMark}${toBase64(new Uint8Array(await new Response(stream).arrayBuffer()))}`
  }
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<number, (...args: unknown[]) => void>()
  let lastId = 0

  const toBase64 = (bytes: Uint8Array): string => {
    const native = (bytes as WithBase64).toBase64
    if (native) return native.call(bytes)
    let text = ''
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array => {
    const native = (Uint8Array as FromBase64).fromBase64
    return native ? native(text) : Uint8Array.from(atob(text), (letter) => letter.codePointAt(0)!)
  }
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- the page gets this function and nothing around it
  const refuse = (what: string): never => {
    throw new DOMException(`${what} could not be cloned.`, 'DataCloneError')
  }
  const encode = (value: unknown): string => {
    const pieces: string[] = []
    const json = JSON.stringify(value, function (this: Record<string, unknown>, key: string, item: unknown) {
      const original = this[key]
      if (original instanceof Uint8Array) return { [marker]: pieces.push(toBase64(original)) - 1 }
      if (typeof original === 'number' && !Number.isFinite(original)) return refuse(String(original))
      if (typeof original === 'function' || typeof original === 'symbol' || typeof original === 'bigint') {
        return refuse(String(original))
      }
      if (typeof original === 'object' && original !== null && !Array.isArray(original)) {
        const prototype: unknown = Object.getPrototypeOf(original)
        if (prototype !== null && prototype !== Object.prototype) return refuse(original.constructor.name)
      }
      return item
    })
    return [json, ...pieces].join(separator)
  }
  const decode = (text: string): unknown => {
    const [json, ...pieces] = text.split(separator)
    if (pieces.length === 0) return JSON.parse(json!)
    return JSON.parse(json!, (_key, item: unknown) => {
      const index = typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[marker] : undefined
      return typeof index === 'number' ? fromBase64(pieces[index]!) : item
    })
  }

  const call = (path: readonly string[], args: readonly unknown[]): unknown => {
    const id = ++lastId
    const carried = args.map((arg) => {
      if (typeof arg !== 'function') return { value: arg }
      const listener = ++lastId
      listeners.set(listener, arg as () => void)
      return { listener }
    })
    const heard = carried.flatMap((arg) => ('listener' in arg ? [arg.listener] : []))
    if (heard.length === 0) {
      return new Promise((resolve, reject) => {
        send(encode({ kind: 'call', id, path, args: carried }))
        waiting.set(id, { resolve, reject })
      })
    }
    send(encode({ kind: 'call', id, path, args: carried }))
    return () => {
      for (const listener of heard) listeners.delete(listener)
      send(encode({ kind: 'undo', id }))
    }
  }

  const take = (text: string): void => {
    const message = decode(text) as MessageToPage
    if (message.kind === 'event') return listeners.get(message.listener)?.(...message.args)
    const waiter = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.kind === 'failed') return waiter?.reject(new Error(message.message))
    return waiter?.resolve(message.value)
  }

  const expose = (shape: Shape, path: readonly string[]): unknown => {
    if (shape.kind === 'function') return (...args: unknown[]) => call(path, args)
    if (shape.kind === 'value') return shape.value
    const entries = shape.members.map((member) => [member.name, expose(member, [...path, member.name])] as const)
    return Object.freeze(Object.fromEntries(entries))
  }

  Object.defineProperty(window, receiverName, { value: take })
  for (const shape of shapes) {
    Object.defineProperty(window, shape.name, { value: expose(shape, [shape.name]), enumerable: true })
  }
  document.addEventListener('securitypolicyviolation', (event) => {
    send(encode({ kind: 'violation', directive: event.effectiveDirective, blocked: event.blockedURI }))
  })
}

/** What the preload exposed, without its code. */
export type Shape = { readonly name: string } & (
  | { readonly kind: 'function' }
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'object'; readonly members: readonly Shape[] }
)

export type MessageToPage =
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string }
  | { readonly kind: 'event'; readonly listener: number; readonly args: readonly unknown[] }

export type MessageFromPage =
  | {
      readonly kind: 'call'
      readonly id: number
      readonly path: readonly string[]
      readonly args: readonly ({ readonly value?: unknown } | { readonly listener: number })[]
    }
  | { readonly kind: 'undo'; readonly id: number }
  | { readonly kind: 'violation'; readonly directive: string; readonly blocked: string }
