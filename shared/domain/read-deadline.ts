import { fail, ok, type Result } from '../result'
import { addDays, dayOf, IsoDate, lastDayOfMonth } from './day'
import { NO_DEADLINE, type Deadline, type DeadlinePrecision } from './deadline'
import { lunarFeast } from './lunar-feasts'
import { chineseInteger, compactText } from './plain-text'

/** What a written deadline is read against. `uses1904` is the epoch of some workbooks' serial dates. */
export interface DeadlineContext {
  readonly ledgerYear: number
  readonly uses1904?: boolean
}

/** A day, `null` for one that the calendar does not have, or `undefined` where the words say nothing of a day. */
type Read = { readonly on: IsoDate | null; readonly precision: DeadlinePrecision } | null | undefined

const NOTHING = /^(?:|-+|—+|\/|无|暂无)$/
/** Wishes, recurring dates, and days that hang on something that is not written. */
const VAGUE = new RegExp(
  [
    '尽快|立即|立刻|马上|近期|近日|长期|持续|常年|常态|长效|适时|及时|随时|全程|不定期|视情|待定|另行|按要求|按规定|按时|按期|[看见]成效|见实效',
    '每年|每季|每月|每周|每日|春节|中秋|端午|节前|月初|月中|月底|月末|上旬|中旬|下旬|本月|下月|年初|(?:年|个月|周|天)内',
  ].join('|'),
)
/**
 * A spreadsheet's number 2023.1 may have been typed as 2023.10, and 6.3 as 6.30: nobody can tell January from October,
 * nor the third of June from the thirtieth.
 */
const LOST_ZERO = /^(?:(?:19|20)\d{2}\.1|(?:[1-9]|1[0-2])\.[123])$/
const SERIAL_FROM = 20_000
const SERIAL_TO = 80_000

/** Excel counts days from 1899-12-30 (its leap-year slip included), or from 1904-01-01. */
function fromSerial(serial: number, uses1904: boolean): IsoDate {
  return addDays((uses1904 ? '1904-01-01' : '1899-12-30') as IsoDate, Math.floor(serial))
}

function yearIn(text: string, ledgerYear: number): { year: number; rest: string } {
  const relative: readonly (readonly [RegExp, number])[] = [
    [/^(?:今年|本年度?|当年)/, 0],
    [/^(?:明年|次年|下一?年)/, 1],
    [/^后年/, 2],
    [/^去年/, -1],
  ]
  for (const [pattern, offset] of relative) {
    if (pattern.test(text)) return { year: ledgerYear + offset, rest: text.replace(pattern, '') }
  }
  const full = /^(\d{4})年(?:度)?/.exec(text)
  if (full) return { year: Number(full[1]), rest: text.slice(full[0].length) }
  const short = /^(\d{2})年/.exec(text)
  if (short) return { year: 2000 + Number(short[1]), rest: text.slice(short[0].length) }
  return { year: ledgerYear, rest: text }
}

/** 二〇二三年十月底 → 2023年10月底; numbers before 年 月 日 号 季度 are turned into digits. */
function withDigits(text: string): string {
  return text.replaceAll(/([〇零一二两三四五六七八九十]+)(?=[年月日号]|季度)/g, (written) => {
    const value = chineseInteger(written)
    return value === null ? written : String(value)
  })
}

function readPlainDate(text: string): Read {
  const full = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})(?:日|号)?$/.exec(text)
  if (full) return withDay(Number(full[1]), Number(full[2]), Number(full[3]))
  const packed = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (packed) return withDay(Number(packed[1]), Number(packed[2]), Number(packed[3]))
  const month = /^(\d{4})[-./](\d{1,2})$/.exec(text) ?? /^((?:19|20)\d{2})(\d{2})$/.exec(text)
  if (month) return endOfMonth(Number(month[1]), Number(month[2]))
  return /^(?:19|20)\d{2}$/.test(text) ? endOfMonth(Number(text), 12, 'year') : undefined
}

