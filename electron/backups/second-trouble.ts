import type { SecondTrouble } from '@shared/ipc/places'
import { systemCode } from '../files/disk-refusal'

const TROUBLES: Readonly<Record<string, SecondTrouble>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
}

/** What is wrong with the second place, told by a system error. Whatever else a drive or a network says, it is not there. */
export function troubleOf(error: unknown): SecondTrouble | null {
  const code = systemCode(error)
  if (code !== null) return TROUBLES[code] ?? 'missing'
  // Windows answers `UNKNOWN` for a share whose server is gone.
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'UNKNOWN' ? 'missing' : null
}
