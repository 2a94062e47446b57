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
const DIVISION_SCALE = 10n ** 20n

/** Floats of decimals are off by less than this share; two that lie further apart are in the same order as the decimals. */
const FLOAT_ERROR = 1e-14

/** Reads what a spreadsheet or a program holds as a floating number, and rounds; all else is reckoned in whole numbers. */
const Exact = Big()

/** A decimal as a whole number of its last place: `-1.20` is −120 of 2 places. */
interface Whole {
  readonly digits: bigint
  readonly places: number
}

/** Decimals are reckoned as whole numbers, which engines do many times quicker than a library can digit by digit. */
function whole(a: Decimal): Whole {
  const point = a.indexOf('.')
  if (point < 0) return { digits: BigInt(a), places: 0 }
  return { digits: BigInt(a.slice(0, point) + a.slice(point + 1)), places: a.length - point - 1 }
}

function size(digits: bigint): bigint {
  return digits < 0n ? -digits : digits
}

function powerOfTen(exponent: number): bigint {
  return 10n ** BigInt(exponent)
}

/** Without zeros at the end, and zero without a sign. */
function written({ digits, places }: Whole): Decimal {
  const text = size(digits)
    .toString()
    .padStart(places + 1, '0')
  const point = text.length - places
  let end = text.length
  while (end > point && text.codePointAt(end - 1) === ZERO_DIGIT) end -= 1
  const fraction = end > point ? `.${text.slice(point, end)}` : ''
  return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${fraction}` as Decimal
}

const ZERO_DIGIT = 48

function scaled({ digits, places }: Whole, to: number): bigint {
  return places === to ? digits : digits * powerOfTen(to - places)
}

/** Both in the places of the finer of the two. */
function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const [one, other] = [whole(a), whole(b)]
  const places = Math.max(one.places, other.places)
  return [scaled(one, places), scaled(other, places), places]
}

/** Reads plain digits; anything else is null. */
export function decimal(text: string | number): Decimal | null {
  const parsed = Decimal.safeParse(typeof text === 'number' ? plainNumber(text) : text)
  return parsed.success ? parsed.data : null
}

function plainNumber(value: number): string {
  return Number.isFinite(value) ? new Exact(value).toFixed() : ''
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const [one, other, places] = aligned(a, b)
  return written({ digits: one + other, places })
}

export function minus(a: Decimal, b: Decimal): Decimal {
  const [one, other, places] = aligned(a, b)
  return written({ digits: one - other, places })
}

export function times(a: Decimal, b: Decimal): Decimal {
  const [one, other] = [whole(a), whole(b)]
  return written({ digits: one.digits * other.digits, places: one.places + other.places })
}

/** The quotient to 20 places, rounded half up, away from zero; or null when the divisor is zero: a missing base is never a zero result. */
export function dividedBy(a: Decimal, b: Decimal): Decimal | null {
  if (isZero(b)) return null
  const [one, other] = aligned(a, b)
  const [dividend, divisor] = [size(one) * DIVISION_SCALE, size(other)]
  const quotient = dividend / divisor
  const digits = (dividend - quotient * divisor) * 2n >= divisor ? quotient + 1n : quotient
  return written({ digits: one < 0n === other < 0n ? digits : -digits, places: DIVISION_PLACES })
}

/** Rounded half up, away from zero, with exactly `places` digits after the point. */
export function rounded(a: Decimal, places: number): Decimal {
  return new Exact(a).round(places, 1).toFixed(places) as Decimal
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a === b) return 0
  const apart = Number(a) - Number(b)
  if (Math.abs(apart) > FLOAT_ERROR * (Math.abs(Number(a)) + Math.abs(Number(b)))) return apart < 0 ? -1 : 1
  const [one, other] = aligned(a, b)
  return one < other ? -1 : one > other ? 1 : 0
}

export function isZero(a: Decimal): boolean {
  return /^-?0+(\.0+)?$/.test(a)
}

export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce(plus, '0' as Decimal)
}

export function absolute(a: Decimal): Decimal {
  const { digits, places } = whole(a)
  return written({ digits: size(digits), places })
}

/** Digits after the point, as entered. */
export function placesOf(a: Decimal): number {
  const point = a.indexOf('.')
  return point < 0 ? 0 : a.length - point - 1
}

/** More places than anybody enters: a quotient that does not end. */
const MOST_ENTERED_PLACES = 8

/** As entered; a quotient that does not end is told to two places, and stays exact in whatever is reckoned with it. */
export function told(a: Decimal): Decimal {
  return placesOf(a) > MOST_ENTERED_PLACES ? rounded(a, 2) : a
}

/** For drawing only (bar lengths, chart points): the nearest floating number. */
export function asNumber(a: Decimal): number {
  return Number(a)
}
