import { expect, it } from 'vitest'
import { foldText, originalSpan } from './fold-text'

it('reads full-width figures, blanks of a scan and traditional characters', () => {
  expect(foldText('總投資５２．７ 億 元，增長８％').text).toBe('总投资52.7亿元，增长8%')
})

it('keeps two figures and two words of Latin letters apart', () => {
  expect(foldText('第 3 5 GB of data').text).toBe('第3 5 GB of data')
})

it('takes commas and brackets for those of Chinese text, except within a figure', () => {
  expect(foldText('投资1,200万元,增长8%(同比)').text).toBe('投资1,200万元，增长8%（同比）')
})

it('leads back to the exact stretch of the document', () => {
  const written = '完成 ５２．７ 亿 元 。'
  const folded = foldText(written)
  const start = folded.text.indexOf('52.7')
  const { start: from, end } = originalSpan(folded, start, start + '52.7亿元'.length)
  expect(written.slice(from, end)).toBe('５２．７ 亿 元')
})
