import { expect, it } from 'vitest'
import type { IsoDate } from '../domain/day'
import { captureDocument } from './capture-document'
import { refillPairs } from './refill-pairs'

it('keeps for each metric its sentence and the stretches to fill again', () => {
  const text = '一、上半年工作回顾\n全县地区生产总值完成５２．７亿元，增长7％，总量位居全市第四。出台办法。'
  const pairs = refillPairs(text, captureDocument(text, '2023-07-18' as IsoDate).proposals)
  expect(pairs.map(({ metric }) => metric)).toEqual(['地区生产总值'])
  expect(pairs[0]?.slots.map(({ role, asWritten }) => [role, asWritten])).toEqual([
    ['value', '５２．７亿元'],
    ['growth', '7％'],
    ['rank', '位居全市第四'],
  ])
  const { start, end } = pairs[0]?.sentence ?? { start: 0, end: 0 }
  expect(text.slice(start, end)).toBe('全县地区生产总值完成５２．７亿元，增长7％，总量位居全市第四。')
})