function withDay(year: number, month: number, dayOfMonth: number): Read {
  const on = dayOf(year, month, dayOfMonth)
  return on && { on, precision: 'day' }
}

function endOfMonth(year: number, month: number, precision: DeadlinePrecision = 'month'): Read {
  return month >= 1 && month <= 12 && year >= 1900 && year <= 2200
    ? { on: lastDayOfMonth(year, month), precision }
    : null
}

function readMonth(year: number, month: number, rest: string): Read {
  const dayPart = /^(\d{1,2})(?:日|号)?$/.exec(rest)
  if (dayPart) return withDay(year, month, Number(dayPart[1]))
  if (rest === '' || rest === '底' || rest === '末' || rest === '份' || rest === '内') return endOfMonth(year, month)
  if (rest === '上旬' || rest === '初') return tenDays(year, month, 10)
  if (rest === '中旬' || rest === '中') return tenDays(year, month, 20)
  return rest === '下旬' ? endOfMonth(year, month, 'ten-days') : undefined
}

function tenDays(year: number, month: number, last: number): Read {
  const on = dayOf(year, month, last)
  return on && { on, precision: 'ten-days' }
}

function readPartOfYear(year: number, rest: string): Read {
  if (/^(?:|底|末|内|全年|年底|年末|年内|度)$/.test(rest)) return endOfMonth(year, 12, 'year')
  if (/^(?:上半年|年中|半年)$/.test(rest)) return endOfMonth(year, 6, 'half-year')
  if (/^(?:下半年)$/.test(rest)) return endOfMonth(year, 12, 'half-year')
  const quarter = /^[第前]?([1-4])季度(?:末|底|内)?$/.exec(rest)
  if (quarter) return endOfMonth(year, Number(quarter[1]) * 3, 'quarter')
  if (/^(?:国庆|国庆节|十一)$/.test(rest)) return withDay(year, 9, 30)
  if (/^(?:元旦|元旦节)$/.test(rest)) return withDay(year, 12, 31)
  if (/^(?:五一|劳动节|五一劳动节)$/.test(rest)) return withDay(year, 4, 30)
  if (/^(?:六一|儿童节|六一儿童节)$/.test(rest)) return withDay(year, 5, 31)
  if (/^教师节$/.test(rest)) return withDay(year, 9, 9)
  if (/^(?:七一|建党节)$/.test(rest)) return withDay(year, 6, 30)
  if (/^(?:八一|建军节)$/.test(rest)) return withDay(year, 7, 31)
  return undefined
}

/**
 * 端午前, 中秋前, 2024年春节前: the day before. 春节 without a year is vague in a cell: the plan of a year may mean the
 * festival that opens it or the one after it.
 */
function readLunarFeast(year: number, rest: string, hasYear: boolean): Read {
  const feast = /^(端午|中秋|春节)节?$/.exec(rest)?.[1]
  if (feast !== '端午' && feast !== '中秋' && (feast !== '春节' || !hasYear)) return undefined
  const on = lunarFeast(feast, year)
  return on === null ? undefined : { on: addDays(on, -1), precision: 'day' }
}

function readDay(text: string, ledgerYear: number): Read {
  const trimmed = text
    .replace(/(?:之?前|以前|截止|为止|前?完成|前?办结|前?完工)+$/, '')
    .replace(/^(?:截至|截止到?|于|到|至)/, '')
  if (trimmed === '') return undefined
  // 2014年前 ends with 2013; 2014年底前 with 2014.
  const before = /^(\d{4})年(?:之前|以前|前)$/.exec(text.replace(/^(?:于|到|至)/, ''))
  if (before) return endOfMonth(Number(before[1]) - 1, 12, 'year')
  const plain = readPlainDate(trimmed)
  if (plain !== undefined) return plain
  const { year, rest } = yearIn(trimmed, ledgerYear)
  const month = /^(\d{1,2})(?:月份?|[-./](?=\d{1,2}(?:日|号)?$))(.*)$/.exec(rest)
  if (month) return readMonth(year, Number(month[1]), month[2] ?? '')
  return readPartOfYear(year, rest) ?? readLunarFeast(year, rest, rest !== trimmed)
}

