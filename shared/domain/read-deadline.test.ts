import { describe, expect, it } from 'vitest'
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
  ])('%s is %s', (text, on, precision) => expect(read(text)).toEqual([on, precision]))

  it.each(['尽快', '长期坚持', '持续推进', '春节前'])('%s is vague', (text) =>
    expect(read(text)).toEqual([null, 'vague']),
  )
  it.each(['', '—', '无', '/'])('"%s" is no deadline', (text) => expect(read(text)).toEqual([null, 'none']))
  it.each(['2024年13月', '2023年2月30日', '2023-02-29', '张三', '13月底'])('%s is refused', (text) =>
    expect(read(text)).toBe('not-a-date'),
  )

  it('takes serial dates of both epochs', () => {
    expect(read(45_230)).toEqual(['2023-10-31', 'day'])
    expect(read('45230')).toEqual(['2023-10-31', 'day'])
    expect(read(43_768, true)).toEqual(['2023-10-31', 'day'])
  })
  it('keeps the text as written', () => {
    expect(readDeadline(' 10月底前 ', { ledgerYear: 2023 })).toMatchObject({ value: { asWritten: '10月底前' } })
  })
})
