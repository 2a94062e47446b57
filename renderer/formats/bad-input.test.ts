import { utils, write } from '@e965/xlsx'
import { strToU8, zipSync } from 'fflate'
import { writeXlsx, type WriteSheet } from 'hucre/xlsx'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook'

const workbookOf = (sheets: WriteSheet[], rest: object = {}) => writeXlsx({ sheets, ...rest })
const plain = () =>
  workbookOf([
    {
      name: '台账',
      rows: [
        ['序号', '事项'],
        [1, '修路'],
      ],
    },
  ])

async function codeOf(bytes: Uint8Array, name = '台账.xlsx'): Promise<string> {
  const read = await readWorkbook(name, bytes)
  return read.ok ? 'read' : read.code
}

async function repacked(change: (parts: Record<string, Uint8Array>) => void): Promise<Uint8Array> {
  const { unzipSync } = await import('fflate')
  const parts = unzipSync(await plain())
  change(parts)
  return zipSync(parts)
}

const sheetXml = (rows: string) =>
  strToU8(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData></worksheet>`,
  )
const withSheet = (rows: string) => repacked((parts) => (parts['xl/worksheets/sheet1.xml'] = sheetXml(rows)))

describe('a file that is no spreadsheet', () => {
  it('is told by its bytes, whatever it is called', async () => {
    expect(await codeOf(strToU8('%PDF-1.7\n...'))).toBe('not-a-spreadsheet')
    expect(await codeOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]))).toBe('not-a-spreadsheet')
    expect(await codeOf(new Uint8Array(4096).map((_, at) => (at * 7919) % 256))).toBe('not-a-spreadsheet')
    expect(await codeOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe('not-a-spreadsheet')
    expect(await codeOf(strToU8('<?xml version="1.0"?><note/>'))).toBe('not-a-spreadsheet')
    expect(await codeOf(new Uint8Array())).toBe('file-empty')
    expect(await codeOf(new Uint8Array(50 * 1024 * 1024 + 1))).toBe('file-too-large')
  })

  it('asks for another format where the file is a spreadsheet of a kind that is not read', async () => {
    expect(await codeOf(zipSync({ 'xl/workbook.bin': strToU8('x') }))).toBe('format-not-supported')
    expect(await codeOf(zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }))).toBe('not-a-spreadsheet')
  })
})

describe('a damaged or locked file', () => {
  it('is damaged wherever a workbook is cut off', async () => {
    const bytes = await plain()
    for (let share = 1; share < 20; share += 1) {
      const cut = bytes.slice(0, Math.floor((bytes.length * share) / 20))
      expect(await codeOf(cut)).toBe('file-damaged')
    }
  })

  it('never reads a workbook with changed bytes as something else', async () => {
    const bytes = await plain()
    const good = await readWorkbook('a.xlsx', bytes)
    const different: number[] = []
    for (let at = 40; at < bytes.length; at += 7) {
      const mutated = bytes.slice()
      mutated[at] = (mutated[at]! + 1) % 256
      const read = await readWorkbook('a.xlsx', mutated)
      if (read.ok && JSON.stringify(read) !== JSON.stringify(good)) different.push(at)
    }
    expect(different).toEqual([])
  }, 60_000)

  it('is damaged when an old workbook is cut off', async () => {
    const rows = Array.from({ length: 400 }, (_, at) => [at, `事项${at}`])
    const bytes = new Uint8Array(
      write(
        { SheetNames: ['a'], Sheets: { a: utils.aoa_to_sheet(rows) } },
        { bookType: 'biff8', type: 'array' },
      ) as ArrayBuffer,
    )
    expect(await codeOf(bytes, 'a.xls')).toBe('read')
    expect(await codeOf(bytes.slice(0, bytes.length >> 1), 'a.xls')).toBe('file-damaged')
    expect(await codeOf(bytes.slice(0, 700), 'a.xls')).toBe('file-damaged')
  })

  it('is password-protected when an office locked it', async () => {
    const locked = await workbookOf([{ name: 'a', rows: [['x']] }], {
      encryption: { password: '1234', spinCount: 1000 },
    })
    expect(await codeOf(locked)).toBe('password-protected')
  })
})

describe('a hostile package', () => {
  it('is refused before it expands', async () => {
    const bomb = await repacked((parts) => (parts['xl/media/a.bin'] = new Uint8Array(40 * 1024 * 1024)))
    const begun = performance.now()
    expect(await codeOf(bomb)).toBe('file-expands-too-much')
    expect(performance.now() - begun).toBeLessThan(500)
  })

  it('may not state a smaller size than it has', async () => {
    const bytes = zipSync({ 'xl/workbook.xml': new Uint8Array(600_000) })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1000, true)
    expect(await codeOf(bytes)).toBe('file-expands-too-much')
  })

  it('may not hold climbing names, entities, or tags without end', async () => {
    expect(await codeOf(await repacked((parts) => (parts['../evil.xml'] = strToU8('<a/>'))))).toBe('file-unsafe')
    expect(
      await codeOf(
        await repacked((parts) => (parts['xl/e.xml'] = strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'))),
      ),
    ).toBe('file-unsafe')
    expect(await codeOf(await repacked((parts) => (parts['xl/d.xml'] = strToU8('<a>'.repeat(100)))))).toBe(
      'file-unsafe',
    )
    const many = Object.fromEntries(Array.from({ length: 4_001 }, (_, at) => [`xl/p${at}.bin`, new Uint8Array()]))
    expect(await codeOf(zipSync(many))).toBe('file-expands-too-much')
  })
})

const row = (at: number) => `<row r="${at}"><c r="A${at}"><v>${at}</v></c></row>`

describe('a table past the limits', () => {
  it('names the sheet and the row when there are 200,001 rows', async () => {
    const rows = Array.from({ length: 200_001 }, (_, at) => row(at + 1)).join('')
    const read = await readWorkbook('a.xlsx', await withSheet(rows))
    expect(read).toMatchObject({ ok: false, code: 'too-many-rows', detail: { sheet: '台账', row: 200_001 } })
    expect(await codeOf(strToU8('a,b\n'.repeat(200_001)), 'a.csv')).toBe('too-many-rows')
  }, 30_000)

  it('does not believe a stated dimension, nor a far cell without content', async () => {
    const read = await readWorkbook(
      'a.xlsx',
      await withSheet('<row r="1"><c r="A1"><v>5</v></c></row><row r="1048576"><c r="XFD1048576" s="0"/></row>'),
    )
    expect(read.ok && read.value.sheets[0]?.rows).toEqual([[5]])
    expect(await codeOf(await withSheet('<row r="1"><c r="XFD1"><v>1</v></c></row>'))).toBe('too-many-columns')
  })

  it('names the cell when one holds more than 32,767 characters', async () => {
    const read = await readWorkbook('a.csv', strToU8(`a,b\nc,${'长'.repeat(32_768)}\n`))
    expect(read).toMatchObject({ ok: false, code: 'cell-too-long', detail: { row: 2, column: 2 } })
  })

  it('refuses more than 64 sheets', async () => {
    const sheets = Array.from({ length: 65 }, (_, at) => ({ name: `表${at}`, rows: [[1]] }))
    expect(await codeOf(await workbookOf(sheets))).toBe('too-many-sheets')
  })
})

describe('what a cell holds', () => {
  it('keeps errors, formulas without result, percentages and hidden sheets apart', async () => {
    const cells = new Map<string, object>([
      ['0,1', { value: 0.6421, style: { numFmt: '0.00%' } }],
      ['0,2', { formula: 'A1+1' }],
      ['0,3', { value: '#REF!' }],
      ['0,4', { value: '作废', style: { font: { strikethrough: true } } }],
    ])
    const bytes = await workbookOf([
      { name: '台账', rows: [['x', 0.6421, null, '#REF!', '作废']], cells },
      { name: '字典', rows: [['y']], hidden: true },
    ])
    const read = await readWorkbook('a.xlsx', bytes)
    if (!read.ok) throw new Error(read.code)
    expect(read.value.sheets[0]?.rows[0]).toEqual([
      'x',
      { percent: '64.21' },
      { formula: '=A1+1' },
      { error: '#REF!' },
      '作废',
    ])
    expect(read.value.sheets[0]?.struck).toEqual([[0, 4]])
    expect(read.value.sheets.map(({ isHidden }) => isHidden)).toEqual([false, true])
  })

  it('counts days from 1904 where the workbook says so, in both formats', async () => {
    const day = new Date(Date.UTC(2026, 9, 31))
    const bytes = await workbookOf([{ name: 'a', rows: [[day]] }], { dateSystem: '1904' })
    const read = await readWorkbook('a.xlsx', bytes)
    expect(read.ok && [read.value.uses1904, read.value.sheets[0]?.rows]).toEqual([true, [[{ date: '2026-10-31' }]]])
    const sheet = utils.aoa_to_sheet([['完成时限'], [44_864]])
    sheet.A2.z = 'yyyy-mm-dd'
    const old = write(
      { SheetNames: ['a'], Sheets: { a: sheet }, Workbook: { WBProps: { date1904: true } } },
      { bookType: 'biff8', type: 'array' },
    )
    const oldRead = await readWorkbook('a.xls', new Uint8Array(old as ArrayBuffer))
    expect(oldRead.ok && oldRead.value.sheets[0]?.rows[1]).toEqual([{ date: '2026-10-31' }])
  })

  it('reads GBK pages and XML workbooks that call themselves .xls', async () => {
    const page = '<html><table><tr><td>序号</td><td>事项</td></tr><tr><td>1</td><td>修路</td></tr></table></html>'
    const read = await readWorkbook('a.xls', new Uint8Array(iconv.encode(page, 'gbk')))
    expect(read.ok && [read.value.fileType, read.value.encoding, read.value.sheets[0]?.rows]).toEqual([
      'html',
      'gb18030',
      [
        ['序号', '事项'],
        ['1', '修路'],
      ],
    ])
    const xml =
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="台账"><Table><Row><Cell><Data ss:Type="String">事项</Data></Cell></Row></Table></Worksheet></Workbook>'
    const xmlRead = await readWorkbook('a.xls', strToU8(xml))
    expect(xmlRead.ok && [xmlRead.value.fileType, xmlRead.value.sheets[0]?.rows]).toEqual(['xml-2003', [['事项']]])
  })

  it('takes the cells of a page for texts, whatever they look like', async () => {
    const texts = ['001', '2026-3', '8-10', '3/24', '6.2%', '610121202600012345', '1,234.5', '2026-10-31', 'TRUE']
    const cells = [...texts, '#REF!'].map((text) => `<td>${text}</td>`).join('')
    const read = await readWorkbook('a.xls', strToU8(`<table><tr><th>编号</th></tr><tr>${cells}</tr></table>`))
    expect(read.ok && read.value.sheets[0]?.rows[1]).toEqual([...texts, { error: '#REF!' }])
  })

  it('reads rare characters of GB18030, tabs, quoted line breaks and UTF-16', async () => {
    const text = '事项\t牵头单位\n"㙦村\n𠮷永贵"\t县局\n'
    for (const bytes of [
      iconv.encode(text, 'gb18030'),
      iconv.encode(text, 'utf-16le', { addBOM: true }),
      iconv.encode(text, 'utf8', { addBOM: true }),
    ]) {
      const read = await readWorkbook('a.csv', new Uint8Array(bytes))
      expect(read.ok && read.value.sheets[0]?.rows).toEqual([
        ['事项', '牵头单位'],
        ['㙦村\n𠮷永贵', '县局'],
      ])
    }
  })
})
