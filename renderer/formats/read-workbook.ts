import type { FileRefusal, RawWorkbook, TextEncoding } from '@shared/exchange/raw-table'
import { fail, ok, type Result } from '@shared/result'
import { decodeText } from './decode-text'
import { guardFile } from './guard'
import { inspectXml } from './guard-xml'
import { LIMITS } from './limits'
import { readCsv } from './read-csv'
import { readOds } from './read-ods'
import { readXlsx } from './read-xlsx'

export interface ReadWorkbookOptions {
  /** Reads a text file in this encoding instead of the one that was found. */
  readonly encoding?: TextEncoding | null
  /** Hears how far the reading is: 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/**
 * Reads any spreadsheet an office has at hand: .xlsx, .xls and .et, .ods, HTML or XML that calls itself .xls, CSV. What it
 * is comes from its bytes; `name` only gives a CSV its sheet name. Every limit is checked before a parser runs.
 */
export async function readWorkbook(
  name: string,
  bytes: Uint8Array,
  options: ReadWorkbookOptions = {},
): Promise<Result<RawWorkbook, FileRefusal>> {
  const file = guardFile(bytes)
  if (!file.ok) return file
  options.onProgress?.(0.3)
  const workbook = await parsed(name, bytes, file.value, options.encoding ?? null)
  options.onProgress?.(0.9)
  return workbook.ok ? withinLimits(workbook.value) : workbook
}

async function parsed(
  name: string,
  bytes: Uint8Array,
  file: Extract<ReturnType<typeof guardFile>, { ok: true }>['value'],
  encoding: TextEncoding | null,
): Promise<Result<RawWorkbook, FileRefusal>> {
  if (file.kind === 'text') return readText(name, bytes, encoding)
  try {
    if (file.kind === 'xlsx') return ok(await readXlsx(bytes, file.sheets.values()))
    if (file.kind === 'ods') return ok({ fileType: 'ods', encoding: null, uses1904: false, sheets: readOds(file) })
    const { readBinaryWorkbook } = await oldFormats()
    return ok({ fileType: 'xls', encoding: null, ...readBinaryWorkbook(file.records) })
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message)) return fail('password-protected')
    return fail('file-damaged', { reason: 'parser' })
  }
}

/** The reader of old formats is most of what the worker would have to load, and seldom needed. */
const oldFormats = () => import('./read-old-workbook')

async function readText(
  name: string,
  bytes: Uint8Array,
  forced: TextEncoding | null,
): Promise<Result<RawWorkbook, FileRefusal>> {
  const decoded = decodeText(bytes, forced)
  if (!decoded.ok) return decoded
  const { text, encoding } = decoded.value
  const start = text.slice(0, 4_096).trimStart().toLowerCase()
  if (start.startsWith('<')) {
    const isXml = start.includes('urn:schemas-microsoft-com:office:spreadsheet')
    if (!isXml && !/<table|<html|<tr/.test(text.slice(0, 65_536).toLowerCase())) return fail('not-a-spreadsheet')
    const inspected = isXml ? inspectXml(new TextEncoder().encode(text)) : wildSpans(text)
    if (!inspected.ok) return inspected
    try {
      const { readMarkupWorkbook } = await oldFormats()
      const fileType = isXml ? 'xml-2003' : 'html'
      return ok({ fileType, encoding, ...readMarkupWorkbook(text, fileType) })
    } catch {
      return fail('file-damaged', { reason: 'parser' })
    }
  }
  const rows = readCsv(text)
  if (!rows.ok) return rows
  const title = name.replace(/\.[^.]*$/, '') || 'CSV'
  const sheet = { name: title, isHidden: false, merges: [], hiddenRows: [], hiddenColumns: [], struck: [] }
  return ok({ fileType: 'csv', encoding, uses1904: false, sheets: [{ ...sheet, rows: rows.value }] })
}

/** A cell of a page that spans more than a sheet may hold would make the parser reserve all of it. */
function wildSpans(text: string): Result<null, FileRefusal> {
  for (const [, span] of text.matchAll(/(?:col|row)span\s*=\s*["']?(\d+)/gi)) {
    if (Number(span) > LIMITS.columns * 4) return fail('file-unsafe', { reason: 'span' })
  }
  return ok(null)
}

function withinLimits(workbook: RawWorkbook): Result<RawWorkbook, FileRefusal> {
  if (workbook.sheets.length > LIMITS.sheets) return fail('too-many-sheets', { limit: LIMITS.sheets })
  let cells = 0
  for (const sheet of workbook.sheets) {
    const sheetName = sheet.name
    if (sheet.rows.length > LIMITS.rows) {
      return fail('too-many-rows', { sheet: sheetName, limit: LIMITS.rows, row: sheet.rows.length })
    }
    for (const [index, row] of sheet.rows.entries()) {
      cells += row.length
      if (row.length > LIMITS.columns) {
        return fail('too-many-columns', { sheet: sheetName, limit: LIMITS.columns, row: index + 1 })
      }
      const long = row.findIndex((cell) => typeof cell === 'string' && cell.length > LIMITS.cellChars)
      if (long >= 0) return fail('cell-too-long', { sheet: sheetName, row: index + 1, column: long + 1 })
    }
    if (cells > LIMITS.cells) return fail('too-many-cells', { sheet: sheetName, limit: LIMITS.cells })
  }
  return workbook.sheets.length === 0 ? fail('sheet-missing') : ok(workbook)
}
