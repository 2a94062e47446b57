import { chineseDay, localDay } from '@shared/domain/day'

/** The words for a moment; both languages have them. */
export interface WhenTexts {
  readonly seconds: string
  readonly minutes: (count: number) => string
  readonly todayAt: (time: string) => string
  readonly yesterdayAt: (time: string) => string
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const two = (value: number) => String(value).padStart(2, '0')

/** A moment as people say it: 刚刚, 12 分钟前, 今天 09:05, 昨天 18:30, 2026-11-20 18:30. */
export function whenText(texts: WhenTexts, instant: string, now: Date): string {
  const then = new Date(instant)
  const ago = now.getTime() - then.getTime()
  if (Math.abs(ago) < MINUTE) return texts.seconds
  if (ago >= 0 && ago < HOUR) return texts.minutes(Math.floor(ago / MINUTE))
  const time = `${two(then.getHours())}:${two(then.getMinutes())}`
  if (dayText(then) === dayText(now)) return texts.todayAt(time)
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
  if (dayText(then) === dayText(yesterday)) return texts.yesterdayAt(time)
  return `${dayText(then)} ${time}`
}

/** 2026-11-24 09:05:31 in local time, for tooltips and lists. */
export function momentText(instant: string): string {
  const then = new Date(instant)
  return `${dayText(then)} ${two(then.getHours())}:${two(then.getMinutes())}:${two(then.getSeconds())}`
}

/** 2026年11月24日 09:05 in local time, for sentences. */
export function chineseMoment(instant: string): string {
  const then = new Date(instant)
  return `${chineseDay(localDay(then))} ${two(then.getHours())}:${two(then.getMinutes())}`
}

function dayText(on: Date): string {
  return `${on.getFullYear()}-${two(on.getMonth() + 1)}-${two(on.getDate())}`
}

/** A whole number with thousands separators. */
export function countText(count: number): string {
  return count.toLocaleString('en-US')
}
