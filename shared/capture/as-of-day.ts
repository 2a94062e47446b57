import { addDays, dayOf, lastDayOfMonth, partsOf, type IsoDate } from '../domain/day'
import { compactText } from '../domain/plain-text'

const HEAD = String.raw`^(?:第?[一二三四五六七八九十\d]+[、.，是]|\([一二三四五六七八九十\d]+\))?`
const YEAR = String.raw`(?:(\d{4})年|(去年|上年)|今年)?(?:全年)?`
const OF_DAY = new RegExp(String.raw`(?:截至|截止)(?:到|至)?${YEAR}(\d{1,2})月(?:(\d{1,2})日|底|末)`)
const OF_MONTHS = new RegExp(String.raw`${HEAD}${YEAR}\d{1,2}月?[-—–~至到]{1,2}(\d{1,2})月`)
const OF_QUARTER = new RegExp(String.raw`${HEAD}${YEAR}[前第]?([一二三四1-4])个?季度`)
const OF_HALF = new RegExp(String.raw`${HEAD}${YEAR}(上|下)半年`)
/** 9月以来 and 9月至今 say where a period begins; 到位资金 and 到账资金 say nothing of one. */
const NO_START = String.raw`(?![起来至—–~-]|到(?!位|账)|以来|同期|开始)`
const OF_MONTH = new RegExp(
  String.raw`${HEAD}(?:(\d{4})年|(去年|上年)|今年)(\d{1,2})月(?:(\d{1,2})日|[底末份])?(?!\d{1,2}日|[底末份])${NO_START}`,
)
/** A number behind a year is of a month that can not be read, or counts something: 2023年第一批项目. */
const NO_YEAR = String.raw`(?![\d第])${NO_START}`
const OF_YEAR = new RegExp(String.raw`${HEAD}(?:(\d{4})年${NO_YEAR}|(去年|上年|过去(?:的)?一年)(?![底末])${NO_YEAR})`)
/** 2021年至2023年 ends with what stands behind. */
const FROM_YEAR = new RegExp(String.raw`(${HEAD})\d{4}年?(?:\d{1,2}月)?[-—–~至到]{1,2}(?=\d{4}年)`)

/** Figures of a month are sometimes told before it has quite ended. */
const MOST_AHEAD_DAYS = 45

/**
 * The day that a reported figure is of: the end of the period at the head of its sentence, or else of the innermost heading
 * that names one (上半年, 前三季度, 1—9月, 截至6月底, 去年), or the document's own day. Never after the document.
 */
export function asOfDay(sentence: string, section: readonly string[], on: IsoDate): IsoDate {
  for (const words of [sentence, ...section.toReversed()]) {
    const text = compactText(words.slice(0, 200)).replace(FROM_YEAR, '$1')
    const day = periodEnd(text, partsOf(on).year)
    if (day === null) continue
    if (day <= on) return day
    // Told in January, 截至12月底 and 1—12月 are of the year that has just ended; told on 28 June, 截至6月底 is of today.
    const isOfLastYear = day > addDays(on, MOST_AHEAD_DAYS) && !/今年|\d{4}年/.test(text)
    const before = isOfLastYear ? periodEnd(text, partsOf(on).year - 1) : null
    return before !== null && before <= on ? before : on
  }
  return on
}

function endOf(year: number, month: number): IsoDate | null {
  return month >= 1 && month <= 12 ? lastDayOfMonth(year, month) : null
}

function periodEnd(text: string, thisYear: number): IsoDate | null {
  const yearOf = (found: RegExpExecArray) => (found[1] ? Number(found[1]) : found[2] ? thisYear - 1 : thisYear)
  const months = OF_MONTHS.exec(text)
  const day = OF_DAY.exec(text) ?? (months ? null : OF_MONTH.exec(text))
  if (day) return day[4] ? dayOf(yearOf(day), Number(day[3]), Number(day[4])) : endOf(yearOf(day), Number(day[3]))
  if (months) return endOf(yearOf(months), Number(months[3]))
  const quarter = OF_QUARTER.exec(text)
  if (quarter) return endOf(yearOf(quarter), (('一二三四1234'.indexOf(quarter[3] ?? '') % 4) + 1) * 3)
  const half = OF_HALF.exec(text)
  if (half) return endOf(yearOf(half), half[3] === '上' ? 6 : 12)
  const year = OF_YEAR.exec(text)
  return year ? endOf(yearOf(year), 12) : null
}
