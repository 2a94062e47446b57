import { z } from 'zod'
import { IsoDate } from './day'
import { Decimal } from './decimal'
import { MetricId, TargetId } from './ids'
import { Rank } from './metric'
import { Qualifier } from './progress-note'

/** The actual value of one metric from all notes so far, with the day it holds for. */
export const MetricActual = z
  .object({
    metricId: MetricId,
    value: Decimal.nullable(),
    qualifier: Qualifier,
    asOf: IsoDate,
    growth: Decimal.nullable(),
    ranks: z.array(Rank).readonly(),
    /** The ranks reported before, by which a rise or fall is told. */
    previousRanks: z.array(Rank).readonly(),
    /** How many observations stand behind the value; a forecast needs three. */
    count: z.int().min(0),
  })
  .readonly()
export type MetricActual = z.infer<typeof MetricActual>

/**
 * What the ledger shows of a target's notes without reading them. Derived: written with whatever changes it, never
 * logged, and it can be rebuilt from target and notes at any time. Nothing in it depends on today's date.
 */
export const TargetSummary = z
  .object({
    targetId: TargetId,
    noteCount: z.int().min(0),
    latestNoteOn: IsoDate.nullable(),
    /** Every day that a standing note is dated, the oldest first. */
    reportDays: z.array(IsoDate).readonly(),
    progress: z.string(),
    problem: z.string(),
    nextStep: z.string(),
    actuals: z.array(MetricActual).readonly(),
  })
  .readonly()
export type TargetSummary = z.infer<typeof TargetSummary>
