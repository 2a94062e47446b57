import { guessField, unitInHeader, type ImportField } from './column-synonyms'
import { indexMerges, type MergeIndex } from './fill-merged'
import { cellText, isBlank, type RawCell, type RawSheet, type RawWorkbook } from './raw-table'

/** Where a table's header stands, one row to three, and what each column is called. All rows are counted from 0. */
export interface HeaderFound {
  readonly sheet: number
  /** The first row of what belongs to the table: the lines above its header. */
  readonly top: number
  /** The first row of the header. */
  readonly row: number
  readonly height: number
  /** The first row that does not belong to the table any more. */
  readonly end: number
  /** By column; blank where a column has no name. */
  readonly headers: readonly string[]
  readonly score: number
}

const LOOKED_AT_ROWS = 40
const LEAST_SCORE = 2.5
const WEIGHTS: Partial<Record<ImportField, number>> = {
  title: 2,
  group: 1.5,
  measure: 1.2,
  ordinal: 0.5,
  computed: 0.5,
}

interface Lookup {
  readonly rows: RawSheet['rows']
  readonly merges: MergeIndex
}

function textAt({ rows }: Lookup, row: number, column: number): string {
  return cellText(rows[row]?.[column]).replaceAll(/\s+/g, '')
}

/** The text a person sees over a column: that of the merge which covers the cell. */
function shownAt(look: Lookup, row: number, column: number): string {
  const merge = look.merges.get(`${row},${column}`)
  return merge ? textAt(look, merge.top, merge.left) : textAt(look, row, column)
}

const MOST_HEADER_ROWS = 3

/** The name of a column: the lowest of its header cells, with those above where it says too little by itself. */
function headersOf(look: Lookup, row: number, height: number, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => {
    if (height === 1) return textAt(look, row, column)
    const parts: string[] = []
    for (let below = row; below < row + height; below += 1) {
      const merge = look.merges.get(`${below},${column}`)
      const isPartOfOther = merge !== undefined && (merge.top < row || merge.bottom >= row + height)
      const text = isPartOfOther ? '' : shownAt(look, below, column)
      if (text !== '' && text !== parts.at(-1)) parts.push(text)
    }
    const own = parts.pop() ?? ''
    if (parts.length === 0) return own
    if (guessField(own)?.confidence !== 1) return `${parts.join('')}${own}`
    const unit = unitInHeader(own) === '' ? parts.map(unitInHeader).find((one) => one !== '') : undefined
    return unit === undefined ? own : `${own}（${unit}）`
  })
}

function scoreOf(headers: readonly string[]): number {
  const seen = new Set<ImportField>()
  let score = 0
  for (const header of headers) {
    const guess = header === '' ? null : guessField(header)
    if (!guess || seen.has(guess.field)) continue
    seen.add(guess.field)
    score += guess.confidence * (WEIGHTS[guess.field] ?? 1)
  }
  // Record numbers stand in our own sheets only, whose kind may call its name column whatever it likes.
  const names = seen.has('title') || seen.has('group') || seen.has('measure') || seen.has('id')
  return names && seen.size >= 2 ? score : 0
}

/** How many rows the header that begins here may have: its merges reach down, or stand above several columns. */
function depthAt(look: Lookup, row: number, width: number): number {
  let depth = 1
  for (let level = 0; level < depth && depth < MOST_HEADER_ROWS; level += 1) {
    for (let column = 0; column < width; column += 1) {
      const merge = look.merges.get(`${row + level},${column}`)
      if (!merge || merge.top !== row + level) continue
      const isGroup = merge.bottom === merge.top && merge.right > merge.left && merge.right - merge.left + 1 < width
      depth = Math.max(depth, isGroup ? level + 2 : merge.bottom - row + 1)
    }
  }
  if (depth === 1 && look.merges.size === 0 && isDoubleWithoutMerges(look.rows[row] ?? [], look.rows[row + 1] ?? []))
    return 2
  return Math.min(depth, MOST_HEADER_ROWS)
}

