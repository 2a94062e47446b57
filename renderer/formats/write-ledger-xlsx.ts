import { colToLetter, writeXlsx, type Cell, type CellValue } from 'hucre/xlsx'
import { shareOf, sheetCellText, type LedgerSheet, type SheetCell } from '@shared/reports/ledger-sheet'
import { BODY_POINTS, headerStyle, issuerStyle, styleSource, titleStyle } from './sheet-styles'
import { inWorkbook, linesOf } from './sheet-text'

const HEADER_ROW = 2
const FIRST_ROW = 3
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
  }
}

function rowHeight(sheet: LedgerSheet, cells: readonly SheetCell[], depth: number): number {
  let lines = 1
  for (const [index, column] of sheet.columns.entries()) {
    const cell = cells[index]
    if (column.width === 0 || cell === undefined) continue
    const room = index === sheet.titleColumn ? column.width - depth * INDENT_WIDTH : column.width
    lines = Math.max(lines, linesOf(sheetCellText(cell), room))
  }
  return Math.min(TALLEST_POINTS, Math.max(24, Math.ceil(lines * LINE_POINTS) + 6))
}

/**
 * The ledger sheet as a workbook an office can hand in: merged title, issuer and date, borders, wrapped text, lights
 * as colour and word, A3 landscape fit to width with the header on every page. Record numbers stand in hidden columns,
 * facts about the file in a sheet that stays hidden, so that a later import finds every target again.
 */
export async function writeLedgerXlsx(sheet: LedgerSheet): Promise<Uint8Array> {
  const width = sheet.columns.length
  const firstShown = sheet.columns.findIndex((column) => column.width > 0)
  const last = HEADER_ROW + sheet.rows.length
  const cells = new Map<string, Partial<Cell>>()
  const rows: CellValue[][] = [
    [...Array<null>(firstShown).fill(null), inWorkbook(sheet.title)],
    [...Array<null>(firstShown).fill(null), inWorkbook(sheet.issuerLine)],
    sheet.columns.map(({ title }) => title),
  ]
  const rowDefs = new Map([
    [0, { height: 42 }],
    [1, { height: 24 }],
    [HEADER_ROW, { height: 36 }],
  ])
  cells.set(`0,${firstShown}`, { style: titleStyle })
  cells.set(`1,${firstShown}`, { style: issuerStyle })
  for (let column = 0; column < width; column += 1) cells.set(`${HEADER_ROW},${column}`, { style: headerStyle })
  const style = styleSource()
  for (const [index, row] of sheet.rows.entries()) {
    const at = FIRST_ROW + index
    rows.push(row.cells.map(valueOf))
    rowDefs.set(at, { height: rowHeight(sheet, row.cells, row.depth) })
    for (const [column, cell] of row.cells.entries()) {
      const look = sheet.columns[column]
      if (!look) continue
      const isTitle = column === sheet.titleColumn
      cells.set(`${at},${column}`, { style: style(cell, look, isTitle ? row.depth : 0, isTitle && row.hasChildren) })
    }
  }
  const feet = sheet.footLines ?? []
  for (const [index, text] of feet.entries()) {
    const at = last + 1 + index
    rows.push([...Array<null>(firstShown).fill(null), inWorkbook(text)])
    rowDefs.set(at, { height: 24 })
    cells.set(`${at},${firstShown}`, { style: issuerStyle })
  }
  const leading = sheet.columns.findIndex((column) => !column.isFrozen)
  const lastLetter = colToLetter(width - 1)
  return writeXlsx({
    properties: {
      title: sheet.title,
      creator: '督办台账',
      created: stamp(sheet),
      modified: stamp(sheet),
      custom: { duban: sheet.meta.schema ?? '' },
    },
    defaultFont: { name: '宋体', size: BODY_POINTS },
    sheets: [
      {
        name: sheet.name,
        rows,
        cells,
        columns: sheet.columns.map((column) =>
          column.width === 0 ? { width: 2, hidden: true } : { width: column.width },
        ),
        rowDefs,
        merges: [0, 1, ...feet.map((_, index) => last + 1 + index)].map((row) => ({
          startRow: row,
          endRow: row,
          startCol: firstShown,
          endCol: width - 1,
        })),
        autoFilter: { range: `A${HEADER_ROW + 1}:${lastLetter}${last + 1}` },
        freezePane: { rows: FIRST_ROW, columns: leading < 0 ? firstShown : leading },
        pageSetup: {
          paperSize: 'a3',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${HEADER_ROW + 1}:$${HEADER_ROW + 1}`,
          printArea: `$A$1:$${lastLetter}$${last + 1 + feet.length}`,
          horizontalCentered: true,
          margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
        },
        headerFooter: { oddFooter: '&C第 &P 页  共 &N 页' },
      },
      { name: '_meta', rows: Object.entries(sheet.meta).map(([key, value]) => [key, value]), veryHidden: true },
    ],
  })
}

/** The export's own day, so that equal ledgers make equal files. */
function stamp(sheet: LedgerSheet): Date {
  return new Date(`${sheet.meta.exportedOn ?? '2000-01-01'}T00:00:00Z`)
}
