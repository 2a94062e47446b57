import { addDays, partsOf, type IsoDate } from './day'
import type { LightCounts } from './light'

/** The lights of all targets on a day. */
export interface LightsOnDay {
  readonly on: IsoDate
  readonly lights: LightCounts
}

/** The last days of so many months before a day, oldest first, and the day itself. */
export function monthEndsUntil(day: IsoDate, months: number): readonly IsoDate[] {
  const days = [day]
  for (let made = 0; made < months; made += 1) {
    const { year, month } = partsOf(days[0] ?? day)
    days.unshift(addDays(`${year}-${String(month).padStart(2, '0')}-01` as IsoDate, -1))
  }
  return days
}
