import { absolute, compare, type Decimal } from '@shared/domain/decimal'

const ZERO = '0' as Decimal

/** +2, −0.5, 0: points with the sign that they add with. */
export function signed(points: Decimal): string {
  const sign = compare(points, ZERO)
  if (sign === 0) return '0'
  return sign > 0 ? `+${points}` : `−${absolute(points)}`
}
