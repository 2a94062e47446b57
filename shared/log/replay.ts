import { tableNames, type Change, type Dataset, type Row } from '../domain/change'
import type { LogBody, SealedRecord } from './record'
import { NO_HISTORY, withCommand, type UndoHistory } from './undo-history'

export interface JournalEntry {
  readonly record: SealedRecord
  readonly body: LogBody
}

export const EMPTY_DATASET: Dataset = { settings: [], kinds: [], ledgers: [], targets: [], notes: [] }

/** Applies whole commands in order to a dataset; the input is not altered. */
export function replay(dataset: Dataset, entries: readonly JournalEntry[]): Dataset {
  const maps = new Map<string, Map<string, Row>>(
    tableNames.map((name) => [name, new Map<string, Row>(dataset[name].map((row) => [row.id, row]))]),
  )
  for (const { body } of entries) for (const change of body.changes) applyTo(maps, change)
  return Object.fromEntries(
    tableNames.map((name) => [name, [...(maps.get(name)?.values() ?? [])]]),
  ) as unknown as Dataset
}

function applyTo(maps: ReadonlyMap<string, Map<string, Row>>, change: Change): void {
  const rows = maps.get(change.table)
  if (change.after === null) rows?.delete(change.id)
  else rows?.set(change.id, change.after)
}

/** Where a rebuild starts: a backup whose end lies on the journal's chain, or nothing when the journal tells all. */
export type RebuildStart =
  | { readonly kind: 'from-nothing'; readonly afterSeq: 0 }
  | { readonly kind: 'from-backup'; readonly backupId: string; readonly afterSeq: number }

export interface BackupHead {
  readonly id: string
  readonly seq: number
  readonly hash: string
}

/**
 * Chooses the newest backup that lies on the journal's chain. A journal that opens an epoch can only be replayed from a
 * backup taken in that epoch, or from the one that the epoch's first record names. Null when there is no way.
 */
export function rebuildStart(entries: readonly JournalEntry[], backups: readonly BackupHead[]): RebuildStart | null {
  const hashes = new Map(entries.map(({ record }) => [record.seq, record.hash]))
  const opening = entries.findLast(({ body }) => body.basis !== null)
  const earliest = opening?.record.seq ?? 0
  const onChain = backups
    .filter(({ seq, hash }) => seq >= earliest && hashes.get(seq) === hash)
    .toSorted((a, b) => b.seq - a.seq)
  const newest = onChain[0]
  if (newest) return { kind: 'from-backup', backupId: newest.id, afterSeq: newest.seq }
  if (!opening) return entries[0]?.record.seq === 1 ? { kind: 'from-nothing', afterSeq: 0 } : null
  const basis = backups.find(({ id }) => id === opening.body.basis)
  return basis ? { kind: 'from-backup', backupId: basis.id, afterSeq: opening.record.seq } : null
}

/** What can be undone after the entries, given what could before them. A new epoch forgets what went before. */
export function historyAfter(before: UndoHistory, entries: readonly JournalEntry[]): UndoHistory {
  return entries.reduce((history, { record, body }) => {
    if (body.basis !== null) return NO_HISTORY
    return record.seq === record.closes ? withCommand(history, body) : history
  }, before)
}
