import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runChild } from '../run/child'
import { PROJECT_ROOT } from '../run/project-root'
import { hasMakensis } from './installer'
import { findElectron, type Site } from './plan'

const RELEASES = 'https://github.com/electron/electron/releases/download/'

/** Looks at what this machine has: Electron (`ELECTRON_DIST`, or the network), Debian's tools, electron-builder's. */
export async function surveySite(environment: NodeJS.ProcessEnv): Promise<Site> {
  const version = electronVersion()
  const folder = environment['ELECTRON_DIST'] || null
  const mirror = environment['ELECTRON_MIRROR'] || RELEASES
  const canFetchTools = await isReachable(environment['ELECTRON_BUILDER_BINARIES_MIRROR'] || 'https://github.com/')
  const canFetchElectron = folder === null && (await isReachable(mirror))
  return {
    platform: process.platform,
    hasBuilderTools: {
      AppImage: canFetchTools || Boolean(environment['APPIMAGE_TOOLS_PATH']),
      nsis: canFetchTools || Boolean(environment['ELECTRON_BUILDER_NSIS_DIR']),
    },
    hasDpkg: (await runChild('dpkg-deb', ['--version'])).code === 0,
    hasMakensis: await hasMakensis(),
    electronFor: (platform, arch) => {
      const name = `electron-v${version}-${platform}-${arch}.zip`
      if (folder !== null)
        return (
          findElectron(folder, platform, arch, version) ?? { missing: `${name} is not in ELECTRON_DIST (${folder})` }
        )
      return canFetchElectron
        ? null
        : { missing: `needs ${name}: fetch it elsewhere and name its folder in ELECTRON_DIST` }
    },
  }
}

function electronVersion(): string {
  const text = readFileSync(join(PROJECT_ROOT, 'node_modules/electron/package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** Any answer counts: a refusal for the bare address still shows that the server can be reached. */
async function isReachable(address: string): Promise<boolean> {
  try {
    await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(8000) })
    return true
  } catch {
    return false
  }
}
