import type { IsoDate } from '../domain/day'
import { partsOf } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import type { Paragraph, Sentence } from './split-document'
import { headingLimit } from './heading-limit'

/** Whether a section reports what has been done or sets what is to be done; null where nothing says so. */
export type Mood = 'review' | 'plan' | null

/** Where a sentence stands. */
export interface Place {
  /** Headings from the outermost, as read; inline headings (二是全力稳住经济大盘) count. */
  readonly path: readonly string[]
  readonly mood: Mood
  /** The year that dates without one belong to. */
  readonly year: number
  /** Until when a heading sets what stands below it (一季度工作任务), or null. */
  readonly limit: Deadline | null
  /** How many of the sentence's clauses are the heading itself. */
  readonly headingClauses: number
  /** A line without a stop: a title, not a sentence. */
  readonly isTitle: boolean
  /** How many characters number the sentence: 一要, 3. */
  readonly markerLength: number
}

interface Marker {
  readonly level: number
  readonly pattern: RegExp
}

/** The numbering of official documents (GB/T 9704—2012 §7.3.3: 一、（一）1.（1）), of speeches (第一，) and within paragraphs (一是 一要). */
const MARKERS: readonly Marker[] = [
  { level: 1, pattern: /^(?:第[一二三四五六七八九十]{1,3}(?:部分|章)|[一二三四五六七八九十]{1,3}、)/ },
  { level: 2, pattern: /^第[一二三四五六七八九十]{1,3}[，、,]/ },
  { level: 3, pattern: /^（[一二三四五六七八九十]{1,3}）/ },
  { level: 4, pattern: /^\d{1,2}(?:[.、](?!\d)|\.(?=\d{1,2}月))/ },
  { level: 5, pattern: /^（\d{1,2}）/ },
  { level: 6, pattern: /^[一二三四五六七八九十]{1,3}(?:是|要)(?!求)/ },
  { level: 6, pattern: /^(?:[①-⑳]|首先，|其次，|再次，)/ },
]
const LONGEST_HEADING = 60

const REVIEW =
  /回顾|肯定成绩|看清(?:差距|形势)|认清形势|工作总结|总结(?:上半年|去年|过去|一年|前)|工作(?:进展|情况|成效|完成情况)|(?:上半年|去年|过去一年|五年来?|一年来|前.{1,2}季度|今年以来|\d{4}年).{0,12}(?:取得|完成情况|进展|成效|成绩|主要做法)|报告.{0,12}(?:上半年|去年|过去|20\d\d年)(?:工作|情况)|存在(?:的)?(?:主要)?(?:问题|困难|不足)|总体(?:进展|情况)|进展情况|主要成效/
const PLAN =
  /预期目标|主要目标|总体目标|目标任务|工作目标|下半年|下一?步|下阶段|(?:今年|明年|当前)(?:和今后一个时期)?(?:的)?(?:重点|主要)?(?:工作|任务)|(?:重点|主要)(?:工作|任务|举措|措施)|工作(?:安排|打算|要求|思路|建议|部署)|突出重点|全力攻坚|压实责任|强化(?:保障|责任|落实)|狠抓落实|保障措施|组织保障|组织实施|有关要求|做好.{0,16}工作/
const OPENS_REVIEW =
  /^(?:过去(?:的)?(?:一年|五年)|一年来|五年来|今年以来|上半年|去年|前[一二三四五六七八九十\d]{1,2}个?(?:季度|月)|1[—\-~至到]\d{1,2}月|.{0,12}年来|截至|截止)/
/** 做好下半年工作，要突出…: from here on the document sets tasks. */
const TURNS_TO_PLAN =
  /(?:下半年|今年|明年|下一?步|下阶段|今后一个时期)(?:的)?(?:重点|主要|各项|经济|政府|督查)?工作[^。]{0,40}(?:要|必须|将)|(?:下面|接下来)[^。]{0,12}(?:讲|提)[^。]{0,12}(?:意见|要求)/
const OPENS_PLAN = /^(?:今年|明年|下半年|下一步|做好|当前)[^以]{0,24}(?:要|将|目标|任务|重点)/

function yearsIn(heading: string): readonly number[] {
  return Array.from(heading.matchAll(/(20\d\d)年/g), ([, year]) => Number(year))
}

/** What a heading says of its section. A year that has passed is looked back at, unless goals are named. */
function moodOf(heading: string, year: number): Mood {
  if (/回顾/.test(heading)) return 'review'
  if (PLAN.test(heading)) return 'plan'
  if (REVIEW.test(heading)) return 'review'
  const years = yearsIn(heading)
  if (years.length === 0) return null
  return years.every((one) => one < year) ? 'review' : /工作|任务|目标|安排/.test(heading) ? 'plan' : null
}

/** What the title of the document says where no section says anything. */
function moodOfTitle(title: string): Mood {
  if (/实施意见|方案|规划|计划|要点|分解|清单|部署|通知|任务书|责任书/.test(title)) return 'plan'
  return /总结|通报|公报|完成情况|进展情况/.test(title) ? 'review' : null
}

