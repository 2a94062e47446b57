import type { ExportTemplate } from '@shared/domain/export-template'
import { columnLetters } from '@shared/domain/column-letters'
import { ID_HEADER, LEVEL_HEADER, PARENT_HEADER } from '@shared/domain/words'
import { cellText, type RawSheet } from '@shared/exchange/raw-table'
import type { LedgerSheet } from '@shared/reports/sheet-model'
import { fail, ok, type Result } from '@shared/result'
import { readTemplateWorkbook, type TemplateRefusal } from './read-template'
import { numberOf } from './sheet-references'
import { readSheetXml, sheetXml, type XmlCell, type XmlRow, type XmlSheet } from './sheet-xml'
import { StyleSheet } from './style-sheet'
import { layoutOf, moveOf, sampleFor } from './template-layout'
import { templateLines } from './template-lines'
import { TemplatePackage } from './template-package'
import { movedAfter, movedRows, moveNeighbours } from './template-surroundings'
import { widthsOf, withHiddenColumns } from './template-widths'
import { filledRow, sharedTexts, type TemplateWords } from './template-words'

const RECORD_HEADERS = [ID_HEADER, PARENT_HEADER, LEVEL_HEADER]
const STYLES = 'xl/styles.xml'
const SHARED_TEXTS = 'xl/sharedStrings.xml'
const WIDEST = 500

/** Where a template's table stands and what fills it. */
export type TemplatePlan = Pick<ExportTemplate, 'sheet' | 'row' | 'height' | 'columns'>

export interface TemplateFilling {
  /** Its first three columns are the record numbers, the others those of the plan in their order. */
  readonly sheet: LedgerSheet
  readonly words: TemplateWords
  readonly isProtected: boolean
}

/** Where the record numbers go: the template's own columns of that name, else behind everything that is drawn. */
function recordColumns(
  xml: XmlSheet,
  raw: RawSheet,
  plan: TemplatePlan,
): { readonly at: readonly number[]; readonly isNew: boolean } {
  const header = raw.rows[plan.row + plan.height - 1] ?? []
  const known = RECORD_HEADERS.map((name) => header.findIndex((cell) => cellText(cell) === name))
  if (known.every((column) => column >= 0)) return { at: known, isNew: false }
  const merged = [...xml.after.matchAll(/<mergeCell\b[^>]*:([A-Z]+)\d+"/g)].map(
    ([, letters = 'A']) => numberOf(letters) - 1,
  )
  const filled = xml.rows.flatMap(({ cells }) =>
    cells.filter(({ content, formula }) => content !== '' || formula !== null).map(({ column }) => column),
  )
  const named = plan.columns.map(({ column }) => column)
  // Not spread into arguments: a sheet may have more cells than a call takes.
  const last = [...merged, ...filled, ...named].reduce((most, column) => Math.max(most, column), 0)
  return { at: RECORD_HEADERS.map((_, place) => Math.min(last, WIDEST) + 1 + place), isNew: true }
}

function withRecordHeaders(row: XmlRow, at: readonly number[]): XmlRow {
  const cells = RECORD_HEADERS.map((name, place): XmlCell => ({
    column: at[place] ?? 0,
    style: '',
    type: 'inlineStr',
    formula: null,
    formulaAttributes: '',
    content: `<is><t>${name}</t></is>`,
  }))
  return {
    ...row,
    cells: [...row.cells.filter(({ column }) => !at.includes(column)), ...cells].toSorted(
      (a, b) => a.column - b.column,
    ),
  }
}

/** Rules of the template that colour the column by themselves. */
function isColoured(after: string, column: number): boolean {
  const letters = columnLetters(column)
  return [...after.matchAll(/<conditionalFormatting\b[^>]*\bsqref="([^"]*)"/g)].some(([, places = '']) =>
    places.split(' ').some((place) => {
      const [from = '', to = from] = place.split(':').map((end) => end.replaceAll(/\d/g, ''))
      return numberOf(from) <= numberOf(letters) && numberOf(letters) <= numberOf(to)
    }),
  )
}

