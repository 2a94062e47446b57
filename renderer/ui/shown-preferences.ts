import type { Preferences } from '@shared/ipc/places'
import { shownValue } from './shown-value'

/** This PC's preferences as the main process last told them; null until they are read. */
export const shownPreferences = shownValue<Preferences | null>(null)
