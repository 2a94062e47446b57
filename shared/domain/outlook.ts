import type { Light } from './light-rules'

/** How far ahead the workbench looks. */
export const OUTLOOK_DAYS = 15

/** How much a light asks for: nothing, a report, attention, action. A blue light only says that a day is near. */
const URGENCY: Readonly<Record<Light, number>> = { grey: 0, green: 0, blue: 0, white: 1, yellow: 2, red: 3 }

/** Whether a light gets worse from one day to a later one, should nothing happen in between. */
export function turnsWorse(now: Light, later: Light): boolean {
  return URGENCY[later] > URGENCY[now]
}