/** The sheet part with the lines in place of its samples, and how its rows have moved. */
function filledSheet(
  xml: XmlSheet,
  raw: RawSheet,
  plan: TemplatePlan,
  { sheet, words, isProtected }: TemplateFilling,
  parts: TemplatePackage,
) {
  const styles = new StyleSheet(parts.text(STYLES))
  const layout = layoutOf(xml, raw, plan)
  const move = moveOf(layout, sheet.rows.length)
  const records = recordColumns(xml, raw, plan)
  const columns = [...records.at, ...plan.columns.map(({ column }) => column)]
  const own = widthsOf(xml.before)
  const across = raw.merges.filter(
    ({ top, bottom }) => top === bottom && top + 1 >= layout.first && top + 1 <= layout.last,
  )
  const header = (column: number) =>
    raw.rows
      .slice(plan.row, plan.row + plan.height)
      .map((cells) => cellText(cells[column]))
      .join('')
  const lightAt = plan.columns.find(({ field }) => field === 'light')?.column
  const lines = templateLines({
    sheet,
    layout,
    styles,
    columns,
    widthOf: (column) => {
      const merge = across.find(({ left }) => left === column)
      let width = 0
      for (let at = column; at <= (merge?.right ?? column); at += 1) width += own(at)
      return width
    },
    headerOf: header,
    uses1904: parts.uses1904(),
    showsUnits: !plan.columns.some(({ field }) => field === 'unit'),
    isProtected,
    coloursLights: lightAt === undefined || !isColoured(xml.after, lightAt),
  })
  const texts = sharedTexts(parts.text(SHARED_TEXTS))
  const around = movedRows(xml.rows, plan.sheet, move).map((row) => filledRow(row, texts, words))
  const headerRow = plan.row + plan.height
  const named = records.isNew
    ? around.map((row) => (row.row === headerRow ? withRecordHeaders(row, records.at) : row))
    : around
  const rows = [...named, ...lines].toSorted((a, b) => a.row - b.row)
  const count = lines.length
  const before = xml.before.replace(/<dimension\b[^>]*\/>/, '')
  const written = sheetXml({
    before: records.isNew ? withHiddenColumns(before, records.at[0] ?? 0, records.at.at(-1) ?? 0) : before,
    rows,
    after: movedAfter(xml.after, {
      layout,
      move,
      sampleRows: Array.from({ length: count }, (_, line) => sampleFor(layout, line, count).row),
      words,
      isProtected,
    }),
  })
  parts.put(STYLES, styles.xml())
  return { written, move }
}

/**
 * The template with the sheet's rows in its table. Everything that is not the table stays as the office made it: fonts,
 * widths, print set-up, titles, pictures, other sheets; what stands below moves along, and formulas follow.
 */
export async function fillTemplate(
  bytes: Uint8Array,
  plan: TemplatePlan,
  filling: TemplateFilling,
): Promise<Result<Uint8Array, TemplateRefusal>> {
  const workbook = await readTemplateWorkbook(bytes)
  if (!workbook.ok) return workbook
  const raw = workbook.value.sheets.find(({ name }) => name === plan.sheet)
  const parts = new TemplatePackage(bytes)
  const part = parts.sheetPart(plan.sheet)
  if (!raw || !part.ok) return fail('template-sheet-gone', { sheet: plan.sheet })
  const xml = readSheetXml(parts.text(part.value))
  if (!xml) return fail('template-not-understood')
  const { written, move } = filledSheet(xml, raw, plan, filling, parts)
  parts.put(part.value, written)
  parts.followRows(plan.sheet, part.value, move)
  moveNeighbours(parts, part.value, move)
  fillOtherSheets(parts, part.value, filling.words)
  parts.reckonOnOpening()
  return ok(parts.bytes())
}

/** Placeholders may stand on a cover or on a sheet of notes too. */
function fillOtherSheets(parts: TemplatePackage, own: string, words: TemplateWords): void {
  const texts = sharedTexts(parts.text(SHARED_TEXTS))
  if (!texts.some((text) => text.includes('{{'))) return
  for (const name of parts.names()) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/.test(name) || name === own) continue
    const xml = readSheetXml(parts.text(name))
    if (xml) parts.put(name, sheetXml({ ...xml, rows: xml.rows.map((row) => filledRow(row, texts, words)) }))
  }
}
