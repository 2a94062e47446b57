import { expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { scanDates } from './scan-dates'

const ON = '2023-07-18' as IsoDate
const limitOf = (text: string, year?: number) => scanDates(text, ON, year)[0]?.deadline ?? null

it.each([
  ['10月底前完成', '2023-10-31', 'month'],
  ['力争年底前建成', '2023-12-31', 'year'],
  ['明年3月底前开工', '2024-03-31', 'month'],
  ['3月底前开工', '2024-03-31', 'month'],
  ['国庆节前投产', '2023-09-30', 'day'],
  ['“五一”前开业', '2024-04-30', 'day'],
  ['三季度末达到', '2023-09-30', 'quarter'],
  ['8月中旬完成', '2023-08-20', 'ten-days'],
  ['9月20日前开工', '2023-09-20', 'day'],
  ['2025年前建成', '2024-12-31', 'year'],
  ['到2025年，', '2025-12-31', 'year'],
  ['2023~2025年，', '2025-12-31', 'year'],
  ['8—12月，', '2023-12-31', 'month'],
  ['后5个月', '2023-12-31', 'year'],
  ['年度计划投资', '2023-12-31', 'year'],
  ['三年内建成', '2026-07-18', 'day'],
  ['30天内整改', '2023-08-17', 'day'],
  ['10个工作日内答复', null, null],
  ['春节前开业', '2024-02-09', 'day'],
  ['中秋前投用', '2023-09-28', 'day'],
  ['教师节前投用', '2023-09-09', 'day'],
  ['重阳节前建成', null, 'vague'],
  ['元旦前通车', '2023-12-31', 'day'],
  ['本月25日前报送', '2023-07-25', 'day'],
  ['本月底前拨付', '2023-07-31', 'month'],
  ['下月底完工', '2023-08-31', 'month'],
  ['本周内落实', '2023-07-23', 'day'],
  ['下周三前上报', '2023-07-26', 'day'],
  ['本季度末达到', '2023-09-30', 'quarter'],
  ['明年汛期前完成加固', null, 'vague'],
  ['秋季开学前投用', null, 'vague'],
  ['国庆期间举办', null, 'vague'],
  ['每10天调度一次', null, 'vague'],
])('%s', (text, on, precision) => {
  expect(limitOf(text)?.on ?? null).toBe(on)
  expect(limitOf(text)?.precision ?? null).toBe(precision)
})

it('finds no limit in what has passed or is compared with', () => {
  for (const text of ['去年完成', '比2020年增长', '今年以来', '上半年完成', '2021年完成', '自9月起'])
    expect(limitOf(text)?.on ?? null).toBeNull()
})

it('keeps what recurs or is open as words', () => {
  expect(limitOf('每季度通报')).toEqual({ on: null, precision: 'vague', asWritten: '每季度' })
  expect(limitOf('尽快拿出办法')?.on).toBeNull()
})

it('reads dates without a year in the year that the plan is for', () => {
  expect(limitOf('一季度开工', 2024)?.on).toBe('2024-03-31')
})

it('finds no day that the calendar does not have', () => {
  expect(limitOf('2月30日前完成')).toBeNull()
})
