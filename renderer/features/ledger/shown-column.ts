import { cellText } from '@shared/domain/cell-text'
import { choicesOfColumn } from '@shared/domain/cell-edit'
import { IsoDate } from '@shared/domain/day'
import type { Column } from '@shared/domain/ledger-kind'
import type { LedgerRow } from '../../ui/ledger-row'
import { DAYS, FIGURES } from './column-content'
import { sortValue, type SortValue } from './row-sort'

/** A column as filters and groups see it. What it says of a row is worked out once for each row and only when asked. */
export interface ShownColumn {
  readonly key: string
  readonly title: string
  readonly kind: 'text' | 'figure' | 'day'
  /** What may stand in it, in its order; empty where anything may. */
  readonly choices: readonly string[]
  /** What the cell shows; empty when it is missing. */
  readonly text: (row: LedgerRow) => string
  readonly order: (row: LedgerRow) => SortValue
  /** The figure as it is shown (64.2 for 64.2%), or null. */
  readonly figure: (row: LedgerRow) => number | null
  readonly day: (row: LedgerRow) => IsoDate | null
}

function kindOf(column: Column): ShownColumn['kind'] {
  if (column.source === 'extra') return column.type === 'figure' ? 'figure' : column.type === 'date' ? 'day' : 'text'
  if (FIGURES.has(column.key)) return 'figure'
  return DAYS.has(column.key) ? 'day' : 'text'
}

/** Words of the screen that a column's text is made with. */
interface ColumnWords {
  /** A row's light in words, as its cell has it. */
  readonly lightOf: (row: LedgerRow) => string
}

/** A kind's column as filters and groups see it; keep it as long as the column is the same. */
export function shownColumn(column: Column, { lightOf }: ColumnWords): ShownColumn {
  const kind = kindOf(column)
  const isLight = column.source === 'common' && column.key === 'light'
  const order = oncePerRow((row) => sortValue(column, row))
  return {
    key: column.key,
    title: column.title,
    kind,
    choices: choicesOfColumn(column),
    text: oncePerRow(isLight ? lightOf : (row) => cellText(column, row.target, row.summary, row.standing)),
    order,
    figure: (row) => (kind === 'figure' ? asShown(column, order(row)) : null),
    day: (row) => (kind === 'day' ? asDay(order(row)) : null),
  }
}

/** A column that is none of the kind's own, such as the ledger's name. */
export function namedColumn(key: string, title: string, textOf: (row: LedgerRow) => string): ShownColumn {
  const text = oncePerRow(textOf)
  return {
    key,
    title,
    kind: 'text',
    choices: [],
    text,
    order: (row) => text(row) || null,
    figure: () => null,
    day: () => null,
  }
}

/** Shares are kept as parts of one and shown in per cent, like gaps with one decimal. */
function asShown(column: Column, value: SortValue): number | null {
  if (typeof value !== 'number') return null
  if (column.source === 'extra') return value
  if (column.key === 'completion' || column.key === 'expected') return Math.round(value * 1_000) / 10
  return column.key === 'gap' ? Math.round(value * 10) / 10 : value
}

const ISO_LENGTH = 10

function asDay(value: SortValue): IsoDate | null {
  if (typeof value !== 'string' || value.length !== ISO_LENGTH) return null
  const parsed = IsoDate.safeParse(value)
  return parsed.success ? parsed.data : null
}

function oncePerRow<T>(read: (row: LedgerRow) => T): (row: LedgerRow) => T {
  const known = new WeakMap<LedgerRow, { readonly value: T }>()
  return (row) => {
    const before = known.get(row)
    if (before) return before.value
    const value = read(row)
    known.set(row, { value })
    return value
  }
}
