import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from './read-workbook'

const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet'

function odsOf(table: string, styles = '', rest: Readonly<Record<string, string>> = {}): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`
  const parts = { mimetype: MIMETYPE, 'content.xml': content, ...rest }
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
}

const table = (rows: string, attributes = '') => `<table:table table:name="台账"${attributes}>${rows}</table:table>`
const cell = (text: string, attributes = '') =>
  `<table:table-cell office:value-type="string"${attributes}><text:p>${text}</text:p></table:table-cell>`
const row = (cells: string, attributes = '') => `<table:table-row${attributes}>${cells}</table:table-row>`

async function sheetOf(bytes: Uint8Array) {
  const read = await readWorkbook('台账.ods', bytes)
  if (!read.ok) throw new Error(read.code)
  return read.value.sheets[0]!
}

async function codeOf(bytes: Uint8Array): Promise<string> {
  const read = await readWorkbook('台账.ods', bytes)
  return read.ok ? 'read' : read.code
}

describe('an OpenDocument sheet', () => {
  it('gives values by their types, with spaces, lines and words in several fonts as they are seen', async () => {
    const values = [
      '<table:table-cell office:value-type="float" office:value="36.63"><text:p>36.6</text:p></table:table-cell>',
      '<table:table-cell office:value-type="percentage" office:value="0.6421"><text:p>64 %</text:p></table:table-cell>',
      '<table:table-cell office:value-type="date" office:date-value="2026-10-31T00:00:00"><text:p>31.10.</text:p></table:table-cell>',
      '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>WAHR</text:p></table:table-cell>',
      '<table:table-cell calcext:value-type="error" office:value-type="string"><text:p>#REF!</text:p></table:table-cell>',
      cell('修<text:span>建</text:span> &lt;甲&gt;<text:s text:c="2"/>路</text:p><text:p>第二行'),
      '<table:table-cell><office:annotation><text:p>批注</text:p></office:annotation></table:table-cell>',
      cell('尾'),
    ]
    const { rows } = await sheetOf(odsOf(table(row(values.join('')))))
    expect(rows).toEqual([
      [
        36.63,
        { percent: '64.21' },
        { date: '2026-10-31' },
        true,
        { error: '#REF!' },
        '修建 <甲>  路\n第二行',
        null,
        '尾',
      ],
    ])
  })

  it('takes a day that is shown as a month for the month', async () => {
    const shown = ['2026年10月', '2026-10', '2026年10月1日', '10月1日', '2026年12月'].map(
      (text) =>
        `<table:table-cell office:value-type="date" office:date-value="2026-10-01"><text:p>${text}</text:p></table:table-cell>`,
    )
    const day = { date: '2026-10-01' }
    const { rows } = await sheetOf(odsOf(table(row(shown.join('')))))
    expect(rows).toEqual([['2026年10月', '2026年10月', day, day, day]])
  })

  it('says what is merged, hidden and struck through', async () => {
    const styles =
      '<style:style style:name="s1"><style:text-properties style:text-line-through-style="solid"/></style:style><style:style style:name="t1"><style:table-properties table:display="false"/></style:style>'
    const rows = [
      '<table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>',
      row(cell('甲', ' table:number-columns-spanned="2"') + '<table:covered-table-cell/>' + cell('乙')),
      row(cell('丙', ' table:style-name="s1"'), ' table:visibility="collapse"'),
    ]
    const sheet = await sheetOf(odsOf(table(rows.join(''), ' table:style-name="t1"'), styles))
    expect(sheet).toMatchObject({
      isHidden: true,
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
      hiddenRows: [1],
      hiddenColumns: [2],
      struck: [[1, 0]],
    })
  })

  it('makes no cells of what is only stated many times, and refuses what is filled so often', async () => {
    const blank = '<table:table-cell table:number-columns-repeated="16384"/>'
    const far = table(row(cell('甲') + blank) + row(blank, ' table:number-rows-repeated="1048576"'))
    expect((await sheetOf(odsOf(far))).rows).toEqual([['甲']])
    expect(await codeOf(odsOf(table(row(cell('甲'), ' table:number-rows-repeated="1048576"'))))).toBe('too-many-rows')
    expect(await codeOf(odsOf(table(row(cell('甲', ' table:number-columns-repeated="16384"')))))).toBe(
      'too-many-columns',
    )
    const begun = performance.now()
    const wide = row(cell('甲', ' table:number-columns-repeated="500"'), ' table:number-rows-repeated="199999"')
    expect(await codeOf(odsOf(table(wide)))).toBe('too-many-cells')
    expect(performance.now() - begun).toBeLessThan(2_000)
  })

  it('is refused where it is hostile, locked, or no sheet', async () => {
    const entity = { 'styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }
    expect(await codeOf(odsOf(table(row(cell('甲'))), '', entity))).toBe('file-unsafe')
    const locked = { 'META-INF/manifest.xml': '<m><manifest:encryption-data/></m>' }
    expect(await codeOf(odsOf(table(''), '', locked))).toBe('password-protected')
    expect(await codeOf(odsOf(table(''), '', { mimetype: 'application/vnd.oasis.opendocument.text' }))).toBe(
      'not-a-spreadsheet',
    )
  })
})
