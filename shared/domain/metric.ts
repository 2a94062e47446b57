import { z } from 'zod'
import { IsoDate } from './day'
import { Decimal } from './decimal'
import { MetricId } from './ids'

/**
 * How dated values add up to the actual value (DOMAIN arithmetic):
 * `reported-cumulative` the latest, `per-period` the sum over periods that do not overlap, `point-in-time` the latest,
 * `ratio` the sum of numerators over the sum of denominators.
 */
export const Accrual = z.enum(['reported-cumulative', 'per-period', 'point-in-time', 'ratio'])
export type Accrual = z.infer<typeof Accrual>

export const RankBasis = z.enum(['total', 'growth', 'completion', 'overall'])
export type RankBasis = z.infer<typeof RankBasis>

/** A position in a scope; 1 is best, so 12 → 16 is a fall. `of` is the size of the scope where it is known. */
export const Rank = z
  .object({
    position: z.int().min(1).max(100_000),
    of: z.int().min(1).max(100_000).nullable(),
    scope: z.string().max(100),
    basis: RankBasis,
  })
  .readonly()
export type Rank = z.infer<typeof Rank>

const stated = { asWritten: z.string().max(200), isDerived: z.boolean() }

/** What a metric must reach. `isDerived` marks a goal that was computed from other figures, never stated by anyone. */
export const Goal = z
  .discriminatedUnion('operator', [
    z.object({ operator: z.literal('at-least'), value: Decimal, ...stated }),
    z.object({ operator: z.literal('at-most'), value: Decimal, ...stated }),
    z.object({ operator: z.literal('equal'), value: Decimal, ...stated }),
    z.object({ operator: z.literal('between'), low: Decimal, high: Decimal, ...stated }),
    z.object({ operator: z.literal('rank'), position: z.int().min(1), scope: z.string().max(100), ...stated }),
    z.object({ operator: z.literal('list'), total: Decimal, ...stated }),
    z.object({ operator: z.literal('milestones'), ...stated }),
  ])
  .readonly()
export type Goal = z.infer<typeof Goal>

/** A planned cumulative value at a day. */
export const PlanPoint = z.object({ on: IsoDate, value: Decimal }).readonly()
export type PlanPoint = z.infer<typeof PlanPoint>

/** A number that a target is measured by. `unit` is as written (亿元, 万吨, %). */
export const Metric = z
  .object({
    id: MetricId,
    name: z.string().max(200),
    unit: z.string().max(40),
    accrual: Accrual,
    goal: Goal.nullable(),
    baseline: Decimal.nullable(),
    plan: z.array(PlanPoint).max(400).readonly(),
  })
  .readonly()
export type Metric = z.infer<typeof Metric>
