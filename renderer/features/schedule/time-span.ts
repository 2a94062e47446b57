import { addDays, dayOf, daysBetween, lastDayOfMonth, partsOf, type IsoDate } from '@shared/domain/day'

/** The days that a chart shows, both ends included. */
export interface TimeSpan {
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A mistyped year must not make the chart centuries long: so many years are shown at most. */
const MOST_YEARS = 10
const YEARS_BEFORE = 4
/** How far beyond the span today may lie and still be shown. */
const NEAR_DAYS = 183

export function daysIn({ from, to }: TimeSpan): number {
  return daysBetween(from, to) + 1
}

/** Where a day begins, as a share of the span: 0 is its first moment, 1 the end of its last day. Days outside lie below 0 or above 1. */
export function shareAt(span: TimeSpan, day: IsoDate): number {
  return daysBetween(span.from, day) / daysIn(span)
}

/** A part of the span; what lies outside is cut off and says so. */
export interface Stretch {
  readonly start: number
  readonly length: number
  readonly isCutAtStart: boolean
  readonly isCutAtEnd: boolean
}

/** The days from `from` to the end of `to` as shares of the span; null where none of them is shown. */
export function stretchOf(span: TimeSpan, from: IsoDate, to: IsoDate): Stretch | null {
  if (to < span.from || from > span.to || to < from) return null
  const start = Math.max(0, shareAt(span, from))
  const end = Math.min(1, shareAt(span, addDays(to, 1)))
  return { start, length: end - start, isCutAtStart: from < span.from, isCutAtEnd: to > span.to }
}

/**
 * The span that shows the ledger's year and all of these days: from a 1 January to the end of a quarter, up to half a
 * year more where that brings today into view. Of more than ten years, those around the ledger's year.
 */
export function spanOf(days: Iterable<IsoDate>, year: number, today: IsoDate): TimeSpan {
  let from = firstDay(year)
  let to = lastDayOfMonth(year, 12)
  for (const day of days) {
    if (day < from) from = firstDay(partsOf(day).year)
    if (day > to) to = quarterOf(day).to
  }
  if (partsOf(to).year - partsOf(from).year >= MOST_YEARS) {
    const first = Math.max(partsOf(from).year, year - YEARS_BEFORE)
    const last = lastDayOfMonth(first + MOST_YEARS - 1, 12)
    from = firstDay(first)
    to = to < last ? to : last
  }
  return withToday({ from, to }, today)
}

/** One quarter more where one of the days lies in the last, so that there is room to move it to. */
export function withRoomToMove(span: TimeSpan, days: Iterable<IsoDate>): TimeSpan {
  const { from } = quarterOf(span.to)
  for (const day of days) if (day >= from && day <= span.to) return { ...span, to: quarterOf(addDays(span.to, 1)).to }
  return span
}

function withToday(span: TimeSpan, today: IsoDate): TimeSpan {
  if (today > span.to && daysBetween(span.to, today) <= NEAR_DAYS) return { ...span, to: quarterOf(today).to }
  if (today < span.from && daysBetween(today, span.from) <= NEAR_DAYS) return { ...span, from: quarterOf(today).from }
  return span
}

function firstDay(year: number, month = 1): IsoDate {
  return dayOf(year, month, 1) ?? (`${year}-01-01` as IsoDate)
}

function quarterOf(day: IsoDate): TimeSpan {
  const { year, month } = partsOf(day)
  const last = Math.ceil(month / 3) * 3
  return { from: firstDay(year, last - 2), to: lastDayOfMonth(year, last) }
}

/** 旬 (days 1–10, 11–20 and the rest of a month), 月, 季度, 年. */
export type TimeUnit = 'ten-days' | 'month' | 'quarter' | 'year'

/** The days that belong to one unit of the calendar, cut to what the span shows. */
export type Tick = TimeSpan

/** The calendar's units within the span, one after the other without a gap. */
export function ticksOf(span: TimeSpan, unit: TimeUnit): readonly Tick[] {
  const ticks: Tick[] = []
  for (let from = span.from; from <= span.to;) {
    const end = endOfUnit(from, unit)
    const to = end < span.to ? end : span.to
    ticks.push({ from, to })
    from = addDays(to, 1)
  }
  return ticks
}

function endOfUnit(day: IsoDate, unit: TimeUnit): IsoDate {
  const { year, month, day: dayOfMonth } = partsOf(day)
  switch (unit) {
    case 'ten-days':
      return dayOfMonth > 20 ? lastDayOfMonth(year, month) : addDays(day, (dayOfMonth > 10 ? 20 : 10) - dayOfMonth)
    case 'month':
      return lastDayOfMonth(year, month)
    case 'quarter':
      return quarterOf(day).to
    case 'year':
      return lastDayOfMonth(year, 12)
  }
}
