import type { LedgerId } from '@shared/domain/ids'
import { shownValue } from './shown-value'

/** A wish to import: a dropped file or none yet, and the ledger to import into or null for a new one. */
export interface ImportRequest {
  readonly file: File | null
  readonly ledgerId: LedgerId | null
}

/** Set by whatever offers an import; the frame then shows the import page until it is set back to null. */
export const importRequest = shownValue<ImportRequest | null>(null)

/** Whether the form for a new ledger is open. */
export const newLedgerForm = shownValue<boolean>(false)
