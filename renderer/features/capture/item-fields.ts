import type { Proposal } from '@shared/capture/proposal'
import { typedDeadline } from '@shared/capture/typed-fields'
import type { Deadline } from '@shared/domain/deadline'
import type { IsoDate } from '@shared/domain/day'

/** The fields of a proposal as words that can be typed over. */
export interface ItemFields {
  readonly kind: Proposal['kind']
  readonly title: string
  readonly metric: string
  readonly bound: NonNullable<Proposal['bound']>
  readonly amount: string
  readonly growth: string
  readonly deadline: string
  readonly leader: string
  readonly leadUnits: string
  readonly coUnits: string
}

export function fieldsOf({ kind, title, metric, bound, amount, growth, deadline, owners }: Proposal): ItemFields {
  return {
    kind,
    title,
    metric: metric ?? '',
    bound: bound ?? 'equal',
    amount: amount?.asWritten ?? '',
    growth: growth === null ? '' : `${growth.value}${growth.unit}`,
    deadline: deadline?.asWritten ?? '',
    leader: owners.leaders.join('、'),
    leadUnits: owners.leadUnits.join('、'),
    coUnits: owners.coUnits.join('、'),
  }
}

/** What the deadline of the fields means: as it was read while nobody typed over it. */
export function deadlineOf({ deadline: words }: ItemFields, proposal: Proposal, on: IsoDate): Deadline | null {
  return words === fieldsOf(proposal).deadline ? proposal.deadline : typedDeadline(words, on)
}

/** Names as they are listed: 县发改局、县财政局. */
export function listOf(names: string): readonly string[] {
  return names
    .split(/[、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
