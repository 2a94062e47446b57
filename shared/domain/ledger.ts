import { z } from 'zod'
import { LedgerId, LedgerKindId } from './ids'
import { ExpectedMethod } from './settings'

/** A named, dated list of targets of one kind. */
export const Ledger = z
  .object({
    id: LedgerId,
    name: z.string().min(1).max(200),
    kindId: LedgerKindId,
    year: z.int().min(1990).max(2100),
    issuer: z.string().max(200),
    /** How expected progress is reckoned here; null takes the office's choice. */
    expectedMethod: ExpectedMethod.nullable(),
    order: z.number().finite(),
  })
  .readonly()
export type Ledger = z.infer<typeof Ledger>
