import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { switches } from './browser-process'

type SchemeHandler = (request: Request) => Response | Promise<Response>
type PermissionCheck = (contents: unknown, permission: string, origin: string, details: object) => boolean

export interface RequestDetails {
  readonly id: number
  readonly url: string
  readonly method: string
  readonly resourceType: string
}

type RequestRule = (details: RequestDetails, answer: (verdict: { cancel?: boolean }) => void) => void

const schemeHandlers = new Map<string, SchemeHandler>()

export const protocol = {
  registerSchemesAsPrivileged: () => undefined,
  handle: (scheme: string, handler: SchemeHandler) => void schemeHandlers.set(scheme, handler),
  unhandle: (scheme: string) => void schemeHandlers.delete(scheme),
  isProtocolHandled: (scheme: string) => schemeHandlers.has(scheme),
}

/** Reads files only; the network is not there. */
export const net = {
  async fetch(address: string): Promise<Response> {
    if (!address.startsWith('file:')) throw new Error('net::ERR_INTERNET_DISCONNECTED')
    return new Response(new Uint8Array(await readFile(fileURLToPath(address))))
  },
}

class Session extends EventEmitter {
  readonly protocol = protocol
  readonly webRequest = {
    onBeforeRequest: (...args: unknown[]) => {
      this.requestRule = (args.at(-1) ?? null) as RequestRule | null
    },
    onBeforeSendHeaders: () => undefined,
    onHeadersReceived: () => undefined,
  }
  requestRule: RequestRule | null = null
  permissionCheck: PermissionCheck = () => false

  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.permissionCheck = handler ?? (() => true)
  }

  /** A proxy is a switch of the browser here, so it must be set before the window is made. */
  async setProxy(config: { proxyRules?: string; proxyBypassRules?: string }): Promise<void> {
    if (config.proxyRules) switches.set('proxy-server', config.proxyRules)
    if (config.proxyBypassRules) switches.set('proxy-bypass-list', config.proxyBypassRules)
  }

  setPermissionRequestHandler = () => undefined
  setDevicePermissionHandler = () => undefined
  setDisplayMediaRequestHandler = () => undefined
  setSpellCheckerEnabled = () => undefined
  setUserAgent = () => undefined
  closeAllConnections = async () => undefined
  clearCache = async () => undefined
  flushStorageData = () => undefined
}

const defaultSession = new Session()
export const session = { defaultSession, fromPartition: () => defaultSession }

/** Asks the program's own rule whether a request may go on. Without a rule, it may. */
export function programAllows(details: RequestDetails): Promise<boolean> {
  const rule = defaultSession.requestRule
  if (!rule) return Promise.resolve(true)
  return new Promise((resolve) => rule(details, (verdict) => resolve(verdict.cancel !== true)))
}

/** Answers a request of the program's own scheme as the program does; a failing handler is answered with 500. */
export async function answerOwnRequest(request: Request): Promise<Response> {
  const handler = schemeHandlers.get(new URL(request.url).protocol.slice(0, -1))
  if (!handler) return new Response('', { status: 404 })
  try {
    return await handler(request)
  } catch (error) {
    console.error('host: the protocol handler failed', error)
    return new Response('', { status: 500 })
  }
}
