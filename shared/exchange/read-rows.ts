import { IsoDate } from '../domain/day'
import { readDeadline } from '../domain/read-deadline'
import { finish, type Steps } from './steps'
import { aboveReader } from './above-row'
import { fillMergedDown } from './fill-merged'
import type { ImportTable } from './import-plan'
import { cellText, columnLetters, isBlank, type RawCell } from './raw-table'
import type { Entry, RowEntries } from './row-basis'
import { remark } from './row-basis'
import type { CellRemark } from './row-note'
import { sayOnce } from './said-once'
import { splitRow } from './split-measures'
import type { TableRow } from './table-row'
import { roleReader } from './section-rows'

const TEXT_FIELDS = new Set([
  'title',
  'measure',
  'leadLeader',
  'leadUnits',
  'coUnits',
  'progress',
  'problem',
  'nextStep',
])

/** Rows that are read before the work is laid down once. */
const ROWS_AT_A_TIME = 64

/** All rows below the header at once. */
export const readRows = (table: ImportTable): readonly TableRow[] => finish(rowSteps(table))

/** Reads the rows below the header. A cell that holds an error or a formula without result says nothing, with a warning. */
export function* rowSteps({ sheet, header, mapping, splitsMeasures = false }: ImportTable): Steps<readonly TableRow[]> {
  const firstRow = header.row + header.height
  const filled = fillMergedDown(sheet, firstRow)
  const roleOf = roleReader(sheet, header)
  const struck = new Set(sheet.struck.map(([row, column]) => `${row},${column}`))
  const hidden = new Set(sheet.hiddenRows)
  const fromAbove = aboveReader(sheet)
  const titleColumn = mapping.find(({ field }) => field === 'title')?.column
  const isCellStruck = (row: number, column: number | undefined) =>
    struck.size > 0 && column !== undefined && struck.has(`${row},${column}`)
  const rows: TableRow[] = []
  const end = Math.min(header.end, sheet.rows.length)
  for (let index = firstRow; index < end; index += 1) {
    if (index % ROWS_AT_A_TIME === 0) yield index / end
    const role = roleOf(index)
    if (role.kind === 'blank') continue
    const entries = new Map<string, Entry>()
    const warnings: CellRemark[] = []
    const isStruck = isCellStruck(index, titleColumn)
    for (const mapped of mapping) {
      if (mapped.field === null || mapped.field === 'computed') continue
      const cell = filled[index]?.[mapped.column] ?? null
      if (isUsable(cell)) entries.set(mapped.field, { mapped, cell })
      else if (mapped.field === 'title') entries.set('title', { mapped, cell: null })
      const code = warningOf(cell, mapped.field, !isStruck && isCellStruck(index, mapped.column))
      if (code) warnings.push(remark(index + 1, { mapped, cell }, code))
    }
    if (hidden.has(index) && role.kind === 'data') {
      warnings.push({ row: index + 1, column: columnLetters(0), header: '', code: 'row-hidden', text: '' })
    }
    const own = role.kind === 'data' ? fromAbove(entries) : entries
    rows.push({ row: index + 1, role, entries: own, warnings, isStruck, titleRun: { first: index + 1, length: 1 } })
  }
  const runs = sayOnce(withRuns(rows), sheet, mapping)
  return splitsMeasures ? runs.flatMap(splitRow) : runs
}

/** An error and a formula without result say nothing: the row is read as if the column were not there. */
function isUsable(cell: RawCell): boolean {
  return typeof cell !== 'object' || cell === null || !('error' in cell || 'formula' in cell)
}

function warningOf(cell: RawCell, field: string, isStruck: boolean) {
  if (isBlank(cell)) return null
  if (typeof cell === 'object' && cell !== null) {
    if ('error' in cell) return 'cell-error'
    if ('formula' in cell) return 'formula-without-value'
  }
  if (isStruck) return 'struck-through'
  return typeof cell === 'number' && TEXT_FIELDS.has(field) ? 'number-in-text' : null
}

/** The name of a row that has a measure as well; blank for every other row. */
function nameOf(row: TableRow | undefined): string {
  const measure = row?.role.kind === 'data' ? row.entries.get('measure') : undefined
  return row && measure && !isBlank(measure.cell) ? cellText(row.entries.get('title')?.cell) : ''
}

/** The cells as they hold for the target itself: where one name is written over several measures, the measure is the name. */
export function ownEntries(row: TableRow): RowEntries {
  const [title, measure] = [row.entries.get('title'), row.entries.get('measure')]
  if (row.titleRun.length < 2 || !title || !measure || isBlank(measure.cell)) return row.entries
  const entries = new Map(row.entries)
  entries.set('title', { ...title, cell: measure.cell })
  entries.delete('measure')
  return entries
}

function endOfRun(rows: readonly TableRow[], start: number): number {
  const name = nameOf(rows[start])
  let end = start + 1
  while (end < rows.length && nameOf(rows[end]) === name) end += 1
  return end
}

/** Marks neighbours that share a name and have a measure each: one task written over several rows. */
function withRuns(rows: readonly TableRow[]): readonly TableRow[] {
  const done: TableRow[] = []
  for (let start = 0; start < rows.length;) {
    const name = nameOf(rows[start])
    const end = name === '' ? start + 1 : endOfRun(rows, start)
    const titleRun = { first: rows[start]!.row, length: end - start }
    for (const row of rows.slice(start, end)) done.push(titleRun.length > 1 ? { ...row, titleRun } : row)
    start = end
  }
  return done
}

/** The day that the lines above the table name (日期：2026年10月31日, 截至2026年10月底), or null. */
export function sheetDay({ sheet, header }: ImportTable, ledgerYear: number): IsoDate | null {
  for (let row = header.top; row < header.row; row += 1) {
    for (const cell of sheet.rows[row] ?? []) {
      if (typeof cell === 'object' && cell !== null && 'date' in cell) {
        const day = IsoDate.safeParse(cell.date)
        if (day.success) return day.data
      }
      const named = /(?:日期|时间|截至|截止|更新)\s*[:：到]?\s*(\d{4}[-./年]\d{1,2}(?:[-./月]\d{1,2}日?|月底?)?)/.exec(
        cellText(cell),
      )
      const read = named?.[1] ? readDeadline(named[1], { ledgerYear }) : null
      if (read?.ok && read.value.on) return read.value.on
    }
  }
  return null
}
