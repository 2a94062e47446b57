import { readFile } from 'node:fs/promises'
import { protocol } from 'electron'
import { APP_SCHEME } from './app-address'
import { findAsset, type AssetMap } from './asset-map'
import { SECURITY_HEADERS } from './content-policy'

/** Must run before the application is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the built renderer at `app://duban`; everything else is 404. */
export function serveRenderer(assets: AssetMap): void {
  protocol.handle(APP_SCHEME, async (request) => {
    const asset = request.method === 'GET' ? findAsset(assets, request.url) : null
    if (!asset) return new Response('', { status: 404, headers: SECURITY_HEADERS })
    const bytes = await readFile(asset.path)
    return new Response(new Uint8Array(bytes), { headers: { ...SECURITY_HEADERS, 'Content-Type': asset.type } })
  })
}
