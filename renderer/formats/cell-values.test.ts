import { utils, write, type CellObject } from '@e965/xlsx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { RawCell } from '@shared/exchange/raw-table'
import { showsMonthOnly } from './month-format'
import { readWorkbook } from './read-workbook'

const TYPES = { xlsx: 'xlsx', biff8: 'xls', xlml: 'xls', ods: 'ods' } as const
type BookType = keyof typeof TYPES

function bookOf(cell: CellObject, bookType: BookType): Uint8Array {
  const sheet = { ...utils.aoa_to_sheet([['事项']]), A2: cell, '!ref': 'A1:A2' }
  const book = { SheetNames: ['台账'], Sheets: { 台账: sheet } }
  return new Uint8Array(write(book, { bookType, type: 'array' }) as ArrayBuffer)
}

async function cellIn(bytes: Uint8Array, bookType: BookType): Promise<RawCell> {
  const read = await readWorkbook(`a.${TYPES[bookType]}`, bytes)
  if (!read.ok) throw new Error(read.code)
  return read.value.sheets[0]?.rows[1]?.[0] ?? null
}

const readBack = (cell: CellObject, bookType: BookType) => cellIn(bookOf(cell, bookType), bookType)

/** 1 October 2026. */
const OCTOBER = 46_296
const [XF, FORMAT] = [0x00e0, 0x041e] as const
const day = (z: string): CellObject => ({ t: 'n', v: OCTOBER, z })

describe.each(['xlsx', 'biff8', 'xlml', 'ods'] as const)('a cell of %s', (bookType) => {
  it('holds the result of a formula without the dust of binary fractions', async () => {
    expect(await readBack({ t: 'n', v: 36.63 + 1.1 }, bookType)).toBe(37.73)
    expect(await readBack({ t: 'n', v: 123_456_789_012_345 }, bookType)).toBe(123_456_789_012_345)
  })
})

describe.each(['xlsx', 'biff8', 'xlml'] as const)('a day in a cell of %s', (bookType) => {
  it.each([
    ['yyyy"年"m"月"', '2026年10月'],
    ['yyyy"年"m"月";@', '2026年10月'],
    ['mmm-yy', '2026年10月'],
    ['yyyy"年"m"月"d"日"', { date: '2026-10-01' }],
    ['yyyy-mm-dd', { date: '2026-10-01' }],
  ])('that is shown as %s', async (format, expected) => {
    expect(await readBack(day(format), bookType)).toEqual(expected)
  })
})

describe('a month that the program formats by number alone', () => {
  it('is a month in a package', async () => {
    const parts = unzipSync(bookOf(day('yyyy"年"m"月"'), 'xlsx'))
    const styles = strFromU8(parts['xl/styles.xml']!)
    const bare = styles.replace(/<numFmts.*<\/numFmts>/, '').replaceAll(/(<xf [^>]*numFmtId=")(?!0")\d+"/g, '$157"')
    expect(bare).toContain('numFmtId="57"')
    expect(await cellIn(zipSync({ ...parts, 'xl/styles.xml': strToU8(bare) }), 'xlsx')).toBe('2026年10月')
  })
  it('is a month in a binary workbook', async () => {
    const bytes = bookOf(day('yyyy"年"m"月"'), 'biff8')
    const isRecord = (at: number, type: number) => bytes[at] === (type & 0xff) && bytes[at + 1] === type >> 8
    for (let at = 0; at < bytes.length - 8; at += 1) {
      const isLook = isRecord(at, XF) && bytes[at + 2] === 20 && bytes[at + 3] === 0
      if (isLook && bytes[at + 6] !== 0) bytes[at + 6] = 57
      // The writer may have spelled that number out for another format.
      if (isRecord(at, FORMAT) && bytes[at + 3] === 0 && bytes[at + 4] === 57) bytes[at + 4] = 59
    }
    expect(await cellIn(bytes, 'biff8')).toBe('2026年10月')
  })
})

it.each([
  ['[$-804]yyyy"年"m"月";@', true],
  ['yyyy\\-mm', true],
  ['"day"yyyy/m', true],
  ['yyyy/m/d', false],
  ['m"月"d"日"', false],
  ['yyyy/m h:mm', false],
  ['General', false],
  ['0.00%', false],
])('the format %s shows a month only: %s', (format, expected) => expect(showsMonthOnly(format)).toBe(expected))
