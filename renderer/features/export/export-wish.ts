import { z } from 'zod'

/** What somebody wants to be exported, and how; what was chosen last is offered again on this PC. */
export const ExportWish = z
  .object({
    what: z.enum(['ledger', 'view', 'unit']),
    /** The lead unit whose part it is; empty for targets without one. */
    unit: z.string(),
    format: z.enum(['xlsx', 'csv']),
    /** A template's id; empty for the built-in look. */
    template: z.string(),
    arrangement: z.enum(['one', 'grouped', 'by-unit']),
    hasTotals: z.boolean(),
    isLive: z.boolean(),
    hasSummaries: z.boolean(),
    isProtected: z.boolean(),
    hasComments: z.boolean(),
    paper: z.enum(['a3', 'a4']),
    orientation: z.enum(['landscape', 'portrait']),
  })
  .readonly()
export type ExportWish = z.infer<typeof ExportWish>

export const USUAL_WISH: ExportWish = {
  what: 'ledger',
  unit: '',
  format: 'xlsx',
  template: '',
  arrangement: 'one',
  hasTotals: false,
  isLive: true,
  hasSummaries: false,
  isProtected: false,
  hasComments: false,
  paper: 'a3',
  orientation: 'landscape',
}
