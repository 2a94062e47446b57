import { guessField, type ImportField } from './column-synonyms'
import { indexMerges, type MergeIndex } from './fill-merged'
import { cellText, isBlank, type RawSheet, type RawWorkbook } from './raw-table'

/** Where a table's header stands, one row or two, and what each column is called. */
export interface HeaderFound {
  readonly sheet: number
  /** The first row of the header, counted from 0. */
  readonly row: number
  readonly height: 1 | 2
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

function headersOf(look: Lookup, row: number, height: 1 | 2, width: number): readonly string[] {
  return Array.from({ length: width }, (_, column) => {
    const merge = look.merges.get(`${row},${column}`)
    if (height === 1) return textAt(look, row, column)
    const upper = merge && merge.top < row ? '' : shownAt(look, row, column)
    const lower = merge && merge.bottom > row ? '' : textAt(look, row + 1, column)
    if (lower === '' || lower === upper) return upper
    return upper === '' || guessField(lower)?.confidence === 1 ? lower : `${upper}${lower}`
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

/** A second header row stands under a merge, or under cells merged down into it; data rows never look like that. */
function mayBeDouble(look: Lookup, row: number, width: number): boolean {
  for (let column = 0; column < width; column += 1) {
    const merge = look.merges.get(`${row},${column}`)
    if (!merge || merge.top !== row) continue
    if (merge.bottom === row + 1) return true
    if (merge.bottom === row && merge.right > merge.left && merge.right - merge.left + 1 < width) return true
  }
  return false
}

/** The best header of one sheet, or null where nothing looks like one. Titles merged above it are passed over. */
export function findHeaderIn(sheet: RawSheet, sheetIndex = 0): HeaderFound | null {
  const look: Lookup = { rows: sheet.rows, merges: indexMerges(sheet.merges.slice(0, 50_000), LOOKED_AT_ROWS + 2) }
  let best: HeaderFound | null = null
  for (let row = 0; row < Math.min(LOOKED_AT_ROWS, sheet.rows.length); row += 1) {
    const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.rows[row + 1]?.length ?? 0)
    const filled = (sheet.rows[row] ?? []).filter((cell) => !isBlank(cell)).length
    if (filled < 2) continue
    for (const height of mayBeDouble(look, row, width) ? ([1, 2] as const) : ([1] as const)) {
      const headers = headersOf(look, row, height, width)
      const score = scoreOf(headers) + (height === 2 ? 0.1 : 0)
      if (score > (best?.score ?? LEAST_SCORE)) best = { sheet: sheetIndex, row, height, headers, score }
    }
  }
  return best
}

/** Every visible sheet that holds a table, best first. Hidden sheets and our own notes about the file are passed over. */
export function findHeaders(workbook: RawWorkbook): readonly HeaderFound[] {
  return workbook.sheets
    .flatMap((sheet, index) => (sheet.isHidden || sheet.name === '_meta' ? [] : (findHeaderIn(sheet, index) ?? [])))
    .toSorted((a, b) => b.score - a.score || a.sheet - b.sheet)
}
