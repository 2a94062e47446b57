import type { CommonColumn } from '@shared/domain/ledger-kind'

/** Common columns that hold figures, and those that hold days. */
export const FIGURES: ReadonlySet<CommonColumn> = new Set([
  'goal',
  'actual',
  'completion',
  'expected',
  'gap',
  'growth',
  'rank',
  'previousRank',
])
export const DAYS: ReadonlySet<CommonColumn> = new Set(['startOn', 'deadline', 'noteOn'])
