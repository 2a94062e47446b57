import { unguarded } from '@shared/exchange/csv-cell'
import type { FileRefusal } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'
import { LIMITS } from './limits'

const DELIMITERS = [',', '\t', ';'] as const
const SNIFFED_CHARS = 20_000

/** The delimiter that stands most often outside quotes near the start; a comma where none does. */
export function sniffDelimiter(text: string): string {
  const counts = new Map<string, number>()
  let isQuoted = false
  for (let at = 0; at < Math.min(text.length, SNIFFED_CHARS); at += 1) {
    const char = text.charAt(at)
    if (char === '"') isQuoted = !isQuoted
    else if (!isQuoted) counts.set(char, (counts.get(char) ?? 0) + 1)
  }
  return DELIMITERS.reduce<string>((best, one) => ((counts.get(one) ?? 0) > (counts.get(best) ?? 0) ? one : best), ',')
}

/**
 * Rows of a delimited text (RFC 4180; also tabs and semicolons). Quoted cells may hold line breaks. The guard that a
 * CSV written here puts before formula-like text is taken away again.
 */
export function readCsv(text: string): Result<readonly (readonly string[])[], FileRefusal> {
  const delimiter = sniffDelimiter(text)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  let cells = 0
  while (at < text.length) {
    const found = text.charAt(at) === '"' ? quotedCell(text, at, delimiter) : bareCell(text, at, delimiter)
    if (found.cell.length > LIMITS.cellChars) {
      return fail('cell-too-long', { sheet: 'CSV', row: rows.length + 1, column: row.length + 1 })
    }
    row.push(unguarded(found.cell))
    cells += 1
    if (row.length > LIMITS.columns) {
      return fail('too-many-columns', { sheet: 'CSV', limit: LIMITS.columns, row: rows.length + 1 })
    }
    if (cells > LIMITS.cells) return fail('too-many-cells', { sheet: 'CSV', limit: LIMITS.cells })
    const separator = text.charAt(found.end)
    at = found.end + 1
    if (separator === delimiter && at < text.length) continue
    if (separator === delimiter) row.push('')
    if (separator === '\r' && text.charAt(at) === '\n') at += 1
    rows.push(row)
    row = []
    if (rows.length > LIMITS.rows) {
      return fail('too-many-rows', { sheet: 'CSV', limit: LIMITS.rows, row: rows.length })
    }
  }
  return ok(rows)
}

interface Found {
  readonly cell: string
  /** Where the separator after the cell stands. */
  readonly end: number
}

function bareCell(text: string, from: number, delimiter: string): Found {
  let end = from
  for (; end < text.length; end += 1) {
    const char = text.charAt(end)
    if (char === delimiter || char === '\n' || char === '\r') break
  }
  return { cell: text.slice(from, end), end }
}

/** Words behind the closing quote belong to the cell, as in Excel: "双减"工作 is what somebody typed by hand. */
function quotedCell(text: string, from: number, delimiter: string): Found {
  let cell = ''
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return { cell: cell + text.slice(at), end: text.length }
    cell += text.slice(at, quote)
    if (text.charAt(quote + 1) !== '"') {
      const behind = bareCell(text, quote + 1, delimiter)
      return { cell: cell + behind.cell, end: behind.end }
    }
    cell += '"'
    at = quote + 2
  }
}
