import { chineseDay, IsoDate } from '../domain/day'
import { NO_DEADLINE, type Deadline } from '../domain/deadline'
import { decimal, dividedBy, times, told, type Decimal } from '../domain/decimal'
import type { Rank } from '../domain/metric'
import { readDeadline } from '../domain/read-deadline'
import { readFigure, type WrittenFigure } from '../domain/read-figure'
import { completedRanks, readRanks } from '../domain/read-rank'
import { stateOfWord } from '../domain/state-words'
import type { TargetState } from '../domain/target'
import type { WrittenCell } from '../domain/written-cell'
import { fail, ok, type Result } from '../result'
import { cellText, isBlank, type RawCell } from './raw-table'
import { scaledUnit } from './row-note'

function ownDay(cell: RawCell): IsoDate | null {
  if (typeof cell !== 'object' || cell === null || !('date' in cell)) return null
  const parsed = IsoDate.safeParse(cell.date)
  return parsed.success ? parsed.data : null
}

export interface DateReading {
  readonly ledgerYear: number
  readonly uses1904: boolean
}

/** A deadline from a date cell, a serial number or words. A blank cell is no deadline. */
export function deadlineFrom(cell: RawCell, reading: DateReading): Result<Deadline, 'not-a-date'> {
  const day = ownDay(cell)
  if (day) return ok({ on: day, precision: 'day', asWritten: chineseDay(day) })
  if (isBlank(cell)) return ok(NO_DEADLINE)
  return readDeadline(typeof cell === 'number' ? cell : cellText(cell), reading)
}

/** A day of the calendar; words that name a span give its last day. Null for a blank cell. */
export function dayFrom(cell: RawCell, reading: DateReading): Result<IsoDate | null, 'not-a-date'> {
  const read = deadlineFrom(cell, reading)
  return read.ok ? ok(read.value.on) : read
}

const BARE_MONTH = /^(?:\d{4}年)?\d{1,2}月份?$/

/** The day something begins: a month that stands alone begins with its first day. Null for a blank cell. */
export function startFrom(cell: RawCell, reading: DateReading): Result<IsoDate | null, 'not-a-date'> {
  const read = dayFrom(cell, reading)
  const isMonth = read.ok && read.value !== null && BARE_MONTH.test(cellText(cell))
  return isMonth ? ok(`${read.value.slice(0, 7)}-01` as IsoDate) : read
}

/** A figure from a number, a percentage or words; null for a blank cell or a dash. */
export function figureFrom(cell: RawCell): Result<WrittenFigure | null, 'not-a-figure'> {
  if (isBlank(cell)) return ok(null)
  const plain = { high: null, operator: null, qualifier: 'exact' } as const
  if (typeof cell === 'number') {
    const value = decimal(cell)
    return value ? ok({ ...plain, value, unit: '', asWritten: value }) : fail('not-a-figure', { text: String(cell) })
  }
  if (typeof cell === 'object' && cell !== null && 'percent' in cell) {
    const value = decimal(cell.percent)
    return value
      ? ok({ ...plain, value, unit: '%', asWritten: `${value}%` })
      : fail('not-a-figure', { text: cell.percent })
  }
  const text = cellText(cell)
  if (/^[-—–/／无]+$/.test(text)) return ok(null)
  const read = readFigure(text)
  return read
}

/** 1.2亿 and 3万 name a multiple and no unit; they count in whatever unit is meant. */
const BARE_POWERS: ReadonlyMap<string, number> = new Map([
  ['万', 4],
  ['亿', 8],
])

export function isBareMultiple(unit: string): boolean {
  return BARE_POWERS.has(unit)
}

/** The value in another unit of the same thing (1.2亿 is 1.2 in 亿元, 12000 in 万元); null where the two measure different things. */
export function inUnit(value: Decimal, from: string, to: string): Decimal | null {
  const bare = BARE_POWERS.get(from)
  if (from === to || from === '' || (to === '' && bare === undefined)) return value
  const [a, b] = [scaledUnit(from), scaledUnit(to)]
  if (bare === undefined && a.base !== b.base) return null
  const power = (bare ?? a.power) - b.power
  const factor = `1${'0'.repeat(Math.abs(power))}` as Decimal
  return power >= 0 ? times(value, factor) : dividedBy(value, factor)
}

