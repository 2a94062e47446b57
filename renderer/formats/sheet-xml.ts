import { columnLetters } from '@shared/domain/column-letters'
import { copiedFormula, numberOf } from './sheet-references'

/** A cell of a sheet part, as it is written: its attributes without place and kind, its formula, and what it holds. */
export interface XmlCell {
  /** Counted from 0. */
  readonly column: number
  readonly style: string
  readonly type: string
  readonly formula: string | null
  /** The formula's own attributes, for an array formula. */
  readonly formulaAttributes: string
  /** What stands between the tags besides the formula. */
  readonly content: string
}

export interface XmlRow {
  /** Counted from 1. */
  readonly row: number
  /** Height, style and what else there is, without number and spans. */
  readonly attributes: string
  readonly cells: readonly XmlCell[]
}

/** A sheet part: its rows, and what stands before and after them as it is. */
export interface XmlSheet {
  readonly before: string
  readonly rows: readonly XmlRow[]
  readonly after: string
}

const SHEET_DATA = /<sheetData\s*(?:\/>|>([\s\S]*?)<\/sheetData>)/
const ROW = /<row\b([^>]*?)(?:\/>|>([\s\S]*?)<\/row>)/g
const CELL = /<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g
const FORMULA = /<f\b([^>]*?)(?:\/>|>([\s\S]*?)<\/f>)/

export function attribute(attributes: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? null
}

export function withoutAttribute(attributes: string, ...names: readonly string[]): string {
  return names
    .reduce((left, name) => left.replace(new RegExp(`\\s+${name}="[^"]*"`), ''), ` ${attributes.trim()}`)
    .trim()
}

interface Shared {
  readonly formula: string
  readonly row: number
  readonly column: number
}

/** Reads a part that passed the guard; null for one that is written in a way this program does not know. */
export function readSheetXml(xml: string): XmlSheet | null {
  const found = SHEET_DATA.exec(xml)
  if (!found || !/<worksheet[\s>]/.test(xml)) return null
  const shared = new Map<string, Shared>()
  const rows: XmlRow[] = []
  let last = 0
  for (const [, attributes = '', inner = ''] of (found[1] ?? '').matchAll(ROW)) {
    const row = Number(attribute(attributes, 'r') ?? last + 1)
    last = row
    rows.push({ row, attributes: withoutAttribute(attributes, 'r', 'spans'), cells: cellsOf(inner, row, shared) })
  }
  return { before: xml.slice(0, found.index), rows, after: xml.slice(found.index + found[0].length) }
}

function cellsOf(inner: string, row: number, shared: Map<string, Shared>): readonly XmlCell[] {
  const cells: XmlCell[] = []
  let last = -1
  for (const [, attributes = '', content = ''] of inner.matchAll(CELL)) {
    const letters = /^[A-Z]+/.exec(attribute(attributes, 'r') ?? '')?.[0]
    const column = letters === undefined ? last + 1 : numberOf(letters) - 1
    last = column
    const written = FORMULA.exec(content)
    const kind = written ? (attribute(written[1] ?? '', 't') ?? '') : ''
    cells.push({
      column,
      style: attribute(attributes, 's') ?? '',
      type: attribute(attributes, 't') ?? '',
      formula: written ? formulaOf(written, kind, { row, column }, shared) : null,
      formulaAttributes: kind === 'array' ? (written?.[1] ?? '').trim() : '',
      content: written ? content.replace(written[0], '') : content,
    })
  }
  return cells
}

/** Formulas that are written once for many cells are written out, so that each can move by itself. */
function formulaOf(
  [, attributes = '', text = '']: RegExpExecArray,
  kind: string,
  place: Omit<Shared, 'formula'>,
  shared: Map<string, Shared>,
): string {
  const plain = unescapeXml(text)
  if (kind !== 'shared') return plain
  const index = attribute(attributes, 'si') ?? ''
  if (plain !== '') {
    shared.set(index, { formula: plain, ...place })
    return plain
  }
  const first = shared.get(index)
  return first ? copiedFormula(first.formula, place.row - first.row, place.column - first.column) : ''
}

function cellXml({ column, style, type, formula, formulaAttributes, content }: XmlCell, row: number): string {
  const head = `<c r="${columnLetters(column)}${row}"${style === '' ? '' : ` s="${style}"`}${type === '' ? '' : ` t="${type}"`}`
  const extra = formulaAttributes === '' ? '' : ` ${formulaAttributes}`
  const written = formula === null ? '' : `<f${extra}>${escapeXml(formula)}</f>`
  return written === '' && content === '' ? `${head}/>` : `${head}>${written}${content}</c>`
}

export function rowXml({ row, attributes, cells }: XmlRow): string {
  const head = `<row r="${row}"${attributes === '' ? '' : ` ${attributes}`}`
  return cells.length === 0 ? `${head}/>` : `${head}>${cells.map((cell) => cellXml(cell, row)).join('')}</row>`
}

export function sheetXml({ before, rows, after }: XmlSheet): string {
  return `${before}<sheetData>${rows.map(rowXml).join('')}</sheetData>${after}`
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export function unescapeXml(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
}
