import { plainSigns } from './pdf-signs'

/** Words that a PDF places on a page; x from the left and y from the top edge, in points. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the type in points. */
  readonly size: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly pieces: readonly PdfPiece[]
}

/** What stands on one height of a page, from left to right. */
export interface PdfLine {
  readonly page: PdfPage
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
  readonly cells: readonly { readonly text: string; readonly x: number }[]
}

/** From so wide a gap on, in heights of the type, words may stand in another column. */
const COLUMN_GAP = 0.6
const WORD_GAP = 0.25
/** Type so much smaller than that of its page is raised or a note. */
const SMALL = 0.75

/** The lines of a page from the top down. Raised figures stand in the line that they belong to. */
export function linesOf(page: PdfPage): readonly PdfLine[] {
  const written = page.pieces.filter(({ text }) => text.trim() !== '')
  const usual = median(written.map(({ size }) => size))
  const rows = rowsOf(written.filter(({ size }) => size >= SMALL * usual))
  const alone: PdfPiece[] = []
  for (const piece of written.filter(({ size }) => size < SMALL * usual)) {
    const row = rows.find(
      ([first]) => first && piece.y > first.y - 0.9 * first.size && piece.y < first.y + 0.3 * first.size,
    )
    if (row) row.push(piece)
    else alone.push(piece)
  }
  return [...rows, ...rowsOf(alone)]
    .map((row) =>
      lineOf(
        page,
        row.toSorted((a, b) => a.x - b.x),
      ),
    )
    .toSorted((a, b) => a.y - b.y)
}

function rowsOf(pieces: readonly PdfPiece[]): PdfPiece[][] {
  const rows: PdfPiece[][] = []
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && piece.y - first.y < 0.5 * Math.min(first.size, piece.size)) row.push(piece)
    else rows.push([piece])
  }
  return rows
}

function lineOf(page: PdfPage, pieces: readonly PdfPiece[]): PdfLine {
  const cells: { text: string; x: number }[] = []
  let [size, end, y] = [0, Number.NEGATIVE_INFINITY, 0]
  for (const piece of pieces) if (piece.size > size) [size, y] = [piece.size, piece.y]
  for (const { text, x, width } of pieces) {
    const [gap, last] = [x - end, cells.at(-1)]
    if (last === undefined || gap > COLUMN_GAP * size) cells.push({ text: plainSigns(text).trim(), x })
    else last.text = joined(last.text, plainSigns(text), gap > WORD_GAP * size)
    end = Math.max(end, x + width)
  }
  return { page, x: cells[0]?.x ?? 0, end, y, size, cells: cells.map(({ text, x }) => ({ text: text.trim(), x })) }
}

/** Chinese runs on; words of letters, and figures, keep their distance. */
export function joined(before: string, after: string, isApart: boolean): string {
  return isApart && /[A-Za-z\d.%％０-９]$/.test(before) && /^[A-Za-z\d０-９]/.test(after)
    ? `${before} ${after}`
    : before + after
}

/** As one reads it; what stands far apart is never one word or one figure. */
export const textOf = ({ cells }: PdfLine): string => cells.map(({ text }) => text).join(' ')

/** Columns, and the line above or below has them at the same places. */
export function isTableRow(lines: readonly PdfLine[], index: number): boolean {
  const line = lines[index]
  if (!line || line.cells.length < 2) return false
  return [lines[index - 1], lines[index + 1]].some((beside) => beside !== undefined && areAligned(line, beside))
}

function areAligned(a: PdfLine, b: PdfLine): boolean {
  if (a.page !== b.page || b.cells.length < 2) return false
  const same = a.cells.filter(({ x }) => b.cells.some((cell) => Math.abs(cell.x - x) < 0.5 * a.size))
  return same.length >= 2 || (a.cells.length === b.cells.length && a.cells.length >= 3)
}

export function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0
}
