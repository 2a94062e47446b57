import type { Channel, EventName } from '@shared/ipc/channels'
import type { Answer, EventPayloads, HostBridge, Request, Response } from '@shared/ipc/contract'

declare global {
  interface Window {
    readonly duban: HostBridge
  }
}

/** The main process refused or failed; `code` is the room's literal code, or `internal`. */
export class HostRefusal extends Error {
  override readonly name = 'HostRefusal'
  readonly code: string
  readonly detail: Readonly<Record<string, string | number>>
  constructor(code: string, detail: Readonly<Record<string, string | number>>) {
    super(code)
    this.code = code
    this.detail = detail
  }
}

let elsewhere: HostBridge | null = null

/** A worker has no window: its calls go over the bridge that whoever made it keeps. */
export function reachHostOver(bridge: HostBridge): void {
  elsewhere = bridge
}

/** Calls the main process. Throws `HostRefusal` when it refuses. */
export async function callHost<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>> {
  const answer = await askHost(channel, request)
  if (answer.ok) return answer.value
  throw new HostRefusal(answer.code, answer.detail ?? {})
}

/** Calls the main process and gives its answer as a value, for refusals that are expected. */
export function askHost<C extends Channel>(channel: C, request: Request<C>): Promise<Answer<Response<C>>> {
  return (elsewhere ?? window.duban).call(channel, request)
}

/** Listens to the main process; returns the function that stops listening. */
export function onHostEvent<E extends EventName>(event: E, listener: (payload: EventPayloads[E]) => void): () => void {
  return window.duban.on(event, listener)
}
