import { readXlsx as readPackage } from 'hucre/xlsx'
import type { Cell, CellValue, Sheet } from 'hucre/xlsx'
import { decimal, times, type Decimal } from '@shared/domain/decimal'
import { columnLetters, withoutDust, type RawCell, type RawSheet, type RawWorkbook } from '@shared/exchange/raw-table'
import type { Extent } from './guard-xml'
import { dayCell } from './month-format'
import { withMonthFormats } from './spell-month-formats'

/** What a cell shows in place of a result. */
export const ERROR = /^#(REF|DIV\/0|N\/A|NAME\?|NULL|NUM|VALUE|SPILL|CALC|GETTING_DATA)[!?]?$/
const HUNDRED = '100' as Decimal

/** Is this the number format of a percentage? A per cent sign inside quotes is only text. */
export function isPercentFormat(format: string | undefined): boolean {
  return format !== undefined && format.replaceAll(/"[^"]*"|\\./g, '').includes('%')
}

/** A share as the per cent a person sees: 0.6421 is 64.21, without the dust of binary fractions. */
export function asPercent(share: number): string {
  const exact = decimal(Number(share.toPrecision(15)))
  return exact === null ? String(share * 100) : times(exact, HUNDRED)
}

function plainValue(value: CellValue, format?: string): RawCell {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? null : dayCell(value.toISOString().slice(0, 10), format)
  }
  return typeof value === 'number' ? withoutDust(value) : value
}

function rawCell(value: CellValue, cell: Cell | undefined): RawCell {
  if (!cell) return plainValue(value)
  if (cell.type === 'error') return { error: String(value) }
  if (cell.formula !== undefined) {
    const result = cell.formulaResult ?? value
    if (result === null) return { formula: `=${cell.formula}` }
    if (typeof result === 'string' && ERROR.test(result)) return { error: result }
  }
  if (typeof value === 'number' && isPercentFormat(cell.style?.numFmt)) return { percent: asPercent(value) }
  return plainValue(value, cell.style?.numFmt)
}

function rawSheet(sheet: Sheet): RawSheet {
  const { cells } = sheet
  const struck: [number, number][] = []
  for (const [place, cell] of cells ?? []) {
    if (cell.style?.font?.strikethrough !== true || cell.value === null) continue
    const [row, column] = place.split(',')
    struck.push([Number(row), Number(column)])
  }
  return {
    name: sheet.name,
    isHidden: sheet.hidden === true || sheet.veryHidden === true,
    rows: sheet.rows.map((row, r) => row.map((value, c) => rawCell(value, cells?.get(`${r},${c}`)))),
    merges: (sheet.merges ?? []).map((merge) => ({
      top: merge.startRow,
      left: merge.startCol,
      bottom: merge.endRow,
      right: merge.endCol,
    })),
    hiddenRows: [...(sheet.rowDefs ?? [])].filter(([, row]) => row.hidden === true).map(([index]) => index),
    hiddenColumns: (sheet.columns ?? []).flatMap((column, index) => (column?.hidden === true ? [index] : [])),
    struck,
  }
}

/** Reads a package that has passed the guard, no further than its filled cells reach. Throws where the parser does. */
export async function readXlsx(bytes: Uint8Array, extents: Iterable<Extent>): Promise<RawWorkbook> {
  let [rows, columns] = [1, 1]
  for (const extent of extents) {
    rows = Math.max(rows, extent.rows)
    columns = Math.max(columns, extent.columns)
  }
  const workbook = await readPackage(withMonthFormats(bytes), {
    readStyles: true,
    range: `A1:${columnLetters(columns - 1)}${rows}`,
  })
  return {
    fileType: 'xlsx',
    encoding: null,
    uses1904: workbook.dateSystem === '1904',
    sheets: workbook.sheets.map(rawSheet),
  }
}
