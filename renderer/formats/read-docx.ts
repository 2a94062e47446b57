import { DocxNumbering, type NumberedAt } from './docx-numbering'
import { DocxTable } from './docx-table'
import { walkXml, type Attributes } from './walk-xml'

/** The parts of a Word document that are read. */
export interface DocxParts {
  readonly document: string
  readonly styles: string
  readonly numbering: string
}

interface Paragraph {
  text: string
  /** Its end was deleted or moved away with 修订, so that it goes on in the next one. */
  isOpenEnded: boolean
  style: string
  list: string | null
  level: number | null
}

/** What stands beside the text, was taken out of it, or says it once more for older programs. */
const ASIDE: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:pict',
  'w:sectPr',
  'w:rt',
  // The formatting before a tracked change of it.
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblPrExChange',
  'w:trPrChange',
  'w:tcPrChange',
])
/** What is open-ended at the end of these has no next one. */
const CONTAINERS: ReadonlySet<string> = new Set(['w:tc', 'w:txbxContent', 'w:body'])

const isOn = (attributes: Attributes) => !['false', '0', 'off'].includes(attributes.get('w:val') ?? '')

/** The list that paragraphs of a style are in, also by the styles that it is based on. */
function listsOfStyles(xml: string): (style: string) => Partial<NumberedAt> {
  const own = new Map<string, { base: string; list?: string; level?: number }>()
  let id = ''
  walkXml(xml, {
    open(name, attributes) {
      const style = own.get(id)
      const value = attributes.get('w:val') ?? ''
      if (name === 'w:style') {
        id = attributes.get('w:styleId') ?? ''
        own.set(id, { base: '' })
      } else if (style && name === 'w:basedOn') style.base = value
      else if (style && name === 'w:numId') style.list = value
      else if (style && name === 'w:ilvl') style.level = Number(value)
    },
    close: () => undefined,
    text: () => undefined,
  })
  return (style) => {
    const found: { list?: string; level?: number } = {}
    const seen = new Set<string>()
    for (let at = style; own.has(at) && !seen.has(at); at = own.get(at)?.base ?? '') {
      seen.add(at)
      const { list, level } = own.get(at) ?? {}
      if (list !== undefined) found.list ??= list
      if (level !== undefined) found.level ??= level
    }
    return found
  }
}

class DocxReader {
  readonly lines: string[] = []
  readonly #numbering: DocxNumbering
  readonly #listOf: (style: string) => Partial<NumberedAt>
  readonly #paragraphs: Paragraph[] = []
  readonly #tables: DocxTable[] = []
  #aside = 0
  /** Within the properties of a paragraph, where a deletion means its end. */
  #isInProperties = false
  /** What an open-ended paragraph leaves to the next one. */
  #leftOver = ''
  #isHidden = false
  #isText = false

  constructor({ styles, numbering }: DocxParts) {
    this.#numbering = new DocxNumbering(numbering)
    this.#listOf = listsOfStyles(styles)
  }

  open(name: string, attributes: Attributes): void {
    const paragraph = this.#paragraphs.at(-1)
    if (ASIDE.has(name)) {
      const isEnd = this.#aside === 0 && this.#isInProperties && (name === 'w:del' || name === 'w:moveFrom')
      if (isEnd && paragraph) paragraph.isOpenEnded = true
      this.#aside += 1
    }
    if (this.#aside > 0) return
    const table = this.#tables.at(-1)
    const value = attributes.get('w:val') ?? ''
    switch (name) {
      case 'w:p':
        this.#paragraphs.push({ text: this.#leftOver, isOpenEnded: false, style: '', list: null, level: null })
        this.#leftOver = ''
        break
      case 'w:pPr':
        this.#isInProperties = true
        break
      case 'w:pStyle':
        if (paragraph) paragraph.style = value
        break
      case 'w:numId':
        if (paragraph) paragraph.list = value
        break
      case 'w:ilvl':
        if (paragraph) paragraph.level = Number(value)
        break
      case 'w:r':
        this.#isHidden = false
        break
      case 'w:vanish':
        this.#isHidden = isOn(attributes)
        break
      case 'w:t':
        this.#isText = true
        break
      case 'w:tab':
        if (paragraph && attributes.size === 0) paragraph.text += '\t'
        break
      case 'w:br':
      case 'w:cr':
        if (paragraph && !attributes.has('w:type')) paragraph.text += '\n'
        break
      case 'w:noBreakHyphen':
        if (paragraph) paragraph.text += '-'
        break
      case 'w:tbl':
        this.#endLeftOver()
        this.#tables.push(new DocxTable())
        break
      case 'w:tr':
        table?.openRow()
        break
      case 'w:tc':
        table?.openCell()
        break
      case 'w:gridSpan':
        table?.spans(Number(value))
        break
      case 'w:vMerge':
        table?.merges(value === 'restart' ? 'begins' : 'goes-on')
        break
      default:
    }
  }

  close(name: string): void {
    if (ASIDE.has(name)) this.#aside -= 1
    if (this.#aside > 0) return
    if (CONTAINERS.has(name)) this.#endLeftOver()
    if (name === 'w:pPr') this.#isInProperties = false
    if (name === 'w:t') this.#isText = false
    if (name === 'w:tc') this.#tables.at(-1)?.closeCell()
    if (name === 'w:tr') this.#tables.at(-1)?.closeRow()
    if (name === 'w:p') this.#endParagraph()
    if (name === 'w:tbl') {
      const lines = this.#tables.pop()?.lines() ?? []
      const outer = this.#tables.at(-1)
      if (outer) for (const line of lines) outer.add(line)
      else this.lines.push(...lines)
    }
  }

  text(text: string): void {
    const paragraph = this.#paragraphs.at(-1)
    if (this.#aside === 0 && this.#isText && !this.#isHidden && paragraph) paragraph.text += text
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop()
    if (!paragraph) return
    if (paragraph.isOpenEnded) {
      this.#leftOver = paragraph.text
      return
    }
    const styled = this.#listOf(paragraph.style)
    const list = paragraph.list ?? styled.list ?? '0'
    // List 0 takes a paragraph out of the list of its style; a blank one is numbered by nobody.
    const isNumbered = list !== '0' && paragraph.text.trim() !== ''
    const number = isNumbered ? this.#numbering.next({ list, level: paragraph.level ?? styled.level ?? 0 }) : ''
    this.#put(`${number}${paragraph.text}`)
  }

  /** What nothing follows is a paragraph of its own after all. */
  #endLeftOver(): void {
    if (this.#leftOver !== '') this.#put(this.#leftOver)
    this.#leftOver = ''
  }

  #put(text: string): void {
    const table = this.#tables.at(-1)
    if (table) table.add(text)
    else this.lines.push(...text.split('\n'))
  }
}

/**
 * The text of a Word document, a line for each paragraph and for each row of a table, whose cells tabs part. What Word
 * numbers by itself is written out; what was deleted with 修订, hidden text, pictures, headers and notes are left out.
 */
export function readDocx(parts: DocxParts): string {
  const reader = new DocxReader(parts)
  walkXml(parts.document, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
  return reader.lines.map((line) => line.trimEnd()).join('\n')
}
