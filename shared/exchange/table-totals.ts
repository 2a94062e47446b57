import { plus, type Decimal } from '../domain/decimal'
import { readFigure } from '../domain/read-figure'
import type { ImportTable } from './import-plan'
import { cellText, isBlank } from './raw-table'
import { readRows } from './read-rows'

/** The sum of a column's plain figures, over the rows that would be imported. */
export interface ColumnTotal {
  readonly header: string
  readonly sum: Decimal
  readonly count: number
}

/**
 * Sums of the columns that hold mostly figures, for a person to hold against the original where a file format has no
 * checksum. Subtotal rows do not count.
 */
export function tableTotals(table: ImportTable): readonly ColumnTotal[] {
  const rows = readRows({ ...table, splitsMeasures: false }).filter(({ role }) => role.kind === 'data')
  const totals: ColumnTotal[] = []
  for (const { column, header, field } of table.mapping) {
    if (field === 'ordinal' || field === 'code' || field === 'id') continue
    let sum = '0' as Decimal
    let count = 0
    let filled = 0
    for (const { row } of rows) {
      const cell = table.sheet.rows[row - 1]?.[column]
      if (isBlank(cell)) continue
      filled += 1
      const figure = typeof cell === 'object' ? null : readFigure(cellText(cell))
      if (!figure?.ok) continue
      sum = plus(sum, figure.value.value)
      count += 1
    }
    if (count > 0 && count * 2 > filled) totals.push({ header, sum, count })
  }
  return totals
}