/** From October on, speeches and plans may be about 明年. */
const YEAR_END = 10
const NEXT_YEAR = /^明年|明年(?:的)?(?:工作|经济|发展|目标|预期|重点|计划)/

/** A line without a stop: a title, a heading, a date below a title. */
const TITLE = /^[^。；！？，：]{1,60}$/

interface Open {
  readonly level: number
  readonly heading: string
  readonly mood: Mood
  readonly limit: Deadline | null
}

function markerOf(text: string): Marker | undefined {
  return MARKERS.find(({ pattern }) => pattern.test(text))
}

/** Follows headings through a document, sentence by sentence. */
export class SectionReader {
  readonly #on: IsoDate
  readonly #year: number
  readonly #titleLimit: Deadline | null
  readonly #titleMood: Mood
  readonly #isYearEnd: boolean
  #open: readonly Open[] = []
  /** What the last unnumbered opening said (下面，我报告上半年工作); holds until another says otherwise. */
  #running: Mood = null
  #paragraphMood: Mood = null
  #isTitle = false
  /** The paragraph is one sentence. */
  #isOnly = false
  #planYear: number

  /** `on` is the day of the document: at the end of a year the plan may be next year's. */
  constructor(title: string, on: IsoDate) {
    const { year, month } = partsOf(on)
    this.#on = on
    this.#year = year
    this.#planYear = year
    this.#isYearEnd = month >= YEAR_END
    this.#titleMood = moodOfTitle(title)
    this.#titleLimit = this.#titleMood === 'plan' ? headingLimit(title, on, year) : null
  }

  enterParagraph(paragraph: Paragraph): void {
    const [first] = paragraph.sentences
    this.#paragraphMood = null
    this.#isTitle = paragraph.cells === null && TITLE.test(paragraph.text.trim())
    if (!first) return
    this.#isOnly = paragraph.sentences.length === 1
    const marker = markerOf(first.text)
    const isInline = marker !== undefined && marker.level >= 6
    if (!isInline) this.#open = this.#open.filter(({ level }) => level < (marker?.level ?? 6))
    if (marker) return
    const isShort = paragraph.text.length <= LONGEST_HEADING
    const mood = moodOf(first.text, this.#year)
    if (isShort && mood !== null) this.#running = mood
    else if (OPENS_REVIEW.test(first.text)) this.#paragraphMood = 'review'
    else if (OPENS_PLAN.test(first.text) || (mood === 'plan' && /要|将/.test(first.text))) this.#running = 'plan'
    else if (first.text.startsWith('总结')) this.#running = 'review'
  }

  enterSentence(sentence: Sentence): Place {
    const marker = markerOf(sentence.text)
    if (marker) {
      const heading = headingOf(sentence, marker)
      const isDuty = marker.level >= 6 && /^.{1,3}要/.test(heading)
      const mood = isDuty
        ? 'plan'
        : marker.level >= 6
          ? null
          : moodOf(sentence.text.slice(0, LONGEST_HEADING), this.#year)
      const limit = marker.level >= 6 || mood === 'review' ? null : headingLimit(heading, this.#on, this.#planYear)
      const above = this.#open.filter(({ level }) => level < marker.level)
      this.#open = [...above, { level: marker.level, heading, mood, limit }]
      if (marker.level <= 2 && mood !== null) this.#running = mood
    } else if (this.#open.length === 0 && TURNS_TO_PLAN.test(sentence.text)) this.#running = 'plan'
    if (this.#isYearEnd && NEXT_YEAR.test(sentence.text)) {
      this.#planYear = this.#year + 1
      this.#running = 'plan'
    }
    const isTitle = this.#isTitle
    const headingClauses = isTitle || this.#isItem(marker, sentence) ? 0 : headingLength(sentence, marker)
    const markerLength = marker?.pattern.exec(sentence.text)?.[0].length ?? 0
    return {
      path: this.#open.map(({ heading }) => heading),
      mood: this.#mood(),
      year: this.#planYear,
      limit: this.#open.findLast(({ limit }) => limit !== null)?.limit ?? this.#titleLimit,
      headingClauses,
      isTitle,
      markerLength,
    }
  }

  /** 8.制定措施，落实资金。 is an item of a list, not the heading of one. */
  #isItem(marker: Marker | undefined, sentence: Sentence): boolean {
    if (marker === undefined || (marker.level !== 4 && marker.level !== 5)) return false
    return sentence.clauses.length > 1 || this.#isOnly
  }

  #mood(): Mood {
    const own = this.#open.findLast(({ mood }) => mood !== null)?.mood ?? null
    return this.#paragraphMood ?? own ?? this.#running ?? this.#titleMood
  }
}

function headingOf(sentence: Sentence, marker: Marker): string {
  const clauses = sentence.clauses.slice(0, headingLength(sentence, marker))
  return clauses.map(({ text }) => text).join('，')
}

/** 第一， is parted from its words by a comma of its own; a numbered line ends with its first clause. */
function headingLength(sentence: Sentence, marker: Marker | undefined): number {
  if (!marker) return 0
  return /^(?:第[一二三四五六七八九十]{1,3}|首先|其次|再次)$/.test(sentence.clauses[0]?.text ?? '') ? 2 : 1
}