/** 2023年3月—10月, 1-12月, 12月25日至30日, 即日起至年底: the end counts, in the year and month of the start. */
function readSpan(text: string, ledgerYear: number): Read {
  const found = /^(.+?)(?:[—–~至到]+)(.+)$/.exec(text) ?? /^(.+?)-+(.+)$/.exec(text)
  const [from, to] = [found?.[1] ?? '', found?.[2] ?? '']
  const start = /^(?:即日起?|现在|目前)$/.test(from)
    ? null
    : readDay(/^\d{1,2}$/.test(from) ? `${from}月` : from, ledgerYear)
  if (start === undefined || (start === null && /\d/.test(from))) return undefined
  const { year } = yearIn(from, ledgerYear)
  const ownMonth = /(\d{1,2})[月.]\d{1,2}(?:日|号)?$/.exec(from)?.[1]
  const end = readDay(ownMonth && /^\d{1,2}(?:日|号)?$/.test(to) ? `${ownMonth}月${to}` : to, year)
  if (!end?.on) return undefined
  return start?.on && end.on < start.on ? undefined : end
}

/** 12月底前完成主体工程: the words up to 前 say the day. */
function readUntil(text: string, ledgerYear: number): Read {
  const until = /^(.{2,24}?前).+$/.exec(text)?.[1]
  return until === undefined ? undefined : readDay(until, ledgerYear)
}

function readWords(text: string, ledgerYear: number): Read {
  for (const reading of [readDay, readSpan, readUntil]) {
    const read = reading(text, ledgerYear)
    if (read !== undefined) return read
  }
  return VAGUE.test(text) ? { on: null, precision: 'vague' } : undefined
}

/** The hour of a day and what stands in brackets behind it say nothing of the day. */
function withoutHour(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\([^()]*\)\s*$/, '')
    .replace(/(\d)(?:T|\s+)\d{1,2}:\d{2}.*$/, '$1')
    .replace(/([日号])\s*\d{1,2}(?::\d{2}){1,2}/, '$1')
    .replace(/([日号])\s*\d{1,2}[时点](?:\d{1,2}分)?/, '$1')
}

/**
 * Reads a deadline as offices write it: 2023年10月底, 10月底前, 2023.10.31, 二〇二三年十月, 年底, 明年3月底前, 三季度末,
 * 上旬, serial dates of spreadsheets, 尽快 (vague), nothing. For a span, the day is its last. Text is kept as written.
 */
export function readDeadline(written: string | number, context: DeadlineContext): Result<Deadline, 'not-a-date'> {
  const asWritten = String(written).trim()
  if (asWritten.length > 200) return fail('not-a-date', { text: asWritten.slice(0, 60) })
  const compact = withDigits(compactText(withoutHour(asWritten)))
  if (NOTHING.test(compact)) return ok(NO_DEADLINE)
  const serial = /^\d{5}(?:\.\d+)?$/.test(compact) ? Number(compact) : null
  if (serial !== null && serial >= SERIAL_FROM && serial <= SERIAL_TO) {
    const on = fromSerial(serial, context.uses1904 ?? false)
    return ok({ on, precision: 'day', asWritten: on })
  }
  if (typeof written === 'number' && LOST_ZERO.test(asWritten)) return ok({ on: null, precision: 'vague', asWritten })
  const read = readWords(compact, context.ledgerYear)
  if (!read) return fail('not-a-date', { text: asWritten.slice(0, 60) })
  return ok({ ...read, asWritten: typeof written === 'number' && read.on ? read.on : asWritten })
}
