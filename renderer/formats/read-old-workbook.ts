import { read, SSF, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { addDays, type IsoDate } from '@shared/domain/day'
import { withoutDust, type RawCell, type RawSheet } from '@shared/exchange/raw-table'
import { LIMITS } from './limits'
import { dayCell, MONTH_FORMAT, MONTH_FORMAT_IDS } from './month-format'
import { asPercent, ERROR, isPercentFormat } from './read-xlsx'

/** The sheets of an old workbook, and the year its serial dates count from. */
export interface OldContent {
  readonly uses1904: boolean
  readonly sheets: readonly RawSheet[]
}

const EPOCH_1900 = '1899-12-30' as IsoDate
const EPOCH_1904 = '1904-01-01' as IsoDate
/** Excel believes that 1900 was a leap year, so the first sixty numbers are off by one. */
const PHANTOM_DAY = 60

/** The day of a spreadsheet's serial number. */
export function dayOfSerial(serial: number, uses1904: boolean): IsoDate {
  const whole = Math.floor(serial)
  if (uses1904) return addDays(EPOCH_1904, whole)
  return addDays(EPOCH_1900, whole < PHANTOM_DAY ? whole + 1 : whole)
}

function rawCell(cell: CellObject, uses1904: boolean): RawCell {
  if (cell.t === 'e') return { error: cell.w ?? '#VALUE!' }
  if (cell.v === undefined || cell.t === 'z') return cell.f === undefined ? null : { formula: `=${cell.f}` }
  if (typeof cell.v === 'string' && ERROR.test(cell.v)) return { error: cell.v }
  const format = typeof cell.z === 'string' ? cell.z : undefined
  if (cell.v instanceof Date) return dayCell(cell.v.toISOString().slice(0, 10), format)
  if (cell.t !== 'n' || typeof cell.v !== 'number') return cell.v
  if (isPercentFormat(format)) return { percent: asPercent(cell.v) }
  if (format !== undefined && SSF.is_date(format) && cell.v >= 1) return dayCell(dayOfSerial(cell.v, uses1904), format)
  return withoutDust(cell.v)
}

/** Walks the cells that are there; the sheet's stated range is not looked at. */
function rowsOf(sheet: WorkSheet, uses1904: boolean): RawCell[][] {
  const rows: RawCell[][] = []
  for (const [place, cell] of Object.entries(sheet) as [string, CellObject][]) {
    if (place.startsWith('!')) continue
    const { r, c } = utils.decode_cell(place)
    const value = rawCell(cell, uses1904)
    if (value === null || r > LIMITS.rows || c > LIMITS.columns) continue
    while (rows.length <= r) rows.push([])
    const row = rows[r]!
    while (row.length < c) row.push(null)
    row[c] = value
  }
  return rows
}

function hiddenOf(infos: readonly ({ readonly hidden?: boolean } | undefined)[] | undefined): number[] {
  return [...(infos ?? [])].flatMap((info, index) => (info?.hidden === true ? [index] : []))
}

function contentOf(workbook: WorkBook): OldContent {
  const uses1904 = workbook.Workbook?.WBProps?.date1904 === true
  const sheets = workbook.SheetNames.map((name, index): RawSheet => {
    const sheet = workbook.Sheets[name] ?? {}
    return {
      name,
      isHidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      rows: rowsOf(sheet, uses1904),
      merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })),
      hiddenRows: hiddenOf(sheet['!rows']),
      hiddenColumns: hiddenOf(sheet['!cols']),
      struck: [],
    }
  })
  return { uses1904, sheets }
}

const OPTIONS = { cellNF: true, cellFormula: true, cellHTML: false, sheetRows: LIMITS.rows + 1 } as const

/** Reads the records of a binary workbook (BIFF5 or BIFF8; .xls and WPS's .et), which the guard found. Throws where the parser does. */
export function readBinaryWorkbook(records: Uint8Array): OldContent {
  // Before every file, as one that spells a number out would have it hold for the next.
  for (const id of MONTH_FORMAT_IDS) SSF.load(MONTH_FORMAT, id)
  return contentOf(read(records, { ...OPTIONS, type: 'buffer' }))
}

/**
 * Reads an HTML table or XML-2003 workbook that is named .xls, from text already decoded. A page has texts only: the
 * parser would guess 6.2% to be 0.062, the code 001 to be 1 and 3/24 to be a day. Throws where the parser does.
 */
export function readMarkupWorkbook(text: string, type: 'html' | 'xml-2003'): OldContent {
  const raw = type === 'html'
  return contentOf(read(text, { ...OPTIONS, type: 'string', cellDates: true, UTC: true, raw }))
}
