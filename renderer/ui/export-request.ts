import type { Column } from '@shared/domain/ledger-kind'
import type { LedgerId } from '@shared/domain/ids'
import type { SheetLine } from '@shared/reports/ledger-sheet'
import type { LedgerFilter } from './ledger-filter'
import { shownValue } from './shown-value'

/** Whether the export dialog is open, and for which ledger; `all` lets the person choose. */
export const exportRequest = shownValue<LedgerFilter['ledger'] | null>(null)

/** The table as it is on the screen: what an export of the current view holds. */
export interface ShownTable {
  readonly ledgerId: LedgerId
  readonly columns: readonly Column[]
  /** Filtered, sorted and grouped; what is folded counts as shown. Worked out when it is asked for. */
  readonly lines: () => readonly SheetLine[]
}

/** Told by the table while it is on the screen; null on every other page. */
export const shownTable = shownValue<ShownTable | null>(null)
