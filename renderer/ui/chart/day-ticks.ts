import { lastDayOfMonth, partsOf, type IsoDate } from '@shared/domain/day'
import type { ChartTick } from './chart-line'

interface TickWords {
  readonly monthTick: (month: number) => string
  readonly yearTick: (year: number) => string
}

/** The marks of the axis: ends of quarters, or of years where it is long. */
export function dayTicks(from: IsoDate, to: IsoDate, words: TickWords): readonly ChartTick[] {
  const [first, last] = [partsOf(from).year, partsOf(to).year]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const isLong = last - first > 2
  const marks = years.flatMap((year) =>
    isLong
      ? [{ on: `${year}-12-31` as IsoDate, text: words.yearTick(year) }]
      : ([3, 6, 9, 12] as const).map((month) => ({
          on: lastDayOfMonth(year, month),
          text: words.monthTick(month),
        })),
  )
  return marks.filter(({ on }) => on > from && on <= to)
}
