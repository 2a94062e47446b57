import { tableNames, type Change, type Dataset, type Row, type TableName } from '../domain/change'
import type { LogBody, SealedRecord } from './record'
import { NO_HISTORY, withCommand, type UndoHistory } from './undo-history'

export interface JournalEntry {
  readonly record: SealedRecord
  readonly body: LogBody
}

export const EMPTY_DATASET: Dataset = {
  settings: [],
  kinds: [],
  ledgers: [],
  targets: [],
  notes: [],
  events: [],
  slips: [],
  leagues: [],
  documents: [],
}

/** Rows by table and id while changes are applied to them. */
export type RowMaps = Readonly<Record<TableName, Map<string, Row>>>

export function rowMapsOf(dataset: Dataset): RowMaps {
  return Object.fromEntries(
    tableNames.map((name) => [name, new Map<string, Row>(dataset[name].map((row) => [row.id, row]))]),
  ) as unknown as RowMaps
}

/** Applies a change in place. */
export function applyTo(maps: RowMaps, change: Change): void {
  if (change.after === null) maps[change.table].delete(change.id)
  else maps[change.table].set(change.id, change.after)
}

export function datasetOf(maps: RowMaps): Dataset {
  return Object.fromEntries(tableNames.map((name) => [name, [...maps[name].values()]])) as unknown as Dataset
}

/** Applies whole commands in order to a dataset; the input is not altered. */
export function replay(dataset: Dataset, entries: readonly JournalEntry[]): Dataset {
  const maps = rowMapsOf(dataset)
  for (const { body } of entries) for (const change of body.changes) applyTo(maps, change)
  return datasetOf(maps)
}

/** What can be undone after one more record. A new epoch forgets what went before. */
export function historyWith(history: UndoHistory, { record, body }: JournalEntry): UndoHistory {
  if (body.basis !== null) return NO_HISTORY
  return record.seq === record.closes ? withCommand(history, body) : history
}

/** What can be undone after the entries, given what could before them. */
export function historyAfter(before: UndoHistory, entries: readonly JournalEntry[]): UndoHistory {
  return entries.reduce(historyWith, before)
}
