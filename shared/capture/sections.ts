import type { IsoDate } from '../domain/day'
import { partsOf } from '../domain/day'
import type { Deadline } from '../domain/deadline'
import { scanDates } from './scan-dates'
import type { Paragraph, Sentence } from './split-document'
import { headingLimit } from './heading-limit'
import { PAST_OPENING } from './judge-kind'
import {
  AHEAD,
  CALLS_FOR,
  isCallToAct,
  moodOf,
  moodOfFirstLine,
  moodOfTitle,
  OPENS_PLAN,
  OPENS_REVIEW,
  STATE_OF_TASKS,
  REPORTS_SHORTLY,
  TELLS_ALREADY,
  tellsWhatCame,
  TALKS_OF_REVIEW,
  TURNS_TO_PLAN,
  type Mood,
} from './section-mood'

/** Where a sentence stands. */
export interface Place {
  /** Headings from the outermost, as read; inline headings (二是全力稳住经济大盘) count. */
  readonly path: readonly string[]
  readonly mood: Mood
  /** Only the title of the document says so. */
  readonly isMoodOfTitle: boolean
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
  { level: -2, pattern: /^第[一二三四五六七八九十]{1,3}篇/ },
  { level: -1, pattern: /^第[一二三四五六七八九十]{1,3}(?:部分|章)/ },
  { level: 0, pattern: /^第[一二三四五六七八九十]{1,3}节/ },
  { level: 1, pattern: /^[一二三四五六七八九十]{1,3}、/ },
  { level: 2, pattern: /^第[一二三四五六七八九十]{1,3}[，、,]/ },
  { level: 3, pattern: /^（[一二三四五六七八九十]{1,3}）/ },
  { level: 4, pattern: /^\d{1,2}(?:[.、](?!\d)|\.(?=\d{1,2}月))/ },
  { level: 5, pattern: /^（\d{1,2}）/ },
  { level: 6, pattern: /^[一二三四五六七八九十]{1,3}(?:是|要)(?!求)/ },
  { level: 6, pattern: /^(?:[①-⑳]|首先，|其次，|再次，)/ },
]
const LONGEST_HEADING = 60

/** From October on, speeches and plans may be about 明年. */
const YEAR_END = 10
const NEXT_YEAR = /^明年|明年(?:的)?(?:工作|经济|发展|目标|预期|重点|计划)/

