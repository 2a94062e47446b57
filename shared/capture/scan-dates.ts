import { addDays, dayNumber, dayOf, IsoDate, lastDayOfMonth, partsOf } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import { lunarFeast } from '../domain/lunar-feasts'
import { chineseInteger, compactText } from '../domain/plain-text'
import { readDeadline } from '../domain/read-deadline'
import type { Span } from './span'

/**
 * Words of a date within a clause. `deadline` is what they mean as the last day of a task, or null where they can not (a
 * year that has passed, 今年以来, 比2020年). Digits of a date are never a figure.
 */
export interface DateWords extends Span {
  readonly words: string
  readonly deadline: Deadline | null
}

const YEAR = String.raw`(?:(?:19|20)\d{2}|[二一][〇零一二三四五六七八九]{3})年|今年|明年|(?<![产成用工效营])后年|去年|前年|本年|当年`
const MONTH = String.raw`(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月`
const DAY = String.raw`(?:[12]\d|3[01]|0?[1-9])[日号]`
const FEAST = '国庆|元旦|春节|五一|五四|七一|八一|十一|中秋|端午|清明|六一|儿童节|教师节|“六一”|“五一”|“七一”|“十一”'
/** Days that the weather or the school year sets: the words are kept, no day is known. */
const SEASON =
  '主汛期?|汛期?|入汛|(?:[春秋]季)?开学|新学期|供暖季?|采暖季?|雨季|入冬|冬季|两会|春耕|春播|秋收|重阳节?|元宵节?|除夕|节|谷雨|立夏|芒种|立秋|霜降|立冬|冬至'
const BEFORE = '之前|以前|前'
const SMALL = String.raw`(?:\d{1,3}|[一二两三四五六七八九十]{1,3})`

/** Each alternative begins with something of its own, and none repeats within a repetition. */
const DATE = new RegExp(
  [
    String.raw`(?:(?:19|20)\d{2}年)?(?:1[0-2]|[1-9])月?[~—\-至到]{1,2}(?:1[0-2]|[1-9])月份?(?![底末])`,
    '“?十[一二三四五六七八九]五”?(?:规划)?(?:时期|期间|期末|末|期内)(?:之前|以前|前)?',
    String.raw`(?:19|20)\d{2}年?[~—\-至到]{1,2}(?:19|20)\d{2}年`,
    `(?:${YEAR})?(?:${SEASON})(?:来临|到来)?(?:${BEFORE})`,
    `(?:本|当|下个?)月(?:${DAY}|上旬|中旬|下旬|底|末|中|内)?(?:${BEFORE})?`,
    `[本下]周(?:[一二三四五六日天]|之?内|末)?(?:${BEFORE})?|本季度[末内]?(?:${BEFORE})?`,
    `(?:${YEAR})?(?:度)?${MONTH}份?(?:${DAY}|上旬|中旬|下旬|月?底|末|初|中)?(?:之前|以前|前)?`,
    `(?:${YEAR})度?(?:${FEAST})(?:节|假期)?(?:之前|以前|前|期间)?`,
    `(?:${YEAR})度?(?:上半年|下半年|第?[一二三四1-4]季度末?|年?底|年?末|年?内|初)?(?:之前|以前|前(?!列|沿|后))?`,
    `(?:${FEAST})(?:节|假期)?(?:之前|以前|前|期间)|(?:${FEAST})(?:[、和](?:${FEAST})){0,3}节?(?:小?长假|假期|假日)(?:期间)?`,
    '年度(?=计划|目标|任务)|(?:全年|年内|年底|年末|年终|岁末|年前|上半年|下半年|第?[一二三四1-4]季度末?|月底)(?:之前|以前|前)?',
    String.raw`前(?:[一二三四]季度|(?:[一二三四五六七八九十]|\d{1,2})个月)`,
    String.raw`后(?:[一二三四五六七八九十]|\d{1,2})个月`,
    `${SMALL}(?:个工作日(?!内(?:办|答|反馈|响应|完成审|审))|年|个月|个星期|周|天|日)(?:之)?内`,
    String.raw`尽快|每周[一二三四五六日天]?|(?:每月|每季度?)(?:初|末|底|${DAY})?(?:${DAY})?(?:${BEFORE})?|每日|每天|每半[年月]`,
    String.raw`每隔?(?:\d{1,3}|[两三四五六七八九十])个?(?:天|日|周|月|季度|小时)|按(?:周|月|季度?)(?=调度|通报|报|督|考核|研判|评)`,
    DAY,
  ].join('|'),
  'g',
)

