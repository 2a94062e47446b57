import { compare, plus, sum, type Decimal } from './decimal'

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

/** One entry of a unit's score, citing what it is about. */
export interface ScoreEvent {
  readonly unit: string
  readonly kind: ScoreEventKind
  readonly targetId: string
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

const BASE = points('80')

export interface UnitScore {
  readonly unit: string
  readonly score: Decimal
  /** Ties share a rank: 1, 1, 3. */
  readonly rank: number
  readonly events: readonly ScoreEvent[]
}

function clamped(score: Decimal): Decimal {
  if (compare(score, points('0')) < 0) return points('0')
  return compare(score, points('100')) > 0 ? points('100') : score
}

/** Scores of all units that any event names, best first: clamp(80 + Σ points, 0, 100). */
export function unitScores(
  events: readonly ScoreEvent[],
  worth: ScorePoints = DEFAULT_SCORE_POINTS,
): readonly UnitScore[] {
  const byUnit = new Map<string, ScoreEvent[]>()
  for (const event of events) {
    const known = byUnit.get(event.unit)
    if (known) known.push(event)
    else byUnit.set(event.unit, [event])
  }
  const scored = [...byUnit]
    .map(([unit, own]) => ({ unit, events: own, score: clamped(plus(BASE, sum(own.map(({ kind }) => worth[kind])))) }))
    .toSorted((a, b) => compare(b.score, a.score))
  return scored.map((entry) => ({
    ...entry,
    rank: 1 + scored.findIndex(({ score }) => compare(score, entry.score) === 0),
  }))
}
