import { headerKey } from '../domain/header-key'
import { guessField, unitInHeader, type ImportField } from './column-synonyms'
import type { HeaderFound } from './find-header'
import { unitAbove } from './map-columns'
import { roleReader, type RowRole } from './section-rows'
import { cellText, isBlank, type RawCell, type RawSheet, type RawWorkbook } from './raw-table'

/** Tables of several sheets as one: the first sheet as it is, and the rows of the others below it. */
export interface JoinedTable {
  readonly sheet: RawSheet
  readonly header: HeaderFound
  readonly parts: readonly TablePart[]
}

/** Whose rows stand from a row of the joined sheet on; all rows counted from 0. */
export interface TablePart {
  readonly sheet: string
  readonly from: number
  /** The row of its own sheet that stands at `from`. */
  readonly sheetRow: number
}

const UNIT_HEADER = '责任单位'
/** What office programs call a sheet that nobody named. */
const UNNAMED = /^(?:sheet|工作表|表)?\s*[\d一二三四五六七八九十]*$/i

function shapeOf({ headers }: HeaderFound): string {
  return headers.map(headerKey).join(' ').trimEnd()
}

/** What may hold figures that a line above the table gives their unit. */
const FIGURES: ReadonlySet<ImportField | undefined> = new Set(['goal', 'actual', 'group', 'progress'])

/** Unit by column: what its header states, or for a figure a line above the table. */
function unitsOf(workbook: RawWorkbook, table: HeaderFound): readonly string[] {
  const sheet = workbook.sheets[table.sheet]
  const above = sheet ? unitAbove(sheet, table) : ''
  return table.headers.map((header) => unitInHeader(header) || (FIGURES.has(guessField(header)?.field) ? above : ''))
}

/**
 * Are figures of both in the same units? A line above the first table holds for a sheet that says nothing of units, as
 * it stands but once in many books.
 */
function isInUnitsOf(workbook: RawWorkbook, first: HeaderFound, other: HeaderFound): boolean {
  const [units, others] = [unitsOf(workbook, first), unitsOf(workbook, other)]
  return first.headers.every((header, column) => {
    const [unit, its] = [units[column] ?? '', others[column] ?? '']
    return unit === its || (its === '' && unitInHeader(header) === '')
  })
}

/**
 * The first tables of other visible sheets whose columns are called the same and count in the same units, in the order of
 * their sheets. Rows under
 * sections belong together with these, so that a table that has some stands alone.
 */
export function alikeTables(
  workbook: RawWorkbook,
  first: HeaderFound,
  tables: readonly HeaderFound[],
): readonly HeaderFound[] {
  const shape = shapeOf(first)
  const seen = new Set([first.sheet])
  const alike = tables.filter((table) => {
    if (seen.has(table.sheet) || shapeOf(table) !== shape || !isInUnitsOf(workbook, first, table)) return false
    seen.add(table.sheet)
    return true
  })
  if (alike.length === 0 || hasSections(workbook, first)) return []
  return alike.filter((table) => !hasSections(workbook, table))
}

/** What every row of a table is, from its first one on. */
function rolesIn(workbook: RawWorkbook, { sheet: place, ...header }: HeaderFound): readonly RowRole['kind'][] {
  const sheet = workbook.sheets[place]
  if (!sheet) return []
  const roleOf = roleReader(sheet, { ...header, sheet: place })
  const start = header.row + header.height
  const length = Math.max(0, Math.min(header.end, sheet.rows.length) - start)
  return Array.from({ length }, (_, index) => roleOf(start + index).kind)
}

function hasSections(workbook: RawWorkbook, table: HeaderFound): boolean {
  return rolesIn(workbook, table).includes('section')
}

/** Sheets that tell of the same things at several times: months, quarters, years, issues. */
const OF_A_TIME = /\d\s*(?:月|年|周|期)|[一二三四]季度|上半年|下半年|上旬|中旬|下旬/

/**
 * Whether the tables are parts of one, such as a sheet for every unit, and not the same rows at several times: no sheet
 * is named after a time, and what a row is called hardly ever occurs in two of them.
 */
