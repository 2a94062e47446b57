import { addDays, daysBetween, isLastDayOfMonth, partsOf, type IsoDate } from './day'
import { compare, dividedBy, minus, plus, times, type Decimal } from './decimal'
import type { PlanPoint } from './metric'
import type { ExpectedMethod } from './settings'

/** The span in which a target is worked on. Without a start it begins on 1 January of the ledger's year. */
export interface TargetWindow {
  readonly startOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly year: number
}

const SHARES_OF_YEAR = Array.from({ length: 13 }, (_, months) => dividedBy(String(months) as Decimal, '12' as Decimal))
const ZERO = '0' as Decimal
const ONE = '1' as Decimal

/**
 * 序时进度: the share (0 to 1) that should be done by the end of `today`. By months: completed months of the ledger's
 * year of twelve. By days: elapsed days of the target's window. By plan: the planned cumulative value, interpolated
 * between its points, over the goal; from a baseline, both are counted from there, as completion is. Null where the
 * method has nothing to go by.
 */
export function expectedProgress(
  method: ExpectedMethod,
  window: TargetWindow,
  plan: readonly PlanPoint[],
  goal: Decimal | null,
  today: IsoDate,
  baseline: Decimal | null = null,
): Decimal | null {
  switch (method) {
    case 'months':
      return SHARES_OF_YEAR[completedMonths(window.year, today)] ?? null
    case 'days':
      return byDays(window, today)
    case 'plan':
      return goal === null
        ? null
        : plannedShare(plannedValue(window, plan, today, baseline ?? ZERO), goal, baseline ?? ZERO)
  }
}

function completedMonths(year: number, today: IsoDate): number {
  const now = partsOf(today)
  if (now.year < year) return 0
  if (now.year > year) return 12
  return isLastDayOfMonth(today) ? now.month : now.month - 1
}

function clamped(share: Decimal | null): Decimal | null {
  if (share === null) return null
  if (compare(share, ZERO) < 0) return ZERO
  return compare(share, ONE) > 0 ? ONE : share
}

function byDays(window: TargetWindow, today: IsoDate): Decimal | null {
  const from = window.startOn ?? (`${window.year}-01-01` as IsoDate)
  const to = window.dueOn ?? (`${window.year}-12-31` as IsoDate)
  const total = daysBetween(from, to) + 1
  if (total <= 0) return today >= to ? ONE : ZERO
  return clamped(dividedBy(String(daysBetween(from, today) + 1) as Decimal, String(total) as Decimal))
}

function plannedShare(value: Decimal | null, goal: Decimal, baseline: Decimal): Decimal | null {
  return value && clamped(dividedBy(minus(value, baseline), minus(goal, baseline)))
}

/** The planned value at the end of `today`; before the first point it rises from the baseline, after the last it stays. */
function plannedValue(
  window: TargetWindow,
  plan: readonly PlanPoint[],
  today: IsoDate,
  baseline: Decimal,
): Decimal | null {
  const points = plan.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const after = points.find((point) => point.on >= today)
  if (!after) return points.at(-1)?.value ?? null
  const start: PlanPoint = { on: addDays(window.startOn ?? (`${window.year}-01-01` as IsoDate), -1), value: baseline }
  const before = points.findLast((point) => point.on < today) ?? start
  if (today <= before.on) return baseline
  const share = dividedBy(
    String(daysBetween(before.on, today)) as Decimal,
    String(daysBetween(before.on, after.on)) as Decimal,
  )
  return share && plus(before.value, times(minus(after.value, before.value), share))
}
