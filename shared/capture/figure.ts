import type { Decimal } from '../domain/decimal'
import type { Span } from './span'

/** How the words around a figure bound it; `equal` when they say nothing. */
export type Bound = 'at-least' | 'at-most' | 'equal' | 'between'

/** A figure within a clause: exact, the multiple worked out (52.7亿元 is 5270000000 元), the unit as written. */
export interface Figure extends Span {
  /** Where the clause begins in the folded text: `start` and `end` are counted from there. */
  readonly origin: number
  readonly value: Decimal
  /** The upper end of a range, else null. */
  readonly high: Decimal | null
  readonly unit: string
  /** A structure such as 12.3:40.2:47.5, which is no number; `value` is then its first part. */
  readonly ratio: string | null
  readonly bound: Bound
  readonly isApproximate: boolean
  /** Number and unit without the words around them. */
  readonly raw: string
  /** 以上, 左右 and the like are written behind it. */
  readonly suffix: string
  /** 超过, 不低于, 控制在 and the like are written before it. */
  readonly prefix: string
  /** A minus tells a fall (增长-2.1%); it is within `start` and `raw`, and not in `value`. */
  readonly isFall?: boolean
}
