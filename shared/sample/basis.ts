import { dayOf, lastDayOfMonth, type Instant, type IsoDate } from '../domain/day'
import { readDeadline } from '../domain/read-deadline'
import type { Deadline } from '../domain/deadline'
import type { Result } from '../result'

/** What the sample is made with: the year it tells of, and what rows need besides their content. */
export interface SampleBasis {
  readonly year: number
  readonly by: string
  readonly now: Instant
  readonly newId: () => string
}

const LAST_MONTH = 11
const LAST_DAY = 15

/** The newest year that was over by mid-November on the day, so that nothing of it lies ahead. */
export function yearOfSample(today: IsoDate): number {
  const year = Number(today.slice(0, 4))
  return today >= lastDayOf(year) ? year : year - 1
}

/** 15 November: what the sample knows ends here. */
export function lastDayOf(year: number): IsoDate {
  return given(dayOf(year, LAST_MONTH, LAST_DAY), 'no such day')
}

/** `10-28` is that day of the year; `10` is the end of the month, and `11` where the data ends. */
export function sampleDay(text: string, { year }: Pick<SampleBasis, 'year'>): IsoDate {
  const [month = 0, on] = text.split('-').map(Number)
  if (on === undefined) return month === LAST_MONTH ? lastDayOf(year) : lastDayOfMonth(year, month)
  return given(dayOf(year, month, on), `no such day: ${text}`)
}

/** The end of office hours on a day, in China; never after the sample is loaded. Later steps of a day are a minute apart. */
export function recordedOn(on: IsoDate, { now }: Pick<SampleBasis, 'now'>, minute = 0): Instant {
  const at = `${on}T08:${String(minute % 60).padStart(2, '0')}:00.000Z` as Instant
  return at < now ? at : now
}

export function sampleDeadline(written: string, { year }: Pick<SampleBasis, 'year'>): Deadline {
  return taken(readDeadline(written, { ledgerYear: year }))
}

/** The sample's own words have to be readable: anything else is a slip in them, and a bug. */
export function given<T>(value: T | null | undefined, otherwise: string): T {
  if (value === null || value === undefined) throw new Error(`sample: ${otherwise}`)
  return value
}

export function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`sample: ${result.code} ${JSON.stringify(result.detail)}`)
  return result.value
}
