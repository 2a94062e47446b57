import { mkdir, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { utils, write, type WorkSheet } from '@e965/xlsx'
import { writeXlsx, type Cell, type CellValue } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { chineseDay, type IsoDate } from '@shared/domain/day'
import { officeTemplate } from './examples/office-template'
import { speechDocx } from './examples/speech'
import { EXAMPLE_HEADERS, EXAMPLE_LINE, EXAMPLE_ROWS, EXAMPLE_TITLE, type ExampleCell } from './examples/rows'

/** The example table as a grid, with what is merged in it: title lines, headings, and names over several measures. */
interface Grid {
  readonly rows: readonly (readonly ExampleCell[])[]
  readonly merges: readonly {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }[]
}

const WIDTH = EXAMPLE_HEADERS.length
const HEADER_ROW = 2
const TITLE_COLUMN = 2
const MERGED_DOWN = [TITLE_COLUMN]

/** `isFilled`: repeats what a merge would only show once, for formats without merges. */
export function exampleGrid(isFilled: boolean): Grid {
  const rows: ExampleCell[][] = [[EXAMPLE_TITLE], [EXAMPLE_LINE], [...EXAMPLE_HEADERS]]
  const merges = [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: WIDTH - 1 }))
  let ordinal = 0
  let runStart = -1
  for (const row of EXAMPLE_ROWS) {
    const at = rows.length
    if (typeof row === 'string') {
      rows.push([row])
      merges.push({ top: at, left: 0, bottom: at, right: WIDTH - 1 })
      runStart = -1
      continue
    }
    ordinal += 1
    const cells: ExampleCell[] = [ordinal, ...row.map((cell) => (cell === '' ? null : cell))]
    const isSame = runStart >= 0 && rows[runStart]?.[TITLE_COLUMN] === cells[TITLE_COLUMN]
    if (isSame && !isFilled) for (const column of MERGED_DOWN) cells[column] = null
    if (!isSame) runStart = at
    else {
      const open = merges.find((merge) => merge.top === runStart && merge.left === TITLE_COLUMN)
      if (open) open.bottom = at
      else for (const column of MERGED_DOWN) merges.push({ top: runStart, left: column, bottom: at, right: column })
    }
    rows.push(cells)
  }
  rows.push([`合计`, null, `${ordinal}项`])
  return { rows, merges: isFilled ? [] : merges }
}

const isDate = (cell: ExampleCell): cell is { readonly date: string } => typeof cell === 'object' && cell !== null

async function asXlsx({ rows, merges }: Grid): Promise<Uint8Array> {
  const line = { style: 'thin', color: { rgb: '808080' } } as const
  const border = { top: line, bottom: line, left: line, right: line }
  const body = {
    font: { name: '仿宋_GB2312', size: 11 },
    border,
    alignment: { vertical: 'center', wrapText: true },
  } as const
  const day = { ...body, numFmt: 'yyyy-mm-dd' }
  const heading = { ...body, font: { name: '楷体', size: 12, bold: true } }
  const header = {
    ...body,
    font: { name: '黑体', size: 11 },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  } as const
  const title = {
    font: { name: '方正小标宋简体', size: 22 },
    alignment: { horizontal: 'center', vertical: 'center' },
  } as const
  const cells = new Map<string, Partial<Cell>>()
  for (const [r, row] of rows.entries()) {
    const isHeading = row.length === 1
    for (let c = 0; c < WIDTH; c += 1) {
      const look = r === HEADER_ROW ? header : isHeading ? heading : isDate(row[c] ?? null) ? day : body
      cells.set(`${r},${c}`, { style: r === 0 ? title : r === 1 ? { font: body.font } : look })
    }
  }
  const stamp = new Date('2026-11-15T00:00:00Z')
  return writeXlsx({
    properties: { title: EXAMPLE_TITLE, creator: '督办台账', created: stamp, modified: stamp },
    sheets: [
      {
        name: '重点工作台账',
        rows: rows.map((row) =>
          row.map((cell): CellValue => (isDate(cell) ? new Date(`${cell.date}T00:00:00Z`) : cell)),
        ),
        cells,
        merges: merges.map(({ top, left, bottom, right }) => ({
          startRow: top,
          startCol: left,
          endRow: bottom,
          endCol: right,
        })),
        columns: [5, 8, 24, 24, 11, 18, 20, 9, 14, 12, 11, 9, 8, 18, 30, 22, 22, 9, 13, 16].map((width) => ({ width })),
        freezePane: { rows: HEADER_ROW + 1, columns: 3 },
        pageSetup: {
          paperSize: 'a3',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$3:$3',
        },
      },
      { name: '填表说明', rows: [['本表为示例，单位和人员均为虚构。'], ['完成时限可写“10月底前”“年底”等。']] },
      { name: '字典', rows: [['亿元'], ['万元'], ['件']], hidden: true },
    ],
  })
}

function asXls({ rows, merges }: Grid): Uint8Array {
  const sheet: WorkSheet = utils.aoa_to_sheet(
    rows.map((row) => row.map((cell) => (isDate(cell) ? serialOf(cell.date) : cell))),
  )
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of row.entries()) if (isDate(cell)) sheet[utils.encode_cell({ r, c })].z = 'yyyy-mm-dd'
  }
  sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }))
  const workbook = { SheetNames: ['重点工作台账'], Sheets: { 重点工作台账: sheet } }
  return new Uint8Array(write(workbook, { bookType: 'biff8', type: 'array' }) as ArrayBuffer)
}

function serialOf(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.parse('1899-12-30T00:00:00Z')) / 86_400_000
}

function csvText(cell: ExampleCell): string {
  const plain = cell === null ? '' : isDate(cell) ? chineseDay(cell.date as IsoDate) : String(cell)
  return /[",\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

function asCsv({ rows }: Grid): Uint8Array {
  return new Uint8Array(iconv.encode(rows.map((row) => `${row.map(csvText).join(',')}\r\n`).join(''), 'gb18030'))
}

/** The example files by name; the same bytes every time. */
export async function exampleFiles(): Promise<Readonly<Record<string, Uint8Array>>> {
  return {
    '重点工作台账示例.xlsx': await asXlsx(exampleGrid(false)),
    '重点工作台账示例-旧版.xls': asXls(exampleGrid(false)),
    '重点工作台账示例-国标编码.csv': asCsv(exampleGrid(true)),
    '导出模板示例.xlsx': await officeTemplate(),
    '讲话稿示例.docx': speechDocx(),
  }
}

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('../examples/', import.meta.url))
  await mkdir(folder, { recursive: true })
  for (const [name, bytes] of Object.entries(await exampleFiles())) {
    await writeFile(`${folder}${name}`, bytes)
    console.log(`examples/${name}  ${bytes.byteLength} bytes`)
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main()
