import { dayOf, type IsoDate } from '../domain/day'
import { chineseInteger, compactText } from '../domain/plain-text'

/** Where the day was found: at the beginning, at the end, or in the file's name. */
export interface GuessedDay {
  readonly on: IsoDate
  readonly from: 'head' | 'end' | 'name'
}

const HEAD_LINES = 12
const END_LINES = 8
/** A line that says more than a day and a place does not date the document. */
const LONGEST_LINE = 24
const DAY = /(\d{4})[年\-./](\d{1,2})[月\-./](\d{1,2})日?/
const SPELLED = /([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/

function dayIn(text: string): IsoDate | null {
  const figures = DAY.exec(text)
  if (figures) return dayOf(Number(figures[1]), Number(figures[2]), Number(figures[3]))
  const words = SPELLED.exec(text)
  const [year, month, day] = [words?.[1], words?.[2], words?.[3]].map((word) => chineseInteger(word ?? ''))
  return year && month && day ? dayOf(year, month, day) : null
}

function firstDay(lines: readonly string[]): IsoDate | null {
  for (const line of lines) {
    const compact = compactText(line)
    const on = compact.length <= LONGEST_LINE ? dayIn(compact) : null
    if (on !== null) return on
  }
  return null
}

/** The day that a document says of itself: on a line of its own near its top or its end, or in the name of its file. */
export function guessDay(text: string, fileName: string): GuessedDay | null {
  // A line is short; what a whole paragraph of megabytes says is not asked.
  const head = text.slice(0, 4_000).split('\n', HEAD_LINES)
  const end = text.slice(-4_000).trimEnd().split('\n').slice(-END_LINES).toReversed()
  const inHead = firstDay(head)
  if (inHead) return { on: inHead, from: 'head' }
  const atEnd = firstDay(end)
  if (atEnd) return { on: atEnd, from: 'end' }
  const name = compactText(fileName)
  const packed = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(name)
  const inName = packed ? dayOf(Number(packed[1]), Number(packed[2]), Number(packed[3])) : dayIn(name)
  return inName ? { on: inName, from: 'name' } : null
}

const LONGEST_TITLE = 80

/** The title that a document begins with, else the name of its file. */
export function guessTitle(text: string, fileName: string): string {
  const name = fileName.replace(/\.[^.]+$/, '').trim()
  const lines = text
    .slice(0, 2_000)
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ''))
  const first = lines.findIndex((line) => line !== '')
  const title = lines[first] ?? ''
  if (title === '' || title.length > LONGEST_TITLE || /[。；]$/.test(title))
    return name || title.slice(0, LONGEST_TITLE)
  // A title that is set in two lines goes on until its last word says what it is.
  const next = lines[first + 1] ?? ''
  const isWhole = /(?:讲话|报告|方案|意见|要点|通知|总结|稿|发言|清单|规划|计划)$/.test(title)
  const goesOn = !isWhole && /(?:讲话|报告|方案|意见|要点|通知|总结)(?:提纲|稿)?$/.test(next)
  const whole = goesOn ? title + next : title
  return whole.length <= LONGEST_TITLE * 2 ? whole : title
}
