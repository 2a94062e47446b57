import { expect, it } from 'vitest'
import { withSeparators } from './figure'
import { totalsOf } from './totals'

const figures = (...texts: string[]) => texts.map((text) => ({ text, isFigure: true }))

it('adds exactly', () => {
  expect(totalsOf(figures('0.1', '0.2', '1,234.5'))).toEqual({
    cells: 3,
    count: 3,
    figures: 3,
    sum: '1234.8',
    average: '411.6',
  })
})

it('never adds shares, words or codes, and has no sum without figures', () => {
  const cells = [...figures('64.21%', '约 30', ''), { text: '2023', isFigure: false }]
  expect(totalsOf(cells)).toEqual({ cells: 4, count: 3, figures: 0, sum: null, average: null })
})

it('rounds an endless average two places past the finest figure', () => {
  expect(totalsOf(figures('1', '1', '0')).average).toBe('0.67')
})

it('writes thousands separators and keeps the decimals as entered', () => {
  expect(withSeparators('1234567.50')).toBe('1,234,567.50')
  expect(withSeparators('-1000')).toBe('-1,000')
  expect(withSeparators('约 1000')).toBe('约 1000')
})
