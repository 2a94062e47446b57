import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

/** A built file and the type it is served as. */
export interface Asset {
  readonly path: string
  readonly type: string
}

export type AssetMap = ReadonlyMap<string, Asset>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
}

/** Lists the built files once, by the pathname they are asked for with. Files of unknown type are left out. */
export async function readAssetMap(folder: string): Promise<AssetMap> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const assets = new Map<string, Asset>()
  for (const entry of entries) {
    const type = TYPES[extname(entry.name)]
    if (!entry.isFile() || !type) continue
    const path = join(entry.parentPath, entry.name)
    assets.set(`/${relative(folder, path).split(sep).join('/')}`, { path, type })
  }
  return assets
}

/** The file behind an address of `app://duban`, found by exact name: no path is ever put together from an address. */
export function findAsset(assets: AssetMap, url: string): Asset | null {
  if (!URL.canParse(url)) return null
  const address = new URL(url)
  if (address.protocol !== 'app:' || address.host !== 'duban' || address.username !== '') return null
  return assets.get(address.pathname) ?? null
}
