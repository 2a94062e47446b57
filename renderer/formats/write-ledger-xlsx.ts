import { colToLetter, writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre/xlsx'
import {
  SHEET_FIRST_ROW,
  SHEET_HEADER_ROW,
  shareOf,
  sheetCellText,
  USUAL_LOOK,
  type BookLook,
  type LedgerSheet,
  type SheetBook,
  type SheetCell,
  type SheetRow,
} from '@shared/reports/sheet-model'
import { BODY_POINTS, headerStyle, issuerStyle, styleSource, titleStyle } from './sheet-styles'
import { inWorkbook, linesOf } from './sheet-text'

const HEADER_ROW = SHEET_HEADER_ROW - 1
const FIRST_ROW = SHEET_FIRST_ROW - 1
const LINE_POINTS = BODY_POINTS * 1.42
const TALLEST_POINTS = 409
const INDENT_WIDTH = 2

function valueOf(cell: SheetCell): CellValue {
  switch (cell.kind) {
    case 'text':
    case 'light':
      return cell.text === '' ? null : inWorkbook(cell.text)
    case 'figure':
      return Number(cell.value)
    case 'percent':
      return Number(shareOf(cell.value))
    case 'date':
      return new Date(`${cell.on}T00:00:00Z`)
    case 'reckoned':
      return valueOf(cell.shown)
  }
}

function rowHeight(sheet: LedgerSheet, { cells, depth, sums }: SheetRow): number {
  let lines = 1
  for (const [index, column] of sheet.columns.entries()) {
    const cell = cells[index]
    if (column.width === 0 || cell === undefined || (sums === 'group' && index === spanStart(sheet))) continue
    const room = index === sheet.titleColumn ? column.width - depth * INDENT_WIDTH : column.width
    lines = Math.max(lines, linesOf(sheetCellText(cell), room))
  }
  return Math.min(TALLEST_POINTS, Math.max(24, Math.ceil(lines * LINE_POINTS) + 6))
}

function spanStart({ columns }: LedgerSheet): number {
  return columns.findIndex(({ width }) => width > 0)
}

/** The head of a group spans the columns up to its first subtotal. */
function groupMerges(sheet: LedgerSheet): NonNullable<WriteSheet['merges']> {
  const startCol = spanStart(sheet)
  return sheet.rows.flatMap(({ sums, cells }, index) => {
    if (sums !== 'group') return []
    const next = cells.findIndex((cell, column) => column > startCol && sheetCellText(cell) !== '')
    const endCol = (next < 0 ? sheet.columns.length : next) - 1
    const row = FIRST_ROW + index
    return endCol > startCol ? [{ startRow: row, endRow: row, startCol, endCol }] : []
  })
}

interface Drawn {
  readonly cells: Map<string, Partial<Cell>>
  readonly rows: CellValue[][]
  readonly rowDefs: Map<number, { height: number }>
  /** What most cells of each column look like; only others are told of one by one, which is half of the time. */
  readonly usual: readonly (CellStyle | undefined)[]
}

/** The look of every cell, line by line. */
function looksOf(sheet: LedgerSheet, isProtected: boolean): readonly (readonly CellStyle[])[] {
  const firstShown = spanStart(sheet)
  const style = styleSource()
  return sheet.rows.map((row) =>
    row.cells.slice(0, sheet.columns.length).map((cell, column) => {
      const look = sheet.columns[column]
      const isTitle = column === sheet.titleColumn
      const isTotal = row.sums !== undefined
      return style(cell, {
        align: row.sums === 'group' && column === firstShown ? 'left' : (look?.align ?? 'left'),
        indent: isTitle ? row.depth : 0,
        isBold: isTitle && row.hasChildren,
        isTotal,
        isOpen: isProtected && look?.isOpen === true && !isTotal,
      })
    }),
  )
}

function mostUsual(looks: readonly (readonly CellStyle[])[], column: number): CellStyle | undefined {
  const counts = new Map<CellStyle, number>()
  for (const { [column]: look } of looks) if (look) counts.set(look, (counts.get(look) ?? 0) + 1)
  let usual: CellStyle | undefined
  for (const [look, count] of counts) if (count > (usual ? (counts.get(usual) ?? 0) : 0)) usual = look
  return usual
}

/** Title, issuer, header, lines and foot, each cell with its look. */
function drawn(sheet: LedgerSheet, isProtected: boolean): Drawn {
  const firstShown = spanStart(sheet)
  const cells = new Map<string, Partial<Cell>>()
  const before = Array<null>(firstShown).fill(null)
  const rows: CellValue[][] = [
    [...before, inWorkbook(sheet.title)],
    [...before, inWorkbook(sheet.issuerLine)],
    sheet.columns.map(({ title }) => inWorkbook(title)),
  ]
  const rowDefs = new Map([
    [0, { height: 42 }],
    [1, { height: 24 }],
    [HEADER_ROW, { height: 36 }],
  ])
  const drawLine = (row: number, style: CellStyle, columns: number) => {
    for (let column = 0; column < columns; column += 1) cells.set(`${row},${column}`, { style })
  }
  drawLine(0, titleStyle, firstShown + 1)
  drawLine(1, issuerStyle, firstShown + 1)
  drawLine(HEADER_ROW, headerStyle, sheet.columns.length)
  const looks = looksOf(sheet, isProtected)
  const usual = sheet.columns.map((_, column) => mostUsual(looks, column))
  for (const [index, row] of sheet.rows.entries()) {
    const at = FIRST_ROW + index
    rows.push(row.cells.map(valueOf))
    rowDefs.set(at, { height: rowHeight(sheet, row) })
    for (const [column, style] of (looks[index] ?? []).entries()) {
      const cell = row.cells[column]
      if (cell?.kind === 'reckoned')
        cells.set(`${at},${column}`, { style, formula: cell.formula, formulaResult: valueOf(cell.shown) })
      else if (style !== usual[column]) cells.set(`${at},${column}`, { style })
    }
    for (const { column, text, by } of row.comments ?? []) {
      const comment = { text: inWorkbook(text), ...(by !== '' && { author: inWorkbook(by) }) }
      cells.set(`${at},${column}`, { ...cells.get(`${at},${column}`), comment })
    }
  }
  for (const text of sheet.footLines ?? []) {
    rowDefs.set(rows.length, { height: 24 })
    drawLine(rows.length, issuerStyle, firstShown + 1)
    rows.push([...before, inWorkbook(text)])
  }
  return { cells, rows, rowDefs, usual }
}

function workSheet(sheet: LedgerSheet, look: BookLook): WriteSheet {
  const { cells, rows, rowDefs, usual } = drawn(sheet, look.isProtected)
  const firstShown = spanStart(sheet)
  const lastColumn = sheet.columns.length - 1
  const lastLetter = colToLetter(lastColumn)
  const targets = sheet.rows.filter(({ sums }) => sums !== 'all').length
  const footAt = rows.length - (sheet.footLines?.length ?? 0)
  const across = [0, 1, ...rows.keys()].filter((row, place) => place < 2 || row >= footAt)
  const leading = sheet.columns.findIndex((column) => !column.isFrozen)
  return {
    name: sheet.name,
    rows,
    cells,
    columns: sheet.columns.map(({ width }, column) => ({
      ...(width === 0 ? { width: 2, hidden: true } : { width }),
      ...(usual[column] && { style: usual[column] }),
    })),
    rowDefs,
    merges: [
      ...across.map((row) => ({ startRow: row, endRow: row, startCol: firstShown, endCol: lastColumn })),
      ...groupMerges(sheet),
    ],
    autoFilter: { range: `A${HEADER_ROW + 1}:${lastLetter}${FIRST_ROW + targets}` },
    freezePane: { rows: FIRST_ROW, columns: leading < 0 ? firstShown : leading },
    pageSetup: {
      paperSize: look.paper,
      orientation: look.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
      printArea: `$A$1:$${lastLetter}$${rows.length}`,
      horizontalCentered: true,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页  共 &N 页' },
    ...(look.isProtected && { protection: PROTECTION }),
  }
}

/** Against slips only: no password, and widths, heights, looks and filters stay free. */
const PROTECTION = {
  sheet: true,
  objects: true,
  scenarios: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  autoFilter: true,
  sort: true,
} as const

/**
 * The sheets as a workbook an office can hand in: merged title, issuer and date, borders, wrapped text, lights as colour
 * and word, fit to width with the header on every page. Record numbers stand in hidden columns, facts about the file in
 * a sheet that stays hidden, so that a later import finds every target again.
 */
export async function writeBookXlsx({ sheets, look }: SheetBook): Promise<Uint8Array> {
  const [first] = sheets
  if (!first) throw new Error('a workbook has a sheet at least')
  return writeXlsx({
    properties: {
      title: first.title,
      creator: '督办台账',
      created: stamp(first),
      modified: stamp(first),
      custom: { duban: first.meta['schema'] ?? '' },
    },
    defaultFont: { name: '宋体', size: BODY_POINTS },
    sheets: [
      ...sheets.map((sheet) => workSheet(sheet, look)),
      { name: '_meta', rows: Object.entries(first.meta).map(([key, value]) => [key, value]), veryHidden: true },
    ],
  })
}

/** One sheet with the usual look. */
export function writeLedgerXlsx(sheet: LedgerSheet): Promise<Uint8Array> {
  return writeBookXlsx({ sheets: [sheet], look: USUAL_LOOK })
}

/** The export's own day, so that equal ledgers make equal files. */
function stamp(sheet: LedgerSheet): Date {
  return new Date(`${sheet.meta['exportedOn'] ?? '2000-01-01'}T00:00:00Z`)
}
