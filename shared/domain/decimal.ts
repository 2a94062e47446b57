import { Big } from 'big.js'
import { z } from 'zod'

/** An exact decimal as text: `36.63`, `-1.2`, `0`. No exponent, no thousands separator, digits kept as entered. */
export const Decimal = z
  .string()
  .max(60)
  .regex(/^-?\d+(\.\d+)?$/)
  .brand<'Decimal'>()
export type Decimal = z.infer<typeof Decimal>

/** Digits kept after the point when a division does not end. */
const DIVISION_PLACES = 20

/** Floats of decimals are off by less than this share; two that lie further apart are in the same order as the decimals. */
const FLOAT_ERROR = 1e-14

/** A constructor of our own, so that no other user of the library can change how we divide. */
const Exact = Big()
Exact.DP = DIVISION_PLACES
Exact.RM = Exact.roundHalfUp

function exact(text: string): Big {
  return new Exact(text)
}

function written(value: Big): Decimal {
  return value.toFixed() as Decimal
}

/** Reads plain digits; anything else is null. */
export function decimal(text: string | number): Decimal | null {
  const parsed = Decimal.safeParse(typeof text === 'number' ? plainNumber(text) : text)
  return parsed.success ? parsed.data : null
}

function plainNumber(value: number): string {
  return Number.isFinite(value) ? written(exact(String(value))) : ''
}

export function plus(a: Decimal, b: Decimal): Decimal {
  return written(exact(a).plus(b))
}

export function minus(a: Decimal, b: Decimal): Decimal {
  return written(exact(a).minus(b))
}

export function times(a: Decimal, b: Decimal): Decimal {
  return written(exact(a).times(b))
}

/** The quotient to 20 places, or null when the divisor is zero: a missing base is never a zero result. */
export function dividedBy(a: Decimal, b: Decimal): Decimal | null {
  return isZero(b) ? null : written(exact(a).div(b))
}

/** Rounded half up, away from zero, with exactly `places` digits after the point. */
export function rounded(a: Decimal, places: number): Decimal {
  return exact(a).round(places, 1).toFixed(places) as Decimal
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a === b) return 0
  const apart = Number(a) - Number(b)
  if (Math.abs(apart) > FLOAT_ERROR * (Math.abs(Number(a)) + Math.abs(Number(b)))) return apart < 0 ? -1 : 1
  return exact(a).cmp(b)
}

export function isZero(a: Decimal): boolean {
  return /^-?0+(\.0+)?$/.test(a)
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(plus, '0' as Decimal)
}

export function absolute(a: Decimal): Decimal {
  return written(exact(a).abs())
}

/** Digits after the point, as entered. */
export function placesOf(a: Decimal): number {
  const point = a.indexOf('.')
  return point < 0 ? 0 : a.length - point - 1
}

/** For drawing only (bar lengths, chart points): the nearest floating number. */
export function asNumber(a: Decimal): number {
  return Number(a)
}
