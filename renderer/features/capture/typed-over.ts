import type { Proposal } from '@shared/capture/proposal'
import type { ItemEdit, ReviewAction } from '@shared/capture/review-action'
import type { ReviewItem } from '@shared/capture/review-items'
import type { TakenField } from '@shared/capture/update-of-target'
import { originsOf } from './origins'

const FIELDS = {
  metric: 'goal',
  bound: 'goal',
  amount: 'goal',
  growth: 'goal',
  deadline: 'deadline',
  leader: 'leadLeader',
  leadUnits: 'leadUnits',
  coUnits: 'coUnits',
} as const satisfies Partial<Record<keyof ItemEdit, TakenField>>

type Typed = keyof typeof FIELDS
const TYPED = Object.keys(FIELDS) as readonly Typed[]

/** The fields of an item that a person typed over: in these the existing target follows, whatever else it keeps. */
export function typedOver(actions: readonly ReviewAction[]): (item: ReviewItem) => ReadonlySet<TakenField> {
  const edits = new Map<string, ItemEdit[]>()
  for (const action of actions)
    if (action.kind === 'edit') edits.set(action.key, [...(edits.get(action.key) ?? []), action.edit])
  const origins = originsOf(actions)
  return ({ key, proposal }) => {
    const fields = origins(key).flatMap((origin) =>
      (edits.get(origin) ?? []).flatMap((edit) =>
        // What was typed into another item counts as far as it came into this one.
        TYPED.filter((name) => edit[name] !== undefined && (origin === key || stands(edit, name, proposal))),
      ),
    )
    return new Set(fields.map((name) => FIELDS[name]))
  }
}

function stands(edit: ItemEdit, name: Typed, { metric, bound, amount, growth, deadline, owners }: Proposal): boolean {
  const typed = edit[name]
  if (name === 'leadUnits' || name === 'coUnits') return owners[name].join('、') === edit[name]?.join('、')
  if (typeof typed !== 'string' || typed.trim() === '') return false
  const now = {
    metric,
    bound,
    amount: amount?.asWritten,
    growth: growth && `${growth.value}${growth.unit}`,
    deadline: deadline?.asWritten,
    leader: owners.leaders[0],
  }
  return now[name] === typed.trim()
}
