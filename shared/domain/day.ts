import { z } from 'zod'

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/
const MS_A_DAY = 86_400_000

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
  return String(value).padStart(2, '0')
}

export function partsOf(on: IsoDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(on.slice(0, 4)), month: Number(on.slice(5, 7)), day: Number(on.slice(8, 10)) }
}

function dayNumber(on: IsoDate): number {
  const { year, month, day: dayOfMonth } = partsOf(on)
  return Date.UTC(year, month - 1, dayOfMonth) / MS_A_DAY
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
  return new Date((dayNumber(on) + days) * MS_A_DAY).toISOString().slice(0, 10) as IsoDate
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
