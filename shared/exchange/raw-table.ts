export { columnLetters } from '../domain/column-letters'

/**
 * What a file's cells hold, before anyone has decided what they mean. Plain data: it crosses from a worker as it is.
 * `date` is a day `YYYY-MM-DD` from a cell formatted as a date; `percent` the figure of a cell formatted in per cent
 * (64.21 for 64.21 %); `error` an error such as `#REF!`; `formula` a formula that was saved without its result.
 */
export type RawCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly percent: string }
  | { readonly error: string }
  | { readonly formula: string }

/** A merged range, all four numbers counted from 0 and inclusive. */
export interface RawMerge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

const SHEET_DIGITS = 15

/** A number as a spreadsheet shows it: =36.63+1.1 is stored as 37.730000000000004. Whole numbers stay as they are. */
export function withoutDust(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(SHEET_DIGITS))
}

/** One sheet; rows and columns are counted from 0, and `rows[0]` is the sheet's first row even when it is blank. */
export interface RawSheet {
  readonly name: string
  readonly isHidden: boolean
  readonly rows: readonly (readonly RawCell[])[]
  readonly merges: readonly RawMerge[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** Cells whose text is struck through, as [row, column]. */
  readonly struck: readonly (readonly [number, number])[]
}

export type FileType = 'xlsx' | 'xls' | 'ods' | 'html' | 'xml-2003' | 'csv'
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'

export interface RawWorkbook {
  readonly fileType: FileType
  /** The encoding the text was read in; null for binary workbooks. */
  readonly encoding: TextEncoding | null
  readonly uses1904: boolean
  readonly sheets: readonly RawSheet[]
}

/** Why a file can not be read. Codes with a place carry `sheet`, `row` and `column` as a person counts them. */
export type FileRefusal =
  | 'file-empty'
  | 'file-too-large'
  | 'file-expands-too-much'
  | 'file-damaged'
  | 'file-unsafe'
  | 'password-protected'
  | 'not-a-spreadsheet'
  | 'format-not-supported'
  | 'encoding-unknown'
  | 'sheet-missing'
  | 'too-many-sheets'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'cell-too-long'
  | 'reading-too-slow'
  | 'reading-cancelled'

export function isBlank(cell: RawCell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}

/** The text a person sees in the cell, as nearly as can be told without its number format. */
export function cellText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return (cell.includes('\r') ? cell.replaceAll('\r\n', '\n') : cell).trim()
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (typeof cell === 'number') return String(cell)
  if ('date' in cell) return cell.date
  if ('percent' in cell) return `${cell.percent}%`
  return 'error' in cell ? cell.error : ''
}
