import type { KeyFile } from '../backups/key-file'
import type { PreferenceFile } from '../preferences/preferences'
import type { Source } from './found-file'
import { poolFolder } from './pool-name'

/** Where files of this office lie besides the store: beside its backups, and in their second place. */
export async function attachmentSources(preferences: PreferenceFile, keyFile: KeyFile): Promise<readonly Source[]> {
  const { backupFolder, secondFolder } = preferences.shown()
  const beside: Source = { pool: poolFolder(backupFolder, null), key: null }
  if (secondFolder === null) return [beside]
  const key = await keyFile.current()
  const locked = key.ok && key.value ? [{ pool: poolFolder(secondFolder, key.value), key: key.value }] : []
  return [beside, { pool: poolFolder(secondFolder, null), key: null }, ...locked]
}
