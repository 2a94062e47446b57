import { daysBetween, partsOf, type IsoDate } from '@shared/domain/day'
import { asNumber } from '@shared/domain/decimal'
import { isSetAside } from '@shared/domain/light'
import { isMilestoneOverdue } from '@shared/domain/milestone-edit'
import type { Standing } from '@shared/domain/standing'
import { isCompleted, type Milestone, type Target } from '@shared/domain/target'
import type { TimeSpan } from './time-span'

/** A target as a bar over the days from its start to its deadline. */
export interface Bar {
  readonly from: IsoDate
  readonly to: IsoDate
  /** No start was written: it is drawn from 1 January with an open end. */
  readonly isOpen: boolean
  /** How much of it is filled, 0 to 1; null where completion can not be computed. For drawing only: nothing else is capped. */
  readonly fill: number | null
  /** Where it should stand by now, 0 to 1; null where nothing is expected, or no longer. */
  readonly expected: number | null
  /** From the deadline on: work that is overdue until today, or was finished late. */
  readonly tail: { readonly to: IsoDate; readonly kind: 'overdue' | 'late'; readonly days: number } | null
}

/** The bar of a target in a ledger of the year; null without a resolved deadline. */
export function barOf(target: Target, standing: Standing, year: number, today: IsoDate): Bar | null {
  const to = target.deadline.on
  if (to === null) return null
  const { from, isOpen } = startOf(target, to, year)
  const isOver = isCompleted(target) || isSetAside(target)
  const expected = isOver || standing.expected === null ? null : capped(asNumber(standing.expected))
  return { from, to, isOpen, fill: fillOf(target, standing), expected, tail: tailOf(target, standing, to, today) }
}

/** 1 January of the ledger's year stands in for a missing start; of the deadline's own year when that is an earlier one. */
function startOf(target: Target, to: IsoDate, year: number): { readonly from: IsoDate; readonly isOpen: boolean } {
  if (target.startOn !== null) return { from: target.startOn < to ? target.startOn : to, isOpen: false }
  return { from: `${String(Math.min(year, partsOf(to).year)).padStart(4, '0')}-01-01` as IsoDate, isOpen: true }
}

function fillOf(target: Target, { completion }: Standing): number | null {
  if (completion.kind === 'ratio') return capped(asNumber(completion.value))
  return isCompleted(target) ? 1 : null
}

function capped(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function tailOf(target: Target, standing: Standing, to: IsoDate, today: IsoDate): Bar['tail'] {
  if (standing.isOverdue) return { to: today, kind: 'overdue', days: daysBetween(to, today) }
  const { completedOn } = target
  if (!isCompleted(target) || completedOn === null || completedOn <= to) return null
  return { to: completedOn, kind: 'late', days: daysBetween(to, completedOn) }
}

/** Whether the deadline may be moved in the chart: that of finished or ended work is history. */
export function canMoveDeadline(target: Target): boolean {
  return target.deadline.on !== null && !isCompleted(target) && target.state !== 'cancelled'
}

/** The nearest day to the wished one that a deadline can be moved to: within the chart, and not before the work begins. */
export function movableDay(wished: IsoDate, { from }: Pick<Bar, 'from'>, span: TimeSpan): IsoDate {
  const first = from > span.from ? from : span.from
  return wished < first ? first : wished > span.to ? span.to : wished
}

/** A milestone in the chart: accepted, still to come, or past its day. */
export interface Diamond {
  readonly milestone: Milestone
  readonly on: IsoDate
  readonly state: 'accepted' | 'waiting' | 'overdue'
}

/** The milestones that have a day. Of finished, paused or ended work none is overdue. */
export function diamondsOf(target: Target, today: IsoDate): readonly Diamond[] {
  return target.milestones.flatMap((milestone) => {
    const { dueOn: on, acceptedOn } = milestone
    if (on === null) return []
    const pending = isMilestoneOverdue(milestone, target, today) ? 'overdue' : 'waiting'
    return [{ milestone, on, state: acceptedOn === null ? pending : 'accepted' } as const]
  })
}
