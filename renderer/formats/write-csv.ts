import { guarded } from '@shared/exchange/csv-cell'
import { sheetCellText, type LedgerSheet } from '@shared/reports/sheet-model'
import { storable } from './sheet-text'

const BYTE_ORDER_MARK = '\uFEFF'

function csvCell(text: string): string {
  const safe = guarded(text)
  return /[",;\t\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Delimited text as Excel and WPS open it: UTF-8 with its mark, CRLF, and no cell that could run as a formula. */
export function writeCsv(rows: readonly (readonly string[])[]): Uint8Array {
  const lines = rows.map((row) => row.map((cell) => csvCell(storable(cell))).join(','))
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`)
}

/** The ledger sheet as CSV: the same header and rows, record numbers first, without title and colours. */
export function writeLedgerCsv(sheet: LedgerSheet): Uint8Array {
  return writeCsv([sheet.columns.map(({ title }) => title), ...sheet.rows.map(({ cells }) => cells.map(sheetCellText))])
}
