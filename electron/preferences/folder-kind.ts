import { readFile, realpath } from 'node:fs/promises'
import { basename, sep } from 'node:path'
import { promisify } from 'node:util'
import { realpath as realpathOld } from 'node:fs'
import type { FolderHealth } from '@shared/ipc/places'

type Kind = FolderHealth['kind']

/** Folders that a program keeps the same on several PCs, by what their makers call them. */
const SYNCHRONISED =
  /^(onedrive( -.*|temp)?|nutstore.*|我的坚果云|坚果云.*|dropbox( .*)?|baidusyncdisk|baidunetdiskworkspace|百度网盘同步空间|百度云同步盘|wps ?云盘|wps cloud files|wpsdrive|kingsoft cloud|icloud ?drive|mobile documents|com~apple~clouddocs|google ?drive|my drive|我的云端硬盘|weiyun.*|微云.*|腾讯微云.*|天翼云盘.*|阿里云盘.*)$/iu

const NETWORK = /^(nfs\d?|cifs|smb\d?|smbfs|fuse\.sshfs|fuse\.gvfsd-fuse|fuse\.davfs|davfs2?|9p|afpfs|webdav)$/

export interface KindSources {
  readonly platform: NodeJS.Platform
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Linux: the text of `/proc/mounts`. */
  readonly mounts: () => Promise<string>
  /** Linux: whether the system calls a block device, such as `sdb`, removable. */
  readonly isRemovable: (device: string) => Promise<boolean>
}

export const systemSources: KindSources = {
  platform: process.platform,
  variables: process.env,
  mounts: () => readFile('/proc/mounts', 'utf8').catch(() => ''),
  isRemovable: (device) =>
    readFile(`/sys/block/${device}/removable`, 'utf8').then(
      (text) => text.trim() === '1',
      () => false,
    ),
}

/**
 * On which kind of place a folder lies, as far as it can be told: a file that another program synchronises, or that a
 * network carries, can be changed behind our back or be half written.
 */
export async function kindOfFolder(folder: string, sources: KindSources = systemSources): Promise<Kind> {
  if (isSynchronised(folder, sources.variables)) return 'synchronised'
  const real = await realPlace(folder, sources.platform)
  if (real === null) return 'unknown'
  if (isSynchronised(real, sources.variables)) return 'synchronised'
  if (sources.platform === 'win32') return /^\\\\(?![?.]\\(?!unc\\))/i.test(real) ? 'network' : 'local'
  if (sources.platform === 'linux') return kindOfMount(real, sources)
  return real.startsWith('/Volumes/') ? 'removable' : 'local'
}

/** By the names in the path, and by what OneDrive tells every program of a Windows session. */
export function isSynchronised(folder: string, variables: KindSources['variables']): boolean {
  const parts = folder.split(/[\\/]/)
  if (parts.some((part) => SYNCHRONISED.test(part))) return true
  const roots = Object.entries(variables).flatMap(([name, value]) =>
    /^onedrive/i.test(name) && value ? [value.replaceAll('\\', '/').toLowerCase()] : [],
  )
  const place = `${folder.replaceAll('\\', '/').toLowerCase()}/`
  return roots.some((root) => place.startsWith(`${root.replace(/\/$/, '')}/`))
}

async function kindOfMount(real: string, { mounts, isRemovable }: KindSources): Promise<Kind> {
  const rows = (await mounts()).split('\n').map((line) => line.split(' '))
  let nearest: { readonly device: string; readonly at: string; readonly type: string } | null = null
  for (const [device = '', at = '', type = ''] of rows) {
    const place = at.replaceAll(String.raw`\040`, ' ')
    const isAbove = place === '/' || real === place || real.startsWith(`${place}/`)
    if (place !== '' && isAbove && place.length >= (nearest?.at.length ?? 0)) nearest = { device, at: place, type }
  }
  if (nearest === null) return 'unknown'
  if (NETWORK.test(nearest.type)) return 'network'
  const disk = /^\/dev\/(sd[a-z]+|mmcblk\d+)/.exec(nearest.device)?.[1]
  return disk !== undefined && (await isRemovable(basename(disk))) ? 'removable' : 'local'
}

async function realPlace(folder: string, platform: NodeJS.Platform): Promise<string | null> {
  try {
    // Only the native way turns the letter of a network drive into its server.
    return platform === 'win32' && sep === '\\' ? await promisify(realpathOld.native)(folder) : await realpath(folder)
  } catch {
    return null
  }
}
