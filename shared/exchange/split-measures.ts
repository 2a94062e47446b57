import type { ImportTable } from './import-plan'
import { cellText, type RawCell } from './raw-table'
import { SAID_ONCE } from './said-once'
import type { TableRow } from './table-row'

const NUMBERING = /^(?:\d{1,2}[.．、)）]|[（(]\d{1,2}[)）]|[①-⑳])\s*/
const ENDING = /[；;。]+$/

/** The measures that stand in one cell, each in a line of its own and all of them numbered; one where they do not. */
export function measuresIn(cell: RawCell): readonly string[] {
  const lines = cellText(cell)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  if (lines.length < 2 || !lines.every((line) => NUMBERING.test(line))) return [cellText(cell)]
  return lines.map((line) => line.replace(NUMBERING, '').replace(ENDING, ''))
}

/** Whether any cell of the table holds several measures, so that there is something to ask. */
export function holdsSeveralMeasures({ sheet, header, mapping }: ImportTable): boolean {
  const column = mapping.find(({ field }) => field === 'measure')?.column
  if (column === undefined) return false
  const rows = sheet.rows.slice(header.row + header.height, header.end)
  return rows.some((cells) => measuresIn(cells[column] ?? null).length > 1)
}

/** A row with several measures in one cell as rows of one task, each with the owners and the date of the row. */
export function splitRow(row: TableRow): readonly TableRow[] {
  const entry = row.role.kind === 'data' ? row.entries.get('measure') : undefined
  const measures = entry ? measuresIn(entry.cell) : []
  if (!entry || measures.length < 2 || row.titleRun.length > 1) return [row]
  const titleRun = { first: row.row, length: measures.length }
  return measures.map((cell, index) => {
    const entries = new Map([...row.entries].filter(([field]) => index === 0 || !SAID_ONCE.has(field)))
    return {
      ...row,
      entries: entries.set('measure', { ...entry, cell }),
      titleRun,
      warnings: index === 0 ? row.warnings : [],
    }
  })
}
