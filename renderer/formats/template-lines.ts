import { unitInHeader } from '@shared/exchange/column-synonyms'
import { placesOf, type Decimal } from '@shared/domain/decimal'
import type { Light } from '@shared/domain/light-rules'
import { shareOf, sheetCellText, type LedgerSheet, type SheetCell } from '@shared/reports/sheet-model'
import { copiedFormula } from './sheet-references'
import { DATE_FORMAT, LIGHT_COLOURS } from './sheet-styles'
import { inWorkbook, linesOf } from './sheet-text'
import { attribute, escapeXml, withoutAttribute, type XmlCell, type XmlRow } from './sheet-xml'
import type { StyleSheet } from './style-sheet'
import { sampleFor, type TemplateLayout } from './template-layout'

const DAY_MS = 86_400_000
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const TALLEST_POINTS = 409
const LINE_HEIGHT = 1.42

/** What the lines of a template are made of. */
export interface LinesBasis {
  readonly sheet: LedgerSheet
  readonly layout: TemplateLayout
  readonly styles: StyleSheet
  /** Where each of the sheet's columns stands in the template, by their order. */
  readonly columns: readonly number[]
  /** The width of a column in characters, with those that a line merges with it. */
  readonly widthOf: (column: number) => number
  /** Headers of the template's columns, whose per cent sign stands for that of every cell. */
  readonly headerOf: (column: number) => string
  readonly uses1904: boolean
  /** No column says in which unit a figure is; the figures then say it themselves. */
  readonly showsUnits: boolean
  readonly isProtected: boolean
  /** Lights that the template colours by itself are left to it. */
  readonly coloursLights: boolean
}

const BLANK = { type: '', formula: null, formulaAttributes: '', content: '' } as const

function textContent(text: string): Pick<XmlCell, 'type' | 'content'> {
  if (text === '') return BLANK
  return { type: 'inlineStr', content: `<is><t xml:space="preserve">${escapeXml(inWorkbook(text))}</t></is>` }
}

function numberContent(value: string): Pick<XmlCell, 'type' | 'content'> {
  return { type: '', content: `<v>${value}</v>` }
}

function serialOf(on: string, uses1904: boolean): string {
  return String(Math.round((Date.parse(`${on}T00:00:00Z`) - (uses1904 ? EPOCH_1904 : EPOCH_1900)) / DAY_MS))
}

/** A cell of the sheet at a column of the template, in the sample's look where that can show it. */
function filledCell(basis: LinesBasis, cell: SheetCell, column: number, style: string, unit = ''): XmlCell {
  const { styles } = basis
  const put = (content: Pick<XmlCell, 'type' | 'content'>, look = style): XmlCell => ({
    ...BLANK,
    ...content,
    column,
    style: look,
  })
  switch (cell.kind) {
    case 'text':
      return put(textContent(cell.text))
    case 'figure': {
      const isUnitNeeded = unit !== '' && basis.showsUnits && !isStated(basis.headerOf(column), unit)
      if (isUnitNeeded)
        return put(numberContent(cell.value), styles.changed(style, { numFmt: withUnit(cell.value, unit) }))
      const isOther = styles.isDate(style) || styles.isPercent(style) || styles.isText(style)
      return put(numberContent(cell.value), isOther ? styles.changed(style, { numFmt: 'General' }) : style)
    }
    case 'percent': {
      const isShare = styles.isPercent(style)
      if (!isShare && basis.headerOf(column).normalize('NFKC').includes('%')) {
        const isText = styles.isText(style) || styles.isDate(style)
        return put(numberContent(cell.value), isText ? styles.changed(style, { numFmt: 'General' }) : style)
      }
      const places = placesOf(cell.value)
      const numFmt = `0${places === 0 ? '' : `.${'0'.repeat(places)}`}%`
      return put(numberContent(shareOf(cell.value)), isShare ? style : styles.changed(style, { numFmt }))
    }
    case 'date':
      return put(
        numberContent(serialOf(cell.on, basis.uses1904)),
        styles.isDate(style) ? style : styles.changed(style, { numFmt: DATE_FORMAT }),
      )
    case 'light':
      return put(textContent(cell.text), basis.coloursLights ? lit(styles, style, cell.light) : style)
    case 'reckoned':
      return filledCell(basis, cell.shown, column, style)
  }
}

/** Does the header state this very unit? 万元 holds the word 元 and is another. */
function isStated(header: string, unit: string): boolean {
  return unitInHeader(header) === unit || header.normalize('NFKC').includes(`(${unit})`)
}

/** The number stays a number; its format says the unit. */
function withUnit(value: Decimal, unit: string): string {
  const places = placesOf(value)
  return `0${places === 0 ? '' : `.${'0'.repeat(places)}`}"${unit.replaceAll('"', '')}"`
}

function lit(styles: StyleSheet, style: string, light: Light): string {
  const { fill, font } = LIGHT_COLOURS[light]
  return styles.changed(style, { fill, font })
}

/** The height that the texts need where they wrap, never less than the sample's own. */
function heightOf(
  basis: LinesBasis,
  sample: XmlRow,
  cells: readonly XmlCell[],
  texts: ReadonlyMap<number, string>,
): string {
  const given = Number(attribute(sample.attributes, 'ht') ?? '0')
  let needed = given
  for (const { column, style } of cells) {
    const text = texts.get(column)
    if (text === undefined || !basis.styles.isWrapped(style)) continue
    const points = basis.styles.pointsOf(style)
    const lines = linesOf(text, (basis.widthOf(column) * 11) / points)
    needed = Math.max(needed, lines * points * LINE_HEIGHT + 4)
  }
  if (needed <= given) return sample.attributes
  const rest = withoutAttribute(sample.attributes, 'ht', 'customHeight')
  return `${rest} ht="${Math.min(TALLEST_POINTS, Math.ceil(needed))}" customHeight="1"`.trim()
}

/** The lines of the table: each takes the look of its sample, and formulas of columns that are not filled are copied. */
export function templateLines(basis: LinesBasis): readonly XmlRow[] {
  const { sheet, layout, styles, columns } = basis
  const count = Math.max(1, sheet.rows.length)
  return Array.from({ length: count }, (_, line) => {
    const sample = sampleFor(layout, line, count)
    const row = layout.first + line
    const filled = new Map<number, XmlCell>()
    const texts = new Map<number, string>()
    const looks = new Map(sample.cells.map(({ column, style }) => [column, style]))
    for (const { column, style, formula, formulaAttributes } of sample.cells) {
      const isCopied = formula !== null && formula !== '' && formulaAttributes === ''
      filled.set(column, {
        ...BLANK,
        column,
        style,
        formula: isCopied ? copiedFormula(formula, row - sample.row) : null,
      })
    }
    for (const [place, cell] of (sheet.rows[line]?.cells ?? []).entries()) {
      const column = columns[place]
      if (column === undefined) continue
      const look = looks.get(column) ?? ''
      const isOpen = basis.isProtected && sheet.columns[place]?.isOpen === true
      const key = sheet.columns[place]?.key
      const unit = key === 'goal' || key === 'actual' ? sheet.rows[line]?.unit : ''
      const made = filledCell(basis, cell, column, look, unit)
      filled.set(column, isOpen ? { ...made, style: styles.changed(made.style, { isOpen }) } : made)
      texts.set(column, sheetCellText(cell))
    }
    const cells = [...filled.values()].toSorted((a, b) => a.column - b.column)
    return { row, attributes: heightOf(basis, sample, cells, texts), cells }
  })
}
