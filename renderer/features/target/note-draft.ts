import { actualText, ranksText } from '@shared/domain/cell-text'
import { emptyObservation } from '@shared/domain/cell-note'
import { Attachment } from '@shared/domain/attachment'
import { IsoDate } from '@shared/domain/day'
import { NoteId, type MetricId } from '@shared/domain/ids'
import type { Metric, Rank } from '@shared/domain/metric'
import type { Observation, ProgressNote } from '@shared/domain/progress-note'
import { readGrowth, readValue } from '@shared/domain/read-goal'
import { completedRanks, readRanks } from '@shared/domain/read-rank'
import type { ProgressEntry } from '@shared/domain/record-note'
import type { MetricActual } from '@shared/domain/summary'
import type { Target } from '@shared/domain/target'
import { ok, type Failure, type Result } from '@shared/result'
import { z } from 'zod'

const FigureDraft = z.object({ value: z.string(), growth: z.string(), rank: z.string() }).readonly()
export type FigureDraft = z.infer<typeof FigureDraft>

/** A note as it stands in the form, all of it text. */
export const NoteDraft = z
  .object({
    /** Null means today, whatever day that will be when the note is saved. */
    on: IsoDate.nullable(),
    progress: z.string(),
    problem: z.string(),
    nextStep: z.string(),
    figures: z.record(z.string(), FigureDraft),
    corrects: NoteId.nullable(),
    attachments: z.array(Attachment).readonly().default([]),
  })
  .readonly()
export type NoteDraft = z.infer<typeof NoteDraft>

export const EMPTY_DRAFT: NoteDraft = {
  on: null,
  progress: '',
  problem: '',
  nextStep: '',
  figures: {},
  corrects: null,
  attachments: [],
}

export const EMPTY_FIGURE: FigureDraft = { value: '', growth: '', rank: '' }

export function isEmptyDraft(draft: NoteDraft): boolean {
  const texts = [draft.progress, draft.problem, draft.nextStep]
  const figures = Object.values(draft.figures).flatMap(({ value, growth, rank }) => [value, growth, rank])
  return (
    draft.corrects === null &&
    draft.attachments.length === 0 &&
    [...texts, ...figures].every((text) => text.trim() === '')
  )
}

/** A note put back into the form, to be corrected. */
export function draftOf(note: ProgressNote): NoteDraft {
  const figures = note.observations.map((seen) => [
    seen.metricId,
    { value: actualText(seen), growth: seen.growth ?? '', rank: ranksText(seen.ranks) },
  ])
  return {
    on: note.on,
    progress: note.progress,
    problem: note.problem,
    nextStep: note.nextStep,
    figures: Object.fromEntries(figures) as Record<string, FigureDraft>,
    corrects: note.id,
    attachments: note.attachments,
  }
}

/** A figure of the form that can not be read, and where it stands. */
export interface FigureFault {
  readonly metricId: MetricId
  readonly field: keyof FigureDraft
  readonly failure: Failure<string>
}

export interface ReadDraft {
  readonly entry: ProgressEntry
  /** Units that metrics without one take over. */
  readonly units: ReadonlyMap<MetricId, string>
}

interface DraftContext {
  readonly target: Target
  readonly today: IsoDate
  readonly actuals: readonly MetricActual[]
  /** The note that is being corrected: what the form does not show of its figures is carried on. */
  readonly corrected: ProgressNote | null
}

/** The note that a form amounts to, or the first figure that can not be read. Nothing is guessed. */
export function readDraft(draft: NoteDraft, context: DraftContext): ReadDraft | FigureFault {
  const { target, today, actuals, corrected } = context
  const observations: Observation[] = []
  const units = new Map<MetricId, string>()
  for (const metric of target.metrics) {
    const typed = draft.figures[metric.id]
    const before = corrected?.observations.find(({ metricId }) => metricId === metric.id)
    if (!typed || Object.values(typed).every((text) => text.trim() === '')) {
      // The form has no fields for the parts of a ratio: a correction of the words must not take them away.
      if (before && before.numerator !== null) observations.push(before)
      continue
    }
    const last = actuals.find(({ metricId }) => metricId === metric.id)?.ranks ?? []
    const read = readFigureDraft(typed, metric, before ?? emptyObservation(metric.id), last)
    if ('failure' in read) return read
    observations.push(read.seen)
    if (metric.unit === '' && read.unit !== '') units.set(metric.id, read.unit)
  }
  const { progress, problem, nextStep, corrects, attachments } = draft
  return { entry: { on: draft.on ?? today, progress, problem, nextStep, observations, corrects, attachments }, units }
}

function readFigureDraft(
  typed: FigureDraft,
  metric: Metric,
  before: Observation,
  last: readonly Rank[],
): { readonly seen: Observation; readonly unit: string } | FigureFault {
  const fault = (field: keyof FigureDraft, failure: Failure<string>): FigureFault => ({
    metricId: metric.id,
    field,
    failure,
  })
  const value = unlessEmpty(typed.value, (text) => readValue(text, metric))
  if (!value.ok) return fault('value', value)
  const growth = unlessEmpty(typed.growth, readGrowth)
  if (!growth.ok) return fault('growth', growth)
  const ranks = unlessEmpty(typed.rank, (text) => readTypedRanks(text, metric, [...before.ranks, ...last]))
  if (!ranks.ok) return fault('rank', ranks)
  return {
    seen: {
      ...before,
      value: value.value?.value ?? null,
      qualifier: value.value?.qualifier ?? (before.numerator === null ? 'exact' : before.qualifier),
      growth: growth.value,
      ranks: ranks.value ?? [],
    },
    unit: value.value?.unit ?? '',
  }
}

/** A position alone means the scope of the one before, or of the goal. */
function readTypedRanks(text: string, { goal }: Metric, known: readonly Rank[]) {
  const read = readRanks(text)
  if (!read.ok) return read
  const scope = known.length === 0 && goal?.operator === 'rank' ? goal.scope : ''
  return completedRanks(
    read.value.map((rank) => ({ ...rank, scope: rank.scope || scope })),
    known,
  )
}

function unlessEmpty<T, C extends string>(text: string, read: (text: string) => Result<T, C>): Result<T | null, C> {
  return text.trim() === '' ? ok(null) : read(text)
}
