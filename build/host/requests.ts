import type { CdpConnection } from './cdp'
import { isPageAddress, toPageAddress, toProgramAddress } from './own-address'
import { answerPicker, isPickerAddress } from './picker-server'
import { report } from './report'
import { answerOwnRequest, programAllows } from './session'

interface Paused {
  readonly requestId: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
    readonly postData?: string
  }
  readonly resourceType: string
  readonly frameId: string
}

export interface Navigation {
  readonly frameId: string
  readonly url: string
}

/**
 * Answers every request of the browser (pages, workers, frames, popups): the program's own addresses by the protocol
 * handler it registered, all else by a refusal that is counted. `mayNavigate` is asked before the page goes elsewhere.
 */
export async function answerRequests(
  connection: CdpConnection,
  mayNavigate: (navigation: Navigation) => boolean,
): Promise<void> {
  let lastId = 0
  connection.on<Paused>('Fetch.requestPaused', (paused, sessionId) => {
    const answering = answer(connection, paused, ++lastId, sessionId, mayNavigate)
    answering.catch(() => undefined) // the page or the whole browser went away meanwhile
  })
  await connection.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] })
}

async function answer(
  connection: CdpConnection,
  paused: Paused,
  id: number,
  sessionId: string | undefined,
  mayNavigate: (navigation: Navigation) => boolean,
): Promise<unknown> {
  const { requestId, request, resourceType, frameId } = paused
  const send = (method: string, params: object) => connection.send(method, { requestId, ...params }, sessionId)
  if (/^(data|blob|about):/.test(request.url)) return send('Fetch.continueRequest', {})
  if (isPickerAddress(request.url)) return fulfil(send, await answerPicker(request.url))

  const url = toProgramAddress(request.url)
  const isAllowed = await programAllows({
    id,
    url,
    method: request.method,
    resourceType: electronNames[resourceType] ?? 'other',
  })
  const isOwn = isPageAddress(request.url)
  const isNavigation = resourceType === 'Document'
  if (!isAllowed || !isOwn || (isNavigation && !mayNavigate({ frameId, url }))) {
    report.refused.push({ url, kind: resourceType, by: isAllowed ? 'host' : 'program' })
    // "No content" leaves the page where it is; a failure would put an error page in its place.
    if (isNavigation) return send('Fetch.fulfillRequest', { responseCode: 204 })
    return send('Fetch.failRequest', { errorReason: 'BlockedByClient' })
  }
  const { method, headers, postData } = request
  const own = new Request(url, { method, headers, ...(postData === undefined ? {} : { body: postData }) })
  return fulfil(send, await answerOwnRequest(own))
}

async function fulfil(
  send: (method: string, params: object) => Promise<unknown>,
  response: Response,
): Promise<unknown> {
  const body = Buffer.from(await response.arrayBuffer())
  const responseHeaders = [...response.headers].map(([name, value]) => ({ name, value: toPageAddress(value) }))
  return send('Fetch.fulfillRequest', { responseCode: response.status, responseHeaders, body: body.toString('base64') })
}

const electronNames: Readonly<Record<string, string>> = {
  Document: 'mainFrame',
  Stylesheet: 'stylesheet',
  Script: 'script',
  Image: 'image',
  Font: 'font',
  XHR: 'xhr',
  Fetch: 'xhr',
  Ping: 'ping',
  CSPViolationReport: 'cspReport',
  Media: 'media',
  WebSocket: 'webSocket',
}
