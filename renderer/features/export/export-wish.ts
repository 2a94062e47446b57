import { z } from 'zod'
import type { LeadUnits } from './lead-units'

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

/** What can be exported of a ledger. */
export interface WishOffer {
  /** Its lead units in their order. */
  readonly units: LeadUnits
  readonly isTemplate: (id: string) => boolean
  /** Its table is on the screen. */
  readonly hasView: boolean
}

/** The wish as this ledger can fulfil it: what it does not have gives way to what comes first. */
export function settledWish(wish: ExportWish, { units, isTemplate, hasView }: WishOffer): ExportWish {
  const isThere = wish.what === 'view' ? hasView : wish.what === 'ledger' || units.size > 0
  const what = isThere ? wish.what : 'ledger'
  const [first = ''] = units.keys()
  return {
    ...wish,
    what,
    unit: what !== 'unit' || units.has(wish.unit) ? wish.unit : first,
    template: isTemplate(wish.template) ? wish.template : '',
  }
}
