import { z } from 'zod'
import { IsoDate } from './day'

/**
 * How exact the written deadline was. `vague` is a wish without a day (尽快); `none` means that nothing was written.
 * For `ten-days` (上中下旬), `month`, `quarter`, `half-year` and `year`, `on` is the last day of that span.
 */
export const DeadlinePrecision = z.enum(['day', 'ten-days', 'month', 'quarter', 'half-year', 'year', 'vague', 'none'])
export type DeadlinePrecision = z.infer<typeof DeadlinePrecision>

/** A deadline as resolved and as written; `asWritten` is shown to people, `on` is computed with. */
export const Deadline = z
  .object({ on: IsoDate.nullable(), precision: DeadlinePrecision, asWritten: z.string().max(200) })
  .readonly()
export type Deadline = z.infer<typeof Deadline>

export const NO_DEADLINE: Deadline = { on: null, precision: 'none', asWritten: '' }
