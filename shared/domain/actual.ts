import type { IsoDate } from './day'
import { dividedBy, sum, times, type Decimal } from './decimal'
import type { Metric } from './metric'
import type { Observation, ProgressNote } from './progress-note'
import type { MetricActual, TargetSummary } from './summary'
import type { Target } from './target'

interface Dated {
  readonly on: IsoDate
  readonly recordedAt: string
  readonly id: string
  readonly seen: Observation
}

/** Notes that still count: one that a newer note corrects is left out. */
export function standingNotes(notes: readonly ProgressNote[]): readonly ProgressNote[] {
  const corrected = new Set(notes.map((note) => note.corrects).filter((id) => id !== null))
  return notes.filter((note) => !corrected.has(note.id)).toSorted(byTime)
}

function byTime(a: ProgressNote, b: ProgressNote): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1
  if (a.recordedAt !== b.recordedAt) return a.recordedAt < b.recordedAt ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/**
 * The actual value of a metric from observations up to a day. Reported-cumulative and point-in-time: the latest, so
 * that correcting an earlier month never alters a later reported figure. Per-period: the sum over periods that do not
 * overlap. Ratio: Σ numerator / Σ denominator, never a mean of percentages. Null when nothing was reported.
 */
export function actualAt(metric: Metric, notes: readonly ProgressNote[], until: IsoDate | null): MetricActual | null {
  const dated = observationsOf(metric, standingNotes(notes), until)
  const last = dated.at(-1)
  if (!last) return null
  const valued = dated.filter(({ seen }) => seen.value !== null || seen.numerator !== null)
  const ranked = dated.filter(({ seen }) => seen.ranks.length > 0)
  const { value, qualifier } = accrued(metric, valued)
  return {
    metricId: metric.id,
    value,
    qualifier,
    asOf: (valued.at(-1) ?? last).on,
    growth: dated.findLast(({ seen }) => seen.growth !== null)?.seen.growth ?? null,
    ranks: ranked.at(-1)?.seen.ranks ?? [],
    previousRanks: ranked.at(-2)?.seen.ranks ?? [],
    count: valued.length,
  }
}

function observationsOf(metric: Metric, notes: readonly ProgressNote[], until: IsoDate | null): readonly Dated[] {
  const dated: Dated[] = []
  for (const note of notes) {
    if (until !== null && note.on > until) continue
    for (const seen of note.observations) {
      if (seen.metricId === metric.id) dated.push({ on: note.on, recordedAt: note.recordedAt, id: note.id, seen })
    }
  }
  return dated
}

type Accrued = Pick<MetricActual, 'value' | 'qualifier'>

function accrued(metric: Metric, dated: readonly Dated[]): Accrued {
  const counted = metric.accrual === 'per-period' || metric.accrual === 'ratio' ? withoutOverlap(dated) : dated
  const last = counted.at(-1)
  if (!last) return { value: null, qualifier: 'exact' }
  if (metric.accrual === 'per-period') {
    return { value: sum(counted.flatMap(({ seen }) => seen.value ?? [])), qualifier: loosest(counted) }
  }
  if (metric.accrual === 'ratio' && last.seen.denominator !== null) {
    const numerators = sum(counted.flatMap(({ seen }) => seen.numerator ?? []))
    const denominators = sum(counted.flatMap(({ seen }) => seen.denominator ?? []))
    return { value: asPercent(numerators, denominators), qualifier: loosest(counted) }
  }
  return { value: last.seen.value, qualifier: last.seen.qualifier }
}

const HUNDRED = '100' as Decimal

function asPercent(numerator: Decimal, denominator: Decimal): Decimal | null {
  return dividedBy(times(numerator, HUNDRED), denominator)
}

function loosest(dated: readonly Dated[]): MetricActual['qualifier'] {
  return dated.find(({ seen }) => seen.qualifier !== 'exact')?.seen.qualifier ?? 'exact'
}

/** Of periods that overlap, the one recorded later counts; a period without a start is its last day alone. */
function withoutOverlap(dated: readonly Dated[]): readonly Dated[] {
  const byRecording = dated.toSorted((a, b) =>
    a.recordedAt === b.recordedAt ? (a.id < b.id ? 1 : -1) : a.recordedAt < b.recordedAt ? 1 : -1,
  )
  const taken: Dated[] = []
  for (const candidate of byRecording) {
    if (!taken.some((other) => overlaps(candidate, other))) taken.push(candidate)
  }
  return taken.toSorted((a, b) => (a.on < b.on ? -1 : 1))
}

function overlaps(a: Dated, b: Dated): boolean {
  return firstDay(a) <= b.on && firstDay(b) <= a.on
}

function firstDay(dated: Dated): IsoDate {
  return dated.seen.periodStart ?? dated.on
}

/** What lists show of a target's notes; the notes may come in any order. Nothing here depends on today's date. */
export function summarise(target: Target, notes: readonly ProgressNote[]): TargetSummary {
  const standing = standingNotes(notes)
  const latest = standing.at(-1)
  return {
    targetId: target.id,
    noteCount: standing.length,
    latestNoteOn: latest?.on ?? null,
    progress: standing.findLast((note) => note.progress !== '')?.progress ?? '',
    problem: latest?.problem ?? '',
    nextStep: latest?.nextStep ?? '',
    actuals: target.metrics.map((metric) => actualAt(metric, notes, null)).filter((actual) => actual !== null),
  }
}
