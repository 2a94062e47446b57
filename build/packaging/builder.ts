import { join } from 'node:path'
import { runChild, toolPath } from '../run/child'
import { PROJECT_ROOT } from '../run/project-root'

export interface PackageOrder {
  readonly platform: 'linux' | 'win32'
  readonly arch: 'x64' | 'arm64'
  /** `dir` is the unpacked program; the others are electron-builder's targets. */
  readonly target: 'dir' | 'deb' | 'AppImage' | 'nsis'
  /** An unpacked Electron, or a folder with its archives; null lets electron-builder fetch it. */
  readonly electronDist: string | null
  readonly output: string
  /** Packs this folder again instead of laying a new one. */
  readonly prepackaged?: string
  readonly isStreamed?: boolean
}

/** Runs electron-builder on the built bundles. Throws with its output when it fails. */
export async function buildPackage(order: PackageOrder): Promise<void> {
  const platform = order.platform === 'linux' ? '--linux' : '--win'
  const electronDist = order.electronDist === null ? [] : [`-c.electronDist=${order.electronDist}`]
  const prepackaged = order.prepackaged === undefined ? [] : ['--prepackaged', order.prepackaged]
  const args = [platform, order.target, `--${order.arch}`, '--config', 'electron-builder.yml', '--publish', 'never']
  args.push(`-c.directories.output=${order.output}`, ...electronDist, ...prepackaged)
  const made = await runChild(toolPath(PROJECT_ROOT, 'electron-builder'), args, {
    cwd: PROJECT_ROOT,
    environment: order.target === 'deb' ? { CUSTOM_FPM_PATH: join(PROJECT_ROOT, 'build/tools/fpm-deb.mjs') } : {},
    isStreamed: order.isStreamed ?? false,
  })
  if (made.code !== 0) throw new Error(`electron-builder ${order.platform} ${order.target} failed:\n${made.output}`)
}

/** Where electron-builder lays the unpacked program. */
export function unpackedFolder(order: Pick<PackageOrder, 'platform' | 'arch' | 'output'>): string {
  const system = order.platform === 'linux' ? 'linux' : 'win'
  return join(order.output, `${system}${order.arch === 'x64' ? '' : `-${order.arch}`}-unpacked`)
}
