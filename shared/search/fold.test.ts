import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { foldText } from './fold'
import { wordsOf } from './words'

it('makes full-width and capital signs one with the plain ones', () => {
  expect(foldText('ＧＤＰ增速５．６％（全市）　第３')).toBe('gdp增速5.6%(全市) 第3')
})

it('takes the brackets of a document number for plain ones', () => {
  expect(foldText('督〔2026〕3号')).toBe('督[2026]3号')
})

it('keeps every place, also where a capital would grow', () => {
  expect(foldText('İ12').length).toBe(3)
})

it('changes nothing a second time, and never the length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldText(text)
      expect(folded.length).toBe(text.length)
      expect(foldText(folded)).toBe(folded)
    }),
  )
})

it('takes a query apart at its spaces, each word once', () => {
  expect(wordsOf('  污水　住建局  污水 GDP ')).toEqual(['污水', '住建局', 'gdp'])
  expect(wordsOf('   ')).toEqual([])
})
