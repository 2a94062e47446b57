import type { Attributes } from './walk-xml'
import { walkXml } from './walk-xml'

interface Level {
  readonly format: string
  /** What stands before the paragraph, with %1 for the number of the first level. */
  readonly text: string
  readonly start: number
}

/** Where a paragraph is numbered: its list, and how deep. */
export interface NumberedAt {
  readonly list: string
  readonly level: number
}

const HAN = '〇一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '十', '百', '千']
const FORMAL_PLACES = ['', '拾', '佰', '仟']
const HEAVENLY = '甲乙丙丁戊己庚辛壬癸'
const ROMAN = [
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

/** 1 to 9,999 as it is spoken: 十一, 二十, 一百零五. */
function spoken(value: number, digits: string, places: readonly string[]): string {
  const signs = Array.from(String(value), Number)
  let text = ''
  let gap = false
  for (const [index, digit] of signs.entries()) {
    if (digit === 0) {
      gap = true
      continue
    }
    if (gap) text += '零'
    gap = false
    text += `${digits.charAt(digit)}${places[signs.length - 1 - index] ?? ''}`
  }
  return value >= 10 && value < 20 && digits === HAN ? text.slice(1) : text
}

function roman(value: number): string {
  let [rest, text] = [value, '']
  for (const [size, sign] of ROMAN) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}

const letters = (value: number) => String.fromCodePoint(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))

/** A number as a list of Word writes it (ECMA-376 part 1, 17.18.59 ST_NumberFormat); a bullet says nothing. */
export function inFormat(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return spoken(value, HAN, PLACES)
    case 'ideographDigital':
    case 'taiwaneseDigital':
      return Array.from(String(value), (digit) => HAN.charAt(Number(digit))).join('')
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return spoken(value, FORMAL, FORMAL_PLACES)
    case 'ideographTraditional':
      return HEAVENLY.charAt((value - 1) % 10)
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value)
    case 'decimalFullWidth':
      return Array.from(String(value), (digit) => String.fromCodePoint(0xff10 + Number(digit))).join('')
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'upperRoman':
      return roman(value).toUpperCase()
    case 'lowerRoman':
      return roman(value)
    case 'upperLetter':
      return letters(value).toUpperCase()
    case 'lowerLetter':
      return letters(value)
    default:
      return String(value)
  }
}

const DEEPEST = 9

const val = (attributes: Attributes) => attributes.get('w:val') ?? ''

/**
 * The numbers that Word sets before paragraphs by itself: 一、 （一） 1. are no text of the document, but a speech is cut into its
 * sections by them.
 */
export class DocxNumbering {
  readonly #abstract = new Map<string, Map<number, Level>>()
  readonly #lists = new Map<string, { readonly abstract: string; readonly starts: Map<number, number> }>()
  readonly #counts = new Map<string, number[]>()

  constructor(xml: string) {
    let abstract: Map<number, Level> | null = null
    let list: { readonly abstract: string; readonly starts: Map<number, number> } | null = null
    let listId = ''
    let at = 0
    const set = (patch: Partial<Level>) => {
      const before = abstract?.get(at) ?? { format: 'decimal', text: '', start: 1 }
      abstract?.set(at, { ...before, ...patch })
    }
    walkXml(xml, {
      open: (name, attributes) => {
        if (name === 'w:abstractNum') {
          abstract = new Map()
          this.#abstract.set(attributes.get('w:abstractNumId') ?? '', abstract)
        } else if (name === 'w:num') listId = attributes.get('w:numId') ?? ''
        else if (name === 'w:abstractNumId') {
          list = { abstract: val(attributes), starts: new Map() }
          this.#lists.set(listId, list)
        } else if (name === 'w:lvl' || name === 'w:lvlOverride') at = Number(attributes.get('w:ilvl') ?? 0)
        else if (name === 'w:start') set({ start: Number(val(attributes)) })
        else if (name === 'w:numFmt') set({ format: val(attributes) })
        else if (name === 'w:lvlText') set({ text: val(attributes) })
        else if (name === 'w:startOverride') list?.starts.set(at, Number(val(attributes)))
      },
      close: (name) => {
        if (name === 'w:abstractNum') abstract = null
      },
      text: () => undefined,
    })
  }

  /** What stands before the next paragraph of a list; blank where the list is not known. */
  next({ list: id, level }: NumberedAt): string {
    const list = this.#lists.get(id)
    const levels = list && this.#abstract.get(list.abstract)
    const own = levels?.get(level)
    if (!levels || !own || level >= DEEPEST) return ''
    // Lists of one abstract number count on together, unless one of them says where it starts.
    const key = list.starts.size > 0 ? `own ${id}` : list.abstract
    const startOf = (depth: number) => list.starts.get(depth) ?? levels.get(depth)?.start ?? 1
    const counts = this.#counts.get(key) ?? []
    this.#counts.set(key, counts)
    counts.length = Math.min(counts.length, level + 1)
    for (let depth = 0; depth < level; depth += 1) counts[depth] ??= startOf(depth)
    counts[level] = counts[level] === undefined ? startOf(level) : counts[level] + 1
    return own.text.replaceAll(/%(\d)/g, (_, place: string) => {
      const depth = Number(place) - 1
      return inFormat(counts[depth] ?? startOf(depth), levels.get(depth)?.format ?? 'decimal')
    })
  }
}