const isKnown = (cell: RawCell) =>
  typeof cell === 'string' && cell.length <= 24 && guessField(cell.replaceAll(/\s+/g, ''))?.confidence === 1

/** Where a format keeps no merges: words that are all known stand below groups, and nothing below the columns without one. */
function isDoubleWithoutMerges(upper: readonly RawCell[], lower: readonly RawCell[]): boolean {
  const filled = lower.filter((cell) => !isBlank(cell))
  if (filled.length < 2 || !filled.every(isKnown)) return false
  return upper.some((cell, column) => isKnown(cell) && isBlank(lower[column]))
}

type Header = Pick<HeaderFound, 'row' | 'height' | 'headers' | 'score'>

/** The best header that begins in the row, or null where none does. */
function headerAt(look: Lookup, row: number): Header | null {
  const filled = (look.rows[row] ?? []).filter((cell) => !isBlank(cell)).length
  if (filled < 2) return null
  const widths = look.rows.slice(row, row + MOST_HEADER_ROWS).map((cells) => cells.length)
  const width = Math.max(...widths)
  let best: Header | null = null
  for (let height = depthAt(look, row, width); height >= 1; height -= 1) {
    const headers = headersOf(look, row, height, width)
    const score = scoreOf(headers) + (height - 1) / 10
    if (score > (best?.score ?? LEAST_SCORE)) best = { row, height, headers, score }
  }
  return best
}

/** A row of words, most of them known word for word: the header of another table further down. No target looks like it. */
function beginsAnother(cells: readonly RawCell[], known: readonly string[]): boolean {
  const first = cells.find((cell) => !isBlank(cell))
  if (first === undefined || !isKnown(first)) return false
  const filled = cells.filter((cell) => !isBlank(cell))
  const exact = filled.filter(isKnown).length
  if (exact < 3 || exact * 5 < filled.length * 3) return false
  return filled.some((cell) => !known.includes(cellText(cell).replaceAll(/\s+/g, '')))
}

/** Where the lines above a header begin: titles of one cell, and blank rows. */
function topOf(look: Lookup, row: number, from: number): number {
  let top = row
  while (top > from && (look.rows[top - 1] ?? []).filter((cell) => !isBlank(cell)).length <= 1) top -= 1
  return top
}

/** The tables of one sheet from the top: the best header near its beginning, and every other that is plainly one. */
export function findTablesIn(sheet: RawSheet, sheetIndex = 0): readonly HeaderFound[] {
  const look: Lookup = { rows: sheet.rows, merges: indexMerges(sheet.merges.slice(0, 50_000), sheet.rows.length) }
  let best: Header | null = null
  for (let row = 0; row < Math.min(LOOKED_AT_ROWS, sheet.rows.length); row += 1) {
    const found = headerAt(look, row)
    if (found && found.score > (best?.score ?? 0)) best = found
  }
  if (!best) return []
  const headers: Header[] = []
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const isOther = row !== best.row && beginsAnother(sheet.rows[row] ?? [], headers.at(-1)?.headers ?? [])
    const header = row === best.row ? best : isOther ? headerAt(look, row) : null
    if (!header) continue
    headers.push(header)
    row += header.height - 1
  }
  const tops = headers.map(({ row }, index) => {
    const above = headers[index - 1]
    return above ? topOf(look, row, above.row + above.height) : 0
  })
  return headers.flatMap((header, index) => {
    const table = { ...header, sheet: sheetIndex, top: tops[index] ?? 0, end: tops[index + 1] ?? sheet.rows.length }
    return table.end > header.row + header.height || headers.length === 1 ? [table] : []
  })
}

/** Every table of the visible sheets, best first. Hidden sheets and our own notes about the file are passed over. */
export function findTables(workbook: RawWorkbook): readonly HeaderFound[] {
  return workbook.sheets
    .flatMap((sheet, index) => (sheet.isHidden || sheet.name === '_meta' ? [] : findTablesIn(sheet, index)))
    .toSorted((a, b) => b.score - a.score || a.sheet - b.sheet || a.row - b.row)
}
