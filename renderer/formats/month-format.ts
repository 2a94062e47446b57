import type { RawCell } from '@shared/exchange/raw-table'

/** What Chinese editions mean by numbers that no workbook spells out; a typed 2026年10月 gets 57. */
export const MONTH_FORMAT_IDS: readonly number[] = [27, 36, 50, 52, 57]
export const MONTH_FORMAT = 'yyyy"年"m"月"'

/** Does this number format show a year and a month and no day? Words in quotes and what stands in brackets are no parts. */
export function showsMonthOnly(format: string | undefined): boolean {
  const [first = ''] = (format ?? '')
    .replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|[_*]./g, '')
    .toLowerCase()
    .split(';')
  return first.includes('y') && first.includes('m') && !/[dhs]/.test(first)
}

/** A day as its cell shows it: a typed 2026年10月 is stored as the first of October and means the month. */
export function dayCell(day: string, format: string | undefined): RawCell {
  return showsMonthOnly(format) ? monthText(day) : { date: day }
}

/** The same where only the shown text is at hand: 2026年10月 or 2026-10, and nothing of a day. */
export function dayCellShown(day: string, shown: string): RawCell {
  const [, year, month] = /^(\d{4})\D+(\d{1,2})\D*$/.exec(shown.trim()) ?? []
  const isMonth = year !== undefined && Number(year) === Number(day.slice(0, 4)) && Number(month) === monthOf(day)
  return isMonth ? monthText(day) : { date: day }
}

const monthOf = (day: string) => Number(day.slice(5, 7))

function monthText(day: string): string {
  return `${Number(day.slice(0, 4))}年${monthOf(day)}月`
}
