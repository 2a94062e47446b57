import type { IsoDate } from '../domain/day'
import type { TargetSummary } from '../domain/summary'
import type { Target } from '../domain/target'
import type { ImportContext } from './import-plan'
import type { MappedColumn } from './map-columns'
import { cellText, columnLetters, type RawCell } from './raw-table'
import type { CellRemark, DoubtCode, RefusalCode, WarningCode } from './row-note'

/** A cell of the row with the column it stands in. */
export interface Entry {
  readonly mapped: MappedColumn
  readonly cell: RawCell
}

export type RowEntries = ReadonlyMap<string, Entry>

export interface RowBasis {
  readonly row: number
  readonly target: Target
  /** The ledger has the target; a new one has nothing to be held against. */
  readonly isKnown: boolean
  readonly summary: TargetSummary | null
  readonly entries: RowEntries
  /** An empty cell empties the field (our own sheet); in a foreign sheet it says nothing. */
  readonly blankClears: boolean
  /** The row is crossed out: its target is cancelled, unless its state is written beside it. */
  readonly isStruck: boolean
  /** The day that the sheet as a whole names, or null. */
  readonly sheetDay: IsoDate | null
  readonly context: ImportContext
}

/** What is to be said of the entry's cell. */
export function remark<C extends RefusalCode | WarningCode | DoubtCode>(
  row: number,
  entry: Entry,
  code: C,
): Omit<CellRemark, 'code'> & { readonly code: C } {
  const { column, header } = entry.mapped
  return { row, column: columnLetters(column), header, code, text: cellText(entry.cell).slice(0, 200) }
}
