import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, partsOf, type IsoDate } from './day'
import { readDeadline } from './read-deadline'

const read = (text: string | number, uses1904 = false) => {
  const result = readDeadline(text, { ledgerYear: 2023, uses1904 })
  return result.ok ? [result.value.on, result.value.precision] : result.code
}

describe('reading deadlines', () => {
  it.each([
    ['2023年10月31日', '2023-10-31', 'day'],
    ['2023.10.31', '2023-10-31', 'day'],
    ['2023-10-31', '2023-10-31', 'day'],
    ['2023/10/9', '2023-10-09', 'day'],
    ['20231031', '2023-10-31', 'day'],
    ['10月31日前', '2023-10-31', 'day'],
    ['10.31', '2023-10-31', 'day'],
    ['２０２３年１０月３１日', '2023-10-31', 'day'],
    ['2023-10-31T00:00:00', '2023-10-31', 'day'],
    ['2023年10月底', '2023-10-31', 'month'],
    ['2023年10月底前', '2023-10-31', 'month'],
    ['2023年 10 月', '2023-10-31', 'month'],
    ['10月底前', '2023-10-31', 'month'],
    ['10月底前完成', '2023-10-31', 'month'],
    ['2023.10', '2023-10-31', 'month'],
    ['十月底', '2023-10-31', 'month'],
    ['二〇二三年十二月', '2023-12-31', 'month'],
    ['明年3月底前', '2024-03-31', 'month'],
    ['2024年2月', '2024-02-29', 'month'],
    ['10月上旬', '2023-10-10', 'ten-days'],
    ['10月中旬', '2023-10-20', 'ten-days'],
    ['10月下旬', '2023-10-31', 'ten-days'],
    ['年底', '2023-12-31', 'year'],
    ['年底前', '2023-12-31', 'year'],
    ['2023年底', '2023-12-31', 'year'],
    ['2025年', '2025-12-31', 'year'],
    ['上半年', '2023-06-30', 'half-year'],
    ['一季度', '2023-03-31', 'quarter'],
    ['第三季度末', '2023-09-30', 'quarter'],
    ['三季度前', '2023-09-30', 'quarter'],
    ['国庆前', '2023-09-30', 'day'],
    ['六一前', '2023-05-31', 'day'],
    ['教师节前', '2023-09-09', 'day'],
    ['中秋节前', '2023-09-28', 'day'],
    ['端午前', '2023-06-21', 'day'],
    ['2024年春节前', '2024-02-09', 'day'],
    ['明年春节前', '2024-02-09', 'day'],
    ['2024年前', '2023-12-31', 'year'],
    ['2024年底前', '2024-12-31', 'year'],
    ['2023-10-3 19:00', '2023-10-03', 'day'],
    ['2023年10月31日18时前', '2023-10-31', 'day'],
    ['2023年10月31日（含）', '2023-10-31', 'day'],
    ['12月底前完成主体工程', '2023-12-31', 'month'],
    ['2024', '2024-12-31', 'year'],
    ['202310', '2023-10-31', 'month'],
    ['前三季度', '2023-09-30', 'quarter'],
  ])('%s is %s', (text, on, precision) => expect(read(text)).toEqual([on, precision]))

  it.each([
    ['1-12月', '2023-12-31', 'month'],
    ['2023年3月至10月', '2023-10-31', 'month'],
    ['2023.1—2024.6', '2024-06-30', 'month'],
    ['11月至明年3月', '2024-03-31', 'month'],
    ['12月25日-30日', '2023-12-30', 'day'],
    ['即日起至年底', '2023-12-31', 'year'],
  ])('the span %s ends on %s', (text, on, precision) => expect(read(text)).toEqual([on, precision]))

  it.each(['尽快', '长期坚持', '持续推进', '春节前', '每月底前', '待定', '3个月内', '明年初', '上旬'])(
    '%s is vague',
    (text) => expect(read(text)).toEqual([null, 'vague']),
  )
  it.each(['', '—', '无', '/'])('"%s" is no deadline', (text) => expect(read(text)).toEqual([null, 'none']))
  it.each(['2024年13月', '2023年2月30日', '2023-02-29', '张三', '13月底', '13月-12月', '10月-3月', '10.32'])(
    '%s is refused',
    (text) => expect(read(text)).toBe('not-a-date'),
  )

  it('takes serial dates of both epochs', () => {
    expect(read(45_230)).toEqual(['2023-10-31', 'day'])
    expect(read('45230')).toEqual(['2023-10-31', 'day'])
    expect(read(43_768, true)).toEqual(['2023-10-31', 'day'])
  })
  it('guesses neither January nor October of the number 2023.1', () => {
    expect(read(2023.1)).toEqual([null, 'vague'])
    expect([6.3, 10.1, 12.2].map((number) => read(number))).toEqual(Array.from({ length: 3 }, () => [null, 'vague']))
    expect([read(6.4), read('6.3')]).toEqual([
      ['2023-06-04', 'day'],
      ['2023-06-03', 'day'],
    ])
    expect(read(2023.11)).toEqual(['2023-11-30', 'month'])
  })
  it('reads every day back, however it is written', () => {
    const ways = [
      (y: number, m: number, d: number) => `${y}年${m}月${d}日`,
      (y: number, m: number, d: number) => `${y}.${m}.${d}`,
      (y: number, m: number, d: number) => `${y}/${m}/${d} 08:30`,
      (y: number, m: number, d: number) => `${y}${String(m).padStart(2, '0')}${String(d).padStart(2, '0')}`,
    ]
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.constantFrom(...ways), (days, way) => {
        const day = addDays('1995-01-01' as IsoDate, days)
        const { year, month, day: dayOfMonth } = partsOf(day)
        expect(read(way(year, month, dayOfMonth))).toEqual([day, 'day'])
      }),
    )
  })
  it('keeps the text as written', () => {
    expect(readDeadline(' 10月底前 ', { ledgerYear: 2023 })).toMatchObject({ value: { asWritten: '10月底前' } })
  })
})
