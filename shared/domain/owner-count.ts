import { byAge, countBy, type Count, type CountedTarget } from './count'
import type { IsoDate } from './day'
import { minus, type Decimal } from './decimal'
import type { TargetId } from './ids'
import type { LoopEvent } from './loop-event'
import { Tally, type Counted } from './tally'
import type { Target } from './target'
import {
  lastDayOfMonthBefore,
  OWNER_MARKS,
  ownerMarksOf,
  scoredOf,
  type OwnerMark,
  type ScoreCauses,
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

/** All that a target's figures follow from. They are told again when they are taken away, which keeps nothing of them. */
interface Share {
  readonly row: CountedTarget
  readonly causes: ScoreCauses
}

const NO_EVENTS: readonly LoopEvent[] = []
const NO_CAUSES: ScoreCauses = { returns: NO_EVENTS, late: [] }
const byTarget = (a: ScoreEvent, b: ScoreEvent) => (a.targetId < b.targetId ? -1 : a.targetId > b.targetId ? 1 : 0)
const collator = new Intl.Collator('zh-CN')

/** Units and leaders with what they answer for, and the scores of all units. */
export function countOwners({ today, scoring, returns, lateReports }: OwnerBasis): Count<Owners> {
  const owners = { unit: new Tally<OwnerMark>(OWNER_MARKS), leader: new Tally<OwnerMark>(OWNER_MARKS) }
  const days = { today, monthEnd: lastDayOfMonthBefore(today) }
  const now = new ScoreTotals(scoring)
  const before = new ScoreTotals(scoring)
  const scored = ({ row, causes }: Share) => scoredOf(row, causes, days)
  const read = (shares: Iterable<Share>): Owners => ({
    figures: (by, others = []) => figuresIn(owners[by], others),
    targets: (by, name) => targetsOf(by, name, shares),
    scores: ranked(
      now.units().map((unit) => standingOf(unit, now.scoreOf(unit) ?? scoring.base, before.scoreOf(unit))),
    ),
    events: (unit) => eventsOf(unit, shares, scored),
  })
  return countBy<Share, Owners>({
    shareOf: (row) => {
      const [back, late] = [returns.get(row.target.id) ?? NO_EVENTS, lateReports(row)]
      return { row, causes: back.length === 0 && late.length === 0 ? NO_CAUSES : { returns: back, late } }
    },
    change: (share, by) => {
      const marks = ownerMarksOf(share.row)
      for (const kind of OWNER_KINDS) owners[kind][by](OWNER[kind](share.row.target), marks)
      const step = by === 'put' ? 1 : -1
      const events = scored(share)
      changeScores(now, step, events.now)
      changeScores(before, step, events.before)
    },
    read,
  })
}

const OWNER_KINDS: readonly OwnerKind[] = ['unit', 'leader']

/** Who answers for a target. */
const OWNER: Readonly<Record<OwnerKind, (target: Target) => string>> = {
  unit: ({ leadUnits }) => leadUnits[0] ?? '',
  leader: ({ leadLeader }) => leadLeader,
}

function standingOf(unit: string, score: Decimal, before: Decimal | null) {
  return { unit, score, before, change: before === null ? null : minus(score, before) }
}

function figuresIn(tally: Tally<OwnerMark>, others: readonly string[]): readonly OwnerFigures[] {
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

/** What somebody answers for, looked for among all when somebody asks. */
function targetsOf(by: OwnerKind, name: string, shares: Iterable<Share>): readonly CountedTarget[] {
  const found: CountedTarget[] = []
  for (const { row } of shares) if (OWNER[by](row.target) === name) found.push(row)
  return found.toSorted(byAge)
}

/** What one unit's score is made of, looked for in the same way. */
function eventsOf(
  unit: string,
  shares: Iterable<Share>,
  scored: (share: Share) => ScoredTarget,
): readonly ScoreEvent[] {
  const events: ScoreEvent[] = []
  for (const share of shares) {
    const { leadUnits, coUnits } = share.row.target
    if (!leadUnits.includes(unit) && !coUnits.includes(unit)) continue
    for (const event of scored(share).now) if (event.unit === unit) events.push(event)
  }
  return events.toSorted(byTarget)
}
