import { movedEnd, movedFormula, movedPlaces, movedRow, type RowMove } from './sheet-references'
import { escapeXml, unescapeXml, type XmlRow } from './sheet-xml'
import type { TemplateLayout } from './template-layout'
import { relationsPart, type TemplatePackage } from './template-package'
import { withWords, type TemplateWords } from './template-words'

/** Rows below the table move down or up, with their formulas; those above keep their place. */
export function movedRows(rows: readonly XmlRow[], sheet: string, move: RowMove): readonly XmlRow[] {
  return rows
    .filter(({ row }) => row < move.first || row > move.last)
    .map(({ row, attributes, cells }) => ({
      row: movedRow(row, move),
      attributes,
      cells: cells.map((cell) => {
        if (cell.formula === null) return cell
        const formula = movedFormula(cell.formula, sheet, true, move)
        const formulaAttributes = cell.formulaAttributes.replace(
          /\bref="([^"]*)"/,
          (_, places: string) => `ref="${movedPlaces(places, move)}"`,
        )
        return { ...cell, formula, formulaAttributes, content: '', type: cell.type === 's' ? '' : cell.type }
      }),
    }))
}

interface Merge {
  readonly from: string
  readonly to: string
  readonly top: number
  readonly bottom: number
}

function mergesIn(after: string): readonly Merge[] {
  return [...after.matchAll(/<mergeCell\b[^>]*\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/g)].map(
    ([, from = '', top = '', to = '', bottom = '']) => ({ from, to, top: Number(top), bottom: Number(bottom) }),
  )
}

/** Merges of one sample line are repeated on every line that looks like it; those over several lines say nothing any more. */
function movedMerges(after: string, layout: TemplateLayout, move: RowMove, sampleRows: readonly number[]): string {
  const refs: string[] = []
  for (const { from, to, top, bottom } of mergesIn(after)) {
    const isAmongLines = top >= layout.first && bottom <= layout.last
    if (!isAmongLines) refs.push(`${from}${movedRow(top, move)}:${to}${movedEnd(bottom, move)}`)
    else if (top === bottom)
      for (const [line, sample] of sampleRows.entries())
        if (sample === top) refs.push(`${from}${layout.first + line}:${to}${layout.first + line}`)
  }
  const section = `<mergeCells count="${refs.length}">${refs.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  return after.replace(/<mergeCells\b[\s\S]*?<\/mergeCells>/, refs.length === 0 ? '' : section)
}

const PLACES =
  /(<(?:conditionalFormatting|dataValidation|autoFilter|hyperlink|protectedRange|ignoredError)\b[^>]*?\b(?:sqref|ref)=")([^"]*)(")/g

interface Wishes {
  readonly layout: TemplateLayout
  readonly move: RowMove
  /** The row of the sample of each line. */
  readonly sampleRows: readonly number[]
  readonly words: TemplateWords
  readonly isProtected: boolean
}

/** What stands after the rows: merges, rules, filters, breaks, headers and footers. */
export function movedAfter(after: string, { layout, move, sampleRows, words, isProtected }: Wishes): string {
  const moved = movedMerges(after, layout, move, sampleRows)
    .replaceAll(PLACES, (_, head: string, places: string, end: string) => `${head}${movedPlaces(places, move)}${end}`)
    .replaceAll(
      /(<brk\b[^>]*?\bid=")(\d+)(")/g,
      (_, head: string, row: string, end: string) => `${head}${movedRow(Number(row), move)}${end}`,
    )
    .replaceAll(
      /(<(?:odd|even|first)(?:Header|Footer)>)([^<]*)(<)/g,
      (_, head: string, text: string, end: string) => `${head}${escapeXml(withWords(unescapeXml(text), words))}${end}`,
    )
  if (!isProtected || /<sheetProtection\b/.test(moved)) return moved
  return `<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>${moved}`
}

/** Pictures and remarks below the table, and tables of the office program, go along with the rows. */
export function moveNeighbours(parts: TemplatePackage, part: string, move: RowMove): void {
  if (!parts.has(relationsPart(part))) return
  for (const name of parts.relationsOf(part).values()) {
    if (name.startsWith('xl/drawings/') && name.endsWith('.xml'))
      parts.edit(name, (xml) =>
        xml.replaceAll(/(<xdr:row>)(\d+)(<\/xdr:row>)/g, (_, head: string, row: string, end: string) => {
          const counted = Number(row) + 1
          return `${head}${(counted > move.last ? movedRow(counted, move) : counted) - 1}${end}`
        }),
      )
    if (name.startsWith('xl/tables/') || /^xl\/comments[^/]*\.xml$/.test(name))
      parts.edit(name, (xml) =>
        xml.replaceAll(
          /(<(?:table|autoFilter|comment)\b[^>]*?\bref=")([^"]*)(")/g,
          (_, head: string, places: string, end: string) => `${head}${movedPlaces(places, move)}${end}`,
        ),
      )
  }
}
