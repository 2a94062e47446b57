import type { MoveRefusal } from '../domain/loop'

/** Something a person should know of one cell before an import. `row` is the sheet's own number, `column` its letters. */
export interface CellRemark {
  readonly row: number
  readonly column: string
  readonly header: string
  readonly code: RefusalCode | WarningCode
  readonly text: string
}

/** Why a row is not taken in. */
export type RefusalCode =
  | 'title-missing'
  | 'not-a-date'
  | 'not-a-figure'
  | 'not-a-rank'
  | 'unit-mismatch'
  | 'text-too-long'
  | 'id-repeated'

/** What is taken in, but should be looked at; a state that may not follow the ledger's is left as it is. */
export type WarningCode =
  | MoveRefusal
  | 'code-repeated'
  | 'title-repeated'
  | 'number-in-text'
  | 'formula-without-value'
  | 'cell-error'
  | 'struck-through'
  | 'state-unknown'
  | 'figure-as-text'
  | 'date-as-text'
  | 'choice-unknown'
  | 'date-in-future'
  | 'row-hidden'

/**
 * What is taken in as it stands and may be right; `parent-circular` is taken in without its parent, `row-struck` as
 * cancelled since its name is struck through.
 */
export type DoubtCode = 'parent-circular' | 'row-struck' | 'date-before-year' | 'value-after-completion' | 'value-falls'

export interface CellDoubt extends Omit<CellRemark, 'code'> {
  readonly code: DoubtCode
}

/** Units that are the same thing in other sizes: 亿元, 万元, 元. The power of ten beside the bare unit. */
const SCALES: readonly (readonly [string, number])[] = [
  ['亿', 8],
  ['千万', 7],
  ['百万', 6],
  ['万', 4],
  ['千', 3],
]

export interface ScaledUnit {
  readonly base: string
  readonly power: number
}

/** 亿元 is 元 by ten to the eighth. A unit without such a prefix stands for itself. */
export function scaledUnit(unit: string): ScaledUnit {
  const found = SCALES.find(([prefix]) => unit.startsWith(prefix) && unit.length > prefix.length)
  const isOwnName = unit === '千瓦' || unit === '千克' || unit === '千米' || unit === '千瓦时'
  return found && !isOwnName ? { base: unit.slice(found[0].length), power: found[1] } : { base: unit, power: 0 }
}
