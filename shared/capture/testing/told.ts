import { listed } from '../owners'
import type { Growth, Proposal } from '../proposal'

const BOUNDS = { 'at-least': '≥', 'at-most': '≤', equal: '', between: '' } as const

const changed = (sign: string, growth: Growth | null) =>
  growth ? `${sign}${growth.value}${growth.high ? `~${growth.high}` : ''}${growth.unit}` : ''

/** A proposal in one line, for tests: kind, name, value, changes, ranks, deadline, owners. */
export function told(proposal: Proposal): string {
  const { amount, bound, metric, title, deadline } = proposal
  const value = amount
    ? `${BOUNDS[bound ?? 'equal']}${amount.ratio ?? amount.value}${amount.high ? `~${amount.high}` : ''}${amount.unit}`
    : ''
  return [
    proposal.kind === 'commitment' ? '目标' : '结果',
    metric ?? `（${title}）`,
    value,
    changed('增', proposal.growth),
    changed('变', proposal.delta),
    proposal.completion ? `完成${proposal.completion.value}%` : '',
    proposal.baseline ? `自${proposal.baseline.ratio ?? proposal.baseline.value}` : '',
    ...proposal.ranks.map(({ position, scope }) => `${scope}第${position}`),
    deadline ? (deadline.on ?? deadline.asWritten) : '',
    listed(proposal.owners).join('、'),
  ]
    .filter((part) => part !== '')
    .join(' ')
}
