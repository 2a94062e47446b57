import { columnLetters } from '../domain/column-letters'
import { SHEET_FIRST_ROW } from './sheet-model'

/** Spreadsheets take no more than 255 arguments. */
const MOST_RANGES = 200

/** A column of a sheet, as a formula names it: rows by their place among the sheet's lines, in as few ranges as will do. */
export function rangesOf(column: number, lines: readonly number[]): readonly string[] | null {
  const letters = columnLetters(column)
  const ranges: string[] = []
  let from: number | null = null
  for (const [place, line] of lines.entries()) {
    from ??= line
    const next = lines[place + 1]
    if (next === line + 1) continue
    const [first, last] = [from + SHEET_FIRST_ROW, line + SHEET_FIRST_ROW]
    ranges.push(first === last ? `${letters}${first}` : `${letters}${first}:${letters}${last}`)
    from = null
  }
  return ranges.length > 0 && ranges.length <= MOST_RANGES ? ranges : null
}

/** A cell of a line, by its place. */
export function cellAt(column: number, line: number): string {
  return `${columnLetters(column)}${line + SHEET_FIRST_ROW}`
}

/** A sheet's name before a reference: '县财政局'! */
export function sheetPrefix(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`
}

/** Text inside a formula. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
