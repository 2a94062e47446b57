/** A rectangle of cell texts, row by row; rows may differ in length when they come from outside. */
export type TextBlock = readonly (readonly string[])[]

/** The same from a clipboard; null stands for a cell that nothing is pasted into. */
export type PastedBlock = readonly (readonly (string | null)[])[]

/**
 * Reads what spreadsheets put on the clipboard as plain text: tabs between cells, line ends between rows, a cell that
 * starts with a quotation mark runs to its closing mark and may hold tabs, line breaks and doubled marks. A mark that
 * is never closed, or stands inside a cell, is an ordinary character. One line end at the very end is not a row.
 */
export function parseTsv(text: string): TextBlock {
  const source = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').replaceAll('\0', '')
  const block: string[][] = [[]]
  let at = 0
  while (at <= source.length) {
    const quoted = source[at] === '"' ? quotedCell(source, at) : null
    const end = quoted?.end ?? cellEnd(source, at)
    block.at(-1)?.push(quoted?.text ?? source.slice(at, end))
    if (source[end] === '\n') {
      if (end === source.length - 1) break
      block.push([])
    }
    at = end + 1
  }
  return block
}

function cellEnd(source: string, from: number): number {
  let end = from
  while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1
  return end
}

/** Null when no closing mark stands before a tab, a line end or the end of the text. */
function quotedCell(source: string, start: number): { readonly text: string; readonly end: number } | null {
  let close = source.indexOf('"', start + 1)
  while (close >= 0 && source[close + 1] === '"') close = source.indexOf('"', close + 2)
  if (close < 0) return null
  const after = source[close + 1]
  if (after !== undefined && after !== '\t' && after !== '\n') return null
  return { text: source.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 }
}

/** Writes what spreadsheets read back cell for cell. */
export function formatTsv(block: TextBlock): string {
  return block.map((row) => row.map(writtenCell).join('\t')).join('\r\n')
}

function writtenCell(text: string): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
  return /^"|[\t\n]/.test(lines) ? `"${lines.replaceAll('"', '""')}"` : lines
}

/** The same cells as a table, for programs that read no tabs; every cell is text, so `001` and `3-4` stay as they are. */
export function formatHtmlTable(block: TextBlock): string {
  const rows = block.map((row) => `<tr>${row.map(tableCell).join('')}</tr>`)
  return `<meta charset="utf-8"><table data-duban style="border-collapse:collapse">${rows.join('')}</table>`
}

/** Lines between the cells, for documents that a table is pasted into. */
const BORDER = 'border:.5pt solid windowtext'

function tableCell(text: string): string {
  const isFigure = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/.test(text)
  const style = isFigure ? BORDER : `${BORDER};mso-number-format:'\\@';white-space:pre-wrap`
  return `<td style="${style}">${escaped(text).replaceAll(/\r\n|\r|\n/g, '<br style="mso-data-placement:same-cell">')}</td>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
