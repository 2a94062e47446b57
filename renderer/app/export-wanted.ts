import { shownValue } from '../ui/shown-value'

/** A wish to export the ledger of the top bar. */
export const exportWanted = shownValue(false)
