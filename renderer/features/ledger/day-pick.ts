import { addDays, dayOf, lastDayOfMonth, partsOf, type IsoDate } from '@shared/domain/day'
import { z } from 'zod'

/** Stretches of days that are picked with one click. */
export const DayPick = z.enum(['overdue', 'last-month', 'this-month', 'next-month', 'this-quarter', 'this-year'])
export type DayPick = z.infer<typeof DayPick>

interface DaySpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** The days of a pick as seen from a day, both ends included. */
export function spanOfPick(pick: Exclude<DayPick, 'overdue'>, today: IsoDate): DaySpan {
  const { year, month } = partsOf(today)
  switch (pick) {
    case 'last-month': {
      const last = addDays(firstOf(year, month), -1)
      return { from: firstOfMonth(last), to: last }
    }
    case 'this-month':
      return { from: firstOf(year, month), to: lastDayOfMonth(year, month) }
    case 'next-month': {
      const first = addDays(lastDayOfMonth(year, month), 1)
      const next = partsOf(first)
      return { from: first, to: lastDayOfMonth(next.year, next.month) }
    }
    case 'this-quarter': {
      const begin = month - ((month - 1) % 3)
      return { from: firstOf(year, begin), to: lastDayOfMonth(year, begin + 2) }
    }
    case 'this-year':
      return { from: firstOf(year, 1), to: lastDayOfMonth(year, 12) }
  }
}

/** The first day of the month that a day is in. */
export function firstOfMonth(on: IsoDate): IsoDate {
  const { year, month } = partsOf(on)
  return firstOf(year, month)
}

function firstOf(year: number, month: number): IsoDate {
  return dayOf(year, month, 1) as IsoDate
}
