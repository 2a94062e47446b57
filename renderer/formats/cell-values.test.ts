import { utils, write, type CellObject } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import type { RawCell } from '@shared/exchange/raw-table'
import { readWorkbook } from './read-workbook'

/** The cell as it is read from a workbook that holds nothing else. */
async function readBack(cell: CellObject, bookType: 'xlsx' | 'biff8' | 'xlml' | 'ods'): Promise<RawCell> {
  const sheet = { ...utils.aoa_to_sheet([['事项']]), A2: cell, '!ref': 'A1:A2' }
  const bytes = write({ SheetNames: ['台账'], Sheets: { 台账: sheet } }, { bookType, type: 'array' }) as ArrayBuffer
  const read = await readWorkbook(
    `a.${bookType === 'xlsx' || bookType === 'ods' ? bookType : 'xls'}`,
    new Uint8Array(bytes),
  )
  if (!read.ok) throw new Error(read.code)
  return read.value.sheets[0]?.rows[1]?.[0] ?? null
}

describe.each(['xlsx', 'biff8', 'xlml', 'ods'] as const)('a cell of %s', (bookType) => {
  it('holds the result of a formula without the dust of binary fractions', async () => {
    expect(await readBack({ t: 'n', v: 36.63 + 1.1 }, bookType)).toBe(37.73)
    expect(await readBack({ t: 'n', v: 123_456_789_012_345 }, bookType)).toBe(123_456_789_012_345)
  })
})
