import type { IsoDate } from './day'
import { compare, plus, sum, times, type Decimal } from './decimal'
import { isCompleted, isOverdue, type Target } from './target'

/** What earns or costs a unit points; late and missing reports count against the unit that owed them. */
export const SCORE_EVENTS = [
  'completed-as-lead',
  'completed-as-co-unit',
  'completed-early',
  'late-as-lead',
  'late-as-co-unit',
  'report-missing',
  'report-late',
  'returned',
] as const
export type ScoreEventKind = (typeof SCORE_EVENTS)[number]

/** One entry of a unit's score, citing the target it is about and the day it happened. */
export interface ScoreEvent {
  readonly unit: string
  readonly kind: ScoreEventKind
  readonly targetId: string
  readonly on: IsoDate
}

export type ScorePoints = Readonly<Record<ScoreEventKind, Decimal>>

const points = (text: string) => text as Decimal

/** Points an office starts with; base 80, kept between 0 and 100. */
export const DEFAULT_SCORE_POINTS: ScorePoints = {
  'completed-as-lead': points('2'),
  'completed-as-co-unit': points('1'),
  'completed-early': points('0.5'),
  'late-as-lead': points('-2.5'),
  'late-as-co-unit': points('-1'),
  'report-missing': points('-0.5'),
  'report-late': points('-0.1'),
  returned: points('-0.5'),
}

/** What every unit starts from. */
export const BASE_SCORE = points('80')

function clamped(score: Decimal): Decimal {
  if (compare(score, points('0')) < 0) return points('0')
  return compare(score, points('100')) > 0 ? points('100') : score
}

const NONE: readonly ScoreEvent[] = []

/**
 * What a target earns or costs its units by the given day: completed, early or late, the first unit as lead. Late work
 * still counts as completed once it is. A target that is neither done nor overdue earns nothing yet.
 */
export function scoreEventsOf(target: Target, today: IsoDate): readonly ScoreEvent[] {
  const { completedOn, deadline } = target
  const doneOn = isCompleted(target) && completedOn !== null && completedOn <= today ? completedOn : null
  // On a day before its completion it was still open, whatever it is now.
  const stood = isCompleted(target) && doneOn === null ? { ...target, state: 'in-progress' as const } : target
  const isLate = doneOn === null ? isOverdue(stood, today) : deadline.on !== null && doneOn > deadline.on
  if (doneOn === null && !isLate) return NONE
  const isEarly = doneOn !== null && deadline.on !== null && doneOn < deadline.on
  const [lead] = target.leadUnits
  const events: ScoreEvent[] = []
  for (const unit of new Set([...target.leadUnits, ...target.coUnits])) {
    const about = { unit, targetId: target.id }
    const isLead = unit === lead
    if (doneOn) events.push({ ...about, kind: isLead ? 'completed-as-lead' : 'completed-as-co-unit', on: doneOn })
    if (doneOn && isEarly) events.push({ ...about, kind: 'completed-early', on: doneOn })
    if (isLate && deadline.on)
      events.push({ ...about, kind: isLead ? 'late-as-lead' : 'late-as-co-unit', on: deadline.on })
  }
  return events
}

export type ScoreCounts = Readonly<Record<ScoreEventKind, number>>

/** clamp(80 + Σ points, 0, 100), where every event of a kind earns the same. */
export function scoreOf(counts: ScoreCounts, worth: ScorePoints): Decimal {
  const earned = SCORE_EVENTS.filter((kind) => counts[kind] > 0).map((kind) =>
    times(worth[kind], String(counts[kind]) as Decimal),
  )
  return clamped(plus(BASE_SCORE, sum(earned)))
}

/** Units with their ranks, the best score first. Ties share a rank: 1, 1, 3. */
export function ranked<T extends { readonly unit: string; readonly score: Decimal }>(
  scored: readonly T[],
): readonly (T & { readonly rank: number })[] {
  const ordered = scored.toSorted((a, b) => compare(b.score, a.score) || (a.unit < b.unit ? -1 : 1))
  let rank = 1
  return ordered.map((entry, index) => {
    const above = ordered[index - 1]
    if (above && compare(above.score, entry.score) !== 0) rank = index + 1
    return { ...entry, rank }
  })
}
