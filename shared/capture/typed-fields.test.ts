import { describe, expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { scanDates } from './scan-dates'
import { typedDeadline } from './typed-fields'

const ON = '2023-12-20' as IsoDate

describe('a typed deadline', () => {
  it.each(['3月底前', '三年内', '20个工作日内', '本月底', '下月底', '春节前', '明年上半年', '年底前', '本季度末'])(
    'is read like %s in the document',
    (words) => {
      const [found] = scanDates(words, ON)
      expect(found?.deadline?.on).toBeTruthy()
      expect(typedDeadline(words, ON)).toEqual(found?.deadline)
    },
  )
  it.each([
    ['3月底前', '2024-03-31'],
    ['3月底', '2024-03-31'],
    ['3月底前完成主体工程', '2024-03-31'],
    ['三年内', '2026-12-20'],
    ['三年内建成', '2026-12-20'],
    ['下月底', '2024-01-31'],
    ['春节前', '2024-02-09'],
    ['上半年', '2024-06-30'],
    ['12月25日至30日', '2023-12-30'],
    ['24年6月底前', '2024-06-30'],
    ['2024.10.31', '2024-10-31'],
    ['２０２４年６月', '2024-06-30'],
    // What a person says has passed stands.
    ['2023年3月底', '2023-03-31'],
    ['今年3月底', '2023-03-31'],
  ])('%s', (words, on) => {
    expect(typedDeadline(words, ON)).toMatchObject({ on, asWritten: words })
  })
  it.each(['尽快', '看情况', '20日前'])('keeps %s as a wish', (words) => {
    expect(typedDeadline(words, ON)).toEqual({ on: null, precision: 'vague', asWritten: words })
  })
  it.each(['', ' ', '无', '—'])('is none where %j is typed', (words) => {
    expect(typedDeadline(words, ON)).toBeNull()
  })
})
