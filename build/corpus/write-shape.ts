import { utils, write, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { writeXlsx, type Cell, type CellValue, type WriteSheet } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { dayNumber, type IsoDate } from '@shared/domain/day'
import type { Format, Shape, ShapeCell, ShapeSheet } from './shape'

const EPOCH_1900 = '1899-12-30' as IsoDate
const EPOCH_1904 = '1904-01-01' as IsoDate
const DAY_FORMAT = 'yyyy"年"m"月"d"日"'
const SHARE_FORMAT = '0.00%'

/** What a person sees in the cell; formats without cell types hold nothing else. */
function seen(cell: ShapeCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell)
  if ('day' in cell) return cell.day
  if ('share' in cell) return `${Number((cell.share * 100).toFixed(4))}%`
  return cell.runs.join('')
}

const nameOf = ({ name }: ShapeSheet, index: number) => name ?? `台账${index + 1}`

function hucreSheet(sheet: ShapeSheet, index: number): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const struck = new Set((sheet.struck ?? []).map((place) => JSON.stringify(utils.decode_cell(place))))
  const rows = sheet.rows.map((row, r) =>
    row.map((cell, c): CellValue => {
      const isStruck = struck.has(JSON.stringify({ c, r }))
      const style = isStruck ? { font: { strikethrough: true } } : {}
      if (typeof cell === 'object' && cell !== null) {
        if ('day' in cell) {
          const value = new Date(`${cell.day}T00:00:00Z`)
          cells.set(`${r},${c}`, { value, type: 'date', style: { ...style, numFmt: DAY_FORMAT } })
          return value
        }
        if ('share' in cell) {
          cells.set(`${r},${c}`, { value: cell.share, type: 'number', style: { ...style, numFmt: SHARE_FORMAT } })
          return cell.share
        }
        const richText = cell.runs.map((text, run) => ({ text, font: run % 2 === 0 ? {} : { bold: true } }))
        cells.set(`${r},${c}`, { value: seen(cell), type: 'richText', richText })
        return seen(cell)
      }
      if (isStruck && cell !== null) cells.set(`${r},${c}`, { value: cell, style })
      return cell
    }),
  )
  const hidden = new Set((sheet.hiddenColumns ?? []).map((letters) => utils.decode_col(letters)))
  const columns = Array.from({ length: Math.max(...sheet.rows.map((row) => row.length)) }, (_, column) =>
    hidden.has(column) ? { hidden: true } : { width: 18 },
  )
  return {
    name: nameOf(sheet, index),
    rows,
    cells,
    columns,
    merges: (sheet.merges ?? []).map((range) => {
      const { s, e } = utils.decode_range(range)
      return { startRow: s.r, startCol: s.c, endRow: e.r, endCol: e.c }
    }),
    rowDefs: new Map((sheet.hiddenRows ?? []).map((row) => [row - 1, { hidden: true }])),
    ...(sheet.isHidden === true && { hidden: true }),
  }
}

function typedCell(cell: ShapeCell, epoch: IsoDate): CellObject | null {
  if (cell === null) return null
  if (typeof cell === 'number') return { t: 'n', v: cell }
  if (typeof cell === 'string') return { t: 's', v: cell }
  if ('day' in cell) return { t: 'n', v: dayNumber(cell.day as IsoDate) - dayNumber(epoch), z: DAY_FORMAT }
  if ('share' in cell) return { t: 'n', v: cell.share, z: SHARE_FORMAT }
  return { t: 's', v: seen(cell) }
}

function typedSheet(sheet: ShapeSheet, epoch: IsoDate): WorkSheet {
  const made: WorkSheet = {}
  let width = 1
  for (const [r, row] of sheet.rows.entries()) {
    width = Math.max(width, row.length)
    for (const [c, cell] of row.entries()) {
      const typed = typedCell(cell, epoch)
      if (typed) made[utils.encode_cell({ r, c })] = typed
    }
  }
  made['!ref'] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: sheet.rows.length - 1, c: width - 1 } })
  made['!merges'] = (sheet.merges ?? []).map((range) => utils.decode_range(range))
  made['!rows'] = sheet.rows.map((_, row) => (sheet.hiddenRows?.includes(row + 1) === true ? { hidden: true } : {}))
  made['!cols'] = Array.from({ length: width }, (_, column) =>
    sheet.hiddenColumns?.includes(utils.encode_col(column)) === true ? { hidden: true } : { wch: 18 },
  )
  return made
}

