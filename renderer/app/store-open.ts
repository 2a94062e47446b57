import { shownValue } from '../ui/shown-value'

/** Whether a store is open for editing; while it is not, there is nothing to save before closing. */
export const isStoreOpen = shownValue(false)
