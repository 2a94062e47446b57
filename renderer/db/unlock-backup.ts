import type { BackupInfo } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { askHost } from '../host'

/**
 * Opens an encrypted backup with its password. Refused with the reason when the password is wrong, when any byte is not
 * what was written, and when what lies inside is no good backup; nothing was changed then.
 */
export async function unlockBackup(id: string, password: string): Promise<Result<BackupInfo>> {
  const unlocked = await askHost('backup:unlock', { id, password })
  if (!unlocked.ok) return fail(unlocked.code, unlocked.detail ?? {})
  const { verdict } = unlocked.value
  return verdict?.isGood ? ok(unlocked.value) : fail(verdict?.code ?? 'backup-damaged')
}
