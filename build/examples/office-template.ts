import { writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx'
import { officeMark } from './office-mark'

const line = { style: 'thin', color: { rgb: '000000' } } as const
const border = { top: line, bottom: line, left: line, right: line }
const centred = { horizontal: 'center', vertical: 'center', wrapText: true } as const

const HEADER: CellStyle = {
  font: { name: '黑体', size: 12, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FDE9D9' } },
  border,
  alignment: centred,
}
const BODY: CellStyle = { font: { name: '楷体', size: 12 }, border, alignment: { ...centred, horizontal: 'left' } }
const NUMBER: CellStyle = { ...BODY, numFmt: '0.00', alignment: { ...centred, horizontal: 'right' } }
const SHARE: CellStyle = { ...NUMBER, numFmt: '0.0%' }
const TOTAL: CellStyle = { ...NUMBER, font: { name: '黑体', size: 12, bold: true }, border }
const TITLE: CellStyle = {
  font: { name: '方正小标宋简体', size: 20, color: { rgb: 'C00000' } },
  alignment: { horizontal: 'center', vertical: 'center' },
}

const HEADERS = ['序号', '重点工作', '', '责任单位', '完成时限', '年度目标', '完成情况', '', '预警', '备注'] as const
const LOWER = ['', '目标', '任务', '', '', '', '累计完成', '完成率', '', ''] as const
const SAMPLES = 3

const across = (row: number, startCol: number, endCol: number) => ({ startRow: row, endRow: row, startCol, endCol })
const down = (column: number) => ({ startRow: 3, endRow: 4, startCol: column, endCol: column })

/**
 * A workbook as an office has it: a title over the table, a line with blanks to fill, a header of two rows, three drawn
 * lines with an example in the first, totals, signatures, a logo, print titles, and a sheet of notes.
 */
export async function officeTemplate(): Promise<Uint8Array> {
  const cells = new Map<string, Partial<Cell>>()
  const rows: (string | number | null)[][] = [
    [],
    ['{{标题}}'],
    ['填报单位：{{填报单位}}', null, null, null, null, null, '截至：{{截至日期}}'],
    [...HEADERS],
    [...LOWER],
    [1, '示例目标', '示例任务', '示例单位', '10月底前', 10, 5, 0.5, '正常', '示例'],
    [2],
    [3],
    ['合计', null, null, null, null, null, null],
    ['注：本表每月25日前报送。'],
    ['填报人：', null, null, '审核人：', null, null, '填报日期：{{日期}}'],
  ]
  const first = 5
  cells.set('1,0', { style: TITLE })
  for (const row of [3, 4])
    for (let column = 0; column < 10; column += 1) cells.set(`${row},${column}`, { style: HEADER })
  for (let row = first; row < first + SAMPLES; row += 1)
    for (let column = 0; column < 10; column += 1)
      cells.set(`${row},${column}`, { style: column === 7 ? SHARE : column === 5 || column === 6 ? NUMBER : BODY })
  const end = first + SAMPLES
  for (let column = 0; column < 10; column += 1) cells.set(`${end},${column}`, { style: TOTAL })
  for (const [column, letters] of [
    [5, 'F'],
    [6, 'G'],
  ] as const)
    cells.set(`${end},${column}`, { style: TOTAL, formula: `SUM(${letters}6:${letters}8)`, formulaResult: 0 })
  cells.set(`${end},7`, { style: { ...TOTAL, numFmt: '0.0%' }, formula: 'IF(F9=0,"",G9/F9)', formulaResult: 0 })
  const stamp = new Date('2026-11-15T00:00:00Z')
  return writeXlsx({
    properties: { title: '导出模板示例', creator: '督办台账', created: stamp, modified: stamp },
    sheets: [
      {
        name: '台账模板',
        rows,
        cells,
        columns: [6, 18, 30, 16, 14, 12, 12, 10, 14, 14].map((width) => ({ width })),
        rowDefs: new Map([
          [0, { height: 30 }],
          [1, { height: 40 }],
          [3, { height: 24 }],
          [4, { height: 24 }],
          ...Array.from({ length: SAMPLES }, (_, at) => [first + at, { height: 28 }] as const),
        ]),
        merges: [
          across(1, 0, 9),
          across(2, 0, 5),
          across(2, 6, 9),
          across(3, 1, 2),
          across(3, 6, 7),
          ...[0, 3, 4, 5, 8, 9].map(down),
          across(9, 0, 9),
          across(10, 0, 2),
          across(10, 3, 5),
          across(10, 6, 9),
        ],
        images: [{ data: officeMark(), type: 'png', anchor: { from: { row: 0, col: 0 }, to: { row: 1, col: 1 } } }],
        freezePane: { rows: 5, columns: 3 },
        pageSetup: {
          paperSize: 'a4',
          orientation: 'landscape',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: '$4:$5',
          printArea: '$A$1:$J$11',
          horizontalCentered: true,
        },
        headerFooter: { oddHeader: '&R{{填报单位}}', oddFooter: '&C— &P —' },
      },
      {
        name: '说明',
        rows: [['《{{标题}}》填报说明'], ['年度目标合计'], [null]],
        cells: new Map([['2,0', { formula: "SUM('台账模板'!F6:F8)", formulaResult: 0 }]]),
      },
    ],
  })
}
