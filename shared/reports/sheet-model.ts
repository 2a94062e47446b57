import { chineseDay } from '../domain/day'
import { dividedBy, type Decimal } from '../domain/decimal'
import type { TargetId } from '../domain/ids'
import type { Light } from '../domain/light-rules'
import type { Addend } from '../domain/summable'
import type { WrittenCell } from '../domain/written-cell'

/**
 * A cell of a sheet; a light carries its colour beside the words that say the same. A reckoned cell holds a formula
 * without its equals sign, and what it comes to.
 */
export type SheetCell =
  | WrittenCell
  | { readonly kind: 'light'; readonly light: Light; readonly text: string }
  | { readonly kind: 'reckoned'; readonly formula: string; readonly shown: WrittenCell }

export interface SheetColumn {
  /** What it shows of a target: a common column's key, or `extra:` and the key of a kind's own. */
  readonly key?: string
  /** May be filled in where the sheet is locked against slips. */
  readonly isOpen?: boolean
  readonly title: string
  /** In characters of the body font; a Chinese character counts two. 0 hides the column. */
  readonly width: number
  readonly align: 'left' | 'center' | 'right'
  readonly isFrozen: boolean
  /** Its figures mean something when they are added up. */
  readonly isSummable?: boolean
}

/** A remark on a cell, shown beside it by the office program. */
export interface SheetComment {
  /** The cell's place in its row. */
  readonly column: number
  readonly text: string
  readonly by: string
}

export interface SheetRow {
  /** How deep the target stands; the title is indented by it. */
  readonly depth: number
  readonly hasChildren: boolean
  /** The head of a group, or the line of totals: no target stands in it. */
  readonly sums?: 'group' | 'all'
  /** It only groups others and is not counted. */
  readonly isHeading?: boolean
  /** It only keeps the place of what stands under it: neither counted nor added up. */
  readonly isPlaceOnly?: boolean
  /** The unit of its goal and actual value. */
  readonly unit?: string
  readonly id?: TargetId
  /** The nearest target above it that stands in the sheet too. */
  readonly under?: TargetId | undefined
  /** What its goal and actual value add to a sum. */
  readonly addends?: Readonly<Record<'goal' | 'actual', Addend>>
  readonly comments?: readonly SheetComment[]
  readonly cells: readonly SheetCell[]
}

/** What a sheet says, cell by cell, before any file format. A ledger's first columns are the hidden record numbers. */
export interface LedgerSheet {
  readonly name: string
  readonly title: string
  readonly issuerLine: string
  readonly columns: readonly SheetColumn[]
  readonly titleColumn: number
  readonly rows: readonly SheetRow[]
  /** Lines below the table, across its whole width. */
  readonly footLines?: readonly string[]
  /** Facts about the file by which an import knows it again. */
  readonly meta: Readonly<Record<string, string>>
}

/** How a workbook is printed and locked. */
export interface BookLook {
  readonly paper: 'a3' | 'a4'
  readonly orientation: 'landscape' | 'portrait'
  /** Locked against slips, without a password: only open columns can be typed in. */
  readonly isProtected: boolean
}

/** The sheets of one file; the first one names it. */
export interface SheetBook {
  readonly sheets: readonly LedgerSheet[]
  readonly look: BookLook
}

export const USUAL_LOOK: BookLook = { paper: 'a3', orientation: 'landscape', isProtected: false }

/** The row of a sheet's header and of its first line, as a person counts them: title and issuer stand above. */
export const SHEET_HEADER_ROW = 3
export const SHEET_FIRST_ROW = 4

const HUNDRED = '100' as Decimal

/** The share that a percentage cell stands for; spreadsheets keep 64.21 % as 0.6421. */
export function shareOf(percent: Decimal): Decimal {
  return dividedBy(percent, HUNDRED) ?? percent
}

/** A cell as plain text, for CSV and for measuring. */
export function sheetCellText(cell: SheetCell): string {
  switch (cell.kind) {
    case 'text':
    case 'light':
      return cell.text
    case 'figure':
      return cell.value
    case 'percent':
      return `${cell.value}%`
    case 'date':
      return chineseDay(cell.on)
    case 'reckoned':
      return sheetCellText(cell.shown)
  }
}
