import { posix, win32 } from 'node:path'

const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(\.|$)/i

/**
 * Whether a path names an ordinary place of this PC: absolute; no network share or device (`\\server`, `\\.\`, `CON`),
 * no second stream of a file (`a.xlsx:b`), no control characters. Looks at the text alone.
 */
export function isOrdinaryPath(path: string, platform: NodeJS.Platform = process.platform): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters are what it looks for
  if (path === '' || path.length > 4_000 || /[\u0000-\u001f]/.test(path)) return false
  if (platform === 'win32') return isOrdinaryWindowsPath(path)
  return posix.isAbsolute(path) && !path.startsWith('//') && !/^\/(dev|proc|sys)(\/|$)/.test(posix.normalize(path))
}

function isOrdinaryWindowsPath(path: string): boolean {
  if (!/^[a-z]:[\\/]/i.test(path) || !win32.isAbsolute(path)) return false
  const parts = path.slice(3).split(/[\\/]/)
  return parts.every((part) => !part.includes(':') && !DEVICE.test(part) && !/[. ]$/.test(part.replace(/^\.\.?$/, '')))
}