/** Before these words a date is a basis of comparison, the start of a period, or part of a name. */
const NO_LIMIT_BEFORE = /(?:谋划|申报|储备|编制|下达|制定|比|较|自|从|以|对比|同|超|占|由|上|完成|每人)$/
const NO_LIMIT_AFTER = /^(?:以来|来|起|开始|的?基础上|同期|年初|水平|前列|度?(?:工作)?报告)/
const PAST_YEAR = /^(?:去年|前年|当年)/
const RECURRING = /^(?:尽快|每|按)|(?<!假[期日])期间$/

const WITHIN = new RegExp(`^(${SMALL})(个工作日|年|个月|个星期|周|天|日)之?内$`)

function addMonths(on: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(on)
  const total = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(total / 12), (total % 12) + 1]
  return dayOf(toYear, toMonth, day) ?? lastDayOfMonth(toYear, toMonth)
}

/** 三年内, 20个工作日内, counted from the document's date; working days are five a week. */
function within(words: string, on: IsoDate): Deadline | null {
  const found = WITHIN.exec(words)
  if (!found) return null
  const count = /^\d/.test(found[1] ?? '') ? Number(found[1]) : chineseInteger(found[1] ?? '')
  if (count === null || count > 100) return null
  const [unit, asWritten] = [found[2], words]
  if (unit === '年') return { on: addMonths(on, count * 12), precision: 'day', asWritten }
  if (unit === '个月') return { on: addMonths(on, count), precision: 'day', asWritten }
  const days = unit === '个工作日' ? Math.ceil((count * 7) / 5) : unit === '天' || unit === '日' ? count : count * 7
  return { on: addDays(on, days), precision: 'day', asWritten }
}

const yearOf = (words: string): number | null => {
  const found = /^((?:19|20)\d{2})年/.exec(words)
  if (found) return Number(found[1])
  const spelled = /^([二一][〇零一二三四五六七八九]{3})年/.exec(words)
  return spelled ? chineseInteger(spelled[1] ?? '') : null
}

const SEASONAL = new RegExp(`(?:${SEASON})(?:来临|到来)?(?:${BEFORE})$`)
const A_SUNDAY = dayNumber('2023-01-01' as IsoDate)

/** 本周内 ends on its Sunday, 下周三 is that day; a week begins on Monday. */
function inWeek(words: string, on: IsoDate): Deadline | null {
  const found = /^([本下])周([一二三四五六])?/.exec(words)
  if (!found) return null
  const weekday = (((dayNumber(on) - A_SUNDAY) % 7) + 7) % 7
  const monday = addDays(on, weekday === 0 ? -6 : 1 - weekday)
  const days = ' 一二三四五六'.indexOf(found[2] ?? ' ')
  const from = found[1] === '下' ? 7 : 0
  return { on: addDays(monday, from + (days <= 0 ? 6 : days - 1)), precision: 'day', asWritten: words }
}

/** 本月25日前, 下月底, 本季度末: in words that the reader of cells knows. */
function inFull(words: string, on: IsoDate): string {
  const { year, month } = partsOf(on)
  const next = month === 12 ? `${year + 1}年1月` : `${month + 1}月`
  return words
    .replace(/^[本当]月$|^月底/, `${month}月底`)
    .replace(/^[本当]月/, `${month}月`)
    .replace(/^下个?月/, next)
    .replace(/^本季度/, `${Math.ceil(month / 3)}季度`)
}

/** 春节前 without a year is the next one. */
function withFeastYear(words: string, on: IsoDate): string {
  if (!words.startsWith('春节')) return words
  const { year } = partsOf(on)
  const own = lunarFeast('春节', year)
  return `${own !== null && own > on ? year : year + 1}年${words}`
}

