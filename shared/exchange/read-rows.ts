import { IsoDate } from '../domain/day'
import { readDeadline } from '../domain/read-deadline'
import { fillMergedDown, indexMerges, type MergeIndex } from './fill-merged'
import type { ImportTable } from './import-plan'
import { cellText, columnLetters, isBlank, type RawCell } from './raw-table'
import type { Entry, RowEntries } from './row-basis'
import { remark } from './row-basis'
import type { CellRemark } from './row-note'
import { roleReader, type RowRole } from './section-rows'

/** A row of the table with its cells by meaning; merged cells are filled down. `row` is the sheet's own number. */
export interface TableRow {
  readonly row: number
  readonly role: RowRole
  readonly entries: RowEntries
  readonly warnings: readonly CellRemark[]
  /** How many rows the cell of the row's title is merged over, with the first of them. */
  readonly titleRun: { readonly first: number; readonly length: number }
}

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

/** Reads the rows below the header. A cell that holds an error or a formula without result says nothing, with a warning. */
export function readRows({ sheet, header, mapping }: ImportTable): readonly TableRow[] {
  const firstRow = header.row + header.height
  const filled = fillMergedDown(sheet, firstRow)
  const roleOf = roleReader(sheet, header.headers, firstRow)
  const struck = new Set(sheet.struck.map(([row, column]) => `${row},${column}`))
  const merges = indexMerges(
    sheet.merges.filter((merge) => merge.bottom > merge.top && merge.bottom >= firstRow),
    sheet.rows.length,
  )
  const hidden = new Set(sheet.hiddenRows)
  const titleColumn = mapping.find(({ field }) => field === 'title')?.column ?? -1
  const rows: TableRow[] = []
  for (let index = firstRow; index < sheet.rows.length; index += 1) {
    const role = roleOf(index)
    if (role.kind === 'blank') continue
    const entries = new Map<string, Entry>()
    const warnings: CellRemark[] = []
    for (const mapped of mapping) {
      if (mapped.field === null || mapped.field === 'computed') continue
      const cell = filled[index]?.[mapped.column] ?? null
      if (isUsable(cell)) entries.set(mapped.field, { mapped, cell })
      else if (mapped.field === 'title') entries.set('title', { mapped, cell: null })
      const code = warningOf(cell, mapped.field, struck.has(`${index},${mapped.column}`))
      if (code) warnings.push(remark(index + 1, { mapped, cell }, code))
    }
    if (hidden.has(index) && role.kind === 'data') {
      warnings.push({ row: index + 1, column: columnLetters(0), header: '', code: 'row-hidden', text: '' })
    }
    rows.push({ row: index + 1, role, entries, warnings, titleRun: runOf(merges, index, titleColumn) })
  }
  return rows
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

function runOf(merges: MergeIndex, row: number, column: number): TableRow['titleRun'] {
  const merge = merges.get(`${row},${column}`)
  return merge ? { first: merge.top, length: merge.bottom - merge.top + 1 } : { first: row, length: 1 }
}

/** The day that the lines above the table name (日期：2026年10月31日, 截至2026年10月底), or null. */
export function sheetDay({ sheet, header }: ImportTable, ledgerYear: number): IsoDate | null {
  for (let row = 0; row < header.row; row += 1) {
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
