import { decimal, type Decimal } from './decimal'
import { goalValue } from './goal-value'
import type { Column } from './ledger-kind'
import type { Metric } from './metric'
import type { Standing } from './standing'

/** A figure that may be added to others of its unit. */
export interface Figure {
  readonly value: Decimal
  readonly unit: string
  /** It is about, over or within what it says. */
  readonly isApproximate: boolean
}

/** A figure to be added, none, or one that must not be added to others: a share, a position, an upper limit. */
export type Addend = Figure | null | 'never'

const SHARES = /[%％‰]|百分点/
/** Titles of columns that hold shares, positions or growth. */
const SHARE_TITLE = /[%％‰率]|占比|比重|增速|增幅|同比|环比|百分点|位次|排名|名次/

/** Whether figures of the column mean something when they are added up: goals, actual values, a kind's own figures. */
export function isSummable(column: Column): boolean {
  if (SHARE_TITLE.test(column.title)) return false
  return column.source === 'extra' ? column.type === 'figure' : column.key === 'goal' || column.key === 'actual'
}

const isShare = ({ accrual, unit }: Metric) => accrual === 'ratio' || SHARES.test(unit)

export function actualAddend({ metric, actual }: Pick<Standing, 'metric' | 'actual'>): Addend {
  const value = actual?.value ?? null
  if (value === null || !metric) return null
  if (isShare(metric)) return 'never'
  return { value, unit: metric.unit, isApproximate: actual?.qualifier !== 'exact' }
}

export function goalAddend({ metric }: Pick<Standing, 'metric'>): Addend {
  if (!metric?.goal || metric.goal.operator === 'milestones') return null
  const value = goalValue(metric.goal)
  if (value === null || metric.goal.operator === 'at-most' || isShare(metric)) return 'never'
  return { value, unit: metric.unit, isApproximate: false }
}

/** The unit of a kind's own column stands in its title; words in place of a figure leave a sum without meaning. */
export function extraAddend(text: string): Addend {
  if (text.trim() === '') return null
  const value = decimal(text)
  return value === null ? 'never' : { value, unit: '', isApproximate: false }
}

/**
 * What is to be added up of these figures, by the ids of their targets: what stands below another figure is part of that
 * one, and not added again.
 */
export function withoutParts<Id, Value>(
  figures: ReadonlyMap<Id, Value>,
  parentOf: (id: Id) => Id | undefined,
): readonly Value[] {
  const isPart = (id: Id) => {
    let above = parentOf(id)
    if (above === undefined) return false
    const seen = new Set([id])
    for (; above !== undefined && !seen.has(above); above = parentOf(above)) {
      if (figures.has(above)) return true
      seen.add(above)
    }
    return false
  }
  return [...figures].flatMap(([id, value]) => (isPart(id) ? [] : [value]))
}
