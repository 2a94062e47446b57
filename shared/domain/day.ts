import { z } from 'zod'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const DAYS_A_400_YEARS = 146_097

/** A calendar day `YYYY-MM-DD` that exists. Days compare as text. */
export const IsoDate = z.string().refine(isRealDay).brand<'IsoDate'>()
export type IsoDate = z.infer<typeof IsoDate>

/** A moment in ISO UTC, `2023-06-30T08:00:00.000Z`. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

function isRealDay(text: string): boolean {
  const found = DAY.exec(text)
  if (!found) return false
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Days in a month; `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The day, or null when the calendar has no such day. */
export function dayOf(year: number, month: number, dayOfMonth: number): IsoDate | null {
  const parsed = IsoDate.safeParse(`${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}`)
  return parsed.success ? parsed.data : null
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

const ZERO_DIGIT = 48

/** Two digits of a day's text; read one by one, since millions of days are compared. */
function twoAt(on: IsoDate, at: number): number {
  return (on.charCodeAt(at) - ZERO_DIGIT) * 10 + on.charCodeAt(at + 1) - ZERO_DIGIT
}

export function partsOf(on: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: twoAt(on, 0) * 100 + twoAt(on, 2), month: twoAt(on, 5), day: twoAt(on, 8) }
}

/** Days since 1 March of the year 0, so that the day a leap year adds comes last (Hinnant, "chrono-compatible date algorithms"). */
export function dayNumber(on: IsoDate): number {
  const { year, month, day: dayOfMonth } = partsOf(on)
  const marchYear = month > 2 ? year : year - 1
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1
  return (
    marchYear * 365 + Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400) + ofYear
  )
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Whether the day lies before the first of January of a year. */
export function isBeforeYear(on: IsoDate, year: number): boolean {
  return on < `${String(year).padStart(4, '0')}-01-01`
}

export function addDays(on: IsoDate, days: number): IsoDate {
  const number = dayNumber(on) + days
  const era = Math.floor(number / DAYS_A_400_YEARS)
  const ofEra = number - era * DAYS_A_400_YEARS
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const dayOfMonth = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfMonth)}` as IsoDate
}

export function lastDayOfMonth(year: number, month: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(daysInMonth(year, month))}` as IsoDate
}

export function isLastDayOfMonth(on: IsoDate): boolean {
  const { year, month, day: dayOfMonth } = partsOf(on)
  return dayOfMonth === daysInMonth(year, month)
}

/** The day as the clock on the wall has it, from a local date object. */
export function localDay(now: Date): IsoDate {
  return `${String(now.getFullYear()).padStart(4, '0')}-${two(now.getMonth() + 1)}-${two(now.getDate())}` as IsoDate
}

/** 2023年10月31日, without leading zeros (GB/T 9704—2012 for dates in text). */
export function chineseDay(on: IsoDate): string {
  const { year, month, day: dayOfMonth } = partsOf(on)
  return `${year}年${month}月${dayOfMonth}日`
}
