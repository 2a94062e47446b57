import { z } from 'zod'
import { tableNames, tables, type TableName } from '@shared/domain/change'
import { RowCounts, SnapshotManifest } from '@shared/log/snapshot'
import { rowRaiser } from '@shared/migrations/ladder'
import { SCHEMA_VERSION } from '@shared/migrations/schema-version'
import { fail, ok, type Result } from '@shared/result'

export type BackupCode = 'not-a-backup' | 'backup-damaged' | 'backup-newer'

const AnyManifest = z.object({
  format: z.literal('duban-snapshot'),
  formatVersion: z.int().min(1),
  schemaVersion: z.int().min(1),
})

/** The last line: what was counted, and the SHA-256 of every byte of the lines before it. */
const End = z
  .object({ end: z.object({ counts: RowCounts, sha256: z.string().regex(/^[0-9a-f]{64}$/) }).strict() })
  .strict()
export type SnapshotEnd = z.infer<typeof End>['end']

const FRONT = Object.fromEntries(tableNames.map((table) => [table, `{"table":"${table}","row":`])) as Record<
  TableName,
  string
>

/** A row's line, without its line end. `row` is the JSON text of the row. */
export function rowLine(table: TableName, row: string): string {
  return `${FRONT[table]}${row}}`
}

export function endLine(end: SnapshotEnd): string {
  return JSON.stringify({ end })
}

export function parseManifest(line: string): Result<SnapshotManifest, BackupCode> {
  const value = parseJson(line)
  const any = AnyManifest.safeParse(value)
  if (!any.success) return fail('not-a-backup')
  const { formatVersion, schemaVersion } = any.data
  if (formatVersion > 1 || schemaVersion > SCHEMA_VERSION) return fail('backup-newer', { schemaVersion, formatVersion })
  const manifest = SnapshotManifest.safeParse(value)
  return manifest.success ? ok(manifest.data) : fail('backup-damaged')
}

export interface TableRow {
  readonly table: TableName
  readonly row: string
}

/** The table and the row's text of a line; null for a line of another shape. */
export function parseRowLine(line: string): TableRow | null {
  const table = tableNames.find((name) => line.startsWith(FRONT[name]))
  return table && line.endsWith('}') ? { table, row: line.slice(FRONT[table].length, -1) } : null
}

export function parseEndLine(line: string): SnapshotEnd | null {
  const end = line.startsWith('{"end":') ? End.safeParse(parseJson(line)) : null
  return end?.success ? end.data.end : null
}

/** The row's id when the row, raised from its version to this one, is what its table holds. */
export function idOfRow({ table, row }: TableRow, schemaVersion: number): string | null {
  const raise = rowRaiser(schemaVersion)
  if (!raise.ok) return null
  const parsed = tables[table].safeParse(raise.value(table, parseJson(row)))
  return parsed.success ? parsed.data.id : null
}

export function noRows(): Record<TableName, number> {
  return Object.fromEntries(tableNames.map((table) => [table, 0])) as Record<TableName, number>
}

export function sameCounts(a: RowCounts, b: RowCounts): boolean {
  return tableNames.every((table) => a[table] === b[table])
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
