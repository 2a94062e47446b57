/** A cell of a made workbook: text, number, blank, a day, a share shown in per cent, or text in several fonts. */
export type ShapeCell =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly share: number }
  | { readonly runs: readonly string[] }

export interface ShapeSheet {
  readonly name?: string
  readonly isHidden?: boolean
  readonly rows: readonly (readonly ShapeCell[])[]
  /** Merged ranges in the words of spreadsheets, `A1:F1`. */
  readonly merges?: readonly string[]
  /** Rows counted from 1, columns by their letters. */
  readonly hiddenRows?: readonly number[]
  readonly hiddenColumns?: readonly string[]
  /** Cells struck through, `B5`. */
  readonly struck?: readonly string[]
}

export type Format =
  | 'xlsx'
  | 'xlsx-1904'
  | 'xls'
  | 'xls-1904'
  | 'et'
  | 'ods'
  | 'xml-2003'
  | 'html-utf8'
  | 'html-gbk'
  | 'csv-utf8'
  | 'csv-gb18030'
  | 'csv-utf16'
  | 'tsv-utf16'

/** What one row of a shape must become. What is left out is not looked at; null says that nothing may be there. */
export interface Expected {
  readonly title: string
  /** The titles above it, from the top down. */
  readonly under?: readonly string[]
  readonly measure?: string
  readonly leader?: string
  readonly lead?: string
  readonly along?: readonly string[]
  readonly due?: string | null
  readonly goal?: string | null
  readonly actual?: string | null
  readonly unit?: string
  readonly progress?: string
  readonly state?: string
  readonly rank?: number
  readonly extra?: string
}

/** A workbook as an office keeps it, with what must be read from it. */
export interface Shape {
  readonly name: string
  readonly sheets: readonly ShapeSheet[]
  readonly formats: readonly Format[]
  /** Formats in which LibreOffice saves it for the stored files. */
  readonly resaved?: readonly ('xlsx' | 'xls' | 'ods' | 'csv')[]
  /** Which of the sheet's tables from the top, where it has several. */
  readonly table?: number
  readonly splitsMeasures?: boolean
  readonly expected: readonly Expected[]
}

/** The ledger's year in all shapes. */
export const YEAR = 2026
