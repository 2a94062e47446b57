import { decimal, dividedBy, placesOf, plus, rounded, type Decimal } from '@shared/domain/decimal'
import { figureOf } from './figure'

/** What the status bar says of the selected cells. */
export interface Totals {
  readonly cells: number
  /** Cells that hold any text. */
  readonly count: number
  /** Cells of figure columns that hold a figure; sum and average are over these. */
  readonly figures: number
  readonly sum: Decimal | null
  readonly average: Decimal | null
}

export interface TotalledCell {
  readonly text: string
  readonly isFigure: boolean
}

const CELLS_A_STEP = 500
const zero = '0' as Decimal

/**
 * Adds cells up exactly, pausing now and then so that a selection of a whole ledger never stops the window. The
 * average has two more decimals than the finest figure. Without figures both are null, never zero.
 */
export function* totalsInSteps(cells: Iterable<TotalledCell>): Generator<void, Totals> {
  let seen = 0
  let count = 0
  let figures = 0
  let places = 0
  let sum = zero
  for (const { text, isFigure } of cells) {
    seen += 1
    if (text !== '') count += 1
    const figure = isFigure ? figureOf(text) : null
    if (figure !== null) {
      figures += 1
      places = Math.max(places, placesOf(figure))
      sum = plus(sum, figure)
    }
    if (seen % CELLS_A_STEP === 0) yield
  }
  if (figures === 0) return { cells: seen, count, figures, sum: null, average: null }
  return { cells: seen, count, figures, sum, average: averageOf(sum, figures, places) }
}

function averageOf(sum: Decimal, figures: number, places: number): Decimal | null {
  const divisor = decimal(figures)
  const quotient = divisor && dividedBy(sum, divisor)
  if (!quotient) return null
  return placesOf(quotient) <= places + 2 ? quotient : rounded(quotient, places + 2)
}

/** All at once. */
export function totalsOf(cells: Iterable<TotalledCell>): Totals {
  const steps = totalsInSteps(cells)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
