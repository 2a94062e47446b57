import type { PastedBlock } from './tsv'

/** Longer clipboard texts are read as plain text: laying them out as a page would hold the window up. */
const LONGEST_HTML = 2_000_000

/**
 * What should be pasted of a clipboard. Spreadsheets' plain text is as faithful as their table, and quicker; the table is
 * read where it says more: where cells are merged, where rows are hidden, and where the text comes from a document or a
 * page, whose line breaks inside cells look like rows in plain text.
 */
export function readClipboard(
  data: Pick<DataTransfer, 'getData'>,
  parsePlain: (text: string) => PastedBlock,
): PastedBlock {
  const plain = data.getData('text/plain')
  const html = data.getData('text/html')
  const table = html === '' || html.length > LONGEST_HTML ? null : firstTable(html)
  if (table === null) return plain === '' ? [] : parsePlain(plain)
  const isPlainBetter = plain !== '' && isFromSpreadsheet(html) && !saysMore(table)
  return isPlainBetter ? parsePlain(plain) : readTable(table)
}

function firstTable(html: string): HTMLTableElement | null {
  return new DOMParser().parseFromString(html, 'text/html').querySelector('table')
}

/** Excel and WPS name themselves, and so does this table. */
function isFromSpreadsheet(html: string): boolean {
  return /urn:schemas-microsoft-com:office:(excel|spreadsheet)|ProgId content="?(Excel|ET)\.|data-duban/i.test(
    html.slice(0, 4_000),
  )
}

function saysMore(table: HTMLTableElement): boolean {
  return table.querySelector('[rowspan]:not([rowspan="1"]), [colspan]:not([colspan="1"])') !== null || hasHidden(table)
}

function hasHidden(table: HTMLTableElement): boolean {
  return [...table.rows].some(isHidden)
}

function isHidden(row: HTMLElement): boolean {
  return row.style.display === 'none' || row.hasAttribute('hidden')
}

/**
 * The cells of a table. A cell merged over rows stands in each of them, since a ledger has no merged cells; what it covers
 * to its right is null: nothing is pasted there. Hidden rows are left out.
 */
function readTable(table: HTMLTableElement): PastedBlock {
  const block: (string | null)[][] = []
  const covered: { readonly text: string; readonly width: number; rows: number }[] = []
  for (const row of table.rows) {
    if (isHidden(row)) {
      for (const cover of covered) if (cover) cover.rows -= 1
      continue
    }
    const line: (string | null)[] = []
    const cells = [...row.cells]
    for (let column = 0; cells.length > 0 || covered.some((cover, at) => at >= column && cover && cover.rows > 0);) {
      const above = covered[column]
      if (above && above.rows > 0) {
        above.rows -= 1
        column += put(line, above.text, above.width)
        continue
      }
      const cell = cells.shift()
      if (!cell) {
        column += put(line, '', 1)
        continue
      }
      const text = textOfCell(cell)
      const [width, rows] = [Math.max(1, cell.colSpan), Math.max(1, cell.rowSpan)]
      if (rows > 1) covered[column] = { text, width, rows: rows - 1 }
      column += put(line, text, width)
    }
    block.push(line)
  }
  return block
}

function put(line: (string | null)[], text: string, width: number): number {
  line.push(text)
  for (let more = 1; more < width; more += 1) line.push(null)
  return width
}

/** The text as it is read: source line ends are spaces, `<br>` and paragraphs are lines, fixed spaces are plain ones. */
function textOfCell(cell: HTMLElement): string {
  const parts: string[] = []
  collect(cell, parts)
  return parts
    .join('')
    .replaceAll(/[ \t\r\n\f]+/g, ' ')
    .replaceAll(/ ?\uE000 ?/g, '\n')
    .replaceAll('\u00A0', ' ')
    .trim()
}

/** Stands for a line break until source white space is gone; a character that nobody types. */
const BREAK = '\uE000'
const PARAGRAPHS: ReadonlySet<string> = new Set(['P', 'DIV', 'LI', 'H1', 'H2', 'H3'])
const UNREAD: ReadonlySet<string> = new Set(['STYLE', 'SCRIPT', 'TEMPLATE'])

function collect(node: Node, parts: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) parts.push(child.nodeValue ?? '')
    if (!(child instanceof HTMLElement) || UNREAD.has(child.tagName) || isHidden(child)) continue
    if (child.tagName === 'BR') parts.push(BREAK)
    else {
      const isParagraph = PARAGRAPHS.has(child.tagName)
      if (isParagraph && parts.some((part) => part.trim() !== '') && parts.at(-1) !== BREAK) parts.push(BREAK)
      collect(child, parts)
    }
  }
}
