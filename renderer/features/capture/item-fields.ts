import type { Growth, Proposal } from '@shared/capture/proposal'
import type { ItemEdit } from '@shared/capture/review-action'
import { typedAmount, typedBound, typedDeadline, typedGrowth } from '@shared/capture/typed-fields'
import type { Deadline } from '@shared/domain/deadline'
import type { IsoDate } from '@shared/domain/day'

/** The fields of a proposal as words that can be typed over. */
export interface ItemFields {
  readonly kind: Proposal['kind']
  readonly title: string
  readonly metric: string
  readonly bound: NonNullable<Proposal['bound']>
  /** A person took it from the list, be it the one that stood there: 等于 then means no floor. */
  readonly isBoundChosen: boolean
  readonly amount: string
  readonly growth: string
  readonly deadline: string
  readonly leader: string
  readonly leadUnits: string
  readonly coUnits: string
}

/** 8%, 5%-6%: as it can be typed. */
function growthField({ value, high, unit }: Growth): string {
  return high === null ? `${value}${unit}` : `${value}${unit}-${high}${unit}`
}

export function fieldsOf({ kind, title, metric, bound, amount, growth, deadline, owners }: Proposal): ItemFields {
  return {
    kind,
    title,
    metric: metric ?? '',
    bound: bound ?? growth?.bound ?? 'equal',
    isBoundChosen: false,
    amount: amount?.asWritten ?? '',
    growth: growth === null ? '' : growthField(growth),
    deadline: deadline?.asWritten ?? '',
    leader: owners.leaders.join('、'),
    leadUnits: owners.leadUnits.join('、'),
    coUnits: owners.coUnits.join('、'),
  }
}

/** The name of a field: the figure of a result is what was reached, not a goal. */
export function labelOf(name: Exclude<keyof ItemFields, 'isBoundChosen'>, { kind }: ItemFields) {
  return name === 'amount' && kind === 'result' ? 'actual' : name
}

/** What the deadline of the fields means: as it was read while nobody typed over it. */
export function deadlineOf({ deadline: words }: ItemFields, proposal: Proposal, on: IsoDate): Deadline | null {
  return words === fieldsOf(proposal).deadline ? proposal.deadline : typedDeadline(words, on)
}

/** The bound as it will be taken: chosen, or else as the figure that was typed says, or else as it was. */
export function boundOf(before: ItemFields, { bound, isBoundChosen, amount, growth }: ItemFields): ItemFields['bound'] {
  if (isBoundChosen) return bound
  const typed = amount.trim() === '' ? growth !== before.growth && growth : amount !== before.amount && amount
  return (typed ? typedBound(typed) : null) ?? bound
}

/** The figures that were typed over and can not be read; what nobody touched is taken as the document has it. */
export function unreadableOf(
  before: ItemFields,
  after: ItemFields,
  { growth, clause }: Proposal,
): readonly ('amount' | 'growth')[] {
  const isAmount = after.amount === before.amount || typedAmount(after.amount, clause).ok
  const isGrowth = after.growth === before.growth || typedGrowth(after.growth, growth, clause).ok
  return [...(isAmount ? [] : ['amount' as const]), ...(isGrowth ? [] : ['growth' as const])]
}

/** The fields with what stood there before in place of what can not be read. */
export function readableOf(before: ItemFields, after: ItemFields, proposal: Proposal): ItemFields {
  const wrong = unreadableOf(before, after, proposal)
  return { ...after, ...Object.fromEntries(wrong.map((name) => [name, before[name]])) }
}

/** Names as they are listed: 县发改局、县财政局. */
function listOf(names: string): readonly string[] {
  return names
    .split(/[、，,；;]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** Only what was typed over: the rest stays as it was read. */
export function editOf(before: ItemFields, after: ItemFields): ItemEdit {
  const { leadUnits, coUnits, bound, isBoundChosen, ...plain } = after
  const changed = Object.entries(plain).filter(([name, value]) => before[name as keyof ItemFields] !== value)
  return {
    ...Object.fromEntries(changed),
    ...(isBoundChosen && { bound }),
    ...(leadUnits !== before.leadUnits && { leadUnits: listOf(leadUnits) }),
    ...(coUnits !== before.coUnits && { coUnits: listOf(coUnits) }),
  }
}
