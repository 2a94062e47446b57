import type { RowEntries } from './row-basis'
import type { CellRemark } from './row-note'
import type { RowRole } from './section-rows'

/** A row of the table with its cells by meaning; merged cells are filled down. `row` is the sheet's own number. */
export interface TableRow {
  readonly row: number
  readonly role: RowRole
  readonly entries: RowEntries
  readonly warnings: readonly CellRemark[]
  /** Its name is struck through. */
  readonly isStruck: boolean
  /** Neighbouring rows of one name, merged or repeated: how many, and the first of them. */
  readonly titleRun: { readonly first: number; readonly length: number }
}
