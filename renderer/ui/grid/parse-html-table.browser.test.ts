import { describe, expect, it } from 'vitest'
import { readClipboard } from './parse-html-table'
import { formatHtmlTable, formatTsv, parseTsv } from './tsv'

/** What is pasted of a clipboard that holds these. */
function pasted(html: string, plain = ''): unknown {
  const data = { getData: (type: string) => (type === 'text/html' ? html : plain) }
  return readClipboard(data, parseTsv)
}

const EXCEL = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!-- .xl65 {mso-number-format:"\\@";} --></style></head><body>
<!--StartFragment-->`

describe('a clipboard of Excel or WPS', () => {
  it('is read as plain text, which says the same, cell for cell', () => {
    const html = `${EXCEL}<table><tr><td class=xl65>001</td><td>甲
  乙</td></tr></table>`
    expect(pasted(html, '001\t"甲\n乙"\r\n')).toEqual([['001', '甲\n乙']])
  })
  it('is read as a table where cells are merged: over rows in each of them, over columns once', () => {
    const html = `${EXCEL}<table>
      <tr><td rowspan=2 style='mso-rotate:0'>县住建局</td><td>甲</td><td>1</td></tr>
      <tr><td>乙</td><td>2</td></tr>
      <tr><td>县交通局</td><td colspan=2>合并</td></tr></table>`
    expect(pasted(html, '县住建局\t甲\t1\r\n\t乙\t2\r\n县交通局\t合并\t\r\n')).toEqual([
      ['县住建局', '甲', '1'],
      ['县住建局', '乙', '2'],
      ['县交通局', '合并', null],
    ])
  })
  it('leaves out rows that are hidden there', () => {
    const html = `${EXCEL}<table><tr><td rowspan=3>局</td><td>1</td></tr>
      <tr style='display:none;mso-height-source:userset'><td>2</td></tr><tr><td>3</td></tr></table>`
    expect(pasted(html, '局\t1\r\n\t2\r\n\t3')).toEqual([
      ['局', '1'],
      ['局', '3'],
    ])
  })
  it('keeps line breaks and fixed spaces, and takes the line ends of the source for spaces', () => {
    const html = `${EXCEL}<table><tr><td colspan=1 rowspan=2>第一行<br>
      第二行<br style="mso-data-placement:same-cell">第三行</td>
      <td><span style='mso-spacerun:yes'>\u00A0\u00A0</span>甲&nbsp;乙 <b>粗</b>&lt;1&gt;</td></tr><tr></tr></table>`
    expect(pasted(html)).toEqual([['第一行\n第二行\n第三行', '甲 乙 粗<1>'], ['第一行\n第二行\n第三行']])
  })
})

describe('a clipboard of Word or of a page', () => {
  it('is read as a table, since its plain text takes paragraphs for rows', () => {
    const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><style>p{margin:0}</style><table>
      <tr><td><p class=MsoNormal>主体封顶<o:p></o:p></p><p>开始装修</p></td><td><p>１２．５</p></td></tr></table>`
    expect(pasted(html, '主体封顶\n开始装修\t１２．５')).toEqual([['主体封顶\n开始装修', '１２．５']])
  })
  it('is read as plain text where there is no table, and is nothing where it is empty', () => {
    expect(pasted('<p>甲</p>', '甲\t乙')).toEqual([['甲', '乙']])
    expect(pasted('', '')).toEqual([])
  })
  it('runs nothing that comes with it', () => {
    const html =
      '<table><tr><td>甲<script>window.ran = true</script><img src=x onerror="window.ran = true"></td></tr></table>'
    expect(pasted(html)).toEqual([['甲']])
    expect('ran' in window).toBe(false)
  })
})

it('reads back what the table itself copies, and formulas as the text they are', () => {
  const block = [
    ['=1+1', '甲\n乙', '"引"'],
    ['@SUM(A1)', '001', '-5'],
  ]
  expect(pasted(formatHtmlTable(block), formatTsv(block))).toEqual(block)
  expect(pasted(formatHtmlTable(block))).toEqual(block)
})