function typedWorkbook(shape: Shape, uses1904: boolean): WorkBook {
  const book = utils.book_new()
  for (const [index, sheet] of shape.sheets.entries()) {
    utils.book_append_sheet(book, typedSheet(sheet, uses1904 ? EPOCH_1904 : EPOCH_1900), nameOf(sheet, index))
  }
  book.Workbook = {
    WBProps: { date1904: uses1904 },
    Sheets: shape.sheets.map(({ isHidden }) => ({ Hidden: isHidden === true ? 1 : 0 })),
  }
  return book
}

function binary(shape: Shape, bookType: 'biff8' | 'ods' | 'xlml', uses1904 = false): Uint8Array {
  const written: unknown = write(typedWorkbook(shape, uses1904), { bookType, type: 'buffer' })
  return new Uint8Array(written as Uint8Array)
}

const quoted = (text: string) => (/["\n,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function delimited(shape: Shape, delimiter: ',' | '\t'): string {
  const rows = shape.sheets[0]?.rows ?? []
  return rows.map((row) => row.map((cell) => quoted(seen(cell))).join(delimiter)).join('\r\n')
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>')

/** A table of a web page, as many office systems hand it out under the name of a workbook. */
function webPage(shape: Shape, charset: string): string {
  const rows = shape.sheets[0]?.rows ?? []
  const merges = (shape.sheets[0]?.merges ?? []).map((range) => utils.decode_range(range))
  const cells = (row: readonly ShapeCell[], r: number) =>
    row.map((cell, c) => {
      const merge = merges.find(({ s, e }) => r >= s.r && r <= e.r && c >= s.c && c <= e.c)
      if (!merge) return `<td>${escaped(seen(cell))}</td>`
      const { s, e } = merge
      if (s.r !== r || s.c !== c) return ''
      return `<td colspan="${e.c - s.c + 1}" rowspan="${e.r - s.r + 1}">${escaped(seen(cell))}</td>`
    })
  const body = rows.map((row, r) => `<tr>${cells(row, r).join('')}</tr>`).join('\n')
  return `<html><head><meta charset="${charset}"></head><body><table border="1">\n${body}\n</table></body></html>`
}

const UTF_8_MARK = '\uFEFF'

/** The bytes of a shape in one format, and the name an office would give the file. */
export async function writeShape(shape: Shape, format: Format): Promise<{ name: string; bytes: Uint8Array }> {
  const named = (ending: string, bytes: Uint8Array) => ({ name: `${shape.name}.${ending}`, bytes })
  switch (format) {
    case 'xlsx':
    case 'xlsx-1904':
      return named(
        'xlsx',
        await writeXlsx({
          sheets: shape.sheets.map(hucreSheet),
          ...(format === 'xlsx-1904' && { dateSystem: '1904' }),
        }),
      )
    case 'xls':
    case 'xls-1904':
      return named('xls', binary(shape, 'biff8', format === 'xls-1904'))
    case 'et':
      return named('et', binary(shape, 'biff8'))
    case 'ods':
      return named('ods', binary(shape, 'ods'))
    case 'xml-2003':
      return named('xls', binary(shape, 'xlml'))
    case 'html-utf8':
      return named('xls', new TextEncoder().encode(webPage(shape, 'utf-8')))
    case 'html-gbk':
      return named('xls', iconv.encode(webPage(shape, 'gb2312'), 'gb18030'))
    case 'csv-utf8':
      return named('csv', new TextEncoder().encode(UTF_8_MARK + delimited(shape, ',')))
    case 'csv-gb18030':
      return named('csv', iconv.encode(delimited(shape, ','), 'gb18030'))
    case 'csv-utf16':
      return named('csv', iconv.encode(delimited(shape, ','), 'utf-16le', { addBOM: true }))
    case 'tsv-utf16':
      return named('txt', iconv.encode(delimited(shape, '\t'), 'utf-16le', { addBOM: true }))
  }
}
