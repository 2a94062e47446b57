import type { Decimal } from './decimal'
import { SCORE_EVENTS, type ScoreEventKind, type Scoring } from './scoring'
import { scoreOf, type ScoreEvent } from './unit-score'

interface Total {
  readonly counts: Record<ScoreEventKind, number>
  events: number
  /** Null until it is asked for, and again when anything moves. */
  score: Decimal | null
}

/**
 * Scores of units by how many events of each kind count for them: events of one kind earn the same. Nothing but numbers is
 * kept, since hundreds of thousands of events pass through.
 */
export class ScoreTotals {
  readonly #scoring: Scoring
  readonly #units = new Map<string, Total>()

  constructor(scoring: Scoring) {
    this.#scoring = scoring
  }

  change({ unit, kind }: ScoreEvent, by: 1 | -1): void {
    let total = this.#units.get(unit)
    if (total === undefined) {
      total = { counts: noEvents(), events: 0, score: null }
      this.#units.set(unit, total)
    }
    total.counts[kind] += by
    total.events += by
    total.score = null
    if (total.events === 0) this.#units.delete(unit)
  }

  /** Units that any event counts for, in no order. */
  units(): readonly string[] {
    return [...this.#units.keys()]
  }

  /** Null where no event counts for the unit. */
  scoreOf(unit: string): Decimal | null {
    const total = this.#units.get(unit)
    if (total === undefined) return null
    total.score ??= scoreOf(total.counts, this.#scoring)
    return total.score
  }
}

function noEvents(): Record<ScoreEventKind, number> {
  return Object.fromEntries(SCORE_EVENTS.map((kind) => [kind, 0])) as Record<ScoreEventKind, number>
}