/** Positions such as 全市第3/24（增速）；全省第40; a blank cell or a dash is none. The 25th of 24 is no position. */
export function ranksFrom(cell: RawCell): Result<readonly Rank[], 'not-a-rank'> {
  const text = cellText(cell)
  if (/^[\s\-—/]*$/.test(text)) return ok([])
  const read = readRanks(text)
  const ranks = read.ok ? completedRanks(read.value, []) : read
  return ranks.ok ? ranks : fail('not-a-rank', { text })
}

const OTHER_STATE_WORDS: Readonly<Record<string, TargetState>> = {
  已办结: 'completed',
  已完成: 'completed',
  完成: 'completed',
  是: 'completed',
  已销号: 'closed-out',
  进行中: 'in-progress',
  正在推进: 'in-progress',
  在办: 'in-progress',
  正在办理: 'in-progress',
  有序推进: 'in-progress',
  持续推进: 'in-progress',
  未完成: 'in-progress',
  否: 'in-progress',
  未启动: 'registered',
  未开始: 'registered',
  未开工: 'registered',
  已立项: 'registered',
  已交办: 'assigned',
  已签收: 'accepted',
  待审核: 'under-review',
  已退回: 'returned',
  中止: 'paused',
  已暂缓: 'paused',
  已终止: 'cancelled',
  取消: 'cancelled',
}

/** The state a word names, or null for a word nobody has agreed on. */
export function stateFrom(text: string): TargetState | null {
  return stateOfWord(text) ?? OTHER_STATE_WORDS[text] ?? null
}

/** Names of organisations in one cell, the first being the lead. */
export function namesFrom(text: string): readonly string[] {
  const names = text.split(/[、,，;；\n]|\s{2,}/).map((name) => name.trim().slice(0, 200))
  return [...new Set(names.filter((name) => name !== ''))].slice(0, 200)
}

const LEAD_LABEL = /(?:牵头|主办|主责|责任|承办)(?:责任)?(?:单位|部门)?\s*[:：]/
const ALONG_LABEL = /(?:配合|协办|协同|参与|协助)(?:责任)?(?:单位|部门)?\s*[:：]/

/** Lead and co-units; a cell may name both, 牵头单位：甲局；配合单位：乙局. `along` is null where it names no co-units. */
export function unitsFrom(text: string): {
  readonly lead: readonly string[]
  readonly along: readonly string[] | null
} {
  const along = ALONG_LABEL.exec(text)
  const lead = LEAD_LABEL.exec(text)
  if (!along && lead?.index !== 0) return { lead: namesFrom(text), along: null }
  const [leadEnd, alongEnd] = [lead && lead.index + lead[0].length, along && along.index + along[0].length]
  const untilOther = (from: number, other: RegExpExecArray | null) =>
    namesFrom(text.slice(from, other && other.index >= from ? other.index : undefined))
  return {
    lead: untilOther(leadEnd ?? 0, along),
    along: alongEnd === null ? null : untilOther(alongEnd, lead),
  }
}

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|\uFFFD/g
const NOT_STORED = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/gu

/** Whatever the two above could find; most texts hold nothing of it. */
const ODD = /[\p{Cc}\uD800-\uDFFF\uFFFD-\uFFFF]/u

function comparable(text: string): string {
  if (!ODD.test(text)) return text.trim()
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(NOT_STORED, '').replaceAll(LONE_SURROGATE, '').trim()
}

function comparableNumber(text: string): string | null {
  const value = decimal(text.replaceAll(',', '').trim())
  if (value === null) return null
  const short = value.includes('.') ? value.replace(/\.?0+$/, '') : value
  return short === '-0' ? '0' : short
}

/** Does the sheet's cell still say what an export would write there? */
export function saysSame(written: WrittenCell, cell: RawCell): boolean {
  const text = cellText(cell)
  if (written.kind === 'date') {
    const day = ownDay(cell)
    return day === null ? text === written.on || text === chineseDay(written.on) : day === written.on
  }
  if (written.kind === 'text') return comparable(written.text).slice(0, 32_000) === comparable(text).slice(0, 32_000)
  const value = typeof cell === 'number' ? decimal(cell) : null
  const shown = value ?? text.replace(/[%％]$/, '')
  const own = comparableNumber(written.value)
  // A quotient that does not end is written as it is told.
  return comparableNumber(shown) === own || (value !== null && comparableNumber(told(value)) === own)
}
