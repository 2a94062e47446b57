import { shownValue } from './shown-value'

/** A wish for a new target; the list of a ledger takes it up as soon as it is open. */
export const newTargetRequest = shownValue(false)
