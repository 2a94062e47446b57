import type { TargetLevel } from '../domain/target'
import { indexMerges } from './fill-merged'
import type { HeaderFound } from './find-header'
import { cellText, isBlank, type RawCell, type RawMerge, type RawSheet } from './raw-table'

export type SkipReason = 'subtotal' | 'footer' | 'header-repeated' | 'column-numbers'

/** What a row of the table is, before its cells are read. */
export type RowRole =
  | { readonly kind: 'data' }
  | { readonly kind: 'blank' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'section'; readonly level: Exclude<TargetLevel, 'measure'>; readonly title: string }

const FIRST_NUMBERING = /^[一二三四五六七八九十百]+、/
const SECOND_NUMBERING = /^[（(][一二三四五六七八九十百]+[）)]/
/**
 * How a row calls itself a total: in the first column whatever follows the word, further right with the name of a group
 * (小计：工业) or a count, behind other words with brackets at most. 累计：完成投资3.2亿元 is progress and no total.
 */
const SUBTOTAL = {
  atEdge: /^(?:.{0,10}(?:合计|小计|总计)|共计|累计)(?:[(:].*|共?\d[\d.,]*\D{0,6})?$/,
  first:
    /^(?:合计|小计|总计)[(:].*$|^(?:.{0,10}(?:合计|小计|总计)|共计|累计)(?:\([^()]{0,12}\))?:?(?:共?\d[\d.,]*\D{0,4})?$/,
  behind: /^(?:.{0,10}(?:合计|小计|总计)(?:\([^()]{0,8}\))?|共计|累计):?$/,
} as const
const FOOTER = /^(注|备注|说明|联系人|填表说明)\s*[:：]/
const SIGNED = /^(填表人?|填报人?|审核人?|制表人?|审签人?|签字|单位负责人|负责人签字)\s*[:：]/
/** How far from the left a row calls itself a total. */
const TOTAL_COLUMNS = 4

/** Tells sections, subtotals, footers and repeated headers from rows that are targets; asked from the top down. */
export function roleReader(
  sheet: RawSheet,
  { row: headerRow, height, headers }: HeaderFound,
): (row: number) => RowRole {
  const firstRow = headerRow + height
  const across = sheet.merges.filter((merge) => merge.right > merge.left && merge.bottom >= firstRow)
  const merges = indexMerges(across, sheet.rows.length)
  const width = headers.filter((header) => header !== '').length
  const known = sheet.rows.slice(headerRow, firstRow).map((cells) => cells.map(textOf))
  let isBelow = false
  const roleOf = (row: number): RowRole => {
    const cells = sheet.rows[row] ?? []
    const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ column, text: cellText(cell) }]))
    const [first] = filled
    if (!first) return { kind: 'blank' }
    const single = filled.length === 1
    if (isTotal(filled)) return { kind: 'skipped', reason: 'subtotal' }
    // A note below the table goes on over lines that only its first one calls a note.
    if (SIGNED.test(first.text) || (single && (isBelow || FOOTER.test(first.text))))
      return { kind: 'skipped', reason: 'footer' }
    if (known.some((line) => isHeaderAgain(cells, line))) return { kind: 'skipped', reason: 'header-repeated' }
    if (
      row <= firstRow + 1 &&
      isNumbering(
        filled.map(({ text }) => text),
        width,
      )
    ) {
      return { kind: 'skipped', reason: 'column-numbers' }
    }
    if (!single || width < 3) return { kind: 'data' }
    return sectionOf(first.text, spanOf(merges.get(`${row},${first.column}`)), width)
  }
  return (row) => {
    const role = roleOf(row)
    if (role.kind === 'skipped') isBelow = role.reason === 'footer' || isBelow
    else if (role.kind !== 'blank') isBelow = false
    return role
  }
}

/** 合计, 小计（3项）, 工业类合计 in one of the first columns, and no number of its own before it. */
export function isTotal(filled: readonly { readonly column: number; readonly text: string }[]): boolean {
  for (const [index, { column, text }] of filled.entries()) {
    if (column >= TOTAL_COLUMNS) return false
    const label = SUBTOTAL[column === 0 ? 'atEdge' : index === 0 ? 'first' : 'behind']
    if (text.includes('计') && label.test(text.normalize('NFKC').replaceAll(/\s+/g, ''))) return true
    if (/^\d/.test(text)) return false
  }
  return false
}

function spanOf(merge: RawMerge | undefined): number {
  return merge ? merge.right - merge.left + 1 : 1
}

function sectionOf(text: string, span: number, width: number): RowRole {
  const title = text.replaceAll(/\s*\n\s*/g, '')
  if (SECOND_NUMBERING.test(title)) return { kind: 'section', level: 'task', title }
  if (FIRST_NUMBERING.test(title)) return { kind: 'section', level: 'goal', title }
  return span >= Math.max(3, width / 2) ? { kind: 'section', level: 'goal', title } : { kind: 'data' }
}

const textOf = (cell: RawCell) => cellText(cell).replaceAll(/\s+/g, '')

function isHeaderAgain(cells: readonly RawCell[], headers: readonly string[]): boolean {
  let same = 0
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue
    if (textOf(cell) !== headers[column]) return false
    same += 1
  }
  return same >= 2
}

/** A line under the header that only counts the columns: 1 2 3 … or ① ② ③. */
export function isNumbering(texts: readonly string[], width: number): boolean {
  if (texts.length < 3 || texts.length < width - 1) return false
  return texts.every((text, index) => text.normalize('NFKC').replaceAll(/[()]/g, '') === String(index + 1))
}
