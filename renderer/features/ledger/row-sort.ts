import { asNumber, decimal, type Decimal } from '@shared/domain/decimal'
import type { Column } from '@shared/domain/ledger-kind'
import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import type { Goal } from '@shared/domain/metric'
import { STATE_WORDS } from '@shared/domain/state-words'
import type { TargetState } from '@shared/domain/target'
import { cellText } from '@shared/domain/cell-text'
import type { GridSort } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'
import { textKeys } from './text-order'

export type SortValue = string | number | null

const STATE_ORDER = Object.keys(STATE_WORDS) as readonly TargetState[]

function numberOf(value: Decimal | null | undefined): number | null {
  return value == null ? null : asNumber(value)
}

function goalNumber(goal: Goal | null | undefined): number | null {
  if (!goal) return null
  if (goal.operator === 'between') return asNumber(goal.low)
  if (goal.operator === 'rank') return goal.position
  if (goal.operator === 'list') return asNumber(goal.total)
  return goal.operator === 'milestones' ? null : asNumber(goal.value)
}

/** What a row is sorted by in a column: days and figures by value, lights by weight, words as text; null when missing. */
export function sortValue(column: Column, row: LedgerRow): SortValue {
  const { target, summary, standing } = row
  if (column.source === 'extra') {
    const text = target.extra[column.key] ?? ''
    if (column.type === 'figure') return numberOf(decimal(text))
    return text === '' ? null : text
  }
  switch (column.key) {
    case 'ordinal':
      return row.number
    case 'light':
      return LIGHTS_BY_WEIGHT.indexOf(row.light)
    case 'state':
      return STATE_ORDER.indexOf(target.state)
    case 'deadline':
      return target.deadline.on
    case 'startOn':
      return target.startOn
    case 'noteOn':
      return summary?.latestNoteOn ?? null
    case 'goal':
      return goalNumber(standing.metric?.goal)
    case 'actual':
      return numberOf(standing.actual?.value)
    case 'completion':
      return standing.completion.kind === 'ratio' ? asNumber(standing.completion.value) : null
    case 'expected':
      return numberOf(standing.expected)
    case 'gap':
      return numberOf(standing.gap)
    case 'growth':
      return numberOf(standing.actual?.growth)
    case 'rank':
      return standing.actual?.ranks[0]?.position ?? null
    case 'previousRank':
      return standing.actual?.previousRanks[0]?.position ?? null
    default:
      return cellText(column, target, summary, standing) || null
  }
}

/** What rows are sorted by in one of their columns. */
export type OrderOf = (row: LedgerRow) => SortValue

/** Values as they are compared with `<`: figures as they are, texts by their keys. */
export function sortKeys(rows: readonly LedgerRow[], orderOf: OrderOf): readonly SortValue[] {
  return textKeys<number | null>(rows.map(orderOf))
}

/** What is missing comes last in either direction, and words that stand in a column of figures before it. */
export function compareKeys(a: SortValue, b: SortValue, sign: number): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1
  return a < b ? -sign : sign
}

/** The keys of the rows that a column was sorted by last. */
const knownKeys = new WeakMap<OrderOf, { readonly rows: readonly LedgerRow[]; readonly keys: readonly SortValue[] }>()

/** The other way round is asked for next, and of the same rows. */
function keysOnce(rows: readonly LedgerRow[], orderOf: OrderOf): readonly SortValue[] {
  const known = knownKeys.get(orderOf)
  if (known?.rows === rows) return known.keys
  const keys = sortKeys(rows, orderOf)
  if (rows.length > FEW) knownKeys.set(orderOf, { rows, keys })
  return keys
}

const FEW = 1_000

interface SortBy {
  readonly order: OrderOf
  readonly sign: number
}

interface Sorted {
  readonly by: readonly SortBy[]
  readonly places: Uint32Array
}

/** How the rows were sorted lately: a filter asks for the same order again, a head that is pressed for the other way round. */
const knownPlaces = new WeakMap<readonly LedgerRow[], readonly Sorted[]>()
const KEPT = 2

const isSameOrder = (a: readonly SortBy[], b: readonly SortBy[]) =>
  a.length === b.length && a.every(({ order, sign }, index) => order === b[index]?.order && sign === b[index].sign)

/** The places of the rows in the wished order, equal rows as they stand; null where that is the order they have. */
export function sortedPlaces(
  rows: readonly LedgerRow[],
  sort: readonly GridSort[],
  orderOf: (key: string) => OrderOf | undefined,
): Uint32Array | null {
  if (sort.length === 0 || rows.length < 2) return null
  const by = sort.flatMap(({ key, direction }): readonly SortBy[] => {
    const order = orderOf(key)
    return order ? [{ order, sign: direction === 'ascending' ? 1 : -1 }] : []
  })
  if (by.length === 0) return null
  const lately = knownPlaces.get(rows) ?? []
  const known = lately.find((one) => isSameOrder(one.by, by))
  if (known) return known.places
  const orders = by.map(({ order, sign }) => ({ keys: keysOnce(rows, order), sign }))
  const places = Uint32Array.from(rows.keys()).sort((a, b) => {
    for (const { keys, sign } of orders) {
      const order = compareKeys(keys[a] ?? null, keys[b] ?? null, sign)
      if (order !== 0) return order
    }
    return a - b
  })
  if (rows.length > FEW) knownPlaces.set(rows, [{ by, places }, ...lately].slice(0, KEPT))
  return places
}

/** Rows in the wished order; equal rows keep theirs. */
export function sortedRows(
  rows: readonly LedgerRow[],
  sort: readonly GridSort[],
  orderOf: (key: string) => OrderOf | undefined,
): readonly LedgerRow[] {
  const places = sortedPlaces(rows, sort, orderOf)
  return places ? Array.from(places, (place) => rows[place] as LedgerRow) : rows
}
