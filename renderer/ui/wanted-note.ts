import { shownValue } from './shown-value'

/** The note that is to be seen when its target is opened; whoever shows it sets it back to null. */
export const wantedNote = shownValue<string | null>(null)
