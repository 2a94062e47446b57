import type { IsoDate } from './day'
import { dividedBy, sum, times, type Decimal } from './decimal'
import type { Metric, Rank } from './metric'
import type { Observation, ProgressNote } from './progress-note'
import type { MetricActual, TargetSummary } from './summary'
import type { Target } from './target'

interface Dated {
  readonly on: IsoDate
  readonly recordedAt: string
  readonly id: string
  readonly seen: Observation
}

/** Notes that still count, oldest first: one that a newer note corrects is left out. */
export function standingNotes(notes: readonly ProgressNote[]): readonly ProgressNote[] {
  return withoutCorrected(notes).toSorted(byTime)
}

/** The same in the order in which they are given. */
export function withoutCorrected(notes: readonly ProgressNote[]): readonly ProgressNote[] {
  const corrected = new Set(notes.map((note) => note.corrects).filter((id) => id !== null))
  return notes.filter((note) => !corrected.has(note.id))
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
  const { value, qualifier, count } = accrued(metric, valued)
  return {
    metricId: metric.id,
    value,
    qualifier,
    asOf: (valued.at(-1) ?? last).on,
    growth: dated.findLast(({ seen }) => seen.growth !== null)?.seen.growth ?? null,
    ...ranksOf(dated),
    count,
  }
}

/**
 * The newest position of each scope and basis, and the one of an earlier day before it. Positions of different scopes
 * or bases are different series: 全市第3 by amount and 全省第16 by growth are no fall.
 */
function ranksOf(dated: readonly Dated[]): Pick<MetricActual, 'ranks' | 'previousRanks'> {
  const newest = new Map<string, { readonly on: IsoDate; readonly rank: Rank; readonly before: Rank | null }>()
  for (const { on, seen } of dated.toReversed()) {
    for (const rank of seen.ranks) {
      const series = JSON.stringify([rank.scope, rank.basis])
      const known = newest.get(series)
      if (!known) newest.set(series, { on, rank, before: null })
      else if (known.before === null && on < known.on) newest.set(series, { ...known, before: rank })
    }
  }
  const series = [...newest.values()]
  return { ranks: series.map(({ rank }) => rank), previousRanks: series.flatMap(({ before }) => before ?? []) }
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

type Accrued = Pick<MetricActual, 'value' | 'qualifier' | 'count'>

function accrued(metric: Metric, dated: readonly Dated[]): Accrued {
  const counted = metric.accrual === 'per-period' || metric.accrual === 'ratio' ? withoutOverlap(dated) : dated
  const last = counted.at(-1)
  const count = counted.length
  if (!last) return { value: null, qualifier: 'exact', count }
  if (metric.accrual === 'per-period') {
    return { value: sum(counted.flatMap(({ seen }) => seen.value ?? [])), qualifier: loosest(counted), count }
  }
  if (metric.accrual === 'ratio' && last.seen.denominator !== null) {
    const numerators = sum(counted.flatMap(({ seen }) => seen.numerator ?? []))
    const denominators = sum(counted.flatMap(({ seen }) => seen.denominator ?? []))
    return { value: ratioOf(numerators, denominators, metric.unit), qualifier: loosest(counted), count }
  }
  return { value: last.seen.value, qualifier: last.seen.qualifier, count }
}

/** A ratio in the metric's unit: of a hundred unless the unit is another one (‰, 元/人). */
function ratioOf(numerator: Decimal, denominator: Decimal, unit: string): Decimal | null {
  const scale = unit === '' || unit === '%' ? '100' : unit === '‰' ? '1000' : '1'
  return dividedBy(times(numerator, scale as Decimal), denominator)
}

/** What can be said of a sum: parts that are "over" make it "over"; parts that differ make it "about". */
function loosest(dated: readonly Dated[]): MetricActual['qualifier'] {
  const inexact = new Set(dated.map(({ seen }) => seen.qualifier).filter((qualifier) => qualifier !== 'exact'))
  const [only] = inexact
  return inexact.size > 1 ? 'about' : (only ?? 'exact')
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

/** Whether two periods share a day. */
export function overlaps(a: Pick<Dated, 'on' | 'seen'>, b: Pick<Dated, 'on' | 'seen'>): boolean {
  return firstDay(a) <= b.on && firstDay(b) <= a.on
}

function firstDay({ on, seen }: Pick<Dated, 'on' | 'seen'>): IsoDate {
  return seen.periodStart ?? on
}

/** What lists show of a target's notes; the notes may come in any order. Nothing here depends on today's date. */
export function summarise(target: Target, notes: readonly ProgressNote[]): TargetSummary {
  const standing = standingNotes(notes)
  const latest = standing.at(-1)
  // A note of figures alone says nothing about problems; one with words and no problem says that there is none.
  const told = standing.findLast(({ progress, problem, nextStep }) => progress + problem + nextStep !== '')
  return {
    targetId: target.id,
    noteCount: standing.length,
    latestNoteOn: latest?.on ?? null,
    reportDays: [...new Set(standing.map(({ on }) => on))],
    progress: standing.findLast((note) => note.progress !== '')?.progress ?? '',
    problem: told?.problem ?? '',
    nextStep: told?.nextStep ?? '',
    actuals: target.metrics.map((metric) => actualAt(metric, notes, null)).filter((actual) => actual !== null),
  }
}
