import type { TargetLevel } from '../domain/target'
import { indexMerges } from './fill-merged'
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
const SUBTOTAL = /^(合\s*计|小\s*计|总\s*计|共\s*计|累\s*计|本页合计)$/
const FOOTER = /^(注|备注|说明|填表人|填报人|审核人?|制表人?|联系人|填表说明|审签|签字)\s*[:：]/

/** Tells sections, subtotals, footers and repeated headers from rows that are targets. `firstRow` is the first below the header. */
export function roleReader(sheet: RawSheet, headers: readonly string[], firstRow: number): (row: number) => RowRole {
  const across = sheet.merges.filter((merge) => merge.right > merge.left && merge.bottom >= firstRow)
  const merges = indexMerges(across, sheet.rows.length)
  const width = headers.filter((header) => header !== '').length
  const known = headers.map((header) => header.replaceAll(/\s+/g, ''))
  return (row) => {
    const cells = sheet.rows[row] ?? []
    const filled = cells.flatMap((cell, column) => (isBlank(cell) ? [] : [{ column, text: cellText(cell) }]))
    const [first] = filled
    if (!first) return { kind: 'blank' }
    const single = filled.length === 1
    if (filled.some(({ text, column }) => column < 4 && SUBTOTAL.test(text)))
      return { kind: 'skipped', reason: 'subtotal' }
    if (single && FOOTER.test(first.text)) return { kind: 'skipped', reason: 'footer' }
    if (isHeaderAgain(cells, known)) return { kind: 'skipped', reason: 'header-repeated' }
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

function isHeaderAgain(cells: readonly RawCell[], headers: readonly string[]): boolean {
  let same = 0
  for (const [column, cell] of cells.entries()) {
    if (isBlank(cell)) continue
    if (cellText(cell).replaceAll(/\s+/g, '') !== headers[column]) return false
    same += 1
  }
  return same >= 2
}

/** A line under the header that only counts the columns: 1 2 3 … or ① ② ③. */
function isNumbering(texts: readonly string[], width: number): boolean {
  if (texts.length < 3 || texts.length < width - 1) return false
  return texts.every((text, index) => text.normalize('NFKC').replaceAll(/[()]/g, '') === String(index + 1))
}
