import type { IsoDate } from '@shared/domain/day'
import { z } from 'zod'
import type { LedgerRow } from '../../ui/ledger-row'
import { DayPick, spanOfPick } from './day-pick'
import type { ShownColumn } from './shown-column'

const Texts = z.array(z.string()).readonly()

/** What a column's cells have to be. Every part that is there must hold; a missing cell is in no range. */
export const ColumnFilter = z
  .object({
    /** Only cells that show one of these; an empty text stands for a missing one. */
    only: Texts.optional(),
    /** Cells that show none of these: what is entered later is shown. */
    without: Texts.optional(),
    /** Both ends count: figures as they are shown, or days. */
    from: z.string().min(1).max(40).optional(),
    to: z.string().min(1).max(40).optional(),
    pick: DayPick.optional(),
  })
  .readonly()
export type ColumnFilter = z.infer<typeof ColumnFilter>

/** Filters by the keys of their columns. */
export const ColumnFilters = z.record(z.string(), ColumnFilter).readonly()
export type ColumnFilters = z.infer<typeof ColumnFilters>

export const UNFILTERED: ColumnFilters = {}

/** A figure as a person types it, 1,200 or １２００; null when it is none. */
export function typedFigure(text: string | undefined): number | null {
  const plain = (text ?? '').normalize('NFKC').replaceAll(',', '').trim()
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain)
}

/** The rule of a column's filter as a function of a row. */
export function columnRule(filter: ColumnFilter, column: ShownColumn, today: IsoDate): (row: LedgerRow) => boolean {
  const only = filter.only && new Set(filter.only)
  const without = filter.without && new Set(filter.without)
  const isInRange = rangeRule(filter, column, today)
  return (row) => {
    if (only && !only.has(column.text(row))) return false
    if (without?.has(column.text(row))) return false
    return isInRange === null || isInRange(row)
  }
}

function rangeRule({ from, to, pick }: ColumnFilter, column: ShownColumn, today: IsoDate) {
  if (column.kind === 'figure') {
    const [least, most] = [typedFigure(from), typedFigure(to)]
    if (least === null && most === null) return null
    return (row: LedgerRow) => {
      const figure = column.figure(row)
      return figure !== null && (least === null || figure >= least) && (most === null || figure <= most)
    }
  }
  if (column.kind !== 'day') return null
  if (pick === 'overdue') return (row: LedgerRow) => row.standing.isOverdue
  const span = pick ? spanOfPick(pick, today) : { from, to }
  if (span.from === undefined && span.to === undefined) return null
  return (row: LedgerRow) => {
    const on = column.day(row)
    return on !== null && (span.from === undefined || on >= span.from) && (span.to === undefined || on <= span.to)
  }
}

/** Whether a row passes the filters of all columns but one. Headings only group others: they pass none. */
export function columnsRule(
  filters: ColumnFilters,
  columns: readonly ShownColumn[],
  today: IsoDate,
  except?: string,
): ((row: LedgerRow) => boolean) | null {
  const rules = columns.flatMap((column) => {
    const filter = column.key === except ? undefined : filters[column.key]
    return filter ? [columnRule(filter, column, today)] : []
  })
  if (rules.length === 0) return null
  return (row) => !row.isHeading && rules.every((passes) => passes(row))
}

/** The filters with that of one column changed or taken off; those of columns that are gone are left behind. */
export function withColumnFilter(
  filters: ColumnFilters,
  columns: readonly ShownColumn[],
  key: string,
  filter: ColumnFilter | null,
): ColumnFilters {
  const others = columns.flatMap((column) => {
    const own = filters[column.key]
    return own && column.key !== key ? [[column.key, own] as const] : []
  })
  const isEmpty = filter === null || Object.values(filter).every((part) => part === undefined)
  return Object.fromEntries(isEmpty ? others : [...others, [key, filter] as const])
}