export function areParts(workbook: RawWorkbook, tables: readonly HeaderFound[], titleColumn: number): boolean {
  const names = tables.map(({ sheet }) => workbook.sheets[sheet]?.name ?? '')
  if (names.some((name) => OF_A_TIME.test(name))) return false
  const known = new Set<string>()
  let [repeated, all] = [0, 0]
  for (const { sheet, row, height, end } of tables) {
    const own = new Set<string>()
    for (const cells of workbook.sheets[sheet]?.rows.slice(row + height, end) ?? []) {
      const title = cellText(cells[titleColumn])
      if (title !== '' && !/^合计|^总计|^小计/.test(title)) own.add(title)
    }
    for (const title of own) if (known.has(title)) repeated += 1
    all += own.size
    for (const title of own) known.add(title)
  }
  return repeated * 10 <= all
}

/**
 * Joins tables whose columns are called the same. Where none of the columns names a unit, and the sheets have names of
 * their own, as when every unit has its sheet, the name of its sheet becomes the unit of a row.
 */
export function joinTables(workbook: RawWorkbook, tables: readonly HeaderFound[]): JoinedTable | null {
  const [first] = tables
  const base = first && workbook.sheets[first.sheet]
  if (!base) return null
  const bodyAt = first.row + first.height
  const rows = base.rows.slice(0, bodyAt)
  const merges = base.merges.filter(({ bottom }) => bottom < bodyAt)
  const hiddenRows: number[] = []
  const struck: (readonly [number, number])[] = []
  const parts: TablePart[] = []
  for (const table of tables) {
    const sheet = workbook.sheets[table.sheet]
    if (!sheet) continue
    const start = table.row + table.height
    const end = Math.min(table.end, sheet.rows.length)
    const isInside = (row: number) => row >= start && row < end
    const shift = rows.length - start
    parts.push({ sheet: sheet.name, from: rows.length, sheetRow: start })
    for (const merge of sheet.merges) {
      if (!isInside(merge.top)) continue
      merges.push({ ...merge, top: merge.top + shift, bottom: Math.min(merge.bottom, end - 1) + shift })
    }
    hiddenRows.push(...sheet.hiddenRows.filter(isInside).map((row) => row + shift))
    struck.push(...sheet.struck.filter(([row]) => isInside(row)).map(([row, column]) => [row + shift, column] as const))
    // Notes, totals and repeated headers speak of their own sheet only.
    for (const [index, role] of rolesIn(workbook, table).entries())
      rows.push(role === 'data' ? (sheet.rows[start + index] ?? []) : [])
  }
  const joined = { ...base, rows, merges, hiddenRows, struck }
  const header = { ...first, end: rows.length }
  return namesUnits(first, parts) ? withUnits({ sheet: joined, header, parts }) : { sheet: joined, header, parts }
}

/** Which sheet a row of a joined table comes from, and where it stands there; rows as a person counts them. */
export function placeOfRow(parts: readonly TablePart[], row: number): { readonly sheet: string; readonly row: number } {
  const part = parts.findLast(({ from }) => from < row) // the lines above the table are those of the first sheet
  return part ? { sheet: part.sheet, row: row - part.from + part.sheetRow } : { sheet: '', row }
}

function namesUnits({ headers }: HeaderFound, parts: readonly TablePart[]): boolean {
  const hasUnit = headers.some((header) => guessField(header)?.field === 'leadUnits')
  return !hasUnit && parts.every(({ sheet }) => !UNNAMED.test(sheet.trim()))
}

function withUnits({ sheet, header, parts }: JoinedTable): JoinedTable {
  const column = header.headers.length
  const bodyAt = header.row + header.height
  const rows = sheet.rows.map((row, index) => {
    if (index === header.row) return at(row, column, UNIT_HEADER)
    const isFilled = index >= bodyAt && row.some((cell) => !isBlank(cell))
    return isFilled ? at(row, column, placeOfRow(parts, index + 1).sheet.trim()) : row
  })
  return { sheet: { ...sheet, rows }, header: { ...header, headers: [...header.headers, UNIT_HEADER] }, parts }
}

function at(row: readonly RawCell[], column: number, cell: RawCell): readonly RawCell[] {
  return [...row.slice(0, column), ...Array<null>(Math.max(0, column - row.length)).fill(null), cell]
}
