import { posix, win32 } from 'node:path'

const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)/i

/**
 * Whether a path names an ordinary place of this PC: absolute; no network share or device (`\\server`, `\\.\`, `CON`),
 * no second stream of a file (`a.xlsx:b`), no control characters. Looks at the text alone.
 */
export function isOrdinaryPath(path: string, platform: NodeJS.Platform = process.platform): boolean {
  if (path === '' || path.length > 4_000 || hasControls(path)) return false
  if (platform === 'win32') return isOrdinaryWindowsPath(path)
  return posix.isAbsolute(path) && !path.startsWith('//') && !/^\/(dev|proc|sys)(\/|$)/.test(posix.normalize(path))
}

/**
 * Whether a path may be the second place of backups: an ordinary one, or a shared folder of another PC
 * (`\\server\share\…`). Shares are let in here and nowhere else, because an office's server is where a second copy
 * belongs, and nothing is ever read from there that is not authenticated or verified first.
 */
export function isSecondPlacePath(path: string, platform: NodeJS.Platform = process.platform): boolean {
  if (isOrdinaryPath(path, platform)) return true
  if (platform !== 'win32' || path.length > 4_000) return false
  const share = /^\\\\([^\\/:*?"<>|. ][^\\/:*?"<>|]*)\\([^\\/:*?"<>|]+)(\\.*)?$/.exec(path)
  const isPipe = /^(pipe|mailslot|ipc\$)$/i.test(share?.[2] ?? '')
  return share !== null && !isPipe && isOrdinaryWindowsPath(`C:\\${share[2]}${share[3] ?? ''}`) && !hasControls(path)
}

function isOrdinaryWindowsPath(path: string): boolean {
  if (!/^[a-z]:[\\/]/i.test(path) || !win32.isAbsolute(path)) return false
  const parts = path.slice(3).split(/[\\/]/)
  return parts.every((part) => !part.includes(':') && !DEVICE.test(part) && !/[. ]$/.test(part.replace(/^\.\.?$/, '')))
}

function hasControls(path: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  return /[\u0000-\u001f]/.test(path)
}
