import { addDays, partsOf, type IsoDate } from './day'
import { namesNobody } from './lack'
import { LIGHTS_BY_WEIGHT } from './light'
import type { Light } from './light-rules'
import type { LoopEvent } from './loop-event'
import type { StandingTarget } from './standing'
import { isCompleted, type Target } from './target'
import { scoreEventsOf, type ScoreEvent } from './unit-score'

export const DUE_SOON_DAYS = 15

export function isDueSoon({ standing: { daysLeft } }: StandingTarget): boolean {
  return daysLeft !== null && daysLeft >= 0 && daysLeft <= DUE_SOON_DAYS
}

/** What is counted of the targets that somebody answers for. */
export type OwnerMark = Light | 'overdue' | 'due-soon' | 'unreported' | 'completed'
export const OWNER_MARKS: readonly OwnerMark[] = [...LIGHTS_BY_WEIGHT, 'overdue', 'due-soon', 'unreported', 'completed']

export function ownerMarksOf(row: StandingTarget): readonly OwnerMark[] {
  const marks: OwnerMark[] = [row.standing.light]
  if (row.standing.isOverdue) marks.push('overdue')
  if (isDueSoon(row)) marks.push('due-soon')
  if (row.standing.isUnreported) marks.push('unreported')
  if (isCompleted(row.target)) marks.push('completed')
  return marks
}

const NONE: readonly ScoreEvent[] = []

/** The lead unit, where it names somebody who can be held to it. */
function scoredLead({ leadUnits: [lead] }: Target): string | null {
  return lead === undefined || namesNobody(lead) ? null : lead
}

/** What a target's being sent back costs its lead unit, among the events of its loop until a day. */
function returnsOf({ target }: StandingTarget, events: readonly LoopEvent[], until: IsoDate): readonly ScoreEvent[] {
  const unit = scoredLead(target)
  if (unit === null || events.length === 0) return NONE
  return events
    .filter(({ on, move }) => on <= until && move.kind === 'moved' && move.to === 'returned')
    .map(({ on }) => ({ unit, kind: 'returned', targetId: target.id, on }))
}

function missingReport(row: StandingTarget, today: IsoDate): readonly ScoreEvent[] {
  const unit = scoredLead(row.target)
  if (unit === null || !row.standing.isUnreported) return NONE
  return [{ unit, kind: 'report-missing', targetId: row.target.id, on: today }]
}

/** Most targets have earned and cost nothing: there is nothing to copy then. */
function joined(...parts: readonly (readonly ScoreEvent[])[]): readonly ScoreEvent[] {
  const found = parts.filter((part) => part.length > 0)
  return found.length > 1 ? found.flat() : (found[0] ?? NONE)
}

/** What a report that came late costs the lead unit. */
function lateReports({ target }: StandingTarget, late: readonly IsoDate[], until: IsoDate): readonly ScoreEvent[] {
  const unit = scoredLead(target)
  if (unit === null || late.length === 0) return NONE
  return late.filter((on) => on <= until).map((on) => ({ unit, kind: 'report-late', targetId: target.id, on }))
}

/** What a target has earned and cost its units until today, and what until the end of the month before. */
export interface ScoredTarget {
  readonly now: readonly ScoreEvent[]
  readonly before: readonly ScoreEvent[]
}

/** What a score depends on besides the target: how it was sent back, and the days on which its reports came late. */
export interface ScoreCauses {
  readonly returns: readonly LoopEvent[]
  readonly late: readonly IsoDate[]
}

/**
 * What a target earns and costs is told by its dates; being sent back by the events of its loop; late reports by their days;
 * a missing report by where it stands today, and so that is left out of the month before.
 */
export function scoredOf(
  row: StandingTarget,
  { returns, late }: ScoreCauses,
  { today, monthEnd }: { readonly today: IsoDate; readonly monthEnd: IsoDate },
): ScoredTarget {
  const { target } = row
  const dated = scoreEventsOf(target, today)
  return {
    now: joined(dated, returnsOf(row, returns, today), lateReports(row, late, today), missingReport(row, today)),
    before: joined(
      // What has earned and cost nothing until today had not at the end of the month either.
      dated.length === 0 ? dated : scoreEventsOf(target, monthEnd),
      returnsOf(row, returns, monthEnd),
      lateReports(row, late, monthEnd),
    ),
  }
}

/** 31 May for any day of June. */
export function lastDayOfMonthBefore(on: IsoDate): IsoDate {
  return addDays(on, -partsOf(on).day)
}
