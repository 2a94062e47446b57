import { captureDocument } from '@shared/capture/capture-document'
import type { Proposal } from '@shared/capture/proposal'
import type { IsoDate } from '@shared/domain/day'
import { expect, it } from 'vitest'
import { captureEn, captureZh } from '../../ui/messages/capture'
import { boundOf, deadlineOf, editOf, fieldsOf, labelOf, unreadableOf } from './item-fields'

const ON = '2023-12-20' as IsoDate

function proposalOf(sentence: string): Proposal {
  const [found] = captureDocument(`一、下步工作\n${sentence}`, ON).proposals
  if (!found) throw new Error(`Nothing is found in ${sentence}`)
  return found
}

it('means by a deadline that nobody typed over what the document meant', () => {
  const proposal = proposalOf('3月底前建成县医院新院区。')
  const fields = fieldsOf(proposal)
  expect(deadlineOf(fields, proposal, ON)?.on).toBe('2024-03-31')
  const inherited = {
    ...proposal,
    deadline: { on: '2025-06-30' as IsoDate, precision: 'half-year', asWritten: '上半年' } as const,
  }
  expect(deadlineOf(fieldsOf(inherited), inherited, ON)).toBe(inherited.deadline)
  expect(deadlineOf({ ...fields, deadline: '4月底前' }, proposal, ON)?.on).toBe('2024-04-30')
})

it.each([
  '接待游客300万到350万人次。',
  '招商引资到位资金超亿元。',
  '三次产业结构调整为12:40:48。',
  '力争工业投资增长8%以上。',
  '力争工业投资增长5%—6%。',
])('lets the other fields of %s be typed over', (sentence) => {
  const proposal = proposalOf(sentence)
  const before = fieldsOf(proposal)
  expect(`${before.amount}${before.growth}`).not.toBe('')
  const after = { ...before, leadUnits: '县统计局、县发改局' }
  expect(unreadableOf(before, after, proposal)).toEqual([])
  expect(editOf(before, after)).toEqual({ leadUnits: ['县统计局', '县发改局'] })
})

it('refuses a figure that was typed and can not be read', () => {
  const proposal = proposalOf('地区生产总值达到110亿元，增长7%以上。')
  const before = fieldsOf(proposal)
  const typed = (over: Partial<typeof before>) => unreadableOf(before, { ...before, ...over }, proposal)
  expect(typed({ amount: '很多' })).toEqual(['amount'])
  expect(typed({ amount: '很多', growth: '不少' })).toEqual(['amount', 'growth'])
  expect(typed({ amount: '120亿元', growth: '' })).toEqual([])
})

it('takes a bound that was chosen, be it the one that stood there, and shows what the typed figure says', () => {
  const proposal = proposalOf('完成固定资产投资57.05亿元。')
  const before = fieldsOf(proposal)
  expect(before.bound).toBe('equal')
  expect(editOf(before, { ...before, isBoundChosen: true })).toEqual({ bound: 'equal' })
  const typed = { ...before, amount: '不超过60亿元' }
  expect(boundOf(before, typed)).toBe('at-most')
  expect(editOf(before, typed)).toEqual({ amount: '不超过60亿元' })
  expect(boundOf(before, { ...typed, bound: 'equal', isBoundChosen: true })).toBe('equal')
})

it('calls the figure of a result what was reached, as soon as it is one', () => {
  const fields = fieldsOf(proposalOf('完成固定资产投资57.05亿元。'))
  const result = { ...fields, kind: 'result' } as const
  expect([captureZh, captureEn].map((words) => words.fields[labelOf('amount', fields)])).toEqual(['目标值', 'Goal'])
  expect([captureZh, captureEn].map((words) => words.fields[labelOf('amount', result)])).toEqual([
    '完成值',
    'Actual value',
  ])
  expect(labelOf('deadline', result)).toBe('deadline')
})
