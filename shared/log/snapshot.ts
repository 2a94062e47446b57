import { z } from 'zod'
import { Instant } from '../domain/day'
import { tableNames, type TableName } from '../domain/change'
import { Head } from './record'

/** Why a snapshot was taken. `moment`: it holds an earlier moment's rows, on the way to restoring them. */
export const SnapshotReason = z.enum([
  'manual',
  'exit',
  'daily',
  'before-restore',
  'before-import',
  'new-epoch',
  'new-version',
  'moment',
])
export type SnapshotReason = z.infer<typeof SnapshotReason>

const count = z.int().min(0).default(0)

/** Rows by table. A table that an older version did not have yet counts none. */
export const RowCounts = z
  .strictObject(Object.fromEntries(tableNames.map((name) => [name, count])) as Record<TableName, typeof count>)
  .readonly()
export type RowCounts = z.infer<typeof RowCounts>

/**
 * First line of a snapshot file (gzip of NDJSON). Then one line `{"table":…,"row":…}` per row in the order of
 * `tableNames`, then a last line `{"end":{"counts":…,"sha256":…}}` whose hash is over all lines before it.
 */
export const SnapshotManifest = z
  .object({
    format: z.literal('duban-snapshot'),
    formatVersion: z.literal(1),
    schemaVersion: z.int().min(1),
    programVersion: z.string().max(40),
    at: Instant,
    reason: SnapshotReason,
    officeName: z.string().max(200),
    head: Head,
    counts: RowCounts,
  })
  .readonly()
export type SnapshotManifest = z.infer<typeof SnapshotManifest>
