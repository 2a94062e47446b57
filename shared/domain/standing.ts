import { completionOf, type Completion } from './completion'
import { addDays, daysBetween, type IsoDate } from './day'
import type { Decimal } from './decimal'
import { expectedProgress } from './expected-progress'
import { gapOf } from './gap'
import { goalValue, startValue } from './goal-value'
import { reportingBegin } from './late-reports'
import { isSetAside, lightOf, type LightReason } from './light'
import type { Light, LightRuleSet } from './light-rules'
import type { Metric } from './metric'
import { progressClassOf, type ProgressClass } from './progress-class'
import type { Cadence, ExpectedMethod } from './settings'
import type { MetricActual, TargetSummary } from './summary'
import { isCompleted, isOverdue, type Target } from './target'

/** Where a target stands on a day, by its main metric: the first that has a goal, else the first. */
export interface Standing {
  readonly metric: Metric | null
  readonly actual: MetricActual | null
  readonly completion: Completion
  readonly expected: Decimal | null
  readonly method: ExpectedMethod
  readonly gap: Decimal | null
  readonly light: Light
  readonly reason: LightReason
  readonly progressClass: ProgressClass
  readonly isOverdue: boolean
  /** A report is asked for and missing; never of a target that is done or set aside. */
  readonly isUnreported: boolean
  /** Days until due; negative when past; null without a date, when done or set aside. */
  readonly daysLeft: number | null
}

/** A target with where it stands on the day that is looked at. */
export interface StandingTarget {
  readonly target: Target
  readonly standing: Standing
}

export interface StandingBasis {
  readonly target: Target
  readonly summary: TargetSummary | null
  readonly today: IsoDate
  readonly method: ExpectedMethod
  readonly year: number
  readonly cadence: Cadence
  readonly rules: LightRuleSet
}

/** The metric a target is judged by: the first that has a goal, else the first. */
export function mainMetric(target: Target): Metric | null {
  return target.metrics.find((metric) => metric.goal !== null) ?? target.metrics[0] ?? null
}

/** The day from which a note is missing: a cadence and its grace after the last note, or after work was to begin. */
function unreportedFrom(basis: StandingBasis): IsoDate | null {
  const { target, summary, year, cadence } = basis
  if (isCompleted(target) || isSetAside(target) || target.state === 'draft') return null
  const begin = reportingBegin(target, year)
  const last = summary?.latestNoteOn ?? begin
  return addDays(last > begin ? last : begin, cadence.days + cadence.graceDays + 1)
}

/** Something is to be reached over time: a goal, or milestones where no metric has one. */
function hasCourse({ target }: StandingBasis, metric: Metric | null): boolean {
  return metric?.goal ? true : target.milestones.length > 0
}

function expectedAt({ target, method, year, today }: StandingBasis, metric: Metric | null): Decimal | null {
  const window = { startOn: target.startOn, dueOn: target.deadline.on, year }
  return expectedProgress(
    method,
    window,
    metric?.plan ?? [],
    goalValue(metric?.goal ?? null),
    today,
    metric && startValue(metric),
  )
}

/** Everything a row says about its progress today. Pure; quick enough for tens of thousands of rows. */
export function standingOf(basis: StandingBasis): Standing {
  const { target, summary, today, method, rules } = basis
  const metric = mainMetric(target)
  const actual = summary?.actuals.find(({ metricId }) => metricId === metric?.id) ?? null
  const completion = completionOf(metric, actual, target)
  const expected = hasCourse(basis, metric) ? expectedAt(basis, metric) : null
  const gap = gapOf(completion, expected)
  const missingFrom = unreportedFrom(basis)
  const latestNoteOn = summary?.latestNoteOn ?? null
  const facts = {
    target,
    metric,
    actual,
    completion,
    expected,
    gap,
    method,
    latestNoteOn,
    unreportedFrom: missingFrom,
    today,
  }
  const { light, reason } = lightOf(facts, rules)
  const isDone = isCompleted(target)
  const isAside = isSetAside(target)
  return {
    metric,
    actual,
    completion,
    expected,
    method,
    gap,
    light,
    reason,
    progressClass: progressClassOf(isDone, isAside ? null : gap),
    isOverdue: isOverdue(target, today),
    isUnreported: missingFrom !== null && today >= missingFrom,
    daysLeft: isDone || isAside || target.deadline.on === null ? null : daysBetween(today, target.deadline.on),
  }
}
