import { fail, ok, type Result } from '../result'
import type { IsoDate } from './day'
import { compare, decimal, type Decimal } from './decimal'
import { isSetAside } from './light'
import { compactText } from './plain-text'
import { readDeadline } from './read-deadline'
import { isCompleted, type Milestone, type Target } from './target'

/** A milestone as it stands in a form. */
export interface TypedMilestone {
  readonly title: string
  readonly due: string
  readonly weight: string
  readonly acceptedOn: IsoDate | null
}

export type MilestoneRefusal =
  | 'milestone-title-missing'
  | 'text-too-long'
  | 'not-a-date'
  | 'not-a-weight'
  | 'accepted-in-future'

const LONGEST_TITLE = 500

/** Reads a milestone as typed: 9月底前 is a day of the ledger's year, no weight counts once, acceptance can not lie ahead. */
export function readMilestone(
  typed: TypedMilestone,
  context: { readonly ledgerYear: number; readonly today: IsoDate },
): Result<Omit<Milestone, 'id'>, MilestoneRefusal> {
  const title = typed.title.trim()
  if (title === '') return fail('milestone-title-missing')
  if (title.length > LONGEST_TITLE) return fail('text-too-long', { most: LONGEST_TITLE })
  const due = readDeadline(typed.due, context)
  if (!due.ok || (due.value.on === null && due.value.precision !== 'none')) {
    return fail('not-a-date', { text: typed.due.trim().slice(0, 60) })
  }
  const weight = typed.weight.trim() === '' ? ('1' as Decimal) : decimal(compactText(typed.weight))
  if (weight === null || compare(weight, '0' as Decimal) <= 0)
    return fail('not-a-weight', { text: typed.weight.trim() })
  const { acceptedOn } = typed
  if (acceptedOn !== null && acceptedOn > context.today) return fail('accepted-in-future')
  return ok({ title, dueOn: due.value.on, weight, acceptedOn })
}

/** Past its day and not accepted; nothing is overdue where the target is done, paused or cancelled. */
export function isMilestoneOverdue(milestone: Milestone, target: Pick<Target, 'state'>, today: IsoDate): boolean {
  if (isCompleted(target) || isSetAside(target)) return false
  return milestone.acceptedOn === null && milestone.dueOn !== null && milestone.dueOn < today
}

/** The milestones with the one at a place moved up or down by one; the same where there is no such place. */
export function movedMilestone(milestones: readonly Milestone[], index: number, by: 1 | -1): readonly Milestone[] {
  const [moved, other] = [milestones[index], milestones[index + by]]
  return moved && other ? milestones.with(index, other).with(index + by, moved) : milestones
}

/** Whether those that are in both stand in another order; adding and removing moves nothing. */
export function isReordered(
  before: readonly Pick<Milestone, 'id'>[],
  after: readonly Pick<Milestone, 'id'>[],
): boolean {
  const kept = after.filter(({ id }) => before.some((other) => other.id === id))
  const was = before.filter(({ id }) => after.some((other) => other.id === id))
  return kept.some(({ id }, index) => was[index]?.id !== id)
}
