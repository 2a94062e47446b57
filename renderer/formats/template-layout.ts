import { cellText, isBlank, type RawSheet } from '@shared/exchange/raw-table'
import { isNumbering, isTotal } from '@shared/exchange/section-rows'
import type { RowMove } from './sheet-references'
import type { XmlRow, XmlSheet } from './sheet-xml'

/** Where the header of a template's table stands; rows and columns are counted from 0. */
export interface TemplateHeader {
  readonly row: number
  readonly height: number
  readonly columns: readonly { readonly column: number }[]
}

/** The lines of a template's table that are filled anew, rows counted from 1. */
export interface TemplateLayout {
  /** The first and the last of them; none where `last` comes before `first`. */
  readonly first: number
  readonly last: number
  /** The lines that show how filled ones look, in their order; one at least. */
  readonly samples: readonly XmlRow[]
}

/** Ends a form's table in any wording, and with a number of its own before it; imports ask for more. */
const TOTAL = /^(?:合计|总计|共计|累计)/
/** Subtotals stand among the lines. */
const SUBTOTAL = /小计/
/** Wider than what an import passes over: nothing that is signed below a form's table may be written over. */
const SIGNED = /^(?:注|备注|说明|填表说明|填表|填报|审核|审签|制表|签字|联系|报送|单位负责人|负责人)[^\n]{0,8}[:：]/
/** How far from the left a row calls itself a total. */
const TOTAL_COLUMNS = 4

function textsOf(sheet: RawSheet, row: number): readonly { readonly column: number; readonly text: string }[] {
  const cells = sheet.rows[row - 1] ?? []
  return cells.flatMap((cell, column) =>
    isBlank(cell) ? [] : [{ column, text: cellText(cell).normalize('NFKC').replaceAll(/\s+/g, '') }],
  )
}

function isTotalLine(texts: ReturnType<typeof textsOf>, left: number): boolean {
  const near = texts.flatMap(({ column, text }) =>
    column < left + TOTAL_COLUMNS ? [{ column: column - left, text }] : [],
  )
  return near.some(({ text }) => TOTAL.test(text)) || (isTotal(near) && !near.some(({ text }) => SUBTOTAL.test(text)))
}

/**
 * Which rows of the sheet are the table's lines: those below the header that are drawn or filled, up to a total, to what is
 * signed, or to the end. Blank drawn rows are lines; so are examples, and rows of a table of last year.
 */
export function layoutOf(xml: XmlSheet, sheet: RawSheet, header: TemplateHeader): TemplateLayout {
  const columns = header.columns.map(({ column }) => column)
  const [left, right] = [Math.min(...columns), Math.max(...columns)]
  const drawn = new Map(xml.rows.map((row) => [row.row, row]))
  const below = header.row + header.height + 1
  const counted = textsOf(sheet, below).map(({ text }) => text)
  const first = isNumbering(counted, columns.length) ? below + 1 : below
  const end = Math.max(sheet.rows.length, xml.rows.at(-1)?.row ?? 0)
  const isStop = (row: number) => {
    const texts = textsOf(sheet, row)
    const [head] = texts
    if (!head) return false
    return SIGNED.test(head.text) || isTotalLine(texts, left)
  }
  const isLine = (row: number) => {
    const cells = drawn.get(row)?.cells ?? []
    const inTable = cells.filter(({ column, style }) => column >= left && column <= right && style !== '')
    const isDrawn = inTable.length * 2 > right - left + 1
    const texts = textsOf(sheet, row)
    const isAcross =
      texts.length === 1 && sheet.merges.some(({ top, left: from, right: to }) => top === row - 1 && to - from >= 2)
    return texts.length >= 2 || (isDrawn && !isAcross)
  }
  let last = first - 1
  for (let row = first; row <= end && !isStop(row); row += 1) if (isLine(row)) last = row
  const samples: XmlRow[] = []
  for (let row = first; row <= last; row += 1) {
    const found = drawn.get(row)
    if (found && isLine(row)) samples.push(found)
  }
  if (samples.length > 0) return { first, last, samples }
  // Without a line to look at, what stands below or above it says how the table is drawn.
  const nearest = drawn.get(first) ?? drawn.get(header.row + header.height) ?? { row: first, attributes: '', cells: [] }
  return { first, last, samples: [nearest] }
}

/** How the rows move when so many lines are written. */
export function moveOf({ first, last }: TemplateLayout, lines: number): RowMove {
  return { first, last, lines: Math.max(1, lines) }
}

/** The sample for a line: the first and the last keep their own look, those between take turns. */
export function sampleFor({ samples }: TemplateLayout, line: number, lines: number): XmlRow {
  const count = samples.length
  const at = count < 3 ? line % count : line === 0 ? 0 : line === lines - 1 ? count - 1 : 1 + ((line - 1) % (count - 2))
  return samples[at] as XmlRow
}
