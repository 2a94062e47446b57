import type { IsoDate } from './day'
import { compare, plus, sum, times, type Decimal } from './decimal'
import { namesNobody } from './lack'
import { SCORE_EVENTS, type ScoreEventKind, type Scoring } from './scoring'
import { isCompleted, isOverdue, type Target } from './target'

/** One entry of a unit's score, citing the target it is about and the day it happened. */
export interface ScoreEvent {
  readonly unit: string
  readonly kind: ScoreEventKind
  readonly targetId: string
  readonly on: IsoDate
}

const LOWEST = '0' as Decimal
const HIGHEST = '100' as Decimal

function clamped(score: Decimal): Decimal {
  if (compare(score, LOWEST) < 0) return LOWEST
  return compare(score, HIGHEST) > 0 ? HIGHEST : score
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
  const state = isCompleted(target) ? 'in-progress' : target.state
  const isLate = doneOn === null ? isOverdue({ state, deadline }, today) : deadline.on !== null && doneOn > deadline.on
  if (doneOn === null && !isLate) return NONE
  const isEarly = doneOn !== null && deadline.on !== null && doneOn < deadline.on
  const { id: targetId, leadUnits, coUnits } = target
  const [lead] = leadUnits
  const events: ScoreEvent[] = []
  for (const unit of coUnits.length === 0 && leadUnits.length < 2 ? leadUnits : new Set([...leadUnits, ...coUnits])) {
    if (namesNobody(unit)) continue
    const isLead = unit === lead
    if (doneOn) events.push({ unit, kind: isLead ? 'completed-as-lead' : 'completed-as-co-unit', targetId, on: doneOn })
    if (doneOn && isEarly) events.push({ unit, kind: 'completed-early', targetId, on: doneOn })
    if (isLate && deadline.on)
      events.push({ unit, kind: isLead ? 'late-as-lead' : 'late-as-co-unit', targetId, on: deadline.on })
  }
  return events
}

export type ScoreCounts = Readonly<Record<ScoreEventKind, number>>

/** clamp(base + Σ points, 0, 100), where every event of a kind earns the same. */
export function scoreOf(counts: ScoreCounts, { base, points }: Scoring): Decimal {
  const earned = SCORE_EVENTS.filter((kind) => counts[kind] > 0).map((kind) =>
    times(points[kind], String(counts[kind]) as Decimal),
  )
  return clamped(plus(base, sum(earned)))
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
