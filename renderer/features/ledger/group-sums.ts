import { decimal, sum, type Decimal } from '@shared/domain/decimal'
import { goalValue } from '@shared/domain/goal-value'
import type { Column } from '@shared/domain/ledger-kind'
import type { LedgerRow } from '../../ui/ledger-row'

/** A column's figures of a group added up. */
export interface GroupSum {
  readonly title: string
  readonly value: Decimal
  /** Empty where the column's title names it, or nobody does. */
  readonly unit: string
  /** One of the figures is about, over or within what it says, and so is the sum. */
  readonly isApproximate: boolean
}

interface Figure {
  readonly value: Decimal
  readonly unit: string
  readonly isApproximate: boolean
}

/** A figure to be added, none, or one that must not be added to others: a share, a position, an upper limit. */
type Addend = Figure | null | 'never'

const SHARES = /^[%％‰]$|^百分点$|^个百分点$/
/** Titles of extra columns that hold shares, positions or growth. */
const SHARE_TITLE = /[%％‰率]|占比|比重|增速|增幅|同比|环比|百分点|位次|排名|名次/

/**
 * The sums of a group's columns of figures, where they mean something: every figure has the same unit, and none is a
 * share. What stands below another row of the group that has a figure is part of that figure, and not added again.
 */
export function groupSums(
  rows: readonly LedgerRow[],
  all: readonly LedgerRow[],
  columns: readonly Column[],
): readonly GroupSum[] {
  return columns.flatMap((column) => {
    const addendOf = readerOf(column)
    const total = addendOf && totalOf(rows, all, addendOf)
    return total ? [{ title: column.title, ...total }] : []
  })
}

function readerOf(column: Column): ((row: LedgerRow) => Addend) | null {
  if (column.source === 'extra') {
    if (column.type !== 'figure' || SHARE_TITLE.test(column.title)) return null
    return ({ target }) => {
      const value = decimal(target.extra[column.key] ?? '')
      return value === null ? null : { value, unit: '', isApproximate: false }
    }
  }
  if (column.key === 'goal') return goalAddend
  return column.key === 'actual' ? actualAddend : null
}

function actualAddend({ standing: { metric, actual } }: LedgerRow): Addend {
  const value = actual?.value ?? null
  if (value === null || !metric) return null
  if (metric.accrual === 'ratio' || SHARES.test(metric.unit)) return 'never'
  return { value, unit: metric.unit, isApproximate: actual?.qualifier !== 'exact' }
}

function goalAddend({ standing: { metric } }: LedgerRow): Addend {
  if (!metric?.goal || metric.goal.operator === 'milestones') return null
  const value = goalValue(metric.goal)
  const isLimit = metric.goal.operator === 'at-most'
  if (value === null || isLimit || metric.accrual === 'ratio' || SHARES.test(metric.unit)) return 'never'
  return { value, unit: metric.unit, isApproximate: false }
}

function totalOf(
  rows: readonly LedgerRow[],
  all: readonly LedgerRow[],
  addendOf: (row: LedgerRow) => Addend,
): Figure | null {
  const figures = new Map<string, Figure>()
  let unit: string | null = null
  for (const row of rows) {
    const addend = addendOf(row)
    if (addend === null) continue
    if (addend === 'never' || (unit !== null && addend.unit !== unit)) return null
    unit = addend.unit
    figures.set(row.id, addend)
  }
  if (unit === null || figures.size === 0) return null
  const parents = parentsIn(all)
  const isPart = (id: string) => {
    let above = parents.get(id) ?? null
    while (above !== null && !figures.has(above)) above = parents.get(above) ?? null
    return above !== null
  }
  const added = [...figures].flatMap(([id, figure]) => (isPart(id) ? [] : [figure]))
  return {
    value: sum(added.map(({ value }) => value)),
    unit,
    isApproximate: added.some(({ isApproximate }) => isApproximate),
  }
}

const knownParents = new WeakMap<readonly LedgerRow[], ReadonlyMap<string, string | null>>()

function parentsIn(all: readonly LedgerRow[]): ReadonlyMap<string, string | null> {
  const before = knownParents.get(all)
  if (before) return before
  const parents = new Map<string, string | null>(all.map(({ id, target }) => [id, target.parentId]))
  knownParents.set(all, parents)
  return parents
}
