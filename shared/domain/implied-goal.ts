import { dividedBy, rounded, type Decimal } from './decimal'
import type { Goal } from './metric'

/**
 * The goal that an actual value and its stated completion imply (20.61 亿 at 71.07 % implies 29.0 亿), rounded to
 * `places`, marked as derived. Null for a completion of zero.
 */
export function impliedGoal(actual: Decimal, completion: Decimal, places = 1): Goal | null {
  const whole = dividedBy(actual, completion)
  return whole && { operator: 'at-least', value: rounded(whole, places), asWritten: '', isDerived: true }
}
