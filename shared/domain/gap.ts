import type { Completion } from './completion'
import { minus, times, type Decimal } from './decimal'

/** 差距 (C − E) × 100 in 百分点, or null where either is missing. Written with 百分点, never with %. */
export function gapOf(completion: Completion, expected: Decimal | null): Decimal | null {
  if (completion.kind !== 'ratio' || expected === null) return null
  return times(minus(completion.value, expected), '100' as Decimal)
}
