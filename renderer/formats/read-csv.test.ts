import { describe, expect, it } from 'vitest'
import { readCsv } from './read-csv'

const rowsOf = (text: string) => {
  const read = readCsv(text)
  return read.ok ? read.value : read.code
}

describe('a quoted cell', () => {
  it('goes on behind its closing quote, as in Excel', () => {
    expect(rowsOf('1,"双减"工作推进,县教育局\n2,"修路"\n')).toEqual([
      ['1', '双减工作推进', '县教育局'],
      ['2', '修路'],
    ])
    expect(rowsOf('"双减"工作\r\n"a"b')).toEqual([['双减工作'], ['ab']])
    expect(rowsOf('"甲"的"乙",丙')).toEqual([['甲的"乙"', '丙']])
  })
  it('holds delimiters, breaks and doubled quotes, and ends with the text where it is never closed', () => {
    expect(rowsOf('"a,b","c\nd","e""f"\n"g,h')).toEqual([['a,b', 'c\nd', 'e"f'], ['g,h']])
  })
})
