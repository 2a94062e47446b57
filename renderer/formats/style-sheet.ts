import { attribute, unescapeXml, withoutAttribute } from './sheet-xml'

/** What a copied look has otherwise than the one it was copied from. */
export interface LookChange {
  readonly numFmt?: string
  readonly fill?: string
  readonly font?: string
  readonly isOpen?: boolean
}

const GIVEN_DATES = /^(1[4-9]|2[0-2]|2[7-9]|3[0-6]|5[0-8])$/
const GIVEN_PERCENTS = /^(9|10)$/
const FIRST_OWN_FORMAT = 164

/** Where the list of a name stands in the part. */
interface Section {
  readonly start: number
  readonly end: number
  readonly items: readonly string[]
}

function sectionOf(xml: string, name: string, item: string): Section | null {
  const found = new RegExp(`<${name}\\b[^>]*?(?:/>|>([\\s\\S]*?)</${name}>)`).exec(xml)
  if (!found) return null
  const items = [...(found[1] ?? '').matchAll(new RegExp(`<${item}\\b[^>]*?(?:/>|>[\\s\\S]*?</${item}>)`, 'g'))]
  return { start: found.index, end: found.index + found[0].length, items: items.map(([whole]) => whole) }
}

/** The looks of a workbook, to which others can be added that differ in single points; those that are there stay as they are. */
export class StyleSheet {
  readonly #xml: string
  readonly #looks: string[]
  readonly #fonts: string[]
  readonly #fills: string[]
  readonly #formats: string[]
  readonly #known = new Map<string, string>()
  #isChanged = false

  constructor(xml: string) {
    this.#xml = xml
    this.#looks = [...(sectionOf(xml, 'cellXfs', 'xf')?.items ?? ['<xf/>'])]
    this.#fonts = [...(sectionOf(xml, 'fonts', 'font')?.items ?? [])]
    this.#fills = [...(sectionOf(xml, 'fills', 'fill')?.items ?? [])]
    this.#formats = [...(sectionOf(xml, 'numFmts', 'numFmt')?.items ?? [])]
  }

  #formatOf(style: string): { readonly id: string; readonly code: string } {
    const id = attribute(headOf(this.#look(style)), 'numFmtId') ?? '0'
    const own = this.#formats.find((format) => attribute(headOf(format), 'numFmtId') === id)
    return { id, code: own === undefined ? '' : unescapeXml(attribute(headOf(own), 'formatCode') ?? '') }
  }

  #look(style: string): string {
    return this.#looks[Number(style === '' ? '0' : style)] ?? '<xf/>'
  }

  isDate(style: string): boolean {
    const { id, code } = this.#formatOf(style)
    return code === '' ? GIVEN_DATES.test(id) : /[ymd]/i.test(bareCode(code))
  }

  isPercent(style: string): boolean {
    const { id, code } = this.#formatOf(style)
    return code === '' ? GIVEN_PERCENTS.test(id) : bareCode(code).includes('%')
  }

  isText(style: string): boolean {
    const { id, code } = this.#formatOf(style)
    return id === '49' || code === '@'
  }

  isWrapped(style: string): boolean {
    return /\bwrapText="(1|true)"/.test(this.#look(style))
  }

  /** The font's size in points. */
  pointsOf(style: string): number {
    const font = this.#fonts[Number(attribute(headOf(this.#look(style)), 'fontId') ?? '0')] ?? ''
    return Number(/<sz\b[^>]*val="([\d.]+)"/.exec(font)?.[1] ?? '11')
  }

  /** The number of a look like this one but for the change. */
  changed(style: string, change: LookChange): string {
    const key = `${style} ${JSON.stringify(change)}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const made = String(this.#looks.push(this.#made(this.#look(style), change)) - 1)
    this.#known.set(key, made)
    this.#isChanged = true
    return made
  }

  #made(look: string, { numFmt, fill, font, isOpen }: LookChange): string {
    let head = headOf(look)
    let inner = /^<xf\b[^>]*?>([\s\S]*)<\/xf>$/.exec(look)?.[1] ?? ''
    const set = (name: string, value: string) => {
      head = `${withoutAttribute(head, name)} ${name}="${value}"`.trim()
    }
    if (numFmt !== undefined) {
      set('numFmtId', this.#format(numFmt))
      set('applyNumberFormat', '1')
    }
    if (fill !== undefined) {
      const part = `<fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill></fill>`
      set('fillId', String(placed(this.#fills, part)))
      set('applyFill', '1')
    }
    if (font !== undefined) {
      const before = this.#fonts[Number(attribute(head, 'fontId') ?? '0')] ?? '<font></font>'
      set('fontId', String(placed(this.#fonts, colouredFont(before, font))))
      set('applyFont', '1')
    }
    if (isOpen === true) {
      inner = `${inner.replace(/<protection\b[^>]*?(?:\/>|>[\s\S]*?<\/protection>)/, '')}<protection locked="0"/>`
      set('applyProtection', '1')
    }
    return inner === '' ? `<xf ${head}/>` : `<xf ${head}>${inner}</xf>`
  }

  #format(code: string): string {
    const written = code.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
    const known = this.#formats.find((format) => attribute(headOf(format), 'formatCode') === written)
    if (known !== undefined) return attribute(headOf(known), 'numFmtId') ?? '0'
    const taken = this.#formats.map((format) => Number(attribute(headOf(format), 'numFmtId')))
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...taken) + 1
    this.#formats.push(`<numFmt numFmtId="${id}" formatCode="${written}"/>`)
    return String(id)
  }

  /** The part with what was added; as it was, where nothing was. */
  xml(): string {
    if (!this.#isChanged) return this.#xml
    let xml = this.#xml
    const put = (name: string, item: string, items: readonly string[]) => {
      if (items.length === 0) return
      const section = `<${name} count="${items.length}">${items.join('')}</${name}>`
      const at = sectionOf(xml, name, item)
      if (at) xml = `${xml.slice(0, at.start)}${section}${xml.slice(at.end)}`
      else xml = xml.replace(/<styleSheet\b[^>]*>/, (head) => `${head}${section}`) // formats come first of all
    }
    put('cellXfs', 'xf', this.#looks)
    put('fills', 'fill', this.#fills)
    put('fonts', 'font', this.#fonts)
    put('numFmts', 'numFmt', this.#formats)
    return xml
  }
}

/** The attributes of an element's first tag. */
function headOf(element: string): string {
  return /^<\w+\b([^>]*?)\/?>/.exec(element)?.[1]?.trim() ?? ''
}

/** A format without its quoted words, colours and escapes. */
function bareCode(code: string): string {
  return code.replaceAll(/"[^"]*"|\[[^\]]*\]|\\./g, '')
}

function placed(list: string[], item: string): number {
  const at = list.indexOf(item)
  return at < 0 ? list.push(item) - 1 : at
}

function colouredFont(font: string, rgb: string): string {
  const colour = `<color rgb="FF${rgb}"/>`
  if (/<color\b/.test(font)) return font.replace(/<color\b[^>]*?(?:\/>|>[\s\S]*?<\/color>)/, colour)
  if (/<name\b/.test(font)) return font.replace(/<name\b/, `${colour}<name`)
  return font.replace(/<\/font>$|\/>$/, (end) => (end === '/>' ? `>${colour}</font>` : `${colour}${end}`))
}
