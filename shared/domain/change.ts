import { z } from 'zod'
import { League } from './league'
import { Ledger } from './ledger'
import { LedgerKind } from './ledger-kind'
import { LoopEvent } from './loop-event'
import { ProgressNote } from './progress-note'
import { OfficeSettings } from './settings'
import { Slip } from './slip'
import { SourceDocument } from './source-document'
import { Target } from './target'

/** The tables that hold what people entered. Everything else is derived from them or belongs to the machine. */
export const tables = {
  settings: OfficeSettings,
  kinds: LedgerKind,
  ledgers: Ledger,
  targets: Target,
  notes: ProgressNote,
  events: LoopEvent,
  slips: Slip,
  leagues: League,
  documents: SourceDocument,
} as const

export type TableName = keyof typeof tables
export type Row<T extends TableName = TableName> = z.infer<(typeof tables)[T]>
export const tableNames = Object.keys(tables) as readonly TableName[]

/** All that people entered, as plain rows by table. */
export type Dataset = { readonly [T in TableName]: readonly Row<T>[] }

/** One row created (`before: null`), changed, or removed (`after: null`). Serves undo, audit, journal and merge alike. */
export type Change = {
  readonly [T in TableName]: {
    readonly table: T
    readonly id: string
    readonly before: Row<T> | null
    readonly after: Row<T> | null
  }
}[TableName]

const changeOf = <T extends TableName>(table: T) =>
  z.object({
    table: z.literal(table),
    id: z.string().min(1).max(64),
    before: tables[table].nullable(),
    after: tables[table].nullable(),
  })

export const Change: z.ZodType<Change> = z.discriminatedUnion('table', [
  changeOf('settings'),
  changeOf('kinds'),
  changeOf('ledgers'),
  changeOf('targets'),
  changeOf('notes'),
  changeOf('events'),
  changeOf('slips'),
  changeOf('leagues'),
  changeOf('documents'),
]) as z.ZodType<Change>

export function created<T extends TableName>(table: T, row: Row<T>): Change {
  return { table, id: row.id, before: null, after: row } as Change
}

export function changed<T extends TableName>(table: T, before: Row<T>, after: Row<T>): Change {
  return { table, id: before.id, before, after } as Change
}

export function removed<T extends TableName>(table: T, row: Row<T>): Change {
  return { table, id: row.id, before: row, after: null } as Change
}

/** The changes that take the given ones back, last one first. */
export function inverse(changes: readonly Change[]): readonly Change[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).toReversed()
}
