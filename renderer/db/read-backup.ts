import { tableNames, tables, type Dataset, type Row, type TableName } from '@shared/domain/change'
import type { BackupInfo } from '@shared/ipc/contract'
import { migrate } from '@shared/migrations/ladder'
import { fail, ok, type Result } from '@shared/result'
import { askHost, callHost } from '../host'

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
  const migrated = migrate(rows, info.manifest.schemaVersion)
  if (!migrated.ok) return fail(migrated.code === 'newer-version' ? 'backup-newer' : 'backup-damaged', migrated.detail)
  const dataset = parseDataset(migrated.value)
  return dataset ? ok({ dataset, info }) : fail('backup-damaged')
}

/** Rows of the current version, checked one by one; null when one of them does not fit. */
function parseDataset(plain: Readonly<Record<string, readonly unknown[]>>): Dataset | null {
  const parse = <T extends TableName>(name: T): readonly Row<T>[] | null => {
    const parsed: Row<T>[] = []
    for (const row of plain[name] ?? []) {
      const checked = tables[name].safeParse(row)
      if (!checked.success) return null
      parsed.push(checked.data as Row<T>)
    }
    return parsed
  }
  const settings = parse('settings')
  const kinds = parse('kinds')
  const ledgers = parse('ledgers')
  const targets = parse('targets')
  const notes = parse('notes')
  return settings && kinds && ledgers && targets && notes ? { settings, kinds, ledgers, targets, notes } : null
}