/** “十四五”期间 ends with 2025; the first of these plans began in 1953. */
function fiveYearPlan(words: string): string {
  const number = /^“?十([一二三四五六七八九])五”?/.exec(words)
  if (!number) return words
  return `${1952 + 5 * (10 + (chineseInteger(number[1] ?? '') ?? 0)) + 3}年底`
}

/** What the reader of cells does not know is turned into what it does. */
function resolve(words: string, on: IsoDate, year: number): Deadline | null {
  const planned = fiveYearPlan(words)
  if (planned === words && RECURRING.test(words)) return { on: null, precision: 'vague', asWritten: words }
  const soon = within(words, on) ?? inWeek(words, on)
  if (soon) return soon
  if (/^后.*个月$/.test(words)) return { on: lastDayOfMonth(year, 12), precision: 'year', asWritten: words }
  const plain = withFeastYear(inFull(planned, on), on)
    .replace(/^本年/, '今年')
    .replace(/[“”]/g, '')
    .replace(/^年前$/, '年底')
    .replace(/年终|岁末|^年度$/, '年底')
    .replace(/(?:年)?底前$/, (end) => end.slice(0, -1))
  const read = readDeadline(plain, { ledgerYear: /^(?:今年|明年|后年)/.test(plain) ? partsOf(on).year : year })
  if (!read.ok) return SEASONAL.test(plain) ? { on: null, precision: 'vague', asWritten: words } : null
  if (read.value.precision === 'none') return null
  const found = read.value.on
  // 3月底前 in a December speech is next year's.
  const isNext =
    found !== null && found < on && yearOf(words) === null && !words.startsWith('今年') && words.endsWith('前')
  const again = isNext ? readDeadline(plain, { ledgerYear: year + 1 }) : read
  const resolved = again.ok ? again.value : null
  // 上半年 in a July speech has passed: no limit of anything to come.
  return resolved === null || (resolved.on !== null && resolved.on < on) ? null : { ...resolved, asWritten: words }
}

function isLimit(words: string, before: string, after: string, on: IsoDate): boolean {
  if (PAST_YEAR.test(words) || NO_LIMIT_BEFORE.test(before) || NO_LIMIT_AFTER.test(after)) return false
  if (/^[^年月]*[日号]$/.test(words)) return false
  const year = yearOf(words)
  return year === null || year >= partsOf(on).year || /[~—\-至到]/.test(words)
}

/** Every date has one of these. */
const HAS_DATE = /[年月日号周季前内期快天底末间每按]/

/**
 * All dates of a text, in order. `on` is the document's day, which 三年内 is counted from; `year` is the year that dates
 * without one belong to: at the end of a year, plans speak of the next.
 */
export function scanDates(text: string, on: IsoDate, year = partsOf(on).year): readonly DateWords[] {
  const found: DateWords[] = []
  if (!HAS_DATE.test(text)) return found
  for (const match of text.matchAll(DATE)) {
    const [start, words] = [match.index, match[0]]
    const end = start + words.length
    // 第三年, 三年行动, 12.5年: not a date but a count or a name.
    if (/[\d.第]$/.test(text.slice(Math.max(0, start - 1), start)) && /^[\d一二三四五六七八九十]/.test(words)) continue
    const limits = isLimit(words, text.slice(Math.max(0, start - 2), start), text.slice(end, end + 6), on)
    found.push({ start, end, words, deadline: limits ? resolve(words, on, year) : null })
  }
  return found
}

/**
 * What a person typed as a limit, read by the rules of the document: a day without a year that has passed is next year's.
 * Null where they know no day of it.
 */
export function limitIn(typed: string, on: IsoDate): Deadline | null {
  const words = compactText(typed)
  const { year } = partsOf(on)
  const open = resolve(words, on, year) ?? resolve(`${words}前`, on, year)
  if (open !== null && open.precision !== 'vague') return open
  return scanDates(words, on).find(({ deadline }) => deadline?.on != null)?.deadline ?? open
}
