import { strToU8, zipSync } from 'fflate'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { inFormat } from './docx-numbering'
import { readDocument } from './read-document'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const p = (text: string, properties = '') =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
const listed = (list: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`
const tc = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${text === '' ? '<w:p/>' : p(text)}</w:tc>`
const lines = (...texts: readonly string[]) => `<w:tc>${texts.map((text) => p(text)).join('')}</w:tc>`
const tr = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`

const merged = (how: string) => `<w:vMerge${how}/>`
const box = (text: string) => `<w:txbxContent>${p(text)}</w:txbxContent>`

const NUMBERING = `<w:numbering ${W}><w:abstractNum w:abstractNumId="7">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num></w:numbering>`
const STYLES = `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Base"><w:pPr>${listed(1, 1)}</w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Second"><w:basedOn w:val="Base"/></w:style></w:styles>`

function docx(body: string, change: (parts: Record<string, Uint8Array>) => void = () => undefined): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8('<Relationships><Relationship Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`),
    'word/styles.xml': strToU8(STYLES),
    'word/numbering.xml': strToU8(NUMBERING),
  }
  change(parts)
  return zipSync(parts)
}

const textOf = async (body: string) => {
  const read = await readDocument('讲话.docx', docx(body))
  return read.ok ? read.value.text : read.code
}
const codeOf = async (bytes: Uint8Array, name = '讲话.docx') => {
  const read = await readDocument(name, bytes)
  return read.ok ? 'read' : read.code
}

describe('a Word document', () => {
  it('gives a line for each paragraph, without what was deleted, hidden or is a field’s code', async () => {
    const body = `${p('同志们：')}<w:p><w:r><w:t>完成</w:t></w:r><w:del><w:r><w:delText>９</w:delText></w:r></w:del>
<w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r><w:r><w:t>公里&amp;桥</w:t></w:r>
<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>`
    expect(await textOf(body)).toBe('同志们：\n完成12公里&桥')
  })
  it('reads the formatting as it is, not as it was before a tracked change', async () => {
    const before = `<w:pPrChange><w:pPr><w:pStyle w:val="Second"/>${listed(2, 0)}</w:pPr></w:pPrChange>`
    const hidden = '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>'
    const body = `${p('总体要求', `${listed(1, 0)}${before}`)}<w:p><w:r><w:rPr>${hidden}</w:rPr><w:t>修路</w:t></w:r></w:p>`
    expect(await textOf(body)).toBe('一、总体要求\n修路')
  })
  it('joins what a deleted end of a paragraph joined, and nothing beyond its cell', async () => {
    const cut = '<w:rPr><w:del w:id="1"/></w:rPr>'
    expect(await textOf(`${p('完成投资', cut)}${p('', cut)}${p('12亿元。')}${p('修路')}${p('末尾', cut)}`)).toBe(
      '完成投资12亿元。\n修路\n末尾',
    )
    const cell = `<w:tc>${p('修路', cut)}</w:tc>`
    expect(await textOf(`<w:tbl>${tr(cell, tc('县交通局'))}</w:tbl>`)).toBe('修路\t县交通局')
  })
  it('writes out what Word numbers by itself, by paragraph and by style', async () => {
    const body = [
      p('总体要求', listed(1, 0)),
      p('交通', listed(1, 1)),
      p('修路', listed(1, 2)),
      p('建桥', listed(1, 2)),
      p('教育', '<w:pStyle w:val="Second"/>'),
      p('重点任务', listed(1, 0)),
      p('水利', listed(1, 1)),
      p('不编号', `<w:pStyle w:val="Second"/>${listed(0, 0)}`),
      p('另起', listed(2, 0)),
      p('另起之二', listed(2, 0)),
    ]
    expect((await textOf(body.join(''))).split('\n')).toEqual([
      '一、总体要求',
      '（一）交通',
      '1.修路',
      '2.建桥',
      '（二）教育',
      '二、重点任务',
      '（一）水利',
      '不编号',
      '五、另起',
      '六、另起之二',
    ])
  })
  it('gives a line for each row of a table; merged cells hold for the rows that they cover', async () => {
    const table = `<w:tbl>${tr(tc('任务'), tc('责任单位'), tc('时限'))}${tr(
      tc('修路'),
      tc('县交通局', merged(' w:val="restart"')),
      tc('10月底前'),
    )}${tr(tc('建桥'), tc('', merged('')), tc('年底前'))}${tr(tc('合计两项', '<w:gridSpan w:val="2"/>'), tc('—'))}</w:tbl>`
    expect((await textOf(`${p('附件')}${table}`)).split('\n')).toEqual([
      '附件',
      '任务\t责任单位\t时限',
      '修路\t县交通局\t10月底前',
      '建桥\t县交通局\t年底前',
      '合计两项\t\t—',
    ])
  })
  it('parts the lines of a cell, but for those that end with a sign or are one word', async () => {
    const head = tr(lines('序', '号'), lines('重点', '任务'), lines('责任', '单位'), lines('完成时限'))
    const row = tr(
      lines('城', '建'),
      lines('1.新建厂房3万平方米', '2.修路12公里。', '3.建桥2座'),
      lines('县教育局', '县财政局、', '县审计局'),
      lines('2023年', '12月底前'),
    )
    expect(await textOf(`<w:tbl>${head}${row}</w:tbl>`)).toBe(
      '序号\t重点任务\t责任单位\t完成时限\n城建\t1.新建厂房3万平方米；2.修路12公里。3.建桥2座\t县教育局；县财政局、县审计局\t2023年12月底前',
    )
  })
  it('parts what a tab parts within a cell', async () => {
    const names = '<w:tc><w:p><w:r><w:t>张三</w:t><w:tab/><w:t>李四</w:t></w:r></w:p></w:tc>'
    expect(await textOf(`<w:tbl>${tr(tc('领导'), tc('任务'))}${tr(names, tc('修路'))}</w:tbl>`)).toBe(
      '领导\t任务\n张三；李四\t修路',
    )
  })
  it('gives the lines of a frame around text, and the rows of a table within it', async () => {
    const inner = `<w:tbl>${tr(tc('任务'), tc('单位'))}</w:tbl>`
    const frame = `<w:tbl>${tr(`<w:tc>${p('一、总体要求')}${p('修路12公里')}${inner}<w:p/></w:tc>`)}${tr(tc('二、保障'))}</w:tbl>`
    expect(await textOf(frame)).toBe('一、总体要求\n修路12公里\n任务\t单位\n二、保障')
  })
  it('says once what a text box says twice for older programs', async () => {
    const body = `<w:p><w:r><mc:AlternateContent><mc:Choice>${box('框中')}</mc:Choice><mc:Fallback><w:pict>${box('框中')}</w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>正文</w:t></w:r></w:p>`
    expect(await textOf(body)).toBe('框中\n正文')
  })
})

