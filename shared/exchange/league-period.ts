import { dayOf, daysInMonth, type IsoDate } from '../domain/day'
import { compactText } from '../domain/plain-text'

const QUARTERS = '一二三四'
const YEAR = String.raw`(\d{4})年(?:度)?`
const OF_MONTHS = new RegExp(`${YEAR}(?:\\d{1,2}月?[-—–~至到])?(\\d{1,2})月`)
const OF_QUARTER = new RegExp(`${YEAR}(?:第)?(?:前)?([一二三四1-4])个?季度`)
const OF_HALF = new RegExp(`${YEAR}(上|下)半年`)
const OF_DAY = new RegExp(`${YEAR}(\\d{1,2})月(\\d{1,2})日`)
const OF_YEAR = new RegExp(YEAR)

function lastDayOf(year: number, month: number): IsoDate | null {
  return month >= 1 && month <= 12 ? dayOf(year, month, daysInMonth(year, month)) : null
}

/** The last day of the period that a title names: 2026年三季度, 2026年1—9月, 2026年上半年, 2026年度. Null where it names none. */
export function periodEnd(title: string): IsoDate | null {
  const text = compactText(title)
  const day = OF_DAY.exec(text)
  if (day) return dayOf(Number(day[1]), Number(day[2]), Number(day[3]))
  const quarter = OF_QUARTER.exec(text)
  if (quarter) {
    const written = quarter[2] ?? ''
    const number = QUARTERS.includes(written) ? QUARTERS.indexOf(written) + 1 : Number(written)
    return lastDayOf(Number(quarter[1]), number * 3)
  }
  const half = OF_HALF.exec(text)
  if (half) return lastDayOf(Number(half[1]), half[2] === '上' ? 6 : 12)
  const months = OF_MONTHS.exec(text)
  if (months) return lastDayOf(Number(months[1]), Number(months[2]))
  const year = OF_YEAR.exec(text)
  return year ? lastDayOf(Number(year[1]), 12) : null
}
