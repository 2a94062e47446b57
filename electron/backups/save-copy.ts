import { randomBytes } from 'node:crypto'
import { resolve } from 'node:path'
import { fail, ok, type Result } from '@shared/result'
import { isOrdinaryPath } from '../files/path-rules'
import { isThere } from './backup-folder'
import { copyBackup, type CopyCode } from './copy-backup'
import type { MasterKey } from './password-key'

type Nothing = Record<string, never>

/**
 * Copies a backup to where the person said, locked when there is a key, and read back before it takes its name. Refuses
 * a name that is taken unless the person agreed, and the backup itself. Throws the system's error.
 */
export async function saveCopy(
  source: string,
  target: string,
  key: MasterKey | null,
  mayReplace: boolean,
): Promise<Result<Nothing, CopyCode | 'unsupported-place' | 'file-busy' | 'name-taken'>> {
  if (!isOrdinaryPath(target)) return fail('unsupported-place')
  if (resolve(source) === resolve(target)) return fail('file-busy')
  if (!mayReplace && (await isThere(target))) return fail('name-taken')
  const part = `${target}.${randomBytes(4).toString('hex')}.part`
  const copied = await copyBackup({ source, part, target, key })
  return copied.ok ? ok({}) : copied
}
