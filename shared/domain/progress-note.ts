import { z } from 'zod'
import { Attachments } from './attachment'
import { Instant, IsoDate } from './day'
import { Decimal } from './decimal'
import { MetricId, NoteId, TargetId } from './ids'
import { Rank } from './metric'
import { Excerpts } from './source-document'

/** 准确, 约, 余 (a little over), 以内 (not above). */
export const Qualifier = z.enum(['exact', 'about', 'over', 'within'])
export type Qualifier = z.infer<typeof Qualifier>

/**
 * A value of a metric on the note's day, in the metric's unit. A value may be missing where only growth or ranks were
 * reported. `growth` is in per cent. `periodStart` opens the period of a per-period value that ends on the note's day;
 * `numerator` and `denominator` carry a ratio.
 */
export const Observation = z
  .object({
    metricId: MetricId,
    value: Decimal.nullable(),
    qualifier: Qualifier,
    numerator: Decimal.nullable(),
    denominator: Decimal.nullable(),
    periodStart: IsoDate.nullable(),
    growth: Decimal.nullable(),
    ranks: z.array(Rank).max(20).readonly(),
    source: z.string().max(500),
  })
  .readonly()
export type Observation = z.infer<typeof Observation>

/** A dated entry about a target: text, figures, or both. Append-only: a correction is a newer note that names the old one. */
export const ProgressNote = z
  .object({
    id: NoteId,
    targetId: TargetId,
    on: IsoDate,
    progress: z.string().max(32_767),
    problem: z.string().max(32_767),
    nextStep: z.string().max(32_767),
    observations: z.array(Observation).max(50).readonly(),
    attachments: Attachments,
    by: z.string().max(100),
    recordedAt: Instant,
    corrects: NoteId.nullable(),
    /** The sentences that reported it. Absent where there are none, as in every row that was written before there could be any. */
    sources: Excerpts.optional(),
  })
  .readonly()
export type ProgressNote = z.infer<typeof ProgressNote>
