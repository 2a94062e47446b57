import { captureDocument } from '@shared/capture/capture-document'
import type { Proposal } from '@shared/capture/proposal'
import type { IsoDate } from '@shared/domain/day'
import { expect, it } from 'vitest'
import { deadlineOf, fieldsOf } from './item-fields'

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
