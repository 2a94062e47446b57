import { fail, ok, type Result } from '../result'
import type { IsoDate } from './day'
import type { Decimal } from './decimal'
import type { MetricId } from './ids'
import type { Observation, ProgressNote, Qualifier } from './progress-note'
import { completedRanks, withRanks, type RankRefusal, type WrittenRank } from './read-rank'
import type { ProgressEntry } from './record-note'
import type { TargetSummary } from './summary'
import type { Target } from './target'
import { onTopOfNotes, type Observing } from './value-on-top'

/** What was typed into cells that notes stand behind. */
export interface NotePatch {
  readonly progress?: string
  readonly problem?: string
  readonly nextStep?: string
  readonly seen?: SeenPatch
}

export interface SeenPatch {
  readonly metricId: MetricId
  readonly value?: { readonly value: Decimal; readonly qualifier: Qualifier }
  readonly growth?: Decimal
  readonly ranks?: readonly WrittenRank[]
}

export function mergedPatch(first: NotePatch, second: NotePatch): NotePatch {
  if (!first.seen || !second.seen) return { ...first, ...second }
  return { ...first, ...second, seen: { ...first.seen, ...second.seen } }
}

/**
 * A cell shows the total, so a total is what is typed over it; where values are summed over periods, what is noted is what
 * the note of today adds to the notes that stand beside it.
 */
export function patchOnTop(
  patch: NotePatch,
  target: Target,
  notes: readonly ProgressNote[],
  ofToday: ProgressNote | null,
  when: Pick<Observing, 'on' | 'recordedAt'>,
): NotePatch {
  const { seen } = patch
  const metric = target.metrics.find(({ id }) => id === seen?.metricId)
  if (!seen?.value || !metric) return patch
  const before = ofToday?.observations.find(({ metricId }) => metricId === metric.id)
  const observing = { ...when, periodStart: before?.periodStart ?? null, corrects: ofToday?.id ?? null }
  const value = onTopOfNotes(metric, seen.value.value, notes, observing)
  return { ...patch, seen: { ...seen, value: { ...seen.value, value } } }
}

/** An observation that says nothing yet. */
export function emptyObservation(metricId: MetricId): Observation {
  return {
    metricId,
    value: null,
    qualifier: 'exact',
    numerator: null,
    denominator: null,
    periodStart: null,
    growth: null,
    ranks: [],
    source: '',
  }
}

/**
 * The note of today that typed cells amount to. Notes are only ever added: what was recorded today already is corrected by
 * a note that carries it on; problem and next step of an earlier day stay in force unless they were typed over. What was
 * reported on an earlier day can not be emptied from a cell, since that would erase nothing.
 */
export function cellNote(
  patch: NotePatch,
  ofToday: ProgressNote | null,
  summary: TargetSummary | null,
  today: IsoDate,
): Result<ProgressEntry, 'note-not-erasable' | RankRefusal> {
  const before = ofToday ?? { progress: '', problem: summary?.problem ?? '', nextStep: summary?.nextStep ?? '' }
  const observations = observationsWith(ofToday?.observations ?? [], patch.seen, summary)
  if (!observations.ok) return observations
  const entry = {
    on: today,
    progress: patch.progress ?? before.progress,
    problem: patch.problem ?? before.problem,
    nextStep: patch.nextStep ?? before.nextStep,
    observations: observations.value,
    corrects: ofToday?.id ?? null,
    attachments: ofToday?.attachments ?? [],
  }
  if (patch.progress?.trim() === '' && ofToday === null) return fail('note-not-erasable')
  const isEmpty = [entry.progress, entry.problem, entry.nextStep].every((text) => text.trim() === '')
  if (!isEmpty || entry.observations.length > 0) return ok(entry)
  // A settled problem is news of its own: the note then repeats where the work stands.
  return ofToday === null && summary?.progress
    ? ok({ ...entry, progress: summary.progress })
    : fail('note-not-erasable')
}

/** What was seen today with what was typed laid over it. A position typed alone means the scope reported before. */
function observationsWith(
  known: readonly Observation[],
  seen: SeenPatch | undefined,
  summary: TargetSummary | null,
): Result<readonly Observation[], RankRefusal> {
  if (!seen) return ok(known)
  const before = known.find(({ metricId }) => metricId === seen.metricId) ?? emptyObservation(seen.metricId)
  const last = summary?.actuals.find(({ metricId }) => metricId === seen.metricId)?.ranks ?? []
  const reported = completedRanks(seen.ranks ?? [], last)
  if (!reported.ok) return reported
  const after: Observation = {
    ...before,
    ...seen.value,
    growth: seen.growth ?? before.growth,
    ranks: withRanks(before.ranks, reported.value),
  }
  return ok([...known.filter(({ metricId }) => metricId !== seen.metricId), after])
}
