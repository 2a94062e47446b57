import { expect, it } from 'vitest'
import { looksLikeFormula } from './formula-text'

it('tells what a spreadsheet would reckon with from signs that clerks write', () => {
  const formulas = ['=1+1', ' =SUM(A1:A3)', '+SUM(A1)', '-A1', '@now()', '-(2+3)', '=cmd|calc']
  const texts = ['', '-', '—', '-5', '+3.2', '－', '- 完成主体', '@张三'.replace('@', ''), '1=1', '=', 'a@b']
  expect(formulas.filter((text) => !looksLikeFormula(text))).toEqual([])
  expect(texts.filter(looksLikeFormula)).toEqual([])
})