/** The title of another document below the first. */
const ANOTHER_TITLE =
  /^(?!学习|贯彻|落实|传达|深入|认真|按照|根据|印发).{4,}(?:工作报告|(?<!重要)讲话|通知|实施方案|实施意见)(?:（[^（）]{1,40}）)?$/

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
  #titleLimit: Deadline | null
  #titleMood: Mood
  readonly #isYearEnd: boolean
  #open: readonly Open[] = []
  /** What the last unnumbered opening said (下面，我报告上半年工作); holds until another says otherwise. */
  #running: Mood = null
  /** A numbered heading said it, not an opening. */
  #isByHeading = false
  #paragraphMood: Mood = null
  #isTitle = false
  #sentences: readonly Sentence[] = []
  #planYear: number
  #title: string
  /** Where what has come of a task begins, in the paragraph that opens with the task. */
  #progressFrom = 0

  /** `on` is the day of the document: at the end of a year the plan may be next year's. */
  constructor(title: string, on: IsoDate) {
    const { year, month } = partsOf(on)
    this.#on = on
    this.#year = year
    this.#planYear = year
    this.#title = title
    this.#isYearEnd = month >= YEAR_END
    this.#titleMood = moodOfFirstLine(title, this.#year)
    this.#titleLimit = moodOfTitle(title) === 'plan' ? headingLimit(title, on, year) : null
  }

  enterParagraph(paragraph: Paragraph): void {
    const [first] = paragraph.sentences
    this.#paragraphMood = null
    this.#progressFrom = 0
    this.#isTitle = paragraph.cells === null && TITLE.test(paragraph.text.trim())
    if (!first) return
    this.#sentences = paragraph.sentences
    const marker = markerOf(first.text)
    if (marker === undefined && this.#isTitle && ANOTHER_TITLE.test(paragraph.text.trim()))
      this.#beginAgain(paragraph.text)
    const isInline = marker !== undefined && marker.level >= 6
    if (!isInline) this.#open = this.#open.filter(({ level }) => level < (marker?.level ?? 6))
    if (marker && !isInline) this.#progressFrom = this.#progressOf(paragraph)
    if (marker) return
    const isShort = paragraph.text.length <= LONGEST_HEADING
    // The title of the whole speaks where nothing else does, and no louder.
    const isTitleOfAll = first.start === 0 && isShort && !/[。；]$/.test(paragraph.text.trim())
    const mood = isTitleOfAll ? null : moodOf(first.text, this.#year)
    const tells = mood === 'plan' && REPORTS_SHORTLY.test(paragraph.text.trim())
    if (isShort && mood !== null && !tells) this.#run(mood)
    else if (TALKS_OF_REVIEW.test(first.text)) this.#run('review', true)
    else if (OPENS_REVIEW.test(first.text) && !this.#isToCome(first)) this.#paragraphMood = 'review'
    else if (OPENS_PLAN.test(first.text) || (mood === 'plan' && CALLS_FOR.test(first.text))) this.#run('plan')
    else if (first.text.startsWith('总结')) this.#run('review')
  }

  enterSentence(sentence: Sentence): Place {
    const marker = markerOf(sentence.text)
    if (marker) {
      const heading = headingOf(sentence, marker)
      const isDuty = marker.level >= 6 && /^.{1,3}要/.test(heading)
      const mood = isDuty ? 'plan' : marker.level >= 6 ? null : this.#moodOfHeading(sentence, marker)
      const limit = marker.level >= 6 || mood === 'review' ? null : headingLimit(heading, this.#on, this.#planYear)
      const above = this.#open.filter(({ level }) => level < marker.level)
      this.#open = [...above, { level: marker.level, heading, mood, limit }]
      if (marker.level <= 2 && mood !== null) this.#run(mood, true)
    } else if (this.#open.length === 0 && TURNS_TO_PLAN.test(sentence.text)) this.#run('plan')
    if (this.#isYearEnd && NEXT_YEAR.test(sentence.text)) {
      this.#planYear = this.#year + 1
      this.#run('plan')
    }
    const isTitle = this.#isTitle
    const headingClauses = isTitle || this.#isItem(marker, sentence) ? 0 : headingLength(sentence, marker)
    const markerLength = marker?.pattern.exec(sentence.text)?.[0].length ?? 0
    return {
      path: this.#open.map(({ heading }) => heading),
      mood: sentence.start < this.#progressFrom ? 'plan' : (this.#mood() ?? this.#titleMood),
      isMoodOfTitle: this.#mood() === null,
      year: this.#planYear,
      limit: this.#open.findLast(({ limit }) => limit !== null)?.limit ?? this.#titleLimit,
      headingClauses,
      isTitle,
      markerLength,
    }
  }

  /** 1.新建公园3个。截至6月底，已建成1个。 in a report on tasks: the task first, then what has come of it. */
  #progressOf({ sentences }: Paragraph): number {
    if (![this.#title, ...this.#open.map(({ heading }) => heading)].some((heading) => STATE_OF_TASKS.test(heading)))
      return 0
    const [first, told] = sentences
    const isTask =
      first && !PAST_OPENING.test(first.text) && !TELLS_ALREADY.test(first.text) && !tellsWhatCame(first.text)
    return isTask && told && PAST_OPENING.test(told.text) ? told.start : 0
  }

  /** 8.制定措施，落实资金。 is an item of a list, not the heading of one; so is what the next number follows at once. */
  #isItem(marker: Marker | undefined, sentence: Sentence): boolean {
    if (marker === undefined || (marker.level !== 4 && marker.level !== 5)) return false
    const next = this.#sentences[this.#sentences.findIndex(({ start }) => start === sentence.start) + 1]
    return sentence.clauses.length > 1 || next === undefined || markerOf(next.text)?.level === marker.level
  }

  /** 上半年，… in a February plan is still to come. */
  #isToCome({ text }: Sentence): boolean {
    const [date] = scanDates(text.slice(0, 8), this.#on)
    return date?.start === 0 && date.deadline?.on != null
  }

  /** Two documents in one: nothing of the first holds for the second. */
  #beginAgain(title: string): void {
    this.#open = []
    this.#running = null
    this.#isByHeading = false
    this.#planYear = this.#year
    this.#title = title
    this.#titleMood = moodOfFirstLine(title, this.#year)
    this.#titleLimit = moodOfTitle(title) === 'plan' ? headingLimit(title, this.#on, this.#year) : null
  }

  #run(mood: Mood, isByHeading = false): void {
    this.#running = mood
    this.#isByHeading = isByHeading
  }

  /** A main heading that calls to act (锚定目标，全力以赴…) sets tasks, unless all of the document looks back. */
  #moodOfHeading(sentence: Sentence, { level }: Marker): Mood {
    const heading = sentence.text.slice(0, LONGEST_HEADING)
    const told = moodOf(heading, this.#year)
    const above = this.#open.findLast((one) => one.level < level)
    // 脱贫目标任务接近完成, below a heading that looks back.
    const mood = told === 'plan' && above?.mood === 'review' && !AHEAD.test(heading) ? null : told
    // （一） is a main heading where nothing stands above it.
    if (mood === null && (this.#mood() ?? this.#titleMood) === null && tellsWhatCame(heading)) return 'review'
    const isMain = level <= 2 || (level === 3 && above === undefined)
    if (mood !== null || !isMain || level < 1 || !isCallToAct(heading)) return mood
    const looksBack =
      this.#titleMood === 'review' || above?.mood === 'review' || (this.#running === 'review' && !this.#isByHeading)
    return looksBack ? null : 'plan'
  }

  #mood(): Mood {
    const own = this.#open.findLast(({ mood }) => mood !== null)?.mood ?? null
    return this.#paragraphMood ?? own ?? this.#running
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
