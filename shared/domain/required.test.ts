import { expect, it } from 'vitest'
import type { Column } from './ledger-kind'
import { missingColumns } from './required'
import { targetWith } from './testing/rows'

const look = { width: 90, isFrozen: false, isHidden: false }
const contact: Column = { source: 'common', key: 'contact', title: '责任人', isRequired: true, ...look }
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
