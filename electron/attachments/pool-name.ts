import { createHmac, hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import type { MasterKey } from '../backups/password-key'
import { placeIn } from './attachment-place'

/** The folder of attachments beside backups: one for plain files, one for each password. */
export function poolFolder(backupFolder: string, key: MasterKey | null): string {
  return join(backupFolder, key ? `attachments-locked-${key.salt.toString('hex').slice(0, 8)}` : 'attachments')
}

/**
 * Where a file lies in a pool. In a locked one its name must not betray its content, which a hash of a known document
 * would, so the hash is keyed.
 */
export function placeInPool(pool: string, sha256: string, key: MasterKey | null): string {
  if (key === null) return placeIn(pool, sha256)
  const secret = Buffer.from(hkdfSync('sha256', key.bytes, key.salt, 'duban attachment names', 32))
  return placeIn(pool, createHmac('sha256', secret).update(sha256).digest('hex'))
}
