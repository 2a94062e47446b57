import * as fc from 'fast-check'
import { Decimal } from '../decimal'

/** Any decimal that an office could type: of any sign, up to 18 digits before the point and 6 after it. */
export const anyDecimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.option(fc.stringMatching(/^\d{1,6}$/)))
  .map(([isNegative, whole, places]) =>
    Decimal.parse(`${isNegative ? '-' : ''}${whole}${places === null ? '' : `.${places}`}`),
  )

/** Decimals that meet often: small ones, and zero in its ways. */
export const smallDecimal = fc
  .oneof(
    fc.constantFrom('0', '0.0', '-0', '1', '-1'),
    fc.integer({ min: -50, max: 50 }).map((tenths) => String(tenths / 10)),
  )
  .map((text) => Decimal.parse(text))
