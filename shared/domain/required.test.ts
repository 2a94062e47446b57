import { expect, it } from 'vitest'
import { summarise } from './actual'
import type { Column, CommonColumn } from './ledger-kind'
import { missingColumns } from './required'
import { atLeast, D, metricWith, noteWith, observed, targetWith } from './testing/rows'

const look = { width: 90, isFrozen: false, isHidden: false }
const contact: Column = { source: 'common', key: 'contact', title: '责任人', isRequired: true, ...look }
const required = (key: CommonColumn): Column => ({ ...contact, source: 'common', key })
const risk: Column = {
  source: 'extra',
  key: 'risk',
  type: 'text',
  choices: [],
  title: '风险等级',
  isRequired: true,
  ...look,
}

it('names the required columns that say nothing, common ones and the office’s own', () => {
  const target = targetWith({ contact: ' ', extra: { risk: '' } })
  expect(missingColumns([contact, risk], target, null)).toEqual([contact, risk])
  expect(missingColumns([contact, risk], { ...target, contact: '孙科长', extra: { risk: '高' } }, null)).toEqual([])
})
it('asks for nothing that is not required', () => {
  expect(missingColumns([{ ...contact, isRequired: false }], targetWith(), null)).toEqual([])
})
it('reads figures where they stand, and never asks for what is reckoned', () => {
  const figures = (['goal', 'unit', 'actual', 'growth', 'rank'] as const).map(required)
  const reckoned = (['ordinal', 'completion', 'expected', 'gap', 'previousRank', 'light'] as const).map(required)
  const target = targetWith({ metrics: [metricWith({ goal: atLeast('57.05') })] })
  const rank = { position: 3, of: null, scope: '全市', basis: 'overall' } as const
  const note = noteWith('n', '2023-06-30', [observed('36.63', { growth: D('6.2'), ranks: [rank] })])
  const missing = (notes = [note]) => missingColumns([...figures, ...reckoned], target, summarise(target, notes))
  expect(missing()).toEqual([])
  expect(missing([])).toEqual(['actual', 'growth', 'rank'].map((key) => required(key as CommonColumn)))
  expect(missingColumns([...figures, ...reckoned], targetWith(), null)).toEqual(figures)
})
