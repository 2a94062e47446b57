import { tableNames, type Dataset } from '@shared/domain/change'
import type { BackupInfo } from '@shared/ipc/contract'
import { fail, ok, type Result } from '@shared/result'
import { askHost, callHost } from '../host'
import { raiseRows } from './raise-rows'

/** Reads all rows of a backup and brings them up to this program's version. Nothing is written. */
export async function readBackup(
  id: string,
): Promise<Result<{ readonly dataset: Dataset; readonly info: BackupInfo }>> {
  const opened = await askHost('backup:open', { id })
  if (!opened.ok) return fail(opened.code, opened.detail ?? {})
  const { ticket, info } = opened.value
  if (!info.manifest) return fail('not-a-backup')
  const rows: Record<string, unknown[]> = Object.fromEntries(tableNames.map((name) => [name, []]))
  try {
    for (;;) {
      const piece = await callHost('backup:read', { ticket })
      for (const { table, row } of piece.rows) rows[table]?.push(JSON.parse(row))
      if (piece.isLast) break
    }
  } finally {
    await callHost('backup:close', { ticket })
  }
  const raised = raiseRows({ version: info.manifest.schemaVersion, dataset: rows })
  return raised.ok ? ok({ dataset: raised.value, info }) : fail('backup-damaged')
}
