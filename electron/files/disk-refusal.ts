import { fail, type Failure } from '@shared/result'

/** Why the disk would not do what was asked, in words a screen can explain. */
export type DiskCode = 'file-busy' | 'disk-full' | 'read-only' | 'not-found' | 'too-large'

const CODES: Readonly<Record<string, DiskCode>> = {
  EBUSY: 'file-busy',
  // Windows says EPERM or EACCES when another program, such as a spreadsheet, holds the file open.
  EPERM: 'file-busy',
  EACCES: process.platform === 'win32' ? 'file-busy' : 'read-only',
  ETXTBSY: 'file-busy',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EISDIR: 'read-only',
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  ENODEV: 'not-found',
  ENXIO: 'not-found',
  EIO: 'not-found',
  EFBIG: 'too-large',
}

/** The system's name of an error, such as `ENOSPC`, or null for anything that is no system error. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return typeof code === 'string' && /^E[A-Z0-9]+$/.test(code) ? code : null
}

/** Turns a system error into a refusal; anything else is a bug and is thrown on. */
export function diskRefusal(error: unknown): Failure<DiskCode> {
  const system = systemCode(error)
  const code = system === null ? undefined : CODES[system]
  if (system === null || code === undefined) throw error
  return fail(code, { system })
}
