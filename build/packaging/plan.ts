import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { PackageOrder } from './builder'

export type Arch = PackageOrder['arch']

/** One installer to make. `own-setup` is our NSIS script over the unpacked program. */
export interface Wanted {
  readonly platform: PackageOrder['platform']
  readonly arch: Arch
  readonly target: 'deb' | 'AppImage' | 'nsis' | 'own-setup'
}

/** What this machine has to build with. */
export interface Site {
  readonly platform: NodeJS.Platform
  /** electron-builder's own tools can be fetched or are named in the environment. */
  readonly hasBuilderTools: { readonly AppImage: boolean; readonly nsis: boolean }
  readonly hasDpkg: boolean
  readonly hasMakensis: boolean
  /** The Electron for a platform: a folder, null when electron-builder shall fetch it, or what is missing. */
  readonly electronFor: (platform: PackageOrder['platform'], arch: Arch) => string | null | { readonly missing: string }
}

export interface PlannedPackage extends Wanted {
  readonly electronDist: string | null
}

export interface Plan {
  readonly packages: readonly PlannedPackage[]
  /** One line for each installer that cannot be made here, with what it needs. */
  readonly missing: readonly string[]
}

/** Decides what can be made here, and says of everything else what it needs. */
export function planPackages(
  site: Site,
  platforms: readonly PackageOrder['platform'][],
  arches: readonly Arch[],
): Plan {
  const packages: PlannedPackage[] = []
  const missing: string[] = []
  for (const platform of platforms)
    for (const arch of arches) {
      const electronDist = site.electronFor(platform, arch)
      if (electronDist !== null && typeof electronDist !== 'string') {
        missing.push(`${platform} ${arch}: ${electronDist.missing}`)
        continue
      }
      for (const choice of platform === 'linux' ? linuxChoices(site) : windowsChoices(site)) {
        if (typeof choice === 'string') packages.push({ platform, arch, target: choice, electronDist })
        else missing.push(`${platform} ${arch} ${choice.target}: ${choice.missing}`)
      }
    }
  return { packages, missing }
}

type Choice = Wanted['target'] | { readonly target: string; readonly missing: string }

function linuxChoices(site: Site): Choice[] {
  return [
    site.hasDpkg ? 'deb' : { target: 'deb', missing: 'needs dpkg-deb (Debian, Ubuntu, UOS, Kylin)' },
    site.hasBuilderTools.AppImage
      ? 'AppImage'
      : { target: 'AppImage', missing: 'needs internet once, or APPIMAGE_TOOLS_PATH (docs/packaging.md)' },
  ]
}

function windowsChoices(site: Site): Choice[] {
  if (site.hasMakensis) return ['own-setup']
  if (site.hasBuilderTools.nsis) return ['nsis']
  return [{ target: 'setup', missing: 'needs makensis (apt-get install nsis), or internet once (docs/packaging.md)' }]
}

/**
 * Finds Electron for one platform in a folder: `<platform>-<arch>/` unpacked, the release's archive
 * `electron-v<version>-<platform>-<arch>.zip`, or the folder itself when it is an unpacked Electron of that platform.
 */
export function findElectron(folder: string, platform: 'linux' | 'win32', arch: Arch, version: string): string | null {
  const program = platform === 'linux' ? 'electron' : 'electron.exe'
  const unpacked = join(folder, `${platform}-${arch}`)
  if (existsSync(join(unpacked, program))) return unpacked
  if (!existsSync(folder)) return null
  if (readdirSync(folder).includes(`electron-v${version}-${platform}-${arch}.zip`)) return folder
  return arch === 'x64' && existsSync(join(folder, program)) ? folder : null
}
