import { dayNumber, type IsoDate } from './day'
import type { Cadence } from './settings'
import type { Target } from './target'

/** The day from which a target's reports are asked for: the start of the year, or of its work where that is later. */
export function reportingBegin({ startOn }: Pick<Target, 'startOn'>, year: number): IsoDate {
  const newYear = `${year}-01-01` as IsoDate
  return startOn !== null && startOn > newYear ? startOn : newYear
}

/**
 * Days on which a report came after its time had run out: a cadence and its grace after the one before. Until it came the
 * target was 应报未报; from then on it is 迟报, which costs less. Once the work is done no report is asked for.
 */
export function lateReportsOf(
  target: Pick<Target, 'startOn' | 'completedOn'>,
  reportDays: readonly IsoDate[],
  cadence: Cadence,
  year: number,
): readonly IsoDate[] {
  let before = reportingBegin(target, year)
  let beforeNumber = dayNumber(before)
  const inTime = cadence.days + cadence.graceDays
  const late: IsoDate[] = []
  for (const day of reportDays) {
    if (day <= before) continue
    if (target.completedOn !== null && day > target.completedOn) break
    const number = dayNumber(day)
    if (number - beforeNumber > inTime) late.push(day)
    before = day
    beforeNumber = number
  }
  return late
}
