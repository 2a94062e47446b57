import { strFromU8 } from 'fflate'
import { withoutDust, type RawCell, type RawSheet } from '@shared/exchange/raw-table'
import { dayCellShown } from './month-format'
import { OdsSheet, timesOf } from './ods-sheet'
import { asPercent } from './read-xlsx'
import { walkXml, type Attributes } from './walk-xml'

/** The parts of an OpenDocument spreadsheet that are read: styles say what is hidden and what is struck through. */
export interface OdsParts {
  readonly content: Uint8Array
  readonly styles: Uint8Array | null
}

const MOST_SPACES = 100
/** Notes and drawings stand inside of cells; their words are no value. */
const ASIDE: ReadonlySet<string> = new Set(['office:annotation', 'draw:frame', 'draw:g', 'draw:custom-shape'])

function valueOf(attributes: Attributes, text: string): RawCell {
  if (attributes.get('calcext:value-type') === 'error') return { error: text }
  const type = attributes.get('office:value-type') ?? ''
  const value = Number(attributes.get('office:value') ?? Number.NaN)
  if (type === 'date') return dayCellShown((attributes.get('office:date-value') ?? '').slice(0, 10), text)
  if (type === 'boolean') return attributes.get('office:boolean-value') === 'true'
  if (type === 'percentage' && Number.isFinite(value)) return { percent: asPercent(value) }
  if ((type === 'float' || type === 'currency') && Number.isFinite(value)) return withoutDust(value)
  const formula = attributes.get('table:formula')
  if (text === '' && type === '' && formula !== undefined) return { formula }
  return text === '' ? null : text
}

/** Collects sheets from the tags of an OpenDocument part. */
class OdsReader {
  readonly sheets: OdsSheet[] = []
  readonly #hiddenTables = new Set<string>()
  readonly #struckStyles = new Set<string>()
  #style = ''
  #cell: Attributes | null = null
  #text = ''
  #paragraphs = 0
  #aside = 0

  open(name: string, attributes: Attributes): void {
    if (ASIDE.has(name)) this.#aside += 1
    if (this.#aside > 0) return
    const sheet = this.sheets.at(-1)
    switch (name) {
      case 'style:style':
        this.#style = attributes.get('style:name') ?? ''
        break
      case 'style:table-properties':
        if (attributes.get('table:display') === 'false') this.#hiddenTables.add(this.#style)
        break
      case 'style:text-properties':
        if ((attributes.get('style:text-line-through-style') ?? 'none') !== 'none') this.#struckStyles.add(this.#style)
        break
      case 'table:table':
        this.sheets.push(
          new OdsSheet(
            attributes.get('table:name') ?? '',
            this.#hiddenTables.has(attributes.get('table:style-name') ?? ''),
          ),
        )
        break
      case 'table:table-column':
        sheet?.column(attributes)
        break
      case 'table:table-row':
        sheet?.openRow(attributes)
        break
      case 'table:table-cell':
      case 'table:covered-table-cell':
        this.#cell = attributes
        this.#text = ''
        this.#paragraphs = 0
        break
      case 'text:p':
        if (this.#paragraphs > 0) this.#text += '\n'
        this.#paragraphs += 1
        break
      case 'text:line-break':
        this.#text += '\n'
        break
      case 'text:tab':
        this.#text += '\t'
        break
      case 'text:s':
        this.#text += ' '.repeat(timesOf(attributes, 'text:c', MOST_SPACES))
        break
      default:
    }
  }

  close(name: string): void {
    if (ASIDE.has(name)) this.#aside -= 1
    else if (this.#aside > 0) return
    const sheet = this.sheets.at(-1)
    if (name === 'table:table-row') sheet?.closeRow()
    if ((name === 'table:table-cell' || name === 'table:covered-table-cell') && this.#cell) {
      const isStruck = this.#struckStyles.has(this.#cell.get('table:style-name') ?? '')
      const value = name === 'table:table-cell' ? valueOf(this.#cell, this.#text) : null
      sheet?.cell(this.#cell, value, isStruck)
      this.#cell = null
    }
  }

  /** White space between tags is layout; within a paragraph it counts once. */
  text(words: string): void {
    if (this.#cell !== null && this.#paragraphs > 0 && this.#aside === 0) this.#text += words.replaceAll(/\s+/g, ' ')
  }
}

/**
 * Reads the sheets of an OpenDocument spreadsheet that has passed the guard: values by their types, merges, what is hidden
 * and what is struck through. Rows and cells that are stated many times are never made beyond what a sheet may hold.
 */
export function readOds({ content, styles }: OdsParts): readonly RawSheet[] {
  const reader = new OdsReader()
  const handlers = {
    open: (name: string, attributes: Attributes) => reader.open(name, attributes),
    close: (name: string) => reader.close(name),
    text: (words: string) => reader.text(words),
  }
  if (styles) walkXml(strFromU8(styles), handlers)
  walkXml(strFromU8(content), handlers)
  return reader.sheets.map((sheet) => sheet.read())
}
