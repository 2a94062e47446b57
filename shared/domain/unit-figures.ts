import type { IsoDate } from './day'
import { addDays, partsOf } from './day'
import { minus, type Decimal } from './decimal'
import type { TargetId } from './ids'
import { isSetAside, NO_LIGHTS, type LightCounts } from './light'
import type { LoopEvent } from './loop-event'
import type { Standing } from './standing'
import { isCompleted, type Target } from './target'
import { scoreEventsOf, unitScores, type ScoreEvent } from './unit-score'

/** A target with where it stands on the day that is looked at. */
export interface StandingTarget {
  readonly target: Target
  readonly standing: Standing
}

/** What a unit or a leader answers for, in numbers; `name` is empty where nobody is named. */
export interface OwnerFigures {
  readonly name: string
  readonly rows: readonly StandingTarget[]
  readonly lights: LightCounts
  readonly overdue: number
  /** Due within so many days, today included. */
  readonly dueSoon: number
  readonly unreported: number
  readonly completed: number
}

export const DUE_SOON_DAYS = 15

/** Targets by who answers for them: the first lead unit, or the leader. The most overdue first, then the most targets. */
export function figuresBy(by: 'unit' | 'leader', rows: readonly StandingTarget[]): readonly OwnerFigures[] {
  const owned = new Map<string, StandingTarget[]>()
  for (const row of rows) {
    const name = by === 'unit' ? (row.target.leadUnits[0] ?? '') : row.target.leadLeader
    const own = owned.get(name)
    if (own) own.push(row)
    else owned.set(name, [row])
  }
  return [...owned]
    .map(([name, own]) => figuresOf(name, own))
    .toSorted((a, b) => b.overdue - a.overdue || b.rows.length - a.rows.length || a.name.localeCompare(b.name, 'zh-CN'))
}

/** What so many targets come to; none for a unit that only works along. */
export function figuresOf(name: string, rows: readonly StandingTarget[]): OwnerFigures {
  const lights = { ...NO_LIGHTS }
  for (const { standing } of rows) lights[standing.light] += 1
  const count = (is: (row: StandingTarget) => boolean) => rows.filter(is).length
  return {
    name,
    rows,
    lights,
    overdue: count(({ standing }) => standing.isOverdue),
    dueSoon: count(isDueSoon),
    unreported: count(({ target, standing }) => standing.isUnreported && !isSetAside(target)),
    completed: count(({ target }) => isCompleted(target)),
  }
}

export function isDueSoon({ target, standing: { daysLeft } }: StandingTarget): boolean {
  return daysLeft !== null && daysLeft >= 0 && daysLeft <= DUE_SOON_DAYS && !isSetAside(target)
}

/** A unit's score on a day, with its rank among all and what it was at the end of the month before. */
export interface UnitStanding {
  readonly unit: string
  readonly score: Decimal
  /** Ties share a rank: 1, 1, 3. */
  readonly rank: number
  readonly events: readonly ScoreEvent[]
  /** The score at the end of the month before, or null where nothing had been scored until then. */
  readonly before: Decimal | null
  readonly change: Decimal | null
}

/**
 * Scores of all units, best first. What targets earn and cost is told by their dates; being sent back by the events of the
 * loop; a missing report by where the target stands today, and so it is left out of the month before.
 */
export function unitStandings(
  rows: readonly StandingTarget[],
  events: readonly LoopEvent[],
  today: IsoDate,
): readonly UnitStanding[] {
  const then = lastDayOfMonthBefore(today)
  const leads = new Map(rows.map(({ target }) => [target.id, target.leadUnits[0] ?? '']))
  const returned = events.flatMap((event) => returnOf(event, leads))
  const scoredOn = (day: IsoDate) => [
    ...rows.flatMap(({ target }) => scoreEventsOf(target, day)),
    ...returned.filter(({ on }) => on <= day),
  ]
  const missing = rows.flatMap(({ target, standing }): readonly ScoreEvent[] => {
    const unit = target.leadUnits[0]
    if (unit === undefined || !standing.isUnreported || isSetAside(target)) return []
    return [{ unit, kind: 'report-missing', targetId: target.id, on: today }]
  })
  const before = new Map(unitScores(scoredOn(then)).map(({ unit, score }) => [unit, score]))
  return unitScores([...scoredOn(today), ...missing]).map((now) => {
    const past = before.get(now.unit) ?? null
    return { ...now, before: past, change: past === null ? null : minus(now.score, past) }
  })
}

function returnOf({ targetId, on, move }: LoopEvent, leads: ReadonlyMap<TargetId, string>): readonly ScoreEvent[] {
  const unit = leads.get(targetId)
  const isReturn = move.kind === 'moved' && move.to === 'returned'
  return isReturn && unit ? [{ unit, kind: 'returned', targetId, on }] : []
}

/** 31 May for any day of June. */
export function lastDayOfMonthBefore(on: IsoDate): IsoDate {
  return addDays(on, -partsOf(on).day)
}
