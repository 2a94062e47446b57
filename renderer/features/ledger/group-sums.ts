import { decimal, sum, times, type Decimal } from '@shared/domain/decimal'
import type { Column } from '@shared/domain/ledger-kind'
import {
  actualAddend,
  extraAddend,
  goalAddend,
  isSummable,
  withoutParts,
  type Addend,
  type Figure,
} from '@shared/domain/summable'
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
  if (!isSummable(column)) return null
  if (column.source === 'extra') return ({ target }) => extraAddend(target.extra[column.key] ?? '')
  return ({ standing }) => (column.key === 'goal' ? goalAddend(standing) : actualAddend(standing))
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
  if (parents.size === 0) return addedUp([...figures.values()], unit)
  const added = withoutParts(figures, (id) => parents.get(id))
  return addedUp(added, unit)
}

function addedUp(added: readonly Figure[], unit: string): Figure {
  return {
    value: exactSum(added.map(({ value }) => value)),
    unit,
    isApproximate: added.some(({ isApproximate }) => isApproximate),
  }
}

/** Digits that any sum of safe whole numbers can be counted in without a slip, for a hundred thousand of them. */
const SAFE_DIGITS = 10

/** The exact sum. Short figures are added as whole numbers of their smallest place, which takes a twentieth of the time. */
function exactSum(values: readonly Decimal[]): Decimal {
  const wholes = new Map<number, number>()
  const rest: Decimal[] = []
  for (const value of values) {
    const point = value.indexOf('.')
    if (value.length > SAFE_DIGITS) rest.push(value)
    else if (point < 0) wholes.set(0, (wholes.get(0) ?? 0) + Number(value))
    else {
      const places = value.length - point - 1
      wholes.set(places, (wholes.get(places) ?? 0) + Number(value.slice(0, point) + value.slice(point + 1)))
    }
  }
  const parts = [...wholes].flatMap(([places, whole]) => {
    const digits = decimal(whole)
    const unit = decimal(places === 0 ? '1' : `0.${'0'.repeat(places - 1)}1`)
    return digits && unit ? [times(digits, unit)] : []
  })
  return sum([...parts, ...rest])
}

const knownParents = new WeakMap<readonly LedgerRow[], ReadonlyMap<string, string>>()

/** Who stands below whom; empty where there is no tree. */
function parentsIn(all: readonly LedgerRow[]): ReadonlyMap<string, string> {
  const before = knownParents.get(all)
  if (before) return before
  const parents = new Map<string, string>()
  for (const { id, target } of all) if (target.parentId !== null) parents.set(id, target.parentId)
  knownParents.set(all, parents)
  return parents
}
