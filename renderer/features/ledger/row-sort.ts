import { asNumber, decimal, type Decimal } from '@shared/domain/decimal'
import type { Column } from '@shared/domain/ledger-kind'
import { LIGHTS_BY_WEIGHT } from '@shared/domain/light'
import type { Goal } from '@shared/domain/metric'
import { STATE_WORDS } from '@shared/domain/state-words'
import type { TargetState } from '@shared/domain/target'
import { cellText } from '@shared/domain/cell-text'
import type { GridSort } from '../../ui/grid/grid-types'
import type { LedgerRow } from '../../ui/ledger-row'

export type SortValue = string | number | null

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true })
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

export function compareValues(a: SortValue, b: SortValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a), String(b))
}

/** Rows in the wished order; what is missing comes last in either direction, equal rows keep their order. */
export function sortedRows(
  rows: readonly LedgerRow[],
  sort: readonly GridSort[],
  columnOf: (key: string) => Column | undefined,
): readonly LedgerRow[] {
  const orders = sort.flatMap(({ key, direction }) => {
    const column = columnOf(key)
    return column ? [{ column, sign: direction === 'ascending' ? 1 : -1 }] : []
  })
  if (orders.length === 0) return rows
  const keyed = rows.map((row) => ({ row, values: orders.map(({ column }) => sortValue(column, row)) }))
  keyed.sort((a, b) => {
    for (const [index, { sign }] of orders.entries()) {
      const [first, second] = [a.values[index] ?? null, b.values[index] ?? null]
      if (first === second) continue
      if (first === null) return 1
      if (second === null) return -1
      const order = compareValues(first, second)
      if (order !== 0) return sign * order
    }
    return 0
  })
  return keyed.map(({ row }) => row)
}