describe('numbers of lists', () => {
  it.each([
    [1, 'chineseCounting', '一'],
    [10, 'chineseCounting', '十'],
    [12, 'chineseCountingThousand', '十二'],
    [20, 'chineseCounting', '二十'],
    [105, 'chineseCountingThousand', '一百零五'],
    [1010, 'chineseCountingThousand', '一千零一十'],
    [12, 'chineseLegalSimplified', '壹拾贰'],
    [3, 'ideographTraditional', '丙'],
    [3, 'decimalEnclosedCircleChinese', '③'],
    [14, 'decimalFullWidth', '１４'],
    [9, 'upperRoman', 'IX'],
    [28, 'lowerLetter', 'bb'],
    [5, 'bullet', ''],
    [5, 'decimal', '5'],
  ])('%i as %s is %s', (value, format, text) => {
    expect(inFormat(value, format)).toBe(text)
  })
})

describe('a text file', () => {
  it.each(['utf8', 'gb18030', 'utf16le'])('is read in %s', async (encoding) => {
    const bytes = iconv.encode('一、总体要求\r\n完成４５．４亿元。', encoding, { addBOM: encoding === 'utf16le' })
    const read = await readDocument('讲话.txt', new Uint8Array(bytes))
    expect(read.ok && read.value.text).toBe('一、总体要求\n完成４５．４亿元。')
  })
})

describe('what is no document', () => {
  it('is named for what it is', async () => {
    const old = new Uint8Array(2_048)
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    const locked = old.slice()
    locked.set(new Uint8Array(iconv.encode('EncryptedPackage', 'utf16le', { addBOM: false })), 1_024)
    expect(await readDocument('a.wps', old)).toMatchObject({ code: 'format-not-supported', detail: { format: 'wps' } })
    expect(await readDocument('a.doc', old)).toMatchObject({ code: 'format-not-supported', detail: { format: 'doc' } })
    for (const text of [
      '{\\rtf1\\ansi 修路}',
      '\n<html xmlns:v="x"><p>修路',
      '<!DOCTYPE HTML>',
      'MIME-Version: 1.0\n',
    ]) {
      const detail = { format: 'markup' }
      expect(await readDocument('a.doc', strToU8(text))).toMatchObject({ code: 'format-not-supported', detail })
    }
    expect(await codeOf(locked)).toBe('password-protected')
    expect(await codeOf(new Uint8Array())).toBe('file-empty')
    expect(await codeOf(strToU8('  \n '))).toBe('file-empty')
    expect(await codeOf(docx(''))).toBe('file-empty')
    expect(await codeOf(strToU8('a\0b'))).toBe('format-not-supported')
    expect(await codeOf(zipSync({ 'a.txt': strToU8('x') }))).toBe('format-not-supported')
  })
  it('is refused where it is damaged or means harm', async () => {
    const whole = docx(p('修路'))
    expect(await codeOf(whole.slice(0, -30))).toBe('file-damaged')
    const bent = whole.slice()
    const at = bent.length >> 1
    bent[at] = (bent[at] ?? 0) ^ 0xff
    expect(['file-damaged', 'file-unsafe']).toContain(await codeOf(bent))
    const entity = '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document/>'
    expect(await codeOf(docx('', (parts) => (parts['word/document.xml'] = strToU8(entity))))).toBe('file-unsafe')
    const deep = `${'<w:sdt>'.repeat(200)}${p('修路')}${'</w:sdt>'.repeat(200)}`
    expect(await codeOf(docx(deep))).toBe('file-unsafe')
  })
})
