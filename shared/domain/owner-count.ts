import { byAge, countBy, type Count, type CountedTarget } from './count'
import type { IsoDate } from './day'
import { minus, type Decimal } from './decimal'
import type { TargetId } from './ids'
import type { LoopEvent } from './loop-event'
import { Tally, type Counted } from './tally'
import {
  lastDayOfMonthBefore,
  OWNER_MARKS,
  ownerMarksOf,
  scoredOf,
  type OwnerMark,
  type ScoredTarget,
} from './unit-figures'
import { ScoreTotals } from './score-totals'
import type { Scoring } from './scoring'
import { ranked, type ScoreEvent } from './unit-score'

/** What a unit or a leader answers for, in numbers; `name` is empty where nobody is named. */
export interface OwnerFigures extends Counted<OwnerMark> {
  readonly name: string
}

/** A unit's score on a day, with its rank among all and what it was at the end of the month before. */
export interface UnitStanding {
  readonly unit: string
  readonly score: Decimal
  /** Ties share a rank: 1, 1, 3. */
  readonly rank: number
  /** The score at the end of the month before, or null where nothing had been scored until then. */
  readonly before: Decimal | null
  readonly change: Decimal | null
}

export type OwnerKind = 'unit' | 'leader'

export interface Owners {
  /**
   * By who answers: the first lead unit, or the leader. The most overdue first, then the most targets; after them
   * whoever else is asked for, with nothing to answer for.
   */
  readonly figures: (by: OwnerKind, others?: readonly string[]) => readonly OwnerFigures[]
  /** What somebody answers for, the oldest first. */
  readonly targets: (by: OwnerKind, name: string) => readonly CountedTarget[]
  /** All units of which anything was scored, best first. */
  readonly scores: readonly UnitStanding[]
  /** Every event that a unit's score is made of. */
  readonly events: (unit: string) => readonly ScoreEvent[]
}

export interface OwnerBasis {
  readonly today: IsoDate
  readonly scoring: Scoring
  /** The events by which a target was sent back. */
  readonly returns: ReadonlyMap<TargetId, readonly LoopEvent[]>
  /** The days on which its reports came late. */
  readonly lateReports: (row: CountedTarget) => readonly IsoDate[]
}

interface Share {
  readonly row: CountedTarget
  readonly marks: readonly OwnerMark[]
  readonly scored: ScoredTarget
}

const NO_EVENTS: readonly LoopEvent[] = []
const inOrder = (a: Share, b: Share) => byAge(a.row, b.row)
const byTarget = (a: ScoreEvent, b: ScoreEvent) => (a.targetId < b.targetId ? -1 : a.targetId > b.targetId ? 1 : 0)
const collator = new Intl.Collator('zh-CN')

/** Units and leaders with what they answer for, and the scores of all units. */
export function countOwners({ today, scoring, returns, lateReports }: OwnerBasis): Count<Owners> {
  const owners = { unit: new Tally<OwnerMark, Share>(OWNER_MARKS), leader: new Tally<OwnerMark, Share>(OWNER_MARKS) }
  const days = { today, monthEnd: lastDayOfMonthBefore(today) }
  const now = new ScoreTotals(scoring)
  const before = new ScoreTotals(scoring)
  const read = (shares: Iterable<Share>): Owners => ({
    figures: (by, others = []) => figuresIn(owners[by], others),
    targets: (by, name) =>
      owners[by]
        .things(name)
        .toSorted(inOrder)
        .map(({ row }) => row),
    scores: ranked(
      now.units().map((unit) => standingOf(unit, now.scoreOf(unit) ?? scoring.base, before.scoreOf(unit))),
    ),
    events: (unit) => eventsOf(unit, shares),
  })
  return countBy<Share, Owners>({
    shareOf: (row) => ({
      row,
      marks: ownerMarksOf(row),
      scored: scoredOf(row, { returns: returns.get(row.target.id) ?? NO_EVENTS, late: lateReports(row) }, days),
    }),
    change: (share, by) => {
      const { target } = share.row
      owners.unit[by](target.leadUnits[0] ?? '', share, share.marks)
      owners.leader[by](target.leadLeader, share, share.marks)
      const step = by === 'put' ? 1 : -1
      changeScores(now, step, share.scored.now)
      changeScores(before, step, share.scored.before)
    },
    read,
  })
}

function standingOf(unit: string, score: Decimal, before: Decimal | null) {
  return { unit, score, before, change: before === null ? null : minus(score, before) }
}

function figuresIn(tally: Tally<OwnerMark, Share>, others: readonly string[]): readonly OwnerFigures[] {
  const figuresOf = (name: string): OwnerFigures => ({ name, ...tally.of(name) })
  const leading = tally
    .names()
    .map(figuresOf)
    .toSorted((a, b) => b.marks.overdue - a.marks.overdue || b.total - a.total || collator.compare(a.name, b.name))
  return [...leading, ...others.map(figuresOf).filter(({ total }) => total === 0)]
}

function changeScores(totals: ScoreTotals, by: 1 | -1, events: readonly ScoreEvent[]): void {
  for (const event of events) totals.change(event, by)
}

/** What one unit's score is made of, looked for among all when somebody asks. */
function eventsOf(unit: string, shares: Iterable<Share>): readonly ScoreEvent[] {
  const events: ScoreEvent[] = []
  for (const { scored } of shares) for (const event of scored.now) if (event.unit === unit) events.push(event)
  return events.toSorted(byTarget)
}
