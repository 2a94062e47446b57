import type { Amount, Growth, Proposal, ProposedRank } from '@shared/capture/proposal'
import type { Deadline } from '@shared/domain/deadline'
import type { Messages } from '../../ui/messages/messages'

type Words = Messages['capture']

const SIGNS = { 'at-least': '≥ ', 'at-most': '≤ ', equal: '', between: '' } as const
/** The figure says itself how it is bounded. */
const SAYS_BOUND = /以上|以内|之内|以下|超|逾|不低于|不少于|不超过|[≥≤]/

/** The figure as the document has it, with a sign where its words do not say how it is bounded. */
export function amountText(amount: Amount | null, bound: Proposal['bound']): string {
  if (amount === null) return ''
  return bound === null || SAYS_BOUND.test(amount.asWritten) ? amount.asWritten : SIGNS[bound] + amount.asWritten
}

/** Growth as a figure: ≥ +8%, -2.1个百分点. */
export function growthText(growth: Growth | null, words: Words): string {
  if (growth === null) return ''
  const sign = growth.value.startsWith('-') ? '' : '+'
  const high = growth.high === null ? '' : `～${growth.high}`
  return `${words.bases[growth.basis]} ${SIGNS[growth.bound]}${sign}${growth.value}${high}${growth.unit}`
}

export function rankText({ scope, position, of, basis }: ProposedRank, words: Words): string {
  return words.rank(scope, position, of, basis === null ? null : words.rankBases[basis])
}

/** As written, and as the day that it means: 10月底前（2023年10月31日）. */
export function deadlineText(deadline: Deadline | null, dayText: Messages['common']['day']): string {
  if (deadline === null) return ''
  return deadline.on === null ? deadline.asWritten : `${deadline.asWritten}（${dayText(deadline.on)}）`
}

/** Value, growth, completion and positions in one line. */
export function figuresText({ amount, bound, growth, completion, ranks }: Proposal, words: Words): string {
  return [
    amountText(amount, bound),
    growthText(growth, words),
    completion === null ? '' : words.completion(completion.asWritten),
    ...ranks.map((rank) => rankText(rank, words)),
  ]
    .filter((part) => part !== '')
    .join(words.comma)
}
